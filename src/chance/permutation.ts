import { bitsOf, type Stream } from './hash.ts';

const ROUNDS = 4;

/**
 * The place of each of `count` items in an order that a stream shuffles: a function of the item alone, so that no
 * order need be kept. It shuffles the next power of 2 and follows an item until it is back among the first `count`.
 */
export function placeOf(count: number, stream: Stream): (item: number) => number {
  const width = 32 - Math.clz32(count - 1);
  const mask = width === 32 ? -1 : (1 << width) - 1;
  const half = Math.max(1, width >>> 1);
  const keys = Uint32Array.from({ length: 2 * ROUNDS }, (_, at) => bitsOf(stream, at));
  const shuffled = (item: number): number => {
    let x = item;
    for (let round = 0; round < ROUNDS; round++) {
      // Each step can be undone: a sum, an odd multiple, and the upper bits put over the lower ones.
      x = (x + keys[2 * round]!) & mask;
      x = Math.imul(x, keys[2 * round + 1]! | 1) & mask;
      x ^= x >>> half;
    }
    return x >>> 0;
  };
  return (item) => {
    let place = shuffled(item);
    while (place >= count) place = shuffled(place);
    return place;
  };
}
