import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { difficultyOfBits } from '../../src/bitcoin/difficulty.ts';
import { nextBits } from '../../src/bitcoin/retarget.ts';
import type { Inputs } from '../../src/study/inputs.ts';
import { agree } from '../study/exact.ts';
import { column, fleetOf, month, network } from './months.ts';

const percents = fc.integer({ min: 0, max: 100 });
const sizes = fc.integer({ min: 1, max: 20_000 });

const joining = (hashRate: number, displacement: number, entered = 0) =>
  month(network, fleetOf(hashRate), { displacement: `${displacement} %`, epochEntered: `${entered} %` });

describe('until the retarget', () => {
  it('a fleet earns its hash rate over the old network, whatever others do', () => {
    fc.assert(
      fc.property(sizes, percents, percents, (size, displacement, entered) => {
        const of = joining(size, displacement, entered);
        const paid = of('networkRewardPerDay').times(size).div(1_000);
        expect(agree(of('firstEpochBitcoinPerDay'), paid)).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it('takes 14 days, less the more hash rate there is and the more of the epoch is over', () => {
    expect(joining(250, 100)('firstEpochTime').toNumber()).toBe(14);
    expect(joining(250, 0)('firstEpochTime').toNumber()).toBeCloseTo(11.2, 12);
    expect(joining(250, 0, 75)('firstEpochTime').toNumber()).toBeCloseTo(2.8, 12);
    expect(joining(250, 0, 100)('firstEpochTime').toNumber()).toBe(0);
  });

  it('what runs counts, and not the average of the year', () => {
    const of = month(network, fleetOf(500), { uptime: '90 %', capacityFactor: '50 %' });
    expect(of('startingHashRate').toNumber()).toBe(450);
    expect(of('startingNetworkHashRate').toNumber()).toBe(1_450);
    expect(of('hashRate').toNumber()).toBe(225);
  });
});

describe('the retarget', () => {
  it('steps by what came, in 2,015 intervals that are compared with 2,016', () => {
    expect(joining(250, 0)('difficultyStep').toNumber()).toBeCloseTo((125 * 2_016) / 2_015, 10);
    expect(joining(250, 100)('difficultyStep').toNumber()).toBeCloseTo((100 * 2_016) / 2_015, 10);
  });

  it('sees the average of the epoch', () => {
    expect(joining(1_000, 0, 50)('difficultyStep').toNumber()).toBeCloseTo(
      (100 / 0.75) * (2_016 / 2_015),
      10,
    );
  });

  it('makes nothing more than four times as hard', () => {
    expect(joining(20_000, 0)('difficultyStep').toNumber()).toBe(400);
    expect(joining(2_998, 0)('difficultyStep').lt(400)).toBe(true);
    expect(joining(3_000, 0)('difficultyStep').eq(400)).toBe(true);
  });

  it('is that of the consensus rule, to the precision of compact bits', () => {
    const bits = 0x17_02_0b_27;
    fc.assert(
      fc.property(sizes, percents, percents, (size, displacement, entered) => {
        const of = joining(size, displacement, entered);
        const faster = of('startingNetworkHashRate').div(1_000).toNumber();
        const part = entered / 100;
        const lastBlockTime = Math.round(2_015 * 600 * (part + (1 - part) / faster));
        const { numerator, denominator } = difficultyOfBits(
          nextBits({ firstBlockTime: 0, lastBlockTime, bits }),
        ).per(difficultyOfBits(bits));
        const step = Number((numerator * 10n ** 12n) / denominator) / 1e12;
        expect(of('difficultyStep').div(100).toNumber() / step).toBeCloseTo(1, 4);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the first month', () => {
  const fees = '0.075 BTC';
  const days = { daysInMonth: '30 day', feesPerBlock: fees } as const satisfies Inputs;
  const first = (hashRate: number, displacement: number) =>
    month(network, fleetOf(hashRate), days, { displacement: `${displacement} %` });

  it('has more blocks while the old difficulty holds', () => {
    expect(first(250, 0)('blocksInMonth').toNumber()).toBeCloseTo(144 * (30 + 11.2 * 0.25), 9);
    expect(first(250, 100)('blocksInMonth').toNumber()).toBe(144 * 30);
  });

  it('earns at the old difficulty, and after the retarget with our hash rate in the network', () => {
    const reward = 3.2 * 144;
    expect(first(250, 0)('bitcoinInMonth').toNumber()).toBeCloseTo(
      reward * (0.25 * 11.2 + 0.2 * (30 - 11.2)),
      8,
    );
    expect(first(250, 100)('bitcoinInMonth').toNumber()).toBeCloseTo(reward * 0.25 * 30, 8);
  });

  it('is followed by months in the steady state', () => {
    const blocks = column('blocksInMonth', { ...network, ...fleetOf(250), ...days }, {}, 3);
    expect(blocks.map((it) => it.div(144).toNumber())).toEqual([expect.closeTo(32.8, 10), 30, 30]);
  });

  it('begins again when more machines come', () => {
    const inputs = { ...network, ...fleetOf(250), ...days };
    const blocks = column('blocksInMonth', inputs, { minerCount: [250_000, 250_000, 500_000] }, 3);
    // 1,250 EH/s become 1,500: an epoch of 14 × 5/6 days, a fifth faster.
    expect(blocks.at(-1)!.div(144).toNumber()).toBeCloseTo(30 + (14 * 5) / 6 / 5, 10);
  });
});

describe('a fleet that leaves', () => {
  const inputs = { ...network, ...fleetOf(250), daysInMonth: '30 day' } as const;
  const half = { minerCount: [250_000, 125_000] };

  it('leaves the others with the old difficulty and slower blocks', () => {
    const unsettled = 14 * (1_250 / 1_125);
    expect(column('unsettledTime', inputs, half, 2)[1]!.toNumber()).toBeCloseTo(unsettled, 10);
    expect(column('blocksInMonth', inputs, half, 2)[1]!.toNumber()).toBeCloseTo(
      144 * (30 - unsettled * 0.1),
      9,
    );
  });

  it('earns its part of the old network until the retarget', () => {
    const unsettled = 14 * (1_250 / 1_125);
    const mined = 3.2 * 144 * ((125 / 1_250) * unsettled + (125 / 1_125) * (30 - unsettled));
    expect(column('bitcoinInMonth', inputs, half, 2)[1]!.toNumber()).toBeCloseTo(mined, 8);
  });

  it('can leave an epoch that outlasts the month', () => {
    const large = { ...network, ...fleetOf(9_000), daysInMonth: '30 day' };
    const gone = { minerCount: [9_000_000, 1_000] };
    expect(column('unsettledTime', large, gone, 2)[1]!.toNumber()).toBe(30);
    expect(column('blocksInMonth', large, gone, 2)[1]!.toNumber()).toBeCloseTo(144 * 30 * 0.1001, 8);
  });
});

describe('luck', () => {
  it('is one over the root of the blocks of a year: 1 % at 5 GW, 8 % at 50 MW', () => {
    const luck = (megawatts: number): number =>
      month(network, fleetOf(megawatts / 1.1 / 15))('luckPerYear').toNumber();
    expect(luck(5_000)).toBeCloseTo(0.9, 1);
    expect(luck(50)).toBeCloseTo(7.9, 1);
    const of = month(network, fleetOf(1_000));
    expect(of('ownBlocksPerYear').toNumber()).toBe(26_298);
    expect(of('luckPerYear').toNumber()).toBeCloseTo(100 / Math.sqrt(26_298), 12);
  });
});
