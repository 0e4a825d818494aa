import { dot } from './cholesky.ts';
import { firstAbove, firstFrom } from './search.ts';

/** The ranks of numbers from 1 on; equal ones share the middle of theirs. */
export function ranks(column: Float64Array): Float64Array {
  const sorted = column.toSorted();
  return column.map((it) => (firstFrom(sorted, it) + 1 + firstAbove(sorted, it)) / 2);
}

/** Columns without the draws in which one of them has no value, and how many those are. */
export function present(columns: readonly Float64Array[]): {
  readonly columns: readonly Float64Array[];
  readonly absent: number;
} {
  const isPresent = (at: number): boolean => columns.every((column) => !Number.isNaN(column[at]!));
  const kept = columns.map((column) => column.filter((_, at) => isPresent(at)));
  return { columns: kept, absent: (columns[0]?.length ?? 0) - (kept[0]?.length ?? 0) };
}

/** Ranks about their mean, scaled so that the product of two is their correlation; undefined where all are equal. */
export function standardRanks(column: Float64Array): Float64Array | undefined {
  const centred = ranks(column).map((it) => it - (column.length + 1) / 2);
  const length = Math.sqrt(dot(centred, centred, centred.length));
  return length > 0 ? centred.map((it) => it / length) : undefined;
}

/** How closely two columns are in the same order, from −1 to 1; undefined where all of one are equal. */
export function spearman(
  one: Float64Array,
  other: Float64Array,
): { readonly value: number; readonly absent: number } | undefined {
  const { columns, absent } = present([one, other]);
  const [first, second] = columns.map(standardRanks);
  return first && second && { value: dot(first, second, first.length), absent };
}
