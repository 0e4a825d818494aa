import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRange } from '../../src/chance/grammar.ts';
import { readRange, writeRange } from '../../src/chance/range.ts';
import * as units from '../../src/units/catalogue.ts';
import { sentence } from '../../src/units/problem.ts';
import type { Field } from '../../src/units/read.ts';
import { rangeOf } from './sound.ts';

const { dollar, kelvin, miner, MWh, one, percent, year } = units;
const price: Field = { unit: dollar.per(units.bitcoin), min: '0' };
const powerPrice: Field = { unit: dollar.per(MWh) };
const fee: Field = { unit: percent, min: '0', max: '100' };
const count: Field = { unit: miner, min: '1', max: '6', whole: true };
const growth: Field = { unit: percent.per(year), compounds: 'growth' };
const fields = { price, powerPrice, fee, count, growth, kelvin: { unit: kelvin }, one: { unit: one } };
type Name = keyof typeof fields;

describe('ranges are read in the unit of the field', () => {
  test.each<[string, Name, string[], string]>([
    ['60k to 140k', 'price', ['60000', '140000'], '$60,000/BTC to $140,000/BTC'],
    ['60 to 140k', 'price', ['60000', '140000'], '$60,000/BTC to $140,000/BTC'],
    ['$60,000 to $140,000', 'price', ['60000', '140000'], '$60,000/BTC to $140,000/BTC'],
    ['3 to 5 c/kWh', 'powerPrice', ['30', '50'], '$30/MWh to $50/MWh'],
    ['$30 to $50/MWh', 'powerPrice', ['30', '50'], '$30/MWh to $50/MWh'],
    ['-3 to $5/MWh', 'powerPrice', ['-3', '5'], '−$3/MWh to $5/MWh'],
    ['$30/MWh to 5 c/kWh', 'powerPrice', ['30', '50'], '$30/MWh to $50/MWh'],
    ['90 to 95 %', 'fee', ['90', '95'], '90 % to 95 %'],
    ['uniform(60,000, 140,000)', 'price', ['60000', '140000'], 'uniform($60,000/BTC, $140,000/BTC)'],
    ['uniform(100,200)', 'one', ['100', '200'], 'uniform(100, 200)'],
    [
      'Triangular ( 1, 2, 3 c/kWh )',
      'powerPrice',
      ['10', '20', '30'],
      'triangular($10/MWh, $20/MWh, $30/MWh)',
    ],
    ['pert(1 %, 1.5 %, 3 %)', 'fee', ['1', '1.5', '3'], 'pert(1 %, 1.5 %, 3 %)'],
    ['normal(20 °C, 2 °C)', 'kelvin', ['293.15', '2'], 'normal(293.15 K, 2 K)'],
    ['normal(20, 2 °C)', 'kelvin', ['293.15', '2'], 'normal(293.15 K, 2 K)'],
    ['lognormal(95k, 20 %)', 'price', ['95000', '0.2'], 'lognormal($95,000/BTC, 0.2)'],
    ['beta(2, 5, 60, 140k)', 'price', ['2', '5', '60000', '140000'], 'beta(2, 5, $60,000/BTC, $140,000/BTC)'],
    ['[60k: 1, 95k: 3]', 'price', ['60000', '95000'], '[$60,000/BTC: 1, $95,000/BTC: 3]'],
    ['[60,000, 95,000]', 'price', ['60000', '95000'], '[$60,000/BTC: 1, $95,000/BTC: 1]'],
  ])('%s', (text, name, numbers, written) => {
    const field = fields[name];
    const range = rangeOf(text, field);
    expect(isRange(text)).toBe(true);
    expect(range.numbers.map((it) => it.toFixed())).toEqual(numbers);
    expect(writeRange(range, field)).toBe(written);
    expect(JSON.stringify(rangeOf(written, field))).toBe(JSON.stringify(range));
  });

  test('a rate that compounds does so at both ends', () => {
    const [low, high] = rangeOf('1 to 2 %/month', growth).numbers;
    expect([low!.toFixed(3), high!.toFixed(3)]).toEqual(['12.683', '26.824']);
  });
});

test.each(['95k', '5.7 GW', '15 W/(TH/s)', '95k; 2028-01: 120k', '2026-07: 60k', 'ton', '', '3 tons'])(
  '“%s” is no range',
  (text) => {
    expect(isRange(text)).toBe(false);
  },
);

test('what is written is read again as it was', () => {
  const ends = fc.tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), fc.nat(8));
  fc.assert(
    fc.property(
      ends,
      fc.constantFrom<Name>('price', 'powerPrice', 'one', 'kelvin'),
      ([low, width, places], name) => {
        const digits = (it: number): string => `${it}e-${places}`;
        const range = rangeOf(`uniform(${digits(low)}, ${digits(low + width)})`, fields[name]);
        expect(JSON.stringify(rangeOf(writeRange(range, fields[name]), fields[name]))).toBe(
          JSON.stringify(range),
        );
      },
    ),
  );
});

