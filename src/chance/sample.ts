import { firstAbove } from './search.ts';

/** What draws say of a number, and the standard error of it. */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** The results of many draws. */
export interface Sample {
  /** Those that have a value, rising. */
  readonly sorted: Float64Array;
  /** How many have none: never paid back, no rate of return. They are NaN in a column. */
  readonly absent: number;
}

export const sampleOf = (column: Float64Array): Sample => {
  const all = column.toSorted();
  const absent = column.reduce((count, it) => (Number.isNaN(it) ? count + 1 : count), 0);
  return { sorted: all.subarray(0, all.length - absent), absent };
};

/** Mean and standard deviation of what has a value; two values at least. */
export function momentsOf({ sorted }: Sample): { mean: Estimate; deviation: number } | undefined {
  if (sorted.length < 2) return undefined;
  const mean = sorted.reduce((sum, it) => sum + it, 0) / sorted.length;
  const squares = sorted.reduce((sum, it) => sum + (it - mean) ** 2, 0);
  const deviation = Math.sqrt(squares / (sorted.length - 1));
  return { mean: { value: mean, error: deviation / Math.sqrt(sorted.length) }, deviation };
}

/** A quantile, and between which draws it lies nineteen times out of twenty. */
export interface Quantile extends Estimate {
  readonly low: number;
  readonly high: number;
  /** How many draws it takes for both to lie among them, where these are too few. */
  readonly drawsNeeded?: number;
}

/** Within so many deviations lie nineteen twentieths of what is normal. */
const Z_975 = 1.959963984540054;

/**
 * What a share of the values lies below, between neighbours in a straight line (type 7 of R. J. Hyndman and Y. Fan,
 * The American Statistician 50 (1996), 361–365). How sure it is follows from the ranks between which it lies, whatever
 * the distribution (W. J. Conover, Practical Nonparametric Statistics, 3.2), as if the draws were independent: a plan
 * that spreads them is surer than that.
 */
export function quantileOf({ sorted }: Sample, share: number): Quantile | undefined {
  const count = sorted.length;
  if (count === 0) return undefined;
  const spread = Z_975 * Math.sqrt(count * share * (1 - share));
  const ranks = [Math.ceil(count * share - spread), Math.ceil(count * share + spread)] as const;
  const [low, high] = ranks.map((rank) => sorted[Math.min(count, Math.max(1, rank)) - 1]!) as [
    number,
    number,
  ];
  const found = { value: interpolated(sorted, share), low, high, error: (high - low) / (2 * Z_975) };
  const isEnd = share === 0 || share === 1;
  return isEnd || (ranks[0] >= 1 && ranks[1] <= count) ? found : { ...found, drawsNeeded: drawsFor(share) };
}

function interpolated(sorted: Float64Array, share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const low = sorted[below]!;
  return low + (place - below) * ((sorted[below + 1] ?? low) - low);
}

const drawsFor = (share: number): number =>
  Math.floor(Z_975 ** 2 * Math.max(share / (1 - share), (1 - share) / share)) + 1;

/** How often something is so, and the standard error of that. */
export interface Probability extends Estimate {
  /** In how many draws there is no value; they count as not so. */
  readonly absent: number;
}

/**
 * How often a condition holds among all draws. Its error is half the width of E. B. Wilson’s interval (Journal of
 * the American Statistical Association 22 (1927), 209–212), which is not 0 where nothing was seen.
 */
export function probabilityOf(
  column: Float64Array,
  holds: (value: number) => boolean,
): Probability | undefined {
  const count = column.length;
  if (count === 0) return undefined;
  let [hits, absent] = [0, 0];
  for (const value of column)
    if (Number.isNaN(value)) absent++;
    else if (holds(value)) hits++;
  const error = Math.sqrt((hits * (count - hits)) / count + 1 / 4) / (count + 1);
  return { value: hits / count, error, absent };
}

/** The ends are told closer: the last hundredth of the values may lie over half of the span. */
const TAIL = [0.0001, 0.0005, 0.001, 0.0025, 0.005];
const HUNDREDTHS = Array.from({ length: 99 }, (_, at) => (at + 1) / 100);
const SHARES = [0, ...TAIL, ...HUNDREDTHS, ...TAIL.map((it) => 1 - it).toReversed(), 1];

/** What share of the values lies above each of some quantiles: a curve that falls from 1 to 0. */
export const exceedance = (sample: Sample): { value: number; probability: number }[] =>
  sample.sorted.length === 0
    ? []
    : SHARES.map((share) => {
        const value = interpolated(sample.sorted, share);
        return { value, probability: 1 - firstAbove(sample.sorted, value) / sample.sorted.length };
      });
