import { describe, expect, it } from 'vitest';
import { compare, preset, project, type ProjectQuestion, size, solve } from '../../src/index.ts';
import { projectionTables } from '../../src/present/projection-data.ts';
import { statedJson } from '../../src/present/stated.ts';
import type { ProjectionColumn } from '../../src/study/projection.ts';
import { faultsOfCsv } from '../present/pages.ts';
import { present, refusal } from '../study/course.ts';
import { site, siteOfYear } from './sites.ts';

const column = (question: ProjectQuestion, name: ProjectionColumn): number[] =>
  project({ ...site, ...question }).months.map(({ values }) => present(values[name]).toNumber());

const npv = (question: ProjectQuestion): number =>
  present(project({ ...site, ...question }).worth.npv).toNumber();

describe('a fleet', () => {
  it('is kept while its plant rests, whichever way that is said', () => {
    const rest = { netCapacity: 'Apr-May: 0 MW; Jun-Mar: 50 MW' };
    expect(column(rest, 'capital').filter((it) => it !== 0)).toHaveLength(1);
    expect(npv(rest)).toBe(npv({ capacityFactor: 'Apr-May: 0 %; Jun-Mar: 100 %' }));
  });

  it('is sized for the worst month of a PUE that changes', () => {
    const counts = column({ pue: 'Jun-Aug: 1.3; Sep-May: 1.05' }, 'minerCount');
    expect(new Set(counts).size).toBe(1);
    expect(counts[0]).toBe(column({ pue: 1.05, peakPue: 1.3 }, 'minerCount')[0]);
  });

  it('is sold where the plan of machines shrinks', () => {
    const resale = column({ minerCount: '2026-12: 1000; 2027-06: 400', resaleShare: '50 %' }, 'resale');
    expect(resale.filter((it) => it > 0)).toHaveLength(2);
  });

  it('hashes nothing while it idles', () => {
    const idle = { powerPrice: 200, idling: 100, months: 1 };
    expect([column(idle, 'hashRate'), column(idle, 'networkShare')]).toEqual([[0], [0]]);
    expect(column({ months: 1 }, 'hashRate')[0]).toBeGreaterThan(3);
  });

  it('and any other quantity may grow by a rate that says for how long', () => {
    expect(column({ minerCount: '1000 growing 5 %/month', months: 3 }, 'minerCount')).toEqual([
      1000, 1050, 1102,
    ]);
    const factors = column({ netCapacity: '50 MW growing -12 %/year', months: 13 }, 'minerCount');
    expect(factors[12]! / factors[0]!).toBeCloseTo(0.88, 3);
    expect(refusal(() => project({ ...site, pue: '1.1 growing -50 %/year' }))[0]).toMatch(/pue: .*too low/);
    expect(refusal(() => project({ ...site, pue: '1.1 growing fast' }))[0]).toMatch(/pue: .*not a number/);
  });
});

describe('what is one’s own', () => {
  it('counts coins that are brought in at their price on the first day', () => {
    const still = { discountRate: '0 %/year' };
    expect(npv({ ...still, coinStock: '1000 BTC' })).toBeCloseTo(npv(still), 6);
    const growing = { ...still, bitcoinPriceGrowth: '20 %/year' };
    const price = column(growing, 'bitcoinPrice').at(-1)!;
    expect(npv({ ...growing, coinStock: '1000 BTC' }) - npv(growing)).toBeCloseTo(1000 * (price - 95_000), 3);
  });

  it('is what an index of profitability is over', () => {
    const debt = { debtShare: '40 %', loanRate: '8 %/year', loanTime: '2 years' };
    const { worth, months } = project({ ...site, ...debt });
    const first = present(months[0]!.values.capital).times('0.6');
    const index = present(worth.npv).div(first).plus(1);
    expect(present(worth.profitabilityIndex).minus(index).abs().lt('1e-20')).toBe(true);
  });

  it('is what would buy bitcoin instead, loans and taxes included', () => {
    const debt = { debtShare: '90 %', loanRate: '8 %/year', loanTime: '2 years', discountRate: 0 };
    const bought = (more: ProjectQuestion): number =>
      present(project({ ...site, ...more }).instead.bitcoinBought).toNumber();
    expect(bought(debt)).toBeGreaterThan(bought({ discountRate: 0 }));
    expect(bought({ taxRate: '30 %' })).toBeGreaterThan(bought({}));
  });
});

