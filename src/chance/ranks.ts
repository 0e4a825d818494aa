import { dot } from './cholesky.ts';
import { firstFrom } from './search.ts';

/** The ranks of numbers from 1 on; equal ones share the middle of theirs. */
export function ranks(column: Float64Array): Float64Array {
  const sorted = column.toSorted();
  const shared = new Float64Array(sorted.length);
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (sorted[to] === sorted[from]) to++;
    shared.fill((from + 1 + to) / 2, from, to);
    from = to;
  }
  return column.map((it) => shared[firstFrom(sorted, it)]!);
}

/** Columns without the draws in which one of them has no value, and how many those are. */
export function present(columns: readonly Float64Array[]): {
  readonly columns: readonly Float64Array[];
  readonly absent: number;
} {
  const isAbsent = new Uint8Array(columns[0]?.length ?? 0);
  for (const column of columns)
    for (let at = 0; at < column.length; at++) if (Number.isNaN(column[at]!)) isAbsent[at] = 1;
  const absent = isAbsent.reduce((count, it) => count + it, 0);
  return {
    columns: absent === 0 ? columns : columns.map((it) => it.filter((_, at) => !isAbsent[at])),
    absent,
  };
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
