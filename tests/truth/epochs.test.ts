import { describe, expect, it } from 'vitest';
import { bitsOfDifficulty, blockWork, difficultyOfBits } from '../../src/bitcoin/difficulty.ts';
import { isPermittedTransition, nextBits, RETARGET_INTERVAL } from '../../src/bitcoin/retarget.ts';
import { rational } from '../../src/units/rational.ts';
import { log2, toNumber } from '../bitcoin/numbers.ts';
import { epochs } from './epochs.ts';
import { vectors } from './vectors.ts';

const difficulty = (bits: number): number => toNumber(difficultyOfBits(bits));
const transitions = epochs.slice(1).map((next, index) => ({ epoch: epochs[index]!, next }));
const timed = transitions.flatMap(({ epoch: { bits, firstBlockTime }, next }) =>
  firstBlockTime === undefined || next.firstBlockTime === undefined
    ? []
    : [{ bits, firstBlockTime, nextFirstBlockTime: next.firstBlockTime, realBits: next.bits }],
);

describe('difficulty epochs of mainnet', () => {
  it('are all there', () => {
    expect(epochs).toHaveLength(474);
    expect(timed).toHaveLength(436);
    expect(epochs.every(({ fromHeight }, index) => fromHeight === index * RETARGET_INTERVAL)).toBe(true);
  });

  it('have the difficulty that their bits say, to the last digit, and the other way round', () => {
    for (const epoch of epochs) {
      expect(difficulty(epoch.bits)).toBe(Number(epoch.difficulty));
      expect(bitsOfDifficulty(rational(epoch.difficulty))).toBe(epoch.bits);
    }
  });

  it('follow each other as consensus permits', () => {
    for (const { epoch, next } of transitions) {
      expect(isPermittedTransition(next.fromHeight, epoch.bits, next.bits)).toBe(true);
    }
  });
});

// The rule uses the time of an epoch's last block, and the table holds only first blocks. The next epoch's first block
// is one block late: 0.05 % of an epoch in the mean, 0.43 % at most.
describe('the next bits', () => {
  it('are within 0.5 % of every real retarget when the next first block stands in for the last one', () => {
    for (const { bits, firstBlockTime, nextFirstBlockTime, realBits } of timed) {
      const estimate = nextBits({ firstBlockTime, lastBlockTime: nextFirstBlockTime, bits });
      expect(Math.abs(difficulty(estimate) / difficulty(realBits) - 1)).toBeLessThan(0.005);
    }
  });

  it('are exactly the real ones for some time of the last block within two hours', () => {
    const TWO_HOURS = 7200;
    for (const { bits, firstBlockTime, nextFirstBlockTime, realBits } of timed) {
      const next = (lastBlockTime: number) => nextBits({ firstBlockTime, lastBlockTime, bits });
      const isSlowEnough = (time: number) => difficulty(next(time)) <= difficulty(realBits);
      const time = earliest(nextFirstBlockTime - TWO_HOURS, nextFirstBlockTime + TWO_HOURS, isSlowEnough);
      expect(next(time)).toBe(realBits);
    }
  });
});

/** The first time from which `holds` is true, by halving. */
const earliest = (from: number, to: number, holds: (time: number) => boolean): number => {
  if (to - from <= 1) return holds(from) ? from : to;
  const middle = Math.floor((from + to) / 2);
  return holds(middle) ? earliest(from, middle, holds) : earliest(middle, to, holds);
};

describe('chain work', () => {
  it.each(vectors.chain_work_log2.vectors)('at height $height is $chainwork_hex', (vector) => {
    const work = chainWork(vector.height);
    expect(work).toBe(BigInt(vector.chainwork_hex));
    expect(log2(work).toFixed(6)).toBe(vector.log2_rounded_6dp.toFixed(6));
  });

  it('that Core asks for at least is that of block 938,343', () => {
    expect(chainWork(938_343)).toBe(BigInt(`0x${vectors.core_assumeutxo_and_chaintx.nMinimumChainWork}`));
  });
});

/** The work of all blocks up to `height`, from the bits of the epochs. */
const chainWork = (height: number): bigint =>
  epochs.reduce((work, { fromHeight, bits }) => {
    const blocks = Math.min(Math.max(height + 1 - fromHeight, 0), RETARGET_INTERVAL);
    return work + BigInt(blocks) * blockWork(bits);
  }, 0n);
