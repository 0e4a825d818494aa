import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCompact } from '../../src/bitcoin/compact.ts';
import { difficultyOfBits, TARGET_SPACING } from '../../src/bitcoin/difficulty.ts';
import {
  isPermittedTransition,
  nextBits,
  POW_LIMIT,
  RETARGET_INTERVAL,
  TARGET_TIMESPAN,
} from '../../src/bitcoin/retarget.ts';
import { hex, vectors } from '../truth/vectors.ts';
import { toNumber } from './numbers.ts';

const { consensus_mainnet: mainnet, retarget: core } = vectors;
const ends = (vector: { first_block_time: number; last_block_time: number; last_nbits: string }) => ({
  firstBlockTime: vector.first_block_time,
  lastBlockTime: vector.last_block_time,
  bits: Number(vector.last_nbits),
});

describe('retarget', () => {
  it('uses the constants of mainnet', () => {
    expect(RETARGET_INTERVAL).toBe(mainnet.DifficultyAdjustmentInterval_blocks);
    expect(TARGET_TIMESPAN).toBe(BigInt(mainnet.nPowTargetTimespan_s));
    expect(TARGET_SPACING).toBe(BigInt(mainnet.nPowTargetSpacing_s));
    expect(POW_LIMIT).toBe(BigInt(`0x${mainnet.powLimit_hex}`));
  });

  it.each(core.vectors)('$name', (vector) => {
    expect(hex(nextBits(ends(vector)))).toBe(vector.expected_next_nbits);
  });

  it.each(core.vectors_other_networks)('$name', (vector) => {
    const powLimit = decodeCompact(0x1e03_77ae).target;
    expect(hex(nextBits({ ...ends(vector), powLimit }))).toBe(vector.expected_next_nbits);
  });

  it.each(core.functional)('$name', (vector) => {
    const bits = Number(vector.last_nbits);
    const next = nextBits({ firstBlockTime: 0, lastBlockTime: vector.last_height, bits });
    expect(hex(next)).toBe(vector.expected_next_nbits);
    expect(toNumber(difficultyOfBits(bits))).toBe(vector.difficulty_before);
    expect(toNumber(difficultyOfBits(next))).toBe(vector.difficulty_after);
  });

  it('changes the target at most by a factor of four, and never passes the limit', () => {
    const time = fc.nat({ max: 2 ** 31 });
    const old = fc.constantFrom(0x1d00ffff, 0x1b04_04cb, 0x1702_068f);
    fc.assert(
      fc.property(old, time, time, (bits, firstBlockTime, lastBlockTime) => {
        const { target } = decodeCompact(bits);
        const next = decodeCompact(nextBits({ firstBlockTime, lastBlockTime, bits })).target;
        return next <= 4n * target && next <= POW_LIMIT && 4.0003 * Number(next) >= Number(target);
      }),
    );
  });
});

describe('transition', () => {
  it.each(core.vectors)('$name is permitted', ({ last_height, last_nbits, expected_next_nbits }) => {
    expect(isPermittedTransition(last_height + 1, Number(last_nbits), Number(expected_next_nbits))).toBe(
      true,
    );
  });

  const refused = core.vectors.filter((vector) => 'not_permitted_nbits' in vector);
  it.each(refused)(
    '$name to $not_permitted_nbits is not',
    ({ last_height, last_nbits, not_permitted_nbits }) => {
      expect(isPermittedTransition(last_height + 1, Number(last_nbits), Number(not_permitted_nbits))).toBe(
        false,
      );
    },
  );

  it('inside an epoch keeps the bits', () => {
    expect(isPermittedTransition(2017, 0x1d00ffff, 0x1d00ffff)).toBe(true);
    expect(isPermittedTransition(2017, 0x1d00ffff, 0x1d00fffe)).toBe(false);
  });
});
