import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yearlyRate } from '../../src/study/finance.ts';
import { irr } from '../../src/study/irr.ts';
import { RateFinder } from '../../src/study/returns.ts';
import { Exact } from '../../src/units/decimal.ts';

const MOST = 12;

/** The highest rate of each row, and how many it may have. */
function found(rows: readonly (readonly number[])[]): { rate: number[]; count: number[] } {
  const width = rows[0]!.length;
  const [rate, count] = [new Float64Array(rows.length), new Uint8Array(rows.length)];
  new RateFinder(rows.length).find(
    { flows: Float64Array.from(rows.flat()), rows: rows.length, width },
    { rate, count },
    0,
  );
  return { rate: [...rate], count: [...count] };
}

const exactRates = (flows: readonly number[]): number[] =>
  irr(flows.map((it) => new Exact(it))).map((it) => yearlyRate(it).toNumber());

/** What a mine pays and earns: capital, good months, and what an idle one costs. */
const mines = fc
  .tuple(
    fc.integer({ min: 20, max: 2000 }),
    fc.array(fc.integer({ min: -15, max: 90 }), { minLength: 36, maxLength: 36 }),
  )
  .map(([capital, months]) => [-capital, ...months.toSorted((a, b) => b - a)]);

describe('RateFinder', () => {
  it('finds the highest rate of flows that pay back and then cost, none where there is none', () => {
    fc.assert(
      fc.property(fc.array(mines, { minLength: 1, maxLength: MOST }), (rows) => {
        const { rate, count } = found(rows);
        rows.forEach((flows, row) => {
          const rates = exactRates(flows);
          expect([flows, count[row]]).toEqual([flows, Math.min(2, rates.length)]);
          const off = rates.length === 0 ? 0 : Math.abs(rate[row]! - rates.at(-1)!);
          expect([flows, Number.isNaN(rate[row])]).toEqual([flows, rates.length === 0]);
          expect(off).toBeLessThanOrEqual(1e-9 * Math.max(0.01, Math.abs(rates.at(-1) ?? 0)));
        });
      }),
      { numRuns: 40 },
    );
  });

  it('finds the rate of rows side by side as it does one by one', () => {
    fc.assert(
      fc.property(fc.array(mines, { minLength: 1, maxLength: MOST }), (rows) => {
        const alone = rows.map((it) => found([it]));
        expect(found(rows)).toEqual({
          rate: alone.flatMap((it) => it.rate),
          count: alone.flatMap((it) => it.count),
        });
      }),
    );
  });

  it.each([
    ['nothing at all', [0, 0, 0], NaN, 0],
    ['only costs', [-10, -1, -1], NaN, 0],
    ['what comes back as it went', [-10, 5, 5], 0, 1],
    ['ten per cent a period', [-10, 11, 0], 1.1 ** 12 - 1, 1],
    ['half of it lost in a period', [-10, 5, 0], 0.5 ** 12 - 1, 1],
    ['two rates', [-100, 230, -132], 1.2 ** 12 - 1, 2],
    ['a loan', [10, -11, 0], 1.1 ** 12 - 1, 1],
  ])('%s', (_, flows, rate, count) => {
    const answer = found([flows]);
    if (Number.isNaN(rate)) expect(answer.rate).toEqual([NaN]);
    else expect(answer.rate[0]).toBeCloseTo(rate, 9);
    expect(answer.count[0]! >= count).toBe(true);
    expect(count === 0).toBe(answer.count[0] === 0);
  });
});
