import type { Fault } from '../units/read.ts';
import { BELOW_ONE } from './hash.ts';
import { type Distribution, impossible } from './distribution.ts';

/** A distribution between two limits, and the probability that lay beyond each of them. */
export interface Truncated {
  readonly distribution: Distribution;
  readonly below: number;
  readonly above: number;
}

/** Less than this is nothing. */
const NOTHING = 1e-6;

/** What is left of a distribution between two limits, in the same proportions. */
export function truncated(whole: Distribution, low = -Infinity, high = Infinity): Truncated | Fault {
  if (low <= whole.low && whole.high <= high) return { distribution: whole, below: 0, above: 0 };
  const below = low <= whole.low ? 0 : whole.cdf(before(low));
  const upTo = high >= whole.high ? 1 : whole.cdf(high);
  const left = upTo - below;
  if (left < NOTHING)
    return impossible('lies beyond what is allowed here', 'Write a range within the limits');
  const clamp = (x: number): number => Math.min(high, Math.max(low, x));
  const part = (u: number): number => Math.min(below + u * left, BELOW_ONE);
  const quantile = (u: number): number => clamp(whole.quantile(part(u)));
  const distribution: Distribution = {
    ...momentsOf(quantile),
    kind: whole.kind,
    low: Math.max(low, whole.low),
    high: Math.min(high, whole.high),
    quantile,
    cdf: (x) => Math.min(1, Math.max(0, (whole.cdf(x) - below) / left)),
    fill(column) {
      for (let at = 0; at < column.length; at++) column[at] = part(column[at]!);
      whole.fill(column);
      for (let at = 0; at < column.length; at++) column[at] = clamp(column[at]!);
    },
  };
  return { distribution, below, above: 1 - upTo };
}

/** The last number before `x`, so that what lies at a limit lies within it. */
const before = (x: number): number => x - Math.max(Math.abs(x) * Number.EPSILON, Number.MIN_VALUE);

/** A distribution rounded to whole numbers between two limits. */
export function rounded(it: Distribution, low: number, high: number): Distribution {
  const whole = (x: number): number => Math.min(high, Math.max(low, Math.round(x)));
  const quantile = (u: number): number => whole(it.quantile(u));
  return {
    kind: it.kind,
    ...steppedMoments(quantile),
    low: whole(it.low),
    high: whole(it.high),
    quantile,
    cdf: (x) => it.cdf(before(Math.floor(x) + 0.5)),
    fill(column) {
      it.fill(column);
      for (let at = 0; at < column.length; at++) column[at] = whole(column[at]!);
    },
  };
}

/** How many quantiles stand for a distribution that rises in steps, which no quadrature follows. */
const QUANTILES = 4096;

function steppedMoments(quantile: (u: number) => number): { mean: number; deviation: number } {
  const values = Float64Array.from({ length: QUANTILES }, (_, at) => quantile((at + 0.5) / QUANTILES));
  const mean = values.reduce((sum, it) => sum + it, 0) / QUANTILES;
  return { mean, deviation: Math.sqrt(values.reduce((sum, it) => sum + (it - mean) ** 2, 0) / QUANTILES) };
}

/** How far out and how finely the two integrals are taken. */
const REACH = 3.5;
const STEP = 1 / 32;

/**
 * Mean and deviation, as integrals of the quantile by tanh-sinh quadrature, which ends that run off do not hurt:
 * H. Takahasi and M. Mori, Publications of RIMS 9 (1974), 721–741.
 */
function momentsOf(quantile: (u: number) => number): { mean: number; deviation: number } {
  let [weights, mean, square] = [0, 0, 0];
  for (let t = -REACH; t <= REACH; t += STEP) {
    const e = Math.exp(Math.PI * Math.sinh(t));
    const weight = (Math.cosh(t) * e) / (1 + e) ** 2;
    const x = quantile(e / (1 + e));
    const growth = weight / (weights + weight || 1);
    // The mean and the sum of squares about it, brought forward together so that nothing cancels.
    square += weight * (1 - growth) * (x - mean) ** 2;
    mean += growth * (x - mean);
    weights += weight;
  }
  return { mean, deviation: Math.sqrt(square / weights) };
}