test('a range without width is its value, exactly', () => {
  const exact = '0.1234567890123456789012345';
  for (const text of [
    `${exact} to ${exact}`,
    `uniform(${exact}, ${exact})`,
    `normal(${exact}, 0)`,
    `[${exact}: 2]`,
  ])
    expect(rangeOf(text, fields.one).certain?.toFixed()).toBe(exact);
  expect(rangeOf(`beta(2, 5, ${exact}, ${exact})`, fields.one).certain?.toFixed()).toBe(exact);
});

test('what lies beyond the limits of the field is cut off, and said', () => {
  const { distribution, notes } = rangeOf('normal(99 %, 2 %)', fee);
  expect(notes).toEqual(['31 % of it lies above 100 % and is cut off']);
  expect([distribution.high, distribution.quantile(1 - 1e-12)]).toEqual([100, expect.closeTo(100, 6)]);
  expect(rangeOf('0 to 50k', price).notes).toEqual(['5 % of it lies below $0/BTC and is cut off']);
  expect(rangeOf('0.5 % to 3 %', fee).notes).toEqual([
    'Less than 0.01 % of it lies above 100 % and is cut off',
  ]);
  expect(rangeOf('uniform(1 %, 3 %)', fee).notes).toEqual([]);
});

test('what comes in whole numbers is drawn in whole numbers, each end as often as the others', () => {
  const dice = rangeOf('uniform(1, 6)', count);
  expect([0.01, 0.16, 0.17, 0.99].map((u) => dice.distribution.quantile(u))).toEqual([1, 1, 2, 6]);
  expect(dice.notes).toEqual([]);
  const column = Float64Array.of(0.001, 0.5, 0.9999);
  rangeOf('normal(5, 3)', count).distribution.fill(column);
  expect(column.every((it) => Number.isInteger(it) && it >= 1 && it <= 6)).toBe(true);
});

test.each<[string, Name, string]>([
  ['140k to 60k', 'price', 'has its ends in the wrong order. Write the lower end first.'],
  ['3 to 5 GWh', 'price', 'has “3 GWh”, which is energy; a price of bitcoin such as "$3/BTC" is needed.'],
  [
    '3 c/kWh to 5',
    'powerPrice',
    'has a unit at one number and none at another. Write the unit at the last number, for all of them, or at each.',
  ],
  ['6 to many', 'price', 'has “many”, which is not a number with a unit such as $/BTC.'],
  [
    '0.005 to 0.03',
    'fee',
    'has “0.005”, which could mean a fraction or a percentage. Write "0.005 %" or "0.5 %".',
  ],
  [
    'uniform(-5k, -1k)',
    'price',
    'lies where nothing is allowed: at least $0/BTC. Write a range within the limits.',
  ],
  [
    'uniform(110 %, 120 %)',
    'fee',
    'lies where nothing is allowed: at least 0 % and at most 100 %. Write a range within the limits.',
  ],
  ['2.5 to 2.5', 'count', 'is not a whole number. Write 2 or 3.'],
  ['120 % to 120 %', 'fee', 'is too high: at most 100 % is allowed.'],
  [
    'triangle(1, 2, 3)',
    'one',
    'has “triangle”, which is no kind of range; there are uniform, triangular, pert, normal, lognormal, beta. Did you mean "triangular"?',
  ],
  [
    'zipf(1)',
    'one',
    'has “zipf”, which is no kind of range; there are uniform, triangular, pert, normal, lognormal, beta. Write it as triangular(60k, 95k, 140k).',
  ],
  [
    'pert(60,000, 140,000)',
    'one',
    'has 2 numbers where pert has 3. Write it as pert(60k, 95k, 140k), with a comma and a space between the numbers.',
  ],
  [
    '[60k: 1, 95k]',
    'price',
    'is no list of values with a weight each. Write it as [60k: 1, 95k: 3], or without weights as [60k, 95k].',
  ],
  [
    '[]',
    'price',
    'is no list of values with a weight each. Write it as [60k: 1, 95k: 3], or without weights as [60k, 95k].',
  ],
  ['[60k: often]', 'price', 'has “often”, which is not a number.'],
  ['60k', 'price', 'is no range. Write one as 60k to 140k or triangular(60k, 95k, 140k).'],
])('%s', (text, name, told) => {
  const outcome = readRange(text, fields[name]);
  expect('code' in outcome && sentence({ field: 'it', given: text, ...outcome })).toBe(
    `it: ${JSON.stringify(text)} ${told}`,
  );
});
