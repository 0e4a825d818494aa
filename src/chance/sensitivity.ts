import { type Plan, uniforms } from './plan.ts';
import { present } from './ranks.ts';
import type { Estimate } from './sample.ts';

/** Which independent inputs the variance of a result comes from. */
export interface Sensitivity {
  /** The part of the variance that would be gone if each input were known, alone. */
  readonly first: readonly Estimate[];
  /** The part that would be left if all but each input were known: what it does together with others as well. */
  readonly total: readonly Estimate[];
  readonly variance: number;
  /** In how many draws one of the results has no value. */
  readonly absent: number;
}

/** Two independent tables of uniform numbers, a column for each input. */
export interface Tables {
  readonly a: readonly Float64Array[];
  readonly b: readonly Float64Array[];
}

/** The two tables of a plan. */
export const tables = (plan: Plan, inputs: number): Tables => {
  const columns = uniforms(plan, 2 * inputs);
  return { a: columns.slice(0, inputs), b: columns.slice(inputs) };
};

/** Into how many parts the draws are cut, to see how much the indices vary. */
const PARTS = 32;

/**
 * The indices of Sobol: of first order as A. Saltelli et al. estimate them (Computer Physics Communications 181
 * (2010), 259–270, table 2(b)), total as M. J. W. Jansen (Computer Physics Communications 117 (1999), 35–43), with
 * their errors by a jackknife over parts of the draws. Inputs must not be correlated.
 * @param evaluate the result of each draw, from a column for each input; called once more than there are inputs, plus one
 * @returns undefined when the result does not vary
 */
export function sobolIndices(
  { a, b }: Tables,
  evaluate: (columns: readonly Float64Array[]) => Float64Array,
): Sensitivity | undefined {
  const swapped = a.map((_, input) => evaluate(a.map((it, at) => (at === input ? b[at]! : it))));
  const { columns, absent } = present([evaluate(a), evaluate(b), ...swapped]);
  const count = columns[0]!.length;
  const mean = (meanOf(columns[0]!) + meanOf(columns[1]!)) / 2;
  const start = (part: number): number => Math.floor((count * part) / PARTS);
  const parts = Array.from({ length: PARTS }, (_, part) =>
    sumsOf(columns, mean, start(part), start(part + 1)),
  );
  const whole = parts.reduce((sum, it) => combined(sum, it, 1));
  const indices = indicesOf(whole);
  // What is left of equal results is rounding.
  if (!(indices[0]! > (4 * Number.EPSILON * mean) ** 2)) return undefined;
  const without = parts.map((part) => indicesOf(combined(whole, part, -1)));
  const estimates = indices.map((value, at) => ({ value, error: jackknife(without.map((it) => it[at]!)) }));
  return {
    variance: indices[0]!,
    first: estimates.slice(1, 1 + a.length),
    total: estimates.slice(1 + a.length),
    absent,
  };
}

const meanOf = (column: Float64Array): number => column.reduce((sum, it) => sum + it, 0) / column.length;

/** About the mean, count, sum and sum of squares of both tables, then the products of each input, then its squares. */
function sumsOf(
  [ofA, ofB, ...swapped]: readonly Float64Array[],
  mean: number,
  from: number,
  to: number,
): Float64Array {
  const sums = new Float64Array(3 + 2 * swapped.length);
  for (let draw = from; draw < to; draw++) {
    const [one, other] = [ofA![draw]! - mean, ofB![draw]! - mean];
    sums[0]! += 2;
    sums[1]! += one + other;
    sums[2]! += one * one + other * other;
  }
  for (const [input, column] of swapped.entries())
    for (let draw = from; draw < to; draw++) {
      const moved = column[draw]! - ofA![draw]!;
      sums[3 + input]! += (ofB![draw]! - mean) * moved;
      sums[3 + swapped.length + input]! += moved * moved;
    }
  return sums;
}

const combined = (one: Float64Array, other: Float64Array, sign: 1 | -1): Float64Array =>
  one.map((it, at) => it + sign * other[at]!);

/** The variance, then the indices of first order, then the total ones. */
function indicesOf([both, sum, squares, ...products]: Iterable<number> & Float64Array): readonly number[] {
  const variance = squares! / both! - (sum! / both!) ** 2;
  const inputs = products.length / 2;
  return [variance, ...products.map((it, at) => it / (both! / 2) / (at < inputs ? 1 : 2) / variance)];
}

/** The standard error of an estimate, from what it would be without each part. */
function jackknife(without: readonly number[]): number {
  const mean = without.reduce((sum, it) => sum + it, 0) / without.length;
  const squares = without.reduce((sum, it) => sum + (it - mean) ** 2, 0);
  return Math.sqrt((squares * (without.length - 1)) / without.length);
}
