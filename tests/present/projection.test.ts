import { describe, expect, it } from 'vitest';
import { project, type ProjectQuestion } from '../../src/index.ts';
import { flagOf } from '../../src/present/flags.ts';
import { projectionPage } from '../../src/present/projection.ts';
import { projectionCsv } from '../../src/present/projection-data.ts';
import { onTerminal } from '../../src/present/terminal.ts';
import { years } from '../../src/present/years.ts';
import { Exact } from '../../src/units/decimal.ts';
import { shared, site } from '../answer/sites.ts';
import { present } from '../study/course.ts';
import { faultsOf, faultsOfCsv } from './pages.ts';

const projected = (question: ProjectQuestion = {}) => project({ ...site, ...question }, shared);
const text = (question: ProjectQuestion = {}, width = 80): string =>
  onTerminal(projectionPage(projected(question), { width, nameOf: flagOf }), { width, colour: false });

describe.each<[string, ProjectQuestion]>([
  ['of a site', {}],
  ['of a site without capital', { machinePrice: undefined, gridPrice: undefined }],
  ['of one month', { months: 1 }],
  ['of a hundred years', { months: 1200 }],
  [
    'that holds its coins, borrows, wears and is taxed',
    {
      soldShare: 0,
      debtShare: 50,
      loanRate: '8 %/year',
      loanTime: 2,
      ageing: '5 %/year',
      failureRate: '5 %/year',
      replacementCycle: 1,
      resaleShare: 20,
      taxRate: 20,
      depreciationTime: 4,
    },
  ],
  ['that is paid to take power', { powerPrice: -20 }],
])('a projection %s', (_, question) => {
  it.each([true, false])('fits, with a line for each month %s', (monthly) => {
    const it = projected(question);
    expect(faultsOf((width) => projectionPage(it, { monthly, width, nameOf: flagOf }))).toEqual([]);
    expect(faultsOfCsv(projectionCsv(it, monthly))).toEqual([]);
  });
});

describe('the page', () => {
  it('begins with what it is worth', () => {
    expect(text()).toMatch(
      /24 months from 2026-12: worth −?\$[\d.]+ M today, (never paid back|paid back after \d+ months)/,
    );
    expect(text({ powerPrice: -20, months: 60 })).toMatch(/paid back after \d+ months/);
  });

  it('says once what it lacks, by flag', () => {
    const page = text({ machinePrice: undefined });
    expect(page).toMatch(/to know its worth give --machine-price/);
    expect(page).toMatch(/Not shown: cash flow and so far \(needs --machine-price\)|Not shown: capital/);
  });

  it('shows fewer columns where there is little room', () => {
    expect(text({}, 80)).toMatch(/ share +BTC +revenue +energy cost +capital +cash flow +so far/);
    expect(text({}, 60)).toMatch(/ BTC +revenue +cash flow +so far/);
  });

  it('compares with selling the power and buying bitcoin', () => {
    expect(text()).toMatch(/Mine .*\n +Sell the power .*\n +Buy bitcoin with the same cash/);
  });
});

describe('years', () => {
  const { months } = projected();

  it('sum money and coins, and take all else from their last month', () => {
    const gathered = years(months);
    expect(gathered.map(({ month }) => month)).toEqual(['2026', '2027', '2028']);
    const of2027 = months.filter(({ month }) => month.startsWith('2027'));
    const revenue = of2027.reduce((sum, { values }) => sum.plus(present(values.revenue)), new Exact(0));
    expect(present(gathered[1]!.values.revenue).eq(revenue)).toBe(true);
    expect(gathered[1]!.values.cumulative).toBe(of2027.at(-1)!.values.cumulative);
    expect(gathered[1]!.values.bitcoinPrice).toBe(of2027.at(-1)!.values.bitcoinPrice);
  });
});
