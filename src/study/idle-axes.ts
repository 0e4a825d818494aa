import { Absent, type Value } from '../interpret/absent.ts';
import { type Evaluation, ExactReader } from '../interpret/exact.ts';
import { monthly } from '../mining/book.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { inFirstMonth } from './first-month.ts';
import type { Name, YearName } from './inputs.ts';
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
  const used = new Set(restedOn(wanted.filter(isNoWorth), first));
  if (wanted.some(isWorthName)) projection(inside).used.forEach((name) => used.add(name));
  const fix = `Sweep another input${wanted.some(isWorthName) ? '' : ', or ask for npv, which months move'}`;
  const names = lattice.axes.map(({ name }) => name);
  const problems = idle(names, { evaluation: first, used, wanted, field: 'over', fix });
  if (problems.length > 0) throw new HashwattError(problems);
}

const isNoWorth = (name: SweptName): name is YearName => !isWorthName(name);

/** The given quantities that any of some results rests on. */
export const restedOn = (wanted: readonly Name[], evaluation: Evaluation): Set<Name> =>
  new Set(wanted.flatMap((name) => [...rootsOf(monthly.quantity(name), evaluation)]));

/** What is asked of inputs that take many values. */
interface Moving {
  /** With any of their values: what is found, and how, is the same for all. */
  readonly evaluation: Evaluation;
  /** What the results rest on. */
  readonly used: ReadonlySet<Name>;
  readonly wanted: readonly string[];
  /** The field that they stand in. */
  readonly field: string;
  /** What to do with one that moves no result. */
  readonly fix: string;
}

/** What is wrong with inputs that take many values, when one is overruled or moves no result. */
export const idle = (names: readonly Name[], { evaluation, used, wanted, field, fix }: Moving): Problem[] =>
  names.flatMap((name): Problem[] => {
    const quantity = monthly.quantity(name);
    const problem = { code: 'out-of-range', field: `${field}.${name}` } as const;
    if (evaluation.plan.get(quantity)?.by !== 'given')
      return [
        {
          ...problem,
          allowed: `is overruled: it follows from ${list(rootsOf(quantity, evaluation))}`,
          fix: 'Leave those out',
        },
      ];
    return used.has(name)
      ? []
      : [{ ...problem, allowed: `moves no result: none of ${list(wanted)} rests on it`, fix }];
  });

const list = (names: Iterable<string>): string => [...names].join(', ');

/** What results lack, whatever is swept. */
export const lackedBy = (course: Course, lattice: Lattice, values: readonly Value[]): Problem[] =>
  lackedIn(reader.read(inFirstMonth({ ...course, stated: statedIn(course, lattice, 0) })), values);

/** What values of an evaluation lack: each thing that is missing, once. */
export function lackedIn(evaluation: Evaluation, values: readonly Value[]): Problem[] {
  const lists = values.map((it) => (it instanceof Absent ? it.missing : []));
  const problems = lists.flatMap((names) => names.map((it) => missing(it as Name, names, evaluation)));
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
