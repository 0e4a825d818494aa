import { Absent } from '../interpret/absent.ts';
import { MonthReader } from '../interpret/months.ts';
import { monthly } from '../mining/book.ts';
import { type Name, STRENGTH } from './inputs.ts';
import { blank, type Course, joined, prepared } from './project.ts';
import type { Column } from './values.ts';

const reader = new MonthReader(monthly);

/** What a fleet is bought and built by. */
const FLEET = ['minerCount', 'minerHashRate', 'siteDraw'] as const satisfies readonly Name[];

/** What would make a fleet wear, or money be borrowed or written off, in some of the draws. */
const CERTAIN: ReadonlySet<Name> = new Set<Name>([
  'ageing',
  'failureRate',
  'replacementCycle',
  'debtShare',
  'depreciationTime',
]);

/**
 * The course where `monthOutcomes` can follow it; undefined
 * where the fleet grows or wears, money is borrowed, or capital is written off.
 */
export function steadyCourse(course: Course, uncertain: readonly Name[]): Course | undefined {
  const moves = uncertain.some((name) => CERTAIN.has(name));
  // The height of a network that is uncertain would have to be carried on in each draw.
  if (moves || uncertain.includes('blockHeight')) return undefined;
  const { stated, paths, horizon } = prepared(course);
  const { first, columns } = reader.read({
    given: stated,
    paths: joined(blank(horizon), paths),
    strengthOfPaths: STRENGTH.path,
    months: horizon.months,
    wanted: FLEET,
  });
  const number = (name: Name, otherwise: number): number => {
    const value = first.valueOf(monthly.quantity(name));
    return value instanceof Absent ? otherwise : value.toNumber();
  };
  const keeps =
    number('ageingStep', 1) === 1 &&
    number('survivalStep', 1) === 1 &&
    number('replacementMonths', horizon.months) >= horizon.months;
  // Where nothing is put in, a payback counts from the first loss, which only the exact study follows.
  const isOwed = number('machinePrice', 1) > 0 || number('buildingPrice', 1) > 0;
  const isOwn = number('debtShare', 0) === 0 && number('depreciationMonths', 0) === 0;
  return keeps && isOwed && isOwn && FLEET.every((name) => isConstant(columns.get(name)!))
    ? course
    : undefined;
}

const isConstant = ([first, ...others]: Column): boolean =>
  first !== undefined &&
  !(first instanceof Absent) &&
  others.every((it) => !(it instanceof Absent) && it.eq(first));
