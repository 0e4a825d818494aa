import { describe, expect, test } from 'vitest';
import { faultsOfCsv } from '../present/pages.ts';
import { OBEYED, spawn } from './command-line.ts';

const prices = [
  '--machine-price',
  '12 $/TH',
  '--building-price',
  '300k $/MW',
  '--discount-rate',
  '10 %/year',
];
const site = ['site-50mw', '--bitcoin-price', '95k', '--today', '2026-07-01'];
const horizon = ['--from', '2026-12', '--months', '24'];
const lives = ['--machine-life', '4', '--building-life', '10'];

const asked: Readonly<Record<string, readonly string[]>> = {
  project: ['project', ...site, ...horizon, ...prices],
  solve: ['solve', ...site, ...horizon, ...prices, '--for', 'powerPrice', '--so-that', 'npv = 0'],
  sweep: [
    'sweep',
    'site-50mw',
    '--over',
    'bitcoinPrice 40k:200k:40k',
    '--over',
    'powerPrice 20, 40, 60',
    '--results',
    'marginPerYear',
  ],
  size: ['size', ...site, ...prices, ...lives],
  compare: ['compare', 'zaporizhzhia', 'zaporizhzhia-2016', '--power-price', '30', '--today', '2026-07-01'],
};

/** CSV has no place for what to beware of; it is said beside it. */
const talks = (argv: readonly string[]): boolean => argv.includes('--csv');

