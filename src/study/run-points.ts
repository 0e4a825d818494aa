import { Absent, type Value } from '../interpret/absent.ts';
import { ExactReader } from '../interpret/exact.ts';
import { mining } from '../mining/book.ts';
import { yearOf } from './estimate.ts';
import type { Name, Stated, YearName } from './inputs.ts';

/** What a fleet is at one run point. */
export const POINT_NAMES = [
  'minerPower',
  'minerHashRate',
  'minerEfficiency',
  'minerCount',
  'installedHashRate',
  'revenuePerYear',
  'marginPerYear',
  'capital',
  'profitPerYear',
] as const satisfies readonly YearName[];
export type PointName = (typeof POINT_NAMES)[number];

/** A fleet at one run point: more machines that run slower, or fewer at full power, under the same megawatts. */
export interface AtPoint {
  readonly values: Readonly<Record<PointName, Value>>;
  /** Whether no other is better by `by`. */
  readonly isBest: boolean;
}

/** What decides which point is best: the first that all points have. */
const MEASURES = ['profitPerYear', 'marginPerYear', 'revenuePerYear'] as const satisfies readonly YearName[];

/** A fleet at several run points, and by what the best one is chosen. */
export interface Compared {
  readonly points: readonly AtPoint[];
  readonly by: (typeof MEASURES)[number] | undefined;
}

const reader = new ExactReader(mining);

/** Evaluates the book for each statement, and finds the one that earns most. */
export function comparePoints(statements: readonly ReadonlyMap<Name, Stated>[]): Compared {
  const read = statements.map((it) => reader.read(yearOf(it)));
  const of = (name: YearName): Value[] => read.map(({ valueOf }) => valueOf(mining.quantity(name)));
  const by = MEASURES.find((name) => of(name).every((it) => !(it instanceof Absent)));
  const worth = by === undefined ? [] : of(by).flatMap((it) => (it instanceof Absent ? [] : [it]));
  const best = worth.findIndex((it) => worth.every((other) => other.lte(it)));
  const points = read.map(({ valueOf }, at) => ({
    values: Object.fromEntries(
      POINT_NAMES.map((name) => [name, valueOf(mining.quantity(name))]),
    ) as AtPoint['values'],
    isBest: at === best,
  }));
  return { points, by };
}