describe('payback', () => {
  it('is never, where nothing was put in and ever more is owed', () => {
    const { worth } = project({ ...site, debtShare: 100, loanRate: '8 %/year', loanTime: '2 years' });
    expect(worth.payback).toBeUndefined();
  });

  it('that does not last says so', () => {
    const { worth } = project({
      ...site,
      minerCount: '2026-12: 1000; 2028-04: 12000',
      machinePrice: '3 $/TH',
      buildingPrice: '30k $/MW',
    });
    expect(worth.payback).toBe(5);
    expect(worth.owedAgain).toBe(16);
  });
});

describe('a growth that nothing follows', () => {
  it('is told', () => {
    const { warnings } = project({
      ...site,
      bitcoinPrice: '95k; 2027-06: 120k',
      bitcoinPriceGrowth: '10 %/year',
      loanRate: '8 %/year',
    });
    expect(warnings).toContain('bitcoinPriceGrowth changes nothing here: no month rests on it');
    expect(warnings).toContain('loanRate changes nothing here: no month rests on it');
    expect(warnings.join()).not.toMatch(/discountRate/);
  });
});

describe('a bridge', () => {
  it('splits what a projection is worth', () => {
    const [first, second] = [site, { ...site, powerPrice: '40 $/MWh', poolFee: '2 %' }];
    const { bridges } = compare([first, second], 'npv');
    const { from, to, causes } = bridges[0]!;
    expect(causes.map(({ inputs }) => inputs.join())).toEqual(['poolFee', 'powerPrice']);
    const sum = causes.reduce((total, { change }) => total.plus(change), present(from));
    expect(sum.eq(present(to))).toBe(true);
    expect(present(from).toNumber()).toBeCloseTo(npv({}), 3);
  });

  it('of paths is refused', () => {
    const own = preset('site-50mw', 'scenario');
    const values = { ...own.values, powerPrice: { value: '40', path: '40; 2027-06: 50' } };
    const path = { ...site, scenario: { ...own, values } };
    expect(refusal(() => compare([site, path], 'npv'))[0]).toMatch(
      /powerPrice: changes by month, which a bridge/,
    );
  });
});

describe('every table of a projection', () => {
  it.each(Object.entries(projectionTables))('has its CSV: %s', (_, table) => {
    expect(faultsOfCsv(table(project({ ...site, scenario: 'zaporizhzhia', powerPrice: 30 })))).toEqual([]);
  });
});

describe('a question that JavaScript lets through', () => {
  const lax = (it: unknown) => it as never;

  it.each([
    ['project', () => project(lax(null)), /question: is no object/],
    ['size', () => size(lax([])), /question: is no object/],
    ['solve', () => solve(lax(undefined)), /question: is no object/],
    ['compare', () => compare(lax({})), /questions: are no list/],
    [
      'compare five',
      () => compare(Array.from({ length: 5 }, () => siteOfYear)),
      /scenario: "5 of them" are more than 4/,
    ],
    ['a month as a number', () => project({ ...site, from: lax(202612) }), /from: .*is no month/],
    [
      'a range as a list',
      () => solve({ ...site, for: 'powerPrice', soThat: 'npv = 0', between: lax([1, 2]) }),
      /between: is no text/,
    ],
  ])('is refused: %s', (_, ask, message) => {
    expect(refusal(ask).join('\n')).toMatch(message);
  });
});

describe('JSON of what is stated', () => {
  it('has a range as it was given', () => {
    const { stated } = project({ ...site, powerPrice: '30 to 60' });
    expect(statedJson(stated)).toMatchObject({ powerPrice: { range: '30 to 60', unit: '$/MWh' } });
  });
});
