import type { Fault } from '../units/read.ts';

/** An uncertain number. */
export interface Distribution {
  readonly kind: Kind;
  readonly mean: number;
  /** The standard deviation. */
  readonly deviation: number;
  /** What it never falls below, and never exceeds; infinite where there is no such end. */
  readonly low: number;
  readonly high: number;
  /** What it stays below with probability `u`, between 0 and 1. */
  quantile(u: number): number;
  /** The probability that it is `x` or less. */
  cdf(x: number): number;
  /** Puts its quantile in the place of each probability of a column. */
  fill(column: Float64Array): void;
}

/** What an uncertain number can be. */
export type Kind =
  'point' | 'uniform' | 'triangular' | 'pert' | 'normal' | 'lognormal' | 'beta' | 'weighted' | 'samples';

/** A distribution with these numbers does not exist. */
export const impossible = (allowed: string, fix: string): Fault => ({ code: 'out-of-range', allowed, fix });

/** Whether what was found is what is wrong. */
export const isFault = (outcome: object): outcome is Fault => 'code' in outcome;

/** What is wrong with numbers that should rise. */
export const unordered = (numbers: readonly number[], names: string): Fault | undefined => {
  if (!numbers.every(Number.isFinite)) return impossible('holds a number that is not finite', 'Give numbers');
  return numbers.every((it, at) => at === 0 || it >= numbers[at - 1]!)
    ? undefined
    : impossible('has its numbers in the wrong order', `Write ${names}, from the lowest to the highest`);
};

/** A number that is certain after all. */
export const point = (value: number): Distribution => ({
  kind: 'point',
  mean: value,
  deviation: 0,
  low: value,
  high: value,
  quantile: () => value,
  cdf: (x) => (x < value ? 0 : 1),
  fill: (column) => column.fill(value),
});

/** Puts `quantile` of each number of a column in its place: for kinds whose quantile takes longer than a call. */
export const filling =
  (quantile: (u: number) => number) =>
  (column: Float64Array): void => {
    for (let at = 0; at < column.length; at++) column[at] = quantile(column[at]!);
  };