const outOf = (argv: readonly string[]): string => {
  const { code, out, err } = spawn(argv);
  expect(code).toBe(0);
  expect(err).toMatch(talks(argv) ? /^(hashwatt: .+\n)+$/ : /^$/);
  expect(out).not.toMatch(/NaN|Infinity|undefined|\[object/);
  return out;
};

describe.each(Object.entries(asked))('hashwatt %s', (name, argv) => {
  test('prints a page that nobody obeys', () => {
    const out = outOf(argv);
    expect(out).toMatch(/^\S.*\n {2}\S/);
    expect(out).not.toMatch(OBEYED);
  });

  test('prints JSON', () => {
    const data = JSON.parse(outOf([...argv, '--json'])) as Record<string, unknown>;
    expect(data['hashwatt']).toMatch(/^\d+\.\d+\.\d+/);
    expect(Object.keys(data).length).toBeGreaterThan(3);
  });

  test('prints CSV', () => {
    expect(faultsOfCsv(outOf([...argv, '--csv']))).toEqual([]);
  });

  test('prints Markdown', () => {
    expect(outOf([...argv, '--md'])).toMatch(/^# .+\n\n[\s\S]*\| ---/);
  });

  test('prints one form', () => {
    const { code, out, err } = spawn([...argv, '--json', '--md']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/--md: cannot be joined with --json/);
  });

  test('is told to whoever asks for help', () => {
    expect(outOf([name, '--help'])).toMatch(new RegExp(`^Usage: hashwatt ${name} `));
    expect(outOf(['--help'])).toMatch(new RegExp(`^  ${name} `, 'm'));
  });
});

test('hashwatt project prints a line for each month when it is asked to', () => {
  expect(outOf([...asked['project']!, '--monthly'])).toMatch(/^ {2}2027-05 /m);
  expect(
    outOf([...asked['project']!, '--monthly', '--csv'])
      .trimEnd()
      .split('\r\n'),
  ).toHaveLength(25);
});

describe('hashwatt compare with one scenario', () => {
  const argv = ['compare', ...site, ...horizon, ...prices, '--grid-price', '60'];

  test('shows mining beside selling the power and buying bitcoin', () => {
    expect(outOf(argv)).toMatch(
      / Mine +\S+\d M +[\d,.]+ BTC\n +Sell the power +\S+ M\n +Buy bitcoin with the same cash +\S+ M +[\d,.]+ BTC\n/,
    );
    expect(outOf([...argv, '--md'])).toMatch(/\| Sell the power \|/);
  });

  test('says the same to programs', () => {
    const { instead } = JSON.parse(outOf([...argv, '--json'])) as {
      instead: Record<string, { value: string }>;
    };
    const csv = outOf([...argv, '--csv']);
    expect(faultsOfCsv(csv)).toEqual([]);
    for (const [name, { value }] of Object.entries(instead)) expect(csv).toContain(`${name},${value},`);
  });
});

describe('a scenario file', () => {
  const file = (values: string): string => `kind: scenario
name: Mine
from: 2027-01
months: '24'
miner: antminer-s21-pro
cooling: air
values:
  netCapacity: 50 MW
  capacityFactor: 'Apr-May: 40 %; Jun-Mar: 98 %'
  powerPrice: 40
  machinePrice: 12 $/TH
  buildingPrice: 300k $/MW
  discountRate: 10 %/year
${values}`;
  const line = "  bitcoinPrice: 'line 2027-01: 95k; 2028-12: 150k'\n";

  test('may hold paths and its months', () => {
    const { out, code } = spawn(['project', '-', '--monthly'], file(line));
    expect(code).toBe(0);
    expect(out).toMatch(/24 months from 2027-01/);
    expect(out).toMatch(/^ {2}2028-12 /m);
  });

  test('stands for a year with the first value of a path, or the mean of its months, and says so', () => {
    const { out } = spawn(['estimate', '-'], file(line));
    expect(out).toMatch(/--capacity-factor changes by month; 88.33 % stands/);
    expect(out).toMatch(/--bitcoin-price changes by month; \$95,000\/BTC stands/);
  });

  test('has its path overruled by what is typed', () => {
    const { out } = spawn(['project', '-', '--bitcoin-price', '80k', '--csv', '--monthly'], file(line));
    expect(out).toMatch(/^2028-12(,[^,]*){6},80000,/m);
  });

  test('may expect something of what its months are worth', () => {
    const { out, code } = spawn(
      ['check', '-'],
      file(`${line}expect: [ npv > $1 bn, payback < 24 months ]\n`),
    );
    expect(code).toBe(1);
    expect(out).toMatch(/npv > \$1 bn: found \$[\d,.]+/);
    expect(out).toMatch(/1 of 2 hold/);
  });

  test.each([
    ["  bitcoinPrice: '95k; Never: 3'\n", /values.bitcoinPrice: .*has “Never” where a month is needed/],
    ["  bitcoinPrice: '95k; 2028-01: 3 MW'\n", /values.bitcoinPrice: .*is a power/],
    ["  bitcoinPrice: 'Apr: 1; May: 2'\n", /says nothing of Jan/],
    [`${line}months: '0'\n`, /months/],
    [`${line}expect: [ revenueInMonth > 0 ]\n`, /revenueInMonth" is a value of one month/],
  ])('is told what is wrong with it: %s', (values, sentence) => {
    const { err, code } = spawn(['project', '-'], file(values));
    expect(code).toBe(2);
    expect(err).toMatch(sentence);
  });
});

describe('bad input', () => {
  const project = ['project', ...site, ...horizon];
  const without = (flag: string) => project.filter((it, at) => it !== flag && project[at - 1] !== flag);
  const solve = ['solve', ...site];
  const cases: [string, readonly string[], RegExp][] = [
    [
      'a table out of order',
      [...without('--bitcoin-price'), '--bitcoin-price', '2027-12: 9k; 2027-01: 8k'],
      /^hashwatt: --bitcoin-price: .* in order, each once\./,
    ],
    [
      'a table that overlaps',
      [...without('--bitcoin-price'), '--bitcoin-price', '2027-01: 9k; 2027-01: 8k'],
      /--bitcoin-price: .* each once/,
    ],
    [
      'a season told twice',
      [...project, '--capacity-factor', 'Jan-Dec: 5 %; Mar: 6 %'],
      /--capacity-factor: .*two things of Mar/,
    ],
    [
      'a month before the start',
      [...project, '--power-price', '2026-10: 40'],
      /--power-price: .*before the projection starts in 2026-12/,
    ],
    ['no month', [...without('--from'), '--from', '2026-13'], /--from: .*Write a month such as 2026-07/],
    [
      'a start before the network',
      [...without('--from'), '--from', '2020-01'],
      /--from: .*before the network/,
    ],
    [
      'a loss of everything',
      [...project, '--others-growth', '-100 %/year'],
      /--others-growth: .*above −100 %/,
    ],
    ['no months', [...without('--months'), '--months', '0'], /--months: .*1 to 1200/],
    ['a thousand years', [...without('--months'), '--months', '12000'], /--months: .*1 to 1200/],
    ['a rate as a fraction', [...project, '--others-growth', '0.1'], /Write "0\.1 %\/year" or "10 %\/year"/],
    [
      'a growth without its time',
      [...project, '--others-growth', '10 %'],
      /Write "10 %\/year" or "10 %\/month"/,
    ],
    ['nothing to project', ['project'], /--net-capacity: is missing/],
    [
      'an input that moves nothing',
      [...solve, '--for', 'bitcoin-price', '--so-that', 'minerCount = 5'],
      /does not move minerCount/,
    ],
    [
      'an unknown input',
      [...solve, '--for', 'powerPrise', '--so-that', 'marginPerYear = 0'],
      /--for: "powerPrise" .*powerPrice/,
    ],
    [
      'no condition',
      [...solve, '--for', 'powerPrice', '--so-that', 'marginPerYear'],
      /--so-that: .*is no condition/,
    ],
    ['an inequality', [...solve, '--for', 'powerPrice', '--so-that', 'marginPerYear > 0'], /Write it with =/],
    ['nothing to solve', solve, /--for: is missing.*\n.*--so-that: is missing/],
    [
      'a worth without prices',
      [...solve, '--for', 'powerPrice', '--so-that', 'npv = 0'],
      /--machine-price: is missing/,
    ],
    [
      'half a range',
      [...solve, '--for', 'powerPrice', '--so-that', 'marginPerYear = 0', '--between', '10'],
      /--between: "10" is no range/,
    ],
    [
      'a size without prices',
      ['size', ...site],
      /--machine-price: is missing[\s\S]*--discount-rate: is missing/,
    ],
    [
      'a size with growth',
      ['size', ...site, '--others-growth', '1 %/year'],
      /used by project and solve only/,
    ],
    [
      'an estimate with growth',
      ['estimate', ...site, '--bitcoin-price-growth', '1 %/year'],
      /--bitcoin-price-growth: .*used by project and solve only/,
    ],
    ['an estimate with a path', ['estimate', ...site, '--power-price', '2026-07: 4'], /changes by month/],
    [
      'a result of one scenario to compare',
      ['compare', 'zaporizhzhia', '--result', 'hashRate'],
      /--result: explains two scenarios/,
    ],
    [
      'months for two scenarios to compare',
      ['compare', 'zaporizhzhia', 'nautilus', '--months', '3'],
      /--months: is for one scenario/,
    ],
    ['none', ['compare'], /scenarios: is missing/],
    [
      'a result of a month',
      ['compare', 'zaporizhzhia', 'nautilus', '--result', 'revenueInMonth'],
      /--result: .*belongs to a month/,
    ],
  ];

  test.each(cases)('%s', (_, argv, sentence) => {
    const { code, out, err } = spawn(argv);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
  });
});

describe('every table has its CSV and Markdown', () => {
  test.each([['presets', 'list'], ['presets', 'show', 'nautilus'], ['check']])('%s %s', (...argv) => {
    const csv = spawn([...argv, '--csv']);
    expect({ code: csv.code, err: csv.err, faults: faultsOfCsv(csv.out) }).toEqual({
      code: 0,
      err: '',
      faults: [],
    });
    expect(csv.out.split('\r\n').length).toBeGreaterThan(4);
    expect(spawn([...argv, '--md']).out).toMatch(/^# .+\n[\s\S]*\| --- \|/);
  });
});
