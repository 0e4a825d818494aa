import { describe, expect, it } from 'vitest';
import { estimate, Exact, project, sweep, type SweepQuestion } from '../../src/index.ts';
import { numberIn } from '../../src/study/swept.ts';
import { worthValue } from '../../src/study/worth-names.ts';
import { told } from '../study/problems.ts';
import { site, siteOfYear } from './sites.ts';

const { bitcoinPrice: _price, ...unpriced } = site;
const { bitcoinPrice: _yearPrice, ...unpricedYear } = siteOfYear;
const over = { bitcoinPrice: '40k:120k:20k', powerPrice: '20, 40.5, 60' } as const;
const question = {
  ...unpricedYear,
  over,
  results: ['marginPerYear', 'hashRate'],
} as const satisfies SweepQuestion;

describe('a sweep', () => {
  it('has in each cell what an estimate has, exactly', () => {
    const swept = sweep(question);
    expect(swept.axes.map(({ name, unit, values }) => [name, unit, values.length])).toEqual([
      ['bitcoinPrice', '$/BTC', 5],
      ['powerPrice', '$/MWh', 3],
    ]);
    expect(swept.size).toBe(15);
    for (const { inputs, results } of swept.cells()) {
      const [bitcoinPrice, powerPrice] = inputs;
      const alone = estimate({ ...unpricedYear, bitcoinPrice, powerPrice }).results;
      expect(results[0]!.value!.eq(alone.marginPerYear.value!)).toBe(true);
      expect(results[1]!.value!.eq(alone.hashRate.value!)).toBe(true);
    }
  });

  it('has in each cell what a projection has, exactly', () => {
    const results = ['npv', 'irr', 'payback', 'fullCostPerBitcoin'] as const;
    for (const wear of [{}, { ageing: '5 %/year', failureRate: '10 %/year' }]) {
      const asked = { ...unpriced, ...wear };
      const swept = sweep({ ...asked, over: { bitcoinPrice: '60k, 140k', powerPrice: '20, 45' }, results });
      for (const cell of swept.cells()) {
        const [bitcoinPrice, powerPrice] = cell.inputs;
        const { worth } = project({ ...asked, bitcoinPrice, powerPrice });
        results.forEach((name, at) =>
          expect(cell.results[at]!.value?.toFixed()).toBe(valueOf(worthValue(worth, name))),
        );
      }
    }
  });

  it('agrees with exact cells to twelve digits where it is in floating point', () => {
    const swept = sweep({ ...unpricedYear, over: { bitcoinPrice: '40k:140k:1k', powerPrice: '10:110:0.9' } });
    expect(swept.size).toBe(101 * 112);
    expect(swept.shown.columns.every(({ values }) => values instanceof Float64Array)).toBe(true);
    for (let at = 0; at < swept.size; at += 997) {
      const [bitcoinPrice, powerPrice] = swept.cell(at).inputs;
      const { revenuePerYear, marginPerYear } = estimate({
        ...unpricedYear,
        bitcoinPrice,
        powerPrice,
      }).results;
      const [revenue, margin] = swept.shown.columns.map((it) => numberIn(it, at));
      const size = revenuePerYear.value!.toNumber();
      expect(Math.abs(revenue! - size) / size).toBeLessThan(1e-12);
      expect(Math.abs(margin! - marginPerYear.value!.toNumber()) / size).toBeLessThan(1e-12);
    }
  });

  it('follows many projections in floating point where nothing wears', () => {
    const swept = sweep({ ...unpriced, over: { bitcoinPrice: '60k:160k:4k', powerPrice: '20:60:5' } });
    expect(swept.results).toEqual(['npv']);
    const [column] = swept.shown.columns;
    expect(column!.values).toBeInstanceOf(Float64Array);
    for (const at of [0, 47, 100, 233]) {
      const [bitcoinPrice, powerPrice] = swept.cell(at).inputs;
      const { worth } = project({ ...unpriced, bitcoinPrice, powerPrice });
      const npv = Number(valueOf(worth.npv));
      expect(Math.abs(numberIn(column!, at) - npv) / Math.abs(npv)).toBeLessThan(1e-9);
    }
  });

  it('follows them exactly where machines wear', () => {
    const asked = { ...unpriced, months: 3, ageing: '5 %/year' };
    const swept = sweep({ ...asked, over: { bitcoinPrice: '60k:160k:10k', powerPrice: '20:39:1' } });
    expect(swept.size).toBe(220);
    expect(swept.shown.columns[0]!.values).not.toBeInstanceOf(Float64Array);
  });

  it('shows what it can where nothing was asked for by name', () => {
    const { powerPrice: _, ...free } = { ...unpricedYear, scenario: undefined, powerPrice: undefined };
    const plain = { ...free, netCapacity: '50 MW', capacityFactor: '90 %', miner: 's21-pro', cooling: 'air' };
    const swept = sweep({ ...plain, over: { bitcoinPrice: '60k, 80k' } });
    expect(swept.results).toEqual(['revenuePerYear']);
    expect(swept.warnings.join('\n')).toMatch(/marginPerYear is not shown: it needs powerPrice/);
    expect(
      told(() => sweep({ ...plain, over: { bitcoinPrice: '60k, 80k' }, results: ['marginPerYear'] })),
    ).toMatch(/^powerPrice: is missing/);
  });

  it('has no result where something would lie out of its bounds', () => {
    const mine = { netCapacity: '50 MW', capacityFactor: '90 %', miner: 's21-pro', cooling: 'air' } as const;
    expect(() => estimate({ ...mine, sitePower: '60 MW' })).toThrow(/miningShare: "120 %" is too high/);
    for (const step of ['6 MW', '3 kW']) {
      const over = { sitePower: `42 MW:60 MW:${step}`, poolFee: '1, 2' };
      const { shown, size } = sweep({ ...mine, over, results: ['hashRate', 'bitcoinPerYear'] });
      for (let cell = 0; cell < size; cell++)
        expect(Number.isNaN(numberIn(shown.columns[0]!, cell))).toBe(shown.lattice.valuesAt(cell)[0]!.gt(50));
    }
  });

  it('says what moves nothing here', () => {
    const asked = {
      ...unpricedYear,
      bitcoinPrice: '95k',
      results: ['revenuePerYear', 'marginPerYear'],
    } as const;
    const { warnings } = sweep({ ...asked, over: { powerPrice: '40, 40', bitcoinPriceGrowth: undefined } });
    expect(warnings).toContain('powerPrice moves no result here');
  });

  it('prints itself, and is JSON', () => {
    const data = JSON.parse(JSON.stringify(sweep(question))) as { results: { values: string[] }[] };
    expect(data.results.map(({ values }) => values.length)).toEqual([15, 15]);
    expect(`${sweep(question)}`).toMatch(/Bitcoin price \\ Power price +\$20\/MWh +\$40\.5\/MWh/);
  });
});

