import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { faultsOfCsv } from '../present/pages.ts';
import { fileOf, OBEYED, spawn } from './command-line.ts';

const data = (name: string): string => join(import.meta.dirname, '../hours/data', name);
const PRICES = 'docs/examples/prices.csv';
const site = ['site-50mw', '--bitcoin-price', '95k', '--today', '2026-07-01'];
const asked = ['dispatch', ...site, '--prices'];

interface Shown {
  readonly prices: { readonly steps: number; readonly from: string; readonly to: string };
  readonly faults: readonly { readonly kind: string; readonly count: number; readonly lines: number[] }[];
  readonly results: Readonly<Record<string, { readonly value: string }>>;
}

const jsonOf = (argv: readonly string[], input = ''): Shown => {
  const { code, out, err } = spawn([...argv, '--json'], input);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out) as Shown;
};
const numberOf = ({ results }: Shown, name: string): number => Number(results[name]!.value);

/** What is said to bad input. */
const refused = (argv: readonly string[]): string => {
  const { code, out, err } = spawn(argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return err;
};

const TABLES = ['answer', 'hours', 'months', 'day', 'strikes', 'duration'];

describe('the forms', () => {
  test('a page that says what it mines, at what strike, and what stepping aside is worth', () => {
    const { code, out, err } = spawn([...asked, PRICES]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/Mines 279 of 336 hours \(83 %\); stepping aside is worth \$\d+,000 over/);
    expect(out).toMatch(/Mining pays\s+up\s+to\s+\$109\.2\/MWh/);
    expect(out).toMatch(/negative prices: 57 \(lines 13, /);
    expect(out).not.toMatch(/NaN|Infinity|undefined|\[object/);
    expect(out).not.toMatch(OBEYED);
  });

  test.each(TABLES)('the table %s as CSV, with what to beware of beside it', (table) => {
    const { code, out, err } = spawn([...asked, PRICES, '--csv', '--table', table]);
    expect({ code, faults: faultsOfCsv(out) }).toEqual({ code: 0, faults: [] });
    expect(err).toMatch(/^hashwatt: docs\/examples\/prices\.csv: negative prices: 57/m);
  });

  test('as many hours in a table as in the file, and as many mined as in the answer', () => {
    const { out } = spawn([...asked, PRICES, '--csv', '--table', 'hours']);
    const rows = out.trimEnd().split('\r\n').slice(1);
    expect([rows.length, rows.filter((it) => it.endsWith(',1')).length]).toEqual([336, 279]);
  });

  test('Markdown', () => {
    expect(spawn([...asked, PRICES, '--md']).out).toMatch(/^# A site of 50 MW\n[\s\S]*\| ---/);
  });
});

describe('a file with faults', () => {
  test('is refused with the first line of each that leaves a step without a price', () => {
    const { code, out, err } = spawn([...asked, data('faults.csv')]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    for (const [line, what] of [
      [9, 'lines without the column'],
      [28, 'last line cut off'],
      [11, 'times that can’t be read'],
      [7, 'prices that can’t be read'],
      [5, 'empty prices'],
      [13, 'prices beyond the limit'],
      [22, 'times between the steps'],
      [17, 'times that come again with another price'],
    ])
      expect(err).toMatch(new RegExp(`faults\\.csv:${line}: --prices: .*${what}`));
  });

  test.each(['skip', 'hold'])('is read with --gaps %s, and every fault is told with its lines', (gaps) => {
    const { faults } = jsonOf([...asked, data('faults.csv'), '--gaps', gaps]);
    const lines = Object.fromEntries(faults.map((it) => [it.kind, it.lines]));
    expect(lines).toMatchObject({
      'truncated-line': [28],
      'unreadable-time': [11],
      'unreadable-price': [7],
      'empty-cell': [5],
      'absurd-price': [13],
      'off-step': [22],
      conflict: [17],
      duplicate: [16],
      unsorted: [20],
      'negative-price': [14],
    });
    const { out } = spawn([...asked, data('faults.csv'), '--gaps', gaps]);
    expect(out).toMatch(/empty prices: 1 \(line 5\); such\s+steps/);
  });
});

describe('clocks and currencies', () => {
  test('naive times of a zone when summer ends: a day of 25 hours', () => {
    const { prices, faults } = jsonOf([...asked, data('autumn-naive.csv'), '--zone', 'Europe/Madrid']);
    expect(prices).toMatchObject({
      steps: 73,
      from: '2026-10-24T00:00+02:00',
      to: '2026-10-26T23:00+01:00',
    });
    expect(faults.map(({ kind }) => kind)).toContain('long-day');
  });

  test('naive times of a zone when summer begins: a day of 23 hours', () => {
    const hours = [0, 1, 3, 4].map((it) => `2026-03-29 0${it}:00,40`);
    const { prices, faults } = jsonOf(
      [...asked, '-', '--zone', 'Europe/Madrid'],
      ['time,price', ...hours].join('\n'),
    );
    expect(prices).toMatchObject({ steps: 4, from: '2026-03-29T00:00+01:00', to: '2026-03-29T04:00+02:00' });
    expect(faults.map(({ kind }) => kind)).toEqual(['short-day']);
  });

  test('naive times without a zone are told, and an hour that comes twice is a fault', () => {
    const { code, err } = spawn([...asked, data('autumn-naive.csv')]);
    expect(code).toBe(2);
    expect(err).toMatch(/times that come again with another price: 1 \(line 29\)/);
  });

  test('cents of a euro per kWh are dollars per MWh at their rate', () => {
    const hours = [20, 60, 120, 180].map((it, at) => [`2026-07-01T0${at}:00Z`, it] as const);
    const plain = jsonOf([...asked, '-'], ['t,price', ...hours.map((it) => it.join(','))].join('\n'));
    const foreign = jsonOf(
      [...asked, '-', '--currency', 'EUR', '--per-unit', 'kWh', '--exchange-rate', '1.25'].concat(
        '--exchange-rate-date',
        '2026-07-01',
      ),
      ['t;p', ...hours.map(([time, it]) => `${time};${`${it / 1_250}`.replace('.', ',')}`)].join('\n'),
    );
    for (const name of ['hoursMined', 'net', 'strike', 'powerPrice'])
      expect(numberOf(foreign, name)).toBeCloseTo(numberOf(plain, name), 6);
  });

  test('JSON lines and columns by name say the same as a table', () => {
    const rows = Array.from({ length: 30 }, (_, at) => ({
      when: new Date(Date.UTC(2026, 6, 1, at)).toISOString(),
      load: at,
      lmp: 10 * at,
    }));
    const lines = rows.map((it) => JSON.stringify(it)).join('\n');
    const table = rows.map((it) => `${it.when}|${it.load}|${it.lmp}`).join('\n');
    const named = jsonOf([...asked, '-', '--column', 'lmp', '--time-column', 'when'], lines);
    const numbered = jsonOf([...asked, '-', '--column', '3', '--time-column', '1'], table);
    expect(named.results).toEqual(numbered.results);
  });
});

describe('the terms', () => {
  const netOf = (...terms: string[]): number => numberOf(jsonOf([...asked, PRICES, ...terms]), 'net');
  const free = netOf();

  test.each([
    [['--least-run', '6 h', '--least-stop', '240 min']],
    [['--start-cost', '$2k']],
    [['--must-run', '95 %']],
    [['--most-hours', '100']],
    [['--mode', 'mine']],
    [['--mode', 'sell']],
    [['--mode', 'surplus']],
  ])('%s bind', (terms) => {
    expect(netOf(...terms)).toBeLessThan(free);
  });

  test('to mine always or never is what stepping aside is measured by', () => {
    const { results } = jsonOf([...asked, PRICES]);
    expect(netOf('--mode', 'mine')).toBeCloseTo(Number(results['alwaysMining']!.value), 4);
    expect(netOf('--mode', 'sell')).toBeCloseTo(Number(results['alwaysSelling']!.value), 4);
  });

  test('peaks are not mined, and calls of a contract are paid', () => {
    const times = fileOf('times.csv', 'time\n2026-07-01T13:00Z\n2026-07-02T13:00Z\n2031-01-01T00:00Z\n');
    const peaks = spawn([...asked, PRICES, '--peaks', times]);
    expect(peaks.out).toMatch(/Mines 277 of 336/);
    expect(peaks.out).toMatch(/! peaks: times in no step of the prices: 1/);
    const contract = ['--contract-power', '20', '--contract-price-per-year', '40 $/kW/year'];
    const called = jsonOf([...asked, PRICES, '--calls', times, ...contract]);
    expect(numberOf(called, 'hoursMined')).toBe(277);
    expect(numberOf(called, 'contracts')).toBeCloseTo((20 * 40_000 * 336) / 8_766, 6);
    expect(spawn([...asked, PRICES, '--calls', times]).out).toMatch(/! calls change nothing without/);
  });

  test('a column of curtailed megawatts is all that surplus means', () => {
    const text =
      'time,price,spilt\n2026-07-01T00:00Z,50,0\n2026-07-01T01:00Z,50,10\n2026-07-01T02:00Z,50,90\n';
    const more = ['--column', 'price', '--mode', 'surplus', '--curtailed-column', 'spilt'];
    expect(numberOf(jsonOf([...asked, '-', ...more], text), 'energyMined')).toBeCloseTo(60, 2);
  });

  test('an owner who counts the own effect mines no more', () => {
    expect(numberOf(jsonOf([...asked, PRICES, '--own-effect']), 'hoursMined')).toBeLessThanOrEqual(279);
  });
});

describe('months that follow a projection', () => {
  const follow = [...asked, PRICES, '--follow', '2028-05', '--others-growth', '2 %/month'];

  test('have a strike after the halving', () => {
    const { code, out } = spawn(follow);
    expect(code).toBe(0);
    expect(out).toMatch(/Mines 1\d\d h of 336 h from 2028-05 to 2028-05/);
  });

  test('are told in every form, and with their faults beside CSV', () => {
    const { out, err } = spawn([...follow, '--csv']);
    expect(faultsOfCsv(out)).toEqual([]);
    expect(err).toMatch(/negative prices: 57/);
    expect(JSON.parse(spawn([...follow, '--json']).out)).toMatchObject({ months: [{ month: '2028-05' }] });
  });

  test('know no growth where none is followed, and no month that is none', () => {
    expect(refused([...asked, PRICES, '--others-growth', '2 %/month'])).toMatch(
      /--others-growth: is an unknown/,
    );
    expect(refused([...asked, PRICES, '--follow', '2028-13'])).toMatch(/--follow: "2028-13" is no month/);
  });
});

describe('the hours as inputs of a year', () => {
  const year = ['--today', '2026-07-01', '--json'];
  const estimateWith = (...flags: string[]): Record<string, unknown> => {
    const { code, out } = spawn(['estimate', ...site.slice(0, 3), ...flags, ...year]);
    expect(code).toBe(0);
    return JSON.parse(out) as Record<string, unknown>;
  };

  test('are the two numbers of the dispatch, given by hand', () => {
    const { results } = jsonOf([...asked, PRICES]);
    const byHand = ['--utilisation', `${results['utilisation']!.value} %`, '--power-price'].concat(
      results['powerPrice']!.value,
    );
    const taken = estimateWith('--dispatch', PRICES);
    expect(taken['results']).toEqual(estimateWith(...byHand)['results']);
    expect(taken['inputs']).toMatchObject({
      utilisation: { origin: 'given', note: `hours mined in ${PRICES}` },
      powerPrice: { origin: 'given', note: `mean of the hours mined in ${PRICES}` },
    });
  });

  test('are certain where the price of bitcoin is drawn', () => {
    const drawn = ['simulate', 'site-50mw', '--bitcoin-price', '60k to 140k', '--dispatch', PRICES];
    const { code, out } = spawn([...drawn, '--draws', '200', ...year]);
    expect(code).toBe(0);
    expect(out).toMatch(/"marginPerYear"/);
  });

  test('may come from the JSON of a dispatch under terms, for months too', () => {
    const bound = spawn([...asked, PRICES, '--must-run', '95 %', '--json']).out;
    const { results } = JSON.parse(bound) as Shown;
    const file = fileOf('dispatch.json', bound);
    const months = ['--from', '2026-12', '--months', '3', '--csv', '--monthly'];
    const project = (...flags: string[]): string => spawn(['project', ...site, ...flags, ...months]).out;
    expect(project('--dispatch', file)).toBe(
      project('--utilisation', results['utilisation']!.value, '--power-price', results['powerPrice']!.value),
    );
    expect(project('--dispatch', file)).not.toBe(project('--dispatch', PRICES));
  });
});

describe('bad input', () => {
  const cases: [string, readonly string[], RegExp][] = [
    ['no prices', ['dispatch', ...site], /^hashwatt: --prices: is missing\. Give a file/],
    ['no file', [...asked, 'nowhere.csv'], /"nowhere\.csv" does not exist/],
    ['a folder', [...asked, 'docs'], /"docs" is a folder/],
    ['no column', [...asked, PRICES, '--column', 'prize'], /--column: "prize" is no column; .*price/],
    ['no zone', [...asked, PRICES, '--zone', 'Europe/Madrit'], /--zone: .*Europe\/Madrid/],
    ['a currency without a rate', [...asked, PRICES, '--currency', 'EUR'], /--exchange-rate: is missing/],
    [
      'a rate without its day',
      [...asked, PRICES, '--currency', 'EUR', '--exchange-rate', '1.1'],
      /--exchange-rate: .*is no day/,
    ],
    ['another unit', [...asked, PRICES, '--per-unit', 'GWh'], /--per-unit: "GWh" is none of MWh, kWh/],
    ['other gaps', [...asked, PRICES, '--gaps', 'mend'], /--gaps: "mend" is none of stop, skip, hold/],
    ['another mode', [...asked, PRICES, '--mode', 'buy'], /--mode: "buy" is none of both, mine/],
    ['another table', [...asked, PRICES, '--csv', '--table', 'weeks'], /--table: "weeks" is none of answer/],
    [
      'a run in dollars',
      [...asked, PRICES, '--least-run', '$4'],
      /--least-run: "\$4" is an amount of money; a time/,
    ],
    ['a share as a fraction', [...asked, PRICES, '--must-run', '0.5'], /--must-run: .*fraction or a percent/],
    ['a share above all', [...asked, PRICES, '--must-run', '101 %'], /--must-run: .*too high/],
    ['a charge below nothing', [...asked, PRICES, '--start-cost', '-5'], /--start-cost: .*too low/],
    ['a contract of nothing', [...asked, PRICES, '--contract-penalty', '5'], /--contract-power: is missing/],
    [
      'more hours than may be',
      [...asked, PRICES, '--must-run', '50 %', '--most-hours', '10'],
      /--must-run: .*more than the limit of 10 steps/,
    ],
    [
      'hours of another currency',
      [
        'estimate',
        ...site,
        '--dispatch',
        fileOf('eur.csv', 'time,price_eur_per_mwh\n2026-01-01T00:00Z,20\n2026-01-01T01:00Z,21\n'),
      ],
      /exchangeRate: .*hashwatt dispatch read it/,
    ],
    ['no bitcoin price', ['dispatch', 'site-50mw', '--prices', PRICES], /--bitcoin-price: is missing/],
    [
      'a price beside hours',
      ['estimate', ...site, '--dispatch', PRICES, '--power-price', '4'],
      /joined with/,
    ],
  ];

  test.each(cases)('%s', (_, argv, sentence) => expect(refused(argv)).toMatch(sentence));

  test('everything at once', () => {
    const { err } = spawn([...asked, PRICES, '--column', '9', '--least-run', 'x', '--pool-fee', '0.5']);
    expect(
      err
        .trimEnd()
        .split('\n')
        .map((it) => it.split(':')[1]?.trim()),
    ).toEqual(['--pool-fee', '--column', '--least-run']);
  });

  test('an empty file', () => {
    expect(spawn([...asked, '-'], '').err).toMatch(/--prices: is empty/);
  });
});
