const BITS = 11;
const BUCKETS = 1 << BITS;
const MASK = BUCKETS - 1;
const SIGN = 0x8000_0000;

/** The places of some numbers in rising order; of equal ones the first stays first. Linear in their count. */
export function risingOrder(values: Float64Array): Uint32Array {
  const words = new Uint32Array(values.slice().buffer);
  const low = new Uint32Array(values.length);
  const high = new Uint32Array(values.length);
  for (let at = 0; at < values.length; at++) {
    const top = words[2 * at + HIGH]!;
    // −0 is 0, or equal prices would have an order of their own.
    const isZero = values[at] === 0;
    high[at] = isZero ? SIGN : top >= SIGN ? ~top : top + SIGN;
    low[at] = isZero ? 0 : top >= SIGN ? ~words[2 * at + 1 - HIGH]! : words[2 * at + 1 - HIGH]!;
  }
  let order: Uint32Array = new Uint32Array(values.length).map((_, at) => at);
  for (const keys of [low, high])
    for (let shift = 0; shift < 32; shift += BITS) order = pass(order, keys, shift);
  return order;
}

/** Where the half with sign and exponent stands: processors differ. */
const HIGH = new Uint32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;

/** Puts an order into that of a few bits of the keys, and leaves what is equal in them as it was. */
function pass(order: Uint32Array, keys: Uint32Array, shift: number): Uint32Array {
  const counts = new Uint32Array(BUCKETS);
  for (let at = 0; at < keys.length; at++) counts[(keys[at]! >>> shift) & MASK]!++;
  if (keys.length > 0 && counts[(keys[0]! >>> shift) & MASK] === keys.length) return order;
  let from = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    const count = counts[bucket]!;
    counts[bucket] = from;
    from += count;
  }
  const sorted = new Uint32Array(order.length);
  for (let at = 0; at < order.length; at++) {
    const it = order[at]!;
    sorted[counts[(keys[it]! >>> shift) & MASK]!++] = it;
  }
  return sorted;
}
