import { Absent, type Value } from '../interpret/absent.ts';
import { ExactReader } from '../interpret/exact.ts';
import { monthly } from '../mining/book.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { inFirstMonth } from './first-month.ts';
import type { Name } from './inputs.ts';
import type { Lattice } from './lattice.ts';
import type { Course } from './project.ts';
import { projection } from './projection.ts';
import { rootsOf } from './provenance.ts';
import { numberIn, statedIn, type Swept, type SweptName } from './swept.ts';
import { missing } from './unanswered.ts';
import { isWorthName } from './worth-names.ts';

const reader = new ExactReader(monthly);

/** Refuses inputs that no result could move with. @throws HashwattError with each of them */
export function refuseIdle(course: Course, lattice: Lattice, wanted: readonly SweptName[]): void {
  const inside = { ...course, stated: statedIn(course, lattice, 0) };
  const first = reader.read(inFirstMonth(inside));
  const used = new Set(
    wanted.flatMap((name) => (isWorthName(name) ? [] : [...rootsOf(monthly.quantity(name), first)])),
  );
  if (wanted.some(isWorthName)) projection(inside).used.forEach((name) => used.add(name));
  const problems = lattice.axes.flatMap(({ name }): Problem[] => {
    const quantity = monthly.quantity(name);
    if (first.plan.get(quantity)?.by !== 'given')
      return [
        idle(name, `is overruled: it follows from ${list(rootsOf(quantity, first))}`, 'Leave those out'),
      ];
    return used.has(name)
      ? []
      : [idle(name, `moves no result: none of ${list(wanted)} rests on it`, otherwise(wanted))];
  });
  if (problems.length > 0) throw new HashwattError(problems);
}

const idle = (name: Name, allowed: string, fix: string): Problem => ({
  code: 'out-of-range',
  field: `over.${name}`,
  allowed,
  fix,
});

const otherwise = (wanted: readonly SweptName[]): string =>
  wanted.some(isWorthName) ? 'Sweep another input' : 'Sweep another input, or ask for npv, which months move';

const list = (names: Iterable<string>): string => [...names].join(', ');

/** What results lack, whatever is swept: each thing that is missing, once. */
export function lackedBy(course: Course, lattice: Lattice, values: readonly Value[]): Problem[] {
  const now = reader.read(inFirstMonth({ ...course, stated: statedIn(course, lattice, 0) }));
  const lists = values.map((it) => (it instanceof Absent ? it.missing : []));
  const problems = lists.flatMap((names) => names.map((it) => missing(it as Name, names, now)));
  return [...new Map(problems.map((it) => [it.field, it])).values()];
}

/** The inputs along which nothing changed, in sentences. */
export const unmoved = ({ lattice, columns }: Swept): string[] =>
  lattice.axes.flatMap(({ name, values }, axis) => {
    const stride = lattice.strideOf(axis);
    const span = stride * values.length;
    const isMoved = columns.some((column) => {
      for (let cell = stride; cell < lattice.size; cell++)
        if (cell % span >= stride && !Object.is(numberIn(column, cell), numberIn(column, cell - stride)))
          return true;
      return false;
    });
    return isMoved || values.length === 1 ? [] : [`${name} moves no result here`];
  });
