import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCompact } from '../../src/bitcoin/compact.ts';
import {
  bitsOfDifficulty,
  blockWork,
  difficultyOfBits,
  difficultyOfTarget,
  HASHES_PER_DIFFICULTY,
  hashesPerBlock,
  TARGET_SPACING,
  targetOfDifficulty,
} from '../../src/bitcoin/difficulty.ts';
import { Rational } from '../../src/units/rational.ts';
import { vectors } from '../truth/vectors.ts';
import { toNumber } from './numbers.ts';

describe('difficulty', () => {
  it.each(vectors.difficulty_from_nbits.vectors)('of $nbits is $expected_difficulty', (vector) => {
    const difficulty = toNumber(difficultyOfBits(Number(vector.nbits)));
    const expected = Number(
      'expected_literal' in vector ? vector.expected_literal : vector.expected_difficulty,
    );
    expect(Math.abs(difficulty - expected)).toBeLessThanOrEqual(vector.abs_tolerance);
  });

  it('goes to bits and back exactly', () => {
    const mantissa = fc.integer({ min: 0x8000, max: 0x7f_ffff });
    fc.assert(
      fc.property(mantissa, fc.integer({ min: 1, max: 32 }), (mantissa, size) => {
        const bits = size * 2 ** 24 + (size > 3 ? mantissa : 0x12_0000);
        return bitsOfDifficulty(difficultyOfBits(bits)) === bits;
      }),
    );
  });

  it('goes to a target and back exactly', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 2n ** 256n - 1n }), (target) => {
        return targetOfDifficulty(difficultyOfTarget(target)) === target;
      }),
    );
  });

  it('is refused where no target belongs to it', () => {
    for (const bits of [0, 0x1d00_0000, 0xff12_3456, -1])
      expect(() => difficultyOfBits(bits)).toThrow(RangeError);
    for (const target of [0n, 2n ** 256n]) expect(() => difficultyOfTarget(target)).toThrow(RangeError);
    for (const difficulty of [0n, -1n, 2n ** 240n]) {
      expect(() => bitsOfDifficulty(new Rational(difficulty))).toThrow(RangeError);
    }
  });
});

describe('work', () => {
  it('is 2 hashes for a block of regtest and 0 for invalid bits', () => {
    expect(blockWork(0x207f_ffff)).toBe(2n);
    for (const bits of [0, 0x1d80_ffff, 0xff12_3456]) expect(blockWork(bits)).toBe(0n);
  });

  it('is the whole part of the hashes that a block takes', () => {
    const { numerator, denominator } = hashesPerBlock(decodeCompact(0x1702_068f).target);
    expect(numerator / denominator).toBe(blockWork(0x1702_068f));
  });

  it('exceeds the convention of 2^32 hashes for each unit of difficulty by 0.0015 %', () => {
    const convention = difficultyOfBits(0x1702_068f).times(new Rational(HASHES_PER_DIFFICULTY));
    const work = hashesPerBlock(decodeCompact(0x1702_068f).target);
    expect(toNumber(work.per(convention))).toBeCloseTo(1.000015259, 9);
  });

  it('makes 7.158 EH/s of one trillion of difficulty', () => {
    const trillion = new Rational(10n ** 12n * HASHES_PER_DIFFICULTY, TARGET_SPACING);
    expect(toNumber(trillion) / 1e18).toBeCloseTo(7.158, 3);
  });
});
