/** P10, P50 and P90 of a column, interpolated between the two nearest. */
export function quantiles(column: Float64Array, scratch: Float64Array): [number, number, number] {
  scratch.set(column);
  let low = 0;
  const found = [0.1, 0.5, 0.9].map((share) => {
    const place = share * (column.length - 1);
    const below = Math.floor(place);
    const value = selected(scratch, low, column.length - 1, below);
    let next = scratch[below + 1]!;
    for (let at = below + 2; at < column.length; at++) if (scratch[at]! < next) next = scratch[at]!;
    low = below + 1;
    return value + (place - below) * (next - value);
  });
  return found as [number, number, number];
}

/** Floyd and Rivest, Algorithm 489, Communications of the ACM 18 (1975): the number that would stand at `k`. */
function selected(a: Float64Array, from: number, to: number, k: number): number {
  let [low, high] = [from, to];
  while (high > low) {
    if (high - low > 600) {
      const n = high - low + 1;
      const i = k - low + 1;
      const z = Math.log(n);
      const s = 0.5 * Math.exp((2 * z) / 3);
      const sd = 0.5 * Math.sqrt((z * s * (n - s)) / n) * (i < n / 2 ? -1 : 1);
      const part = [Math.floor(k - (i * s) / n + sd), Math.floor(k + ((n - i) * s) / n + sd)] as const;
      selected(a, Math.max(low, part[0]), Math.min(high, part[1]), k);
    }
    [low, high] = parted(a, low, high, k);
  }
  return a[k]!;
}

/** One partition about the number at `k`; where to look next. */
function parted(a: Float64Array, low: number, high: number, k: number): [number, number] {
  const pivot = a[k]!;
  const swap = (x: number, y: number): void => {
    const held = a[x]!;
    a[x] = a[y]!;
    a[y] = held;
  };
  let [i, j] = [low, high];
  swap(low, k);
  if (a[high]! > pivot) swap(high, low);
  while (i < j) {
    swap(i, j);
    i++;
    j--;
    while (a[i]! < pivot) i++;
    while (a[j]! > pivot) j--;
  }
  if (a[low] === pivot) swap(low, j);
  else {
    j++;
    swap(j, high);
  }
  return [j <= k ? j + 1 : low, k <= j ? j - 1 : high];
}
