import { directionNumbers } from './direction-numbers.ts';
import { bitsOf, type Block, fraction, type Stream } from './hash.ts';

/** How many dimensions there are; the first needs no direction numbers. */
export const SOBOL_DIMENSIONS = directionNumbers.length + 1;

const BITS = 32;

/**
 * The draws of a dimension of the Sobol sequence, scrambled as Owen proposed: every part of it is spread evenly,
 * whatever the seed, and is as random as a draw alone. Best when the draws are a power of 2.
 * Scrambling by hashing: B. Burley, “Practical hash-based Owen scrambling”, Journal of Computer Graphics
 * Techniques 9 (2020), 1–20.
 */
export function sobol(dimension: number, stream: Stream, { from, to }: Block): Float64Array {
  const directions = directionsOf(dimension);
  const key = bitsOf(stream, 0);
  const column = new Float64Array(to - from);
  let bits = directions.reduce((sum, it, bit) => (((from ^ (from >>> 1)) >>> bit) & 1 ? sum ^ it : sum), 0);
  for (let draw = from; draw < to; draw++) {
    column[draw - from] = fraction(reversed(scrambled(bits, key)));
    bits ^= directions[31 - Math.clz32((draw + 1) & ~draw)]!;
  }
  return column;
}

/** Which bits each bit of the number of a draw turns over; the bit worth a half stands last. */
function directionsOf(dimension: number): Uint32Array {
  const [polynomial, ...first] = directionNumbers[dimension - 1] ?? FIRST_DIMENSION;
  const directions = Uint32Array.from({ length: BITS }, (_, bit) => (first[bit] ?? 0) << (BITS - 1 - bit));
  const degree = first.length;
  for (let bit = degree; bit < BITS; bit++) {
    let next = directions[bit - degree]! ^ (directions[bit - degree]! >>> degree);
    for (let term = 1; term < degree; term++)
      if ((polynomial! >>> (degree - term)) & 1) next ^= directions[bit - term]!;
    directions[bit] = next;
  }
  return directions.map(reversed);
}

/** Each bit of a number in the place that mirrors its own. */
const FIRST_DIMENSION = [1, ...new Array<number>(BITS).fill(1)];

/** Turns each bit over or not, as chance and the bits worth more than it decide; those are the lower ones here. */
function scrambled(bits: number, key: number): number {
  let x = bits ^ Math.imul(bits, 0x3d20adea);
  x = (x + key) | 0;
  x = Math.imul(x, (key >>> 16) | 1);
  x ^= Math.imul(x, 0x05526c56);
  return x ^ Math.imul(x, 0x53a22864);
}

/** The same 32 bits, the last one first. */
function reversed(bits: number): number {
  let x = ((bits >>> 1) & 0x55555555) | ((bits & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return ((x >>> 16) | (x << 16)) >>> 0;
}
