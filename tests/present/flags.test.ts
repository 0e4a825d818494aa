import { describe, expect, test } from 'vitest';
import { mining } from '../../src/index.ts';
import { asFlags, chapterFlags, flagOf, nameOfFlag, quantityCalled } from '../../src/present/flags.ts';

test.each([
  ['bitcoinPrice', '--bitcoin-price'],
  ['pue', '--pue'],
  ['revenuePerMWh', '--revenue-per-mwh'],
  ['co2PerYear', '--co2-per-year'],
  ['bitcoinPerDayIfNobodyLeaves', '--bitcoin-per-day-if-nobody-leaves'],
])('%s is the flag %s', (name, flag) => {
  expect(flagOf(name)).toBe(flag);
  expect(nameOfFlag(flag)).toBe(name);
});

test('every quantity has a flag of its own, in one chapter', () => {
  const flags = chapterFlags(false).flatMap((it) => it.flags.map(({ flag }) => flag));
  expect(flags.toSorted()).toEqual([...mining.quantities.keys()].map(flagOf).toSorted());
  expect(new Set(flags).size).toBe(flags.length);
});

test('no flag of the book is a word of the command line', () => {
  const words = [
    'plant',
    'miner',
    'cooling',
    'network',
    'today',
    'precise',
    'json',
    'csv',
    'md',
    'help',
    'format',
  ];
  expect(words.filter((word) => nameOfFlag(`--${word}`))).toEqual([]);
});

test('what a user gives comes before what follows from it', () => {
  const money = chapterFlags(false).find(({ title }) => title === 'Money')!;
  expect(money.flags.slice(0, 4).map(({ flag, unit }) => `${flag} ${unit}`)).toEqual([
    '--bitcoin-price $/BTC',
    '--power-price $/MWh',
    '--grid-price $/MWh',
    '--revenue-per-day $/day',
  ]);
});

test.each(['revenuePerYear', 'revenue-per-year', '--revenue-per-year'])('%s is a name', (text) => {
  expect(quantityCalled(text)).toBe('revenuePerYear');
});

test('a name that is none comes with the nearest', () => {
  expect(quantityCalled('revenuPerYear')).toMatchObject({
    fix: expect.stringContaining('Did you mean "revenuePerYear"') as string,
  });
});

describe('a problem is told in flags', () => {
  const problem = { code: 'wrong-unit', field: 'powerPrice', allowed: 'is energy' } as const;

  test('where the user typed a flag', () => {
    expect(asFlags(problem, new Set(['--power-price']))).toMatchObject({ field: '--power-price' });
    expect(asFlags(problem, new Set())).toEqual(problem);
  });

  test('but not where a file is meant', () => {
    const inFile = { ...problem, file: 'a.yaml' };
    expect(asFlags(inFile, new Set(['--power-price']))).toBe(inFile);
  });

  test('and so are the inputs to give', () => {
    const fix = 'Give netCapacity, or grossCapacity and houseLoad, or choose a plant';
    expect(
      asFlags({ code: 'missing-input', field: 'netCapacity', allowed: 'is missing', fix }, new Set()),
    ).toMatchObject({
      field: '--net-capacity',
      fix: 'Give --net-capacity, or --gross-capacity and --house-load, or choose a plant',
    });
  });
});