const valueOf = (value: unknown): string | undefined =>
  value instanceof Exact ? value.toFixed() : undefined;

describe('a sweep that can’t be', () => {
  const refused = (changes: object): string => told(() => sweep({ ...question, ...changes }));

  it.each([
    [{ over: {} }, /^over: is missing: nothing is swept\. Say what to sweep/],
    [{ over: undefined }, /^over: is missing/],
    [
      { over: { bitcoinPrise: '1, 2' } },
      /^over: "bitcoinPrise" is no quantity of the book\. Did you mean .*bitcoinPrice/,
    ],
    [{ over: { bitcoinPrice: 5 } }, /^over\.bitcoinPrice: is no text/],
    [
      { over: { bitcoinPrice: '5:1:1' } },
      /^over\.bitcoinPrice: "5:1:1" runs from high to low\. Write the lower end first\.$/,
    ],
    [{ over: { bitcoinPrice: '5 MW, 6 MW' } }, /^over\.bitcoinPrice: "5 MW, 6 MW" is .+ is needed/],
    [{ bitcoinPrice: '95k' }, /^over\.bitcoinPrice: is swept and given as well\. Leave one of them out\.$/],
    [{ results: ['marginPerYeer'] }, /^results: "marginPerYeer" is no quantity of the book/],
    [{ results: ['netCashInMonth'] }, /^results: "netCashInMonth" is a value of one month/],
    [{ results: [] }, /^results: is empty/],
    [{ from: '2026-12' }, /^from: is for projections, and marginPerYear, hashRate are of a steady year/],
    [
      { over: { bitcoinPrice: '1:2001:1', powerPrice: '1:2000:1' } },
      /^over: has 2001 × 2000 = 4002000 cells; at most 4000000 are swept\. Take larger steps, first of bitcoinPrice with its 2001 values\.$/,
    ],
    [
      {
        over: {
          bitcoinPrice: '1, 2',
          powerPrice: '1, 2',
          poolFee: '1, 2',
          uptime: '90, 95',
          pue: '1.1, 1.2',
        },
      },
      /^over: has 5 inputs; at most 4 are swept/,
    ],
    [
      { bitcoinPrice: '95k', over: { bitcoinPriceGrowth: '1, 2' } },
      /^over\.bitcoinPriceGrowth: moves no result: .+ or ask for npv/,
    ],
    [{ results: ['npv'], discountRate: undefined }, /^discountRate: is missing/],
    [
      { results: ['networkHashRate'], over: { difficulty: '100e12, 120e12' }, networkHashRate: '900 EH/s' },
      /^over\.difficulty: (is overruled|moves no result)/,
    ],
  ])('%j', (changes, words) => expect(refused(changes)).toMatch(words));
});
