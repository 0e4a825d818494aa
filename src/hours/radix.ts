const BITS = 11;
const BUCKETS = 1 << BITS;
const MASK = BUCKETS - 1;
const SIGN = 0x8000_0000;

/** The places of some numbers in rising order; of equal ones the first stays first. Linear in their count. */
export function risingOrder(values: Float64Array): Uint32Array {
  const words = new Uint32Array(values.slice().buffer);
  const high = keysOf(values, words, HIGH);
  const byHigh = passes(startOf(values.length), high);
  // Half of the bits tell prices apart that differ by a millionth; the other half is seldom needed.
  if (isRising(values, byHigh)) return byHigh;
  return passes(passes(startOf(values.length), keysOf(values, words, 1 - HIGH)), high);
}

/** Where the half with sign and exponent stands: processors differ. */
const HIGH = new Uint32Array(Float64Array.of(1).buffer)[1] === 0 ? 0 : 1;

const startOf = (count: number): Uint32Array => {
  const order = new Uint32Array(count);
  for (let at = 0; at < count; at++) order[at] = at;
  return order;
};

/** Half the bits of each number, turned so that they rise with it; −0 is 0, or equal prices would have an order. */
function keysOf(values: Float64Array, words: Uint32Array, half: number): Uint32Array {
  const keys = new Uint32Array(values.length);
  for (let at = 0; at < keys.length; at++) {
    const word = words[2 * at + half]!;
    const value = values[at]!;
    if (value < 0) keys[at] = ~word;
    else if (half !== HIGH) keys[at] = value === 0 ? 0 : word;
    else keys[at] = value === 0 ? SIGN : word + SIGN;
  }
  return keys;
}

function isRising(values: Float64Array, order: Uint32Array): boolean {
  for (let at = 1; at < order.length; at++) if (values[order[at]!]! < values[order[at - 1]!]!) return false;
  return true;
}

const passes = (start: Uint32Array, keys: Uint32Array): Uint32Array => {
  let order = start;
  for (let shift = 0; shift < 32; shift += BITS) order = pass(order, keys, shift);
  return order;
};

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
