import { describe, expect, it, test } from 'vitest';
import { estimate, monthlyNetworks, preset, presets } from '../../src/index.ts';
import { subsidyAt } from '../../src/bitcoin/subsidy.ts';
import { provenanceProblems } from '../../src/presets/audit.ts';
import { shipped } from '../../src/presets/compiled.ts';
import { monthLine, networkMonths } from '../../src/presets/months.ts';
import { fieldOf, type Name } from '../../src/study/inputs.ts';
import { Exact } from '../../src/units/decimal.ts';
import { within } from '../../src/units/read.ts';
import { told } from '../study/problems.ts';
import { number, presetTable, type Row, table } from '../truth/csv.ts';
import { epochs } from '../truth/epochs.ts';

const rows = presetTable('networks/months.csv');
const months = monthlyNetworks();

describe('the months of the network', () => {
  it('are all of 2015-01 to 2026-05, once and in order', () => {
    const ids = Array.from(
      { length: 137 },
      (_, at) => `${2015 + Math.floor(at / 12)}-${`${(at % 12) + 1}`.padStart(2, '0')}`,
    );
    expect(months.map(({ id }) => id)).toEqual(ids);
    expect(rows.map(({ month }) => month)).toEqual(ids);
  });

  it('follow each other block by block', () => {
    for (const [at, row] of rows.slice(1).entries())
      expect(number(row, 'height_last')).toBe(number(rows[at]!, 'height_last') + number(row, 'blocks'));
  });

  it('stand at heights whose subsidies add up to what was issued', () => {
    for (const row of rows) {
      const last = number(row, 'height_last');
      const heights = Array.from({ length: number(row, 'blocks') }, (_, at) => last - at);
      const satoshi = heights.reduce((sum, height) => sum + subsidyAt(height), 0n);
      expect(Number(satoshi) / 1e8).toBe(number(row, 'issuance_btc'));
    }
  });

  it('end where the known days after them begin', () => {
    const first = table('network_snapshots.csv').filter(({ date }) => date?.endsWith('-01'));
    expect(first.length).toBeGreaterThan(10);
    for (const row of first) {
      const before = number(row, 'height_last') - number(row, 'blocks_that_day');
      expect(rows.map((it) => number(it, 'height_last'))).toContain(before);
    }
  });

  it('have a mean difficulty between those of their epochs', () => {
    for (const row of rows) {
      const last = number(row, 'height_last');
      const first = last - number(row, 'blocks') + 1;
      const inside = epochs
        .filter(({ fromHeight }) => fromHeight > first - 2016 && fromHeight <= last)
        .map((it) => Number(it.difficulty));
      const mean = number(row, 'difficulty_mean_time_weighted');
      expect(mean).toBeGreaterThanOrEqual(Math.min(...inside) * (1 - 1e-9));
      expect(mean).toBeLessThanOrEqual(Math.max(...inside) * (1 + 1e-9));
    }
  });

  it('are read as they were written', () => {
    expect(networkMonths(shipped).map(monthLine).join('\n')).toBe(shipped.months);
  });
});

describe.each(months.map((it) => [it.id, it] as const))('network %s', (_, it) => {
  test('says where each value comes from, and stays within the book', () => {
    expect(provenanceProblems(it)).toEqual([]);
    for (const [name, { value, asOf, note }] of Object.entries(it.values)) {
      expect(within(new Exact(value), fieldOf(name as Name))).toBeInstanceOf(Exact);
      expect([asOf, note]).toEqual([it.id, expect.stringMatching(/month/)]);
    }
  });
});

describe('a network by its month', () => {
  it('is found by its name alone, and a named day by its own', () => {
    expect(preset('2024-08', 'network').name).toBe('August 2024');
    expect(preset('2024-08-05', 'network').facts['day']).toBe('2024-08-05');
    expect(presets.map(({ id }) => id)).not.toContain('2024-08');
  });

  // The product of means is not the mean of products: fees fell while difficulty rose in 2018-01, which makes 1.95 %.
  it('earns what its days add up to, where no subsidy halved', () => {
    const misses = rows.filter(({ month = '' }) => !HALVED.includes(month)).map(missOf);
    expect(Math.max(...misses)).toBeLessThan(0.02);
    expect(misses.filter((it) => it < 0.002).length).toBeGreaterThan(misses.length / 2);
  });

  const missOf = (row: Row): number => {
    const own = { hashRate: '1 GH/s', displacement: '100 %', poolFee: 0 };
    const { results } = estimate({ network: row['month'], ...own });
    const perExahash = results.bitcoinPerDay.value!.times('1e9').toNumber();
    return Math.abs(perExahash / number(row, 'btc_per_eh_s_day_expected_100pct') - 1);
  };

  it('warns where the subsidy halved, and takes that of its middle block', () => {
    expect(months.filter(({ warnings }) => warnings.length > 0).map(({ id }) => id)).toEqual(HALVED);
    const { warnings, results } = estimate({ network: '2024-04', hashRate: '1 EH/s' });
    expect(warnings).toContain(
      'The subsidy halved inside this month, at block 840000; 6.25 BTC, the middle block’s, are taken',
    );
    expect(results.subsidy.text()).toBe('6.25 BTC/block');
    expect(estimate({ network: '2020-05', hashRate: '1 EH/s' }).results.subsidy.text()).toBe(
      '6.25 BTC/block',
    );
  });

  it('never grows old', () => {
    const { warnings } = estimate({ network: '2015-01', hashRate: '1 PH/s', today: '2040-01-01' });
    expect(warnings.filter((it) => /older|network 2015/.test(it))).toEqual([]);
  });

  it.each(['2014-12', '2026-13', '2099-01'])('is refused where it is not known: %s', (network) => {
    expect(told(() => estimate({ network, hashRate: '1 EH/s' }))).toMatch(
      network === '2026-13'
        ? /^network: "2026-13" is not known/
        : `network: "${network}" is not known. Months are known from 2015-01 to 2026-05.`,
    );
  });
});

const HALVED = ['2016-07', '2020-05', '2024-04'];
