import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dispatch, dispatchMonths, type FollowedQuestion } from '../../src/index.ts';
import { followedCsv, followedJson, followedPage } from '../../src/present/dispatch-months-page.ts';
import { onTerminal } from '../../src/present/terminal.ts';
import { widthOf } from '../../src/present/text.ts';
import { faultsOfCsv } from '../present/pages.ts';
import { refusal } from '../study/course.ts';

const site = { scenario: 'site-50mw', bitcoinPrice: '95k', today: '2026-07-01' } as const;
const file = 'docs/examples/prices.csv';
const month = { ...site, prices: readFileSync(file, 'utf8'), file };

/** Eighty days of hours on end, from the middle of February on. */
const hours = Array.from(
  { length: 80 * 24 },
  (_, at) => `${new Date(Date.UTC(2025, 1, 15, at)).toISOString()},${30 + ((at * 37) % 100)}`,
);
const season = { ...site, prices: ['time,price', ...hours].join('\n') };
const followed = (more: Partial<FollowedQuestion> = {}) =>
  dispatchMonths({ ...season, from: '2028-02', ...more });
const strikes = (more: Partial<FollowedQuestion> = {}): number[] =>
  followed(more).months.map(({ found }) => found.strike.toNumber());

describe('a dispatch that follows a projection', () => {
  it('is the plain one while nothing moves', () => {
    const plain = dispatch(month);
    const [only, ...more] = dispatchMonths({ ...month, from: '2026-07' }).months;
    expect(more).toEqual([]);
    expect([only!.month, only!.as]).toEqual(['2026-07', '2026-07']);
    expect(only!.found.account.net.div(plain.account.net).toNumber()).toBeCloseTo(1, 12);
    expect(only!.found.strike.div(plain.strike).toNumber()).toBeCloseTo(1, 12);
  });

  it('decides each calendar month, parts of months included', () => {
    const { months } = followed();
    expect(months.map(({ month: of, as }) => [of, as])).toEqual([
      ['2025-02', '2028-02'],
      ['2025-03', '2028-03'],
      ['2025-04', '2028-04'],
      ['2025-05', '2028-05'],
    ]);
    expect(months.map(({ found }) => found.hours.toNumber())).toEqual(
      [14, 31, 30, 5].map((days) => days * 24),
    );
  });

  it('is worth half as much after a halving, but for the fees', () => {
    const [before, after] = strikes().slice(2);
    expect(after! / before!).toBeGreaterThan(0.5);
    expect(after! / before!).toBeLessThan(0.52);
  });

  it('is worth less with each month in which others grow', () => {
    const [first, second, third] = strikes({ othersGrowth: '2 %/month' });
    expect(second! / first!).toBeCloseTo(1 / 1.02, 3);
    expect(third! / second!).toBeCloseTo(1 / 1.02, 3);
  });

  it('takes paths; what is worth twice as much is mined more often, and so worth a little less', () => {
    const [first, second] = strikes({ bitcoinPrice: '95k; 2028-03: 190k' });
    expect(second! / first!).toBeLessThan(2);
    expect(second! / first!).toBeGreaterThan(1.99);
  });

  it('says so in a page that fits, in CSV, and in JSON whose months sum to its total', () => {
    const it = followed();
    for (const width of [60, 80]) {
      const page = onTerminal(followedPage(it, width), { width, colour: false });
      expect(page).toMatch(/^ {2}2028-05 /m);
      for (const line of page.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(width);
    }
    expect(faultsOfCsv(followedCsv(it))).toEqual([]);
    const { months, total } = JSON.parse(followedJson(it, '0')) as {
      months: Record<string, string>[];
      total: Record<string, string>;
    };
    for (const name of Object.keys(total))
      expect(months.reduce((sum, row) => sum + Number(row[name]), 0)).toBeCloseTo(Number(total[name]), 4);
    expect(Object.keys(total)).not.toContain('strike');
  });
});

describe('a dispatch that follows a projection is refused', () => {
  it.each<[string, Partial<FollowedQuestion>, RegExp]>([
    ['before its network', { from: '2020-01' }, /^from: "2020-01" is before the network/],
    ['at no month', { from: 'soon' }, /^from: "soon" is no month/],
    ['with hours that are bound over all months', { mostHours: 50 }, /^mostHours: "50" binds the hours/],
    [
      'with no file and no growth',
      { prices: '', othersGrowth: '2 %' },
      /^othersGrowth: [\s\S]*^prices: is empty/m,
    ],
  ])('%s', (_, wrong, sentence) => {
    expect(refusal(() => followed(wrong)).join('\n')).toMatch(sentence);
  });
});
