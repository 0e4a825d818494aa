/** Where the first number above `limit` stands in a rising column. */
export const firstAbove = (rising: Float64Array, limit: number): number => first(rising, (it) => it > limit);

/** Where the first number that is `limit` or more stands in a rising column. */
export const firstFrom = (rising: Float64Array, limit: number): number => first(rising, (it) => it >= limit);

function first(rising: Float64Array, isThere: (it: number) => boolean): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isThere(rising[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
