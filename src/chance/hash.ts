/** An integer that looks like chance, from 0 to 2³² − 1, and another one for each other integer. */
export function mix(integer: number): number {
  let bits = integer ^ (integer >>> 16);
  bits = Math.imul(bits, 0x21f0aaad);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
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

/** The 32 bits of a draw. They depend on nothing but seed, column and draw, so any part of a run can be made anywhere. */
export const bitsOf = ({ ofDraw, ofColumn }: Stream, draw: number): number =>
  mix(mix(draw + ofDraw) + ofColumn);

/** The middle of one of 2³² equal parts between 0 and 1, which are never reached. */
export const fraction = (bits: number): number => (bits + 0.5) * 2 ** -32;

/** The last number before 1. */
export const BELOW_ONE = 1 - 2 ** -53;

/** A part of a run: the draws from one on, up to another. */
export interface Block {
  readonly from: number;
  readonly to: number;
}
