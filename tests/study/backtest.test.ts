import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Absent } from '../../src/interpret/absent.ts';
import { chainOf } from '../../src/presets/chain.ts';
import { backtest, type Chain, expectedBitcoin } from '../../src/study/backtest.ts';
import { monthIndex } from '../../src/study/calendar.ts';
import { stretchesIn } from '../../src/study/stretches.ts';
import { Exact } from '../../src/units/decimal.ts';

const JANUARY = Date.UTC(2024, 0) / 1000;
const DAY = 86_400;
const month = (text: string): number => monthIndex(text)!;
const exact = (it: number | string): Exact => new Exact(it);

/** Epochs 312 and 313 hold the halving at 630,000 in the middle of the first; a third has no known start. */
const bits = '0x1d00ffff';
const before = Array.from({ length: 312 }, () => `${bits} 0`).join('\n');
const known = { month: '2024-01', lastHeight: 632_000, blocks: 2_000, difficulty: '1', fees: '0.5' };
const lines = [before, `${bits} ${JANUARY - 14 * DAY}`, `${bits} ${JANUARY + 14 * DAY}`, '0x1c00ffff'].join(
  '\n',
);
const chain = chainOf(lines, [known]);

describe('expected bitcoin', () => {
  // At difficulty 1 a block takes 2^32 hashes: the network of 2^32 / 600 hashes a second.
  const network = exact(2).pow(32).div(600).div('1e18');

  it('follows each subsidy for as long as it ran', () => {
    // 630,000 is block 1,008 of the epoch from 628,992 on, half of its 28 days before 1 January.
    const whole = expectedBitcoin('2024-01', network, chain) as Exact;
    expect(
      whole
        .minus(
          exact(31)
            .times(144)
            .times(6.25 + 0.5),
        )
        .abs()
        .lt('1e-9'),
    ).toBe(true);
    const december = { ...chain, fees: new Map([[month('2023-12'), exact(0)]]) };
    const first = stretchesIn(month('2023-12'), chain.stretches).filter(({ to }) => to > JANUARY - 14 * DAY);
    expect(first.map(({ blockHeight, from, to }) => [blockHeight, (to - from) / DAY])).toEqual([
      [628_992, 14],
    ]);
    const found = expectedBitcoin('2023-12', network, december) as Exact;
    expect(found.minus(exact(14).times(144).times(12.5)).gt(0)).toBe(true);
  });

  it('grows with the hash rate up to the whole network and no further', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 1e6, noNaN: true }),
        (part, more) => {
          const of = (share: number) => expectedBitcoin('2024-01', network.times(share), chain) as Exact;
          expect(of(part).div(of(1)).minus(part).abs().lt(1e-12)).toBe(true);
          expect(of(more).toFixed(20)).toBe(of(1).toFixed(20));
        },
      ),
      { numRuns: 30 },
    );
  });

  it('is absent where the chain is not known, and says so', () => {
    for (const text of ['2024-02', '1999-01'])
      expect(expectedBitcoin(text, exact(1), chain)).toEqual(
        Absent.because(`the chain of ${text} is not known`),
      );
  });

  it('needs epochs that cover the month', () => {
    const later = { ...known, lastHeight: 633_024 };
    expect(expectedBitcoin('2024-01', exact(1), chainOf(lines, [later]))).toBeInstanceOf(Absent);
  });
});

describe('a backtest', () => {
  const flat: Chain = chain;
  const row = (bitcoin: number, text = '2024-01') => ({
    company: 'A',
    month: text,
    hashRate: exact('1e-12'),
    bitcoin: exact(bitcoin),
  });

  it('keeps every row, in order, with the reason why one is not compared', () => {
    const found = backtest([row(1, '2030-01'), row(2), { ...row(3), hashRate: exact(0) }], flat);
    expect(found.rows.map(({ bitcoin }) => `${bitcoin}`)).toEqual(['1', '2', '3']);
    expect(found.rows.map(({ ratio }) => (ratio instanceof Absent ? ratio.because : 'fine'))).toEqual([
      'the chain of 2030-01 is not known',
      'fine',
      'no bitcoin is expected',
    ]);
    expect(found.compared).toBe(1);
  });

  it('says how the ratios lie', () => {
    const { rows, spread } = backtest(
      Array.from({ length: 11 }, (_, at) => row(at)),
      flat,
    );
    const unit = rows[1]!.ratio as Exact;
    expect([spread!.low, spread!.median, spread!.high].map((it) => it.div(unit).toFixed(6))).toEqual([
      '1.000000',
      '5.000000',
      '9.000000',
    ]);
    expect(backtest([], flat)).toEqual({ rows: [], compared: 0, spread: undefined });
  });
});
