/** 32 bits that look like chance, and others for each other integer. */
function mix(integer: number): number {
  let bits = integer ^ (integer >>> 16);
  bits = Math.imul(bits, 0x21f0aaad);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x735a2d97);
  return bits ^ (bits >>> 15);
}

/** 2³² over the golden ratio: steps of it are spread as evenly as steps can be. */
const GOLDEN = 0x9e3779b9;

/** What the bits of a column start from. */
export interface Stream {
  readonly ofDraw: number;
  readonly ofColumn: number;
}

/** The stream of a column: of input `column`, from 0 on, under a seed. */
export const streamOf = (seed: number, column: number): Stream => ({
  ofDraw: mix(seed + GOLDEN),
  ofColumn: (Math.imul(column + 1, GOLDEN) + mix(seed + 2 * GOLDEN)) | 0,
});

/** What all columns of a draw have in common. */
const hashOf = ({ ofDraw }: Stream, draw: number): number => mix((draw + ofDraw) | 0);

const bitsFrom = (hash: number, { ofColumn }: Stream): number => mix((hash + ofColumn) | 0);

/** The 32 bits of a draw. They depend on nothing but seed, column and draw, so any part of a run can be made anywhere. */
export const bitsOf = (stream: Stream, draw: number): number => bitsFrom(hashOf(stream, draw), stream);

/** What all columns of some draws have in common: so much is worked out once for all of them. */
export function hashesOf(seed: number, { from, to }: Block): Int32Array {
  const hashes = new Int32Array(to - from);
  const any = streamOf(seed, 0);
  for (let draw = from; draw < to; draw++) hashes[draw - from] = hashOf(any, draw);
  return hashes;
}

/** Puts the numbers between 0 and 1 of one column into it. */
export function fillUniforms(column: Float64Array, hashes: Int32Array, stream: Stream): void {
  for (let at = 0; at < hashes.length; at++) column[at] = fraction(bitsFrom(hashes[at]!, stream));
}

/** The middle of one of 2³² equal parts between 0 and 1, which are never reached. */
export const fraction = (bits: number): number => ((bits >>> 0) + 0.5) * PART;

const PART = 2 ** -32;

/** The last number before 1. */
export const BELOW_ONE = 1 - 2 ** -53;

/** A part of a run: the draws from one on, up to another. */
export interface Block {
  readonly from: number;
  readonly to: number;
}
