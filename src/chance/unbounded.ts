import type { Fault } from '../units/read.ts';
import { type Distribution, impossible, point } from './distribution.ts';
import { normalCdf, normalQuantile } from './normal.ts';

/** The bell curve. */
export function normal(mean: number, deviation: number): Distribution | Fault {
  const fault = unspread(mean, deviation, 'standard deviation');
  if (fault) return fault;
  if (deviation === 0) return point(mean);
  return {
    kind: 'normal',
    mean,
    deviation,
    low: -Infinity,
    high: Infinity,
    quantile: (u) => mean + deviation * normalQuantile(u),
    cdf: (x) => normalCdf((x - mean) / deviation),
    fill(column) {
      for (let at = 0; at < column.length; at++) column[at] = mean + deviation * normalQuantile(column[at]!);
    },
  };
}

/** Whoever gives more means the deviation itself; at a hundred draws would be infinite. */
const STEEPEST = 25;

/** What is positive and as likely to be twice its median as half of it; `sigma` is the deviation of its logarithm. */
export function lognormal(median: number, sigma: number): Distribution | Fault {
  const fault = unspread(median, sigma, 'sigma');
  if (fault) return fault;
  if (median <= 0)
    return impossible('is lognormal without a positive median', 'Give a median above 0, or use normal');
  if (sigma > STEEPEST)
    return impossible(
      `has a sigma above ${STEEPEST}: it is the deviation of the logarithm, such as 0.25`,
      'Write the two ends of nine tenths instead, such as 60k to 140k',
    );
  if (sigma === 0) return point(median);
  const mean = median * Math.exp((sigma * sigma) / 2);
  return {
    kind: 'lognormal',
    mean,
    deviation: mean * Math.sqrt(Math.expm1(sigma * sigma)),
    low: 0,
    high: Infinity,
    quantile: (u) => median * Math.exp(sigma * normalQuantile(u)),
    cdf: (x) => (x <= 0 ? 0 : normalCdf(Math.log(x / median) / sigma)),
    fill(column) {
      for (let at = 0; at < column.length; at++)
        column[at] = median * Math.exp(sigma * normalQuantile(column[at]!));
    },
  };
}

function unspread(middle: number, spread: number, name: string): Fault | undefined {
  if (!Number.isFinite(middle) || !Number.isFinite(spread))
    return impossible('holds a number that is not finite', 'Give numbers');
  return spread < 0
    ? impossible(`has a negative ${name}`, `Give a ${name} of 0 or more, after the middle`)
    : undefined;
}

/** The bell of which nine tenths lie between two ends: on a scale of ratios when both are positive. */
export function between(low: number, high: number): Distribution | Fault {
  if (!(low <= high)) return impossible('has its ends in the wrong order', 'Write the lower end first');
  if (low === high) return point(low);
  return low > 0
    ? lognormal(Math.sqrt(low) * Math.sqrt(high), Math.log(high / low) / (2 * Z_95))
    : normal(low + (high - low) / 2, (high - low) / (2 * Z_95));
}

/** What a standard normal variable stays below nineteen times out of twenty. */
const Z_95 = 1.6448536269514722;
