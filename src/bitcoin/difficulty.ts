import { Rational } from '../units/rational.ts';
import { byteShift, compactFields, decodeCompact, encodeCompact } from './compact.ts';

/** The trade's convention: hashes to find a block, for each unit of difficulty (chain work says 0.0015 % more). */
export const HASHES_PER_DIFFICULTY = 2n ** 32n;

/** Seconds between blocks that the retarget aims at. */
export const TARGET_SPACING = 600n;

/** The target at which difficulty is 1: bits 0x1d00ffff. */
const DIFFICULTY_ONE_TARGET = 0xffffn << 208n;

const HASHES = 2n ** 256n;

/** How many times harder `target` is than difficulty 1; a RangeError unless it is positive and has at most 256 bits. */
export const difficultyOfTarget = (target: bigint): Rational =>
  new Rational(DIFFICULTY_ONE_TARGET, valid(target));

/**
 * The difficulty that nBits stand for: `GetDifficulty` of Bitcoin Core, without its rounding. As there, a sign, which
 * no block has, counts as a digit. Bits of target 0 are a RangeError.
 */
export const difficultyOfBits = (bits: number): Rational => {
  const { size, leading } = compactFields(bits);
  return difficultyOfTarget(BigInt(leading) << byteShift(size));
};

/** The easiest target that is at least as hard as `difficulty`. */
export const targetOfDifficulty = ({ numerator, denominator }: Rational): bigint => {
  if (numerator <= 0n) throw new RangeError(`Difficulty is positive; got ${numerator}/${denominator}.`);
  return valid((DIFFICULTY_ONE_TARGET * denominator) / numerator);
};

/**
 * The nBits whose target is nearest to that of `difficulty`. Published difficulties are rounded, so
 * cutting as consensus does would find the bits one step below for every second of them.
 */
export const bitsOfDifficulty = (difficulty: Rational): number => {
  const target = targetOfDifficulty(difficulty);
  const size = encodeCompact(target) >>> 24;
  const halfStep = size > 3 ? 1n << (byteShift(size) - 1n) : 0n;
  return encodeCompact(target + halfStep);
};

/** The hashes that a block at `target` takes in the mean, exactly. */
export const hashesPerBlock = (target: bigint): Rational => new Rational(HASHES, valid(target) + 1n);

/** The whole hashes that a block of these bits adds to chain work, 0 for invalid bits: `GetBlockProof` of Bitcoin Core. */
export const blockWork = (bits: number): bigint => {
  const { target, negative, overflow } = decodeCompact(bits);
  return negative || overflow || target === 0n ? 0n : HASHES / (target + 1n);
};

const valid = (target: bigint): bigint => {
  if (target <= 0n || target >= HASHES)
    throw new RangeError(`A target is positive and below 2^256; got ${target}.`);
  return target;
};
