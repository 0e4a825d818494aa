import type { Fault } from '../units/read.ts';
import { type Distribution, filling, impossible, type Kind } from './distribution.ts';
import { firstAbove } from './search.ts';

/** One of some values, each with its weight. */
export interface Weighted {
  readonly value: number;
  readonly weight: number;
}

/** One of a few values, each as often as its weight says; weights need not sum to 1. */
export function weighted(entries: readonly Weighted[]): Distribution | Fault {
  if (entries.length === 0)
    return impossible('lists no values', 'Write at least one, such as [60k: 1, 95k: 3]');
  if (entries.some(({ value, weight }) => !Number.isFinite(value) || !Number.isFinite(weight)))
    return impossible('holds a number that is not finite', 'Give numbers');
  if (entries.some(({ weight }) => weight < 0))
    return impossible('has a negative weight', 'Give weights of 0 or more');
  if (entries.every(({ weight }) => weight === 0))
    return impossible('has no weight above 0', 'Give at least one value a weight');
  return oneOf('weighted', entries);
}

/** One of the values that were seen, each as likely as the others. */
export const samples = (values: ArrayLike<number>): Distribution | Fault => {
  const seen = Array.from(values);
  if (seen.length === 0) return impossible('holds no samples', 'Give at least one');
  return seen.every(Number.isFinite)
    ? oneOf(
        'samples',
        seen.map((value) => ({ value, weight: 1 })),
      )
    : impossible('holds a sample that is not a number', 'Leave out what is absent');
};

function oneOf(kind: Kind, entries: readonly Weighted[]): Distribution {
  const rising = entries.filter(({ weight }) => weight > 0).toSorted((one, other) => one.value - other.value);
  const values = Float64Array.from(rising, ({ value }) => value);
  const total = sum(rising.map(({ weight }) => weight));
  const mean = sum(rising.map(({ value, weight }) => (value * weight) / total));
  const variance = sum(rising.map(({ value, weight }) => ((value - mean) ** 2 * weight) / total));
  const reached = new Float64Array(values.length);
  rising.reduce((before, { weight }, at) => (reached[at] = before + weight), 0);
  const quantile = (u: number): number => values[firstAbove(reached, u * total)]!;
  return {
    kind,
    mean,
    deviation: Math.sqrt(variance),
    low: values[0]!,
    high: values.at(-1)!,
    quantile,
    cdf: (x) => (reached[firstAbove(values, x) - 1] ?? 0) / total,
    fill: filling(quantile),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, it) => total + it, 0);
