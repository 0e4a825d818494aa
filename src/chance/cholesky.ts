/** A square matrix, row by row. */
export type Matrix = readonly (readonly number[])[];

/** Pivots smaller than this are rounding: what the row says follows from the rows before. */
const NOTHING = 1e-12;

/** The lower triangle that a symmetric matrix is the square of, or the row at which it turns out to be none. */
export function cholesky(matrix: Matrix): { readonly lower: Matrix } | { readonly failedAt: number } {
  const lower: number[][] = [];
  for (const [at, row] of matrix.entries()) {
    const found: number[] = [];
    lower.push(found);
    for (let column = 0; column < at; column++) {
      const other = lower[column]!;
      const [left, pivot] = [row[column]! - dot(found, other, column), other[column]!];
      if (pivot === 0 && Math.abs(left) > Math.sqrt(NOTHING)) return { failedAt: at };
      found.push(pivot === 0 ? 0 : left / pivot);
    }
    const left = row[at]! - dot(found, found, at);
    if (left < -NOTHING) return { failedAt: at };
    found.push(left < NOTHING ? 0 : Math.sqrt(left));
  }
  return { lower };
}

/** The sum of the products of the first `count` numbers of two rows. */
export function dot(one: ArrayLike<number>, other: ArrayLike<number>, count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += one[at]! * other[at]!;
  return sum;
}
