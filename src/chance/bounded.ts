import type { Fault } from '../units/read.ts';
import { type Distribution, point, unordered } from './distribution.ts';

/** Any number between two ends, each as likely as the others. */
export function uniform(low: number, high: number): Distribution | Fault {
  const fault = unordered([low, high], 'the two ends');
  if (fault) return fault;
  const width = high - low;
  if (width === 0) return point(low);
  return {
    kind: 'uniform',
    mean: low + width / 2,
    deviation: width / Math.sqrt(12),
    low,
    high,
    quantile: (u) => low + u * width,
    cdf: (x) => Math.min(1, Math.max(0, (x - low) / width)),
    fill(column) {
      for (let at = 0; at < column.length; at++) column[at] = low + column[at]! * width;
    },
  };
}

/** The likelier the nearer to the mode, falling in a straight line to nothing at both ends. */
export function triangular(low: number, mode: number, high: number): Distribution | Fault {
  const fault = unordered([low, mode, high], 'the least, the likeliest and the greatest');
  if (fault) return fault;
  const [rise, fall, width] = [mode - low, high - mode, high - low];
  if (width === 0) return point(low);
  const [turn, left, right] = [rise / width, width * rise, width * fall];
  const quantile = (u: number): number =>
    u < turn ? low + Math.sqrt(u * left) : high - Math.sqrt((1 - u) * right);
  return {
    kind: 'triangular',
    mean: (low + mode + high) / 3,
    deviation: Math.sqrt((rise * rise + rise * fall + fall * fall) / 18),
    low,
    high,
    quantile,
    cdf(x) {
      if (x <= low || x >= high) return x < high ? 0 : 1;
      return x < mode ? (x - low) ** 2 / left : 1 - (high - x) ** 2 / right;
    },
    fill(column) {
      for (let at = 0; at < column.length; at++) {
        const u = column[at]!;
        column[at] = u < turn ? low + Math.sqrt(u * left) : high - Math.sqrt((1 - u) * right);
      }
    },
  };
}
