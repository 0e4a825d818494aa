import { cholesky, dot, type Matrix } from './cholesky.ts';
import { present, standardRanks } from './ranks.ts';

/** How much of the order of the results the order of each input explains. */
export interface RankRegression {
  /** By how many deviations in rank the result moves with one of each input. */
  readonly coefficients: readonly number[];
  /** The part of the variance in rank that is each input’s; they sum to `explained`. */
  readonly shares: readonly number[];
  /** R²: near 1, the result rises or falls with each input, and the shares say all. */
  readonly explained: number;
  readonly absent: number;
}

/**
 * Standardised regression of the ranks of a result on the ranks of its inputs. A share is coefficient times
 * correlation (J. W. Pratt, Proceedings of the Second International Tampere Conference in Statistics (1987),
 * 245–260); of inputs that are correlated it may be below 0.
 * @returns undefined when all results are equal, or no draw has a value
 */
export function rankRegression(
  inputs: readonly Float64Array[],
  output: Float64Array,
): RankRegression | undefined {
  const { columns, absent } = present([...inputs, output]);
  const target = standardRanks(columns.at(-1)!);
  if (!target) return undefined;
  // What does not vary explains nothing.
  const sources = columns.slice(0, -1).map((it) => standardRanks(it) ?? it.map(() => 0));
  const correlations = sources.map((it) => dot(it, target, target.length));
  const gram = sources.map((one, at) =>
    sources.map((other, column) => (column <= at ? dot(one, other, target.length) : 0)),
  );
  const outcome = cholesky(gram);
  if ('failedAt' in outcome) return undefined;
  const coefficients = solved(outcome.lower, correlations);
  const shares = coefficients.map((it, at) => it * correlations[at]!);
  return { coefficients, shares, explained: shares.reduce((sum, it) => sum + it, 0), absent };
}

/** Solves L·Lᵀ·x = y; what follows from the rest, with a pivot of 0, gets 0. */
function solved(lower: Matrix, right: readonly number[]): readonly number[] {
  const size = right.length;
  const forward = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const pivot = lower[row]![row]!;
    forward[row] = pivot === 0 ? 0 : (right[row]! - dot(lower[row]!, forward, row)) / pivot;
  }
  const found = new Float64Array(size);
  for (let row = size - 1; row >= 0; row--) {
    const pivot = lower[row]![row]!;
    let left = forward[row]!;
    for (let after = row + 1; after < size; after++) left -= lower[after]![row]! * found[after]!;
    found[row] = pivot === 0 ? 0 : left / pivot;
  }
  return [...found];
}
