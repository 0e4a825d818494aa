import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/present/text.ts';
import { faultsOfCsv } from '../present/pages.ts';
import { OBEYED, refusalOf, say, spawn } from './command-line.ts';

const ESC = '\u001b';
const site = ['sweep', 'site-50mw', '--today', '2026-07-01'];
const over = ['--over', 'bitcoinPrice 40k:120k:20k', '--over', 'power-price 20, 40, 60'];
const margin = ['--results', 'marginPerYear'];

test('a table is for one input, and for two of one result', async () => {
  const one = await say([...site, '--bitcoin-price', '95k', '--over', 'powerPrice 20:60:20']);
  expect(one.out).toMatch(/Power price {2}Revenue of a year {2}Margin of a year\n +\$20\/MWh/);
  const two = await say([...site, ...over, ...margin]);
  expect(two.out).toMatch(/Bitcoin price \\ Power price +\$20\/MWh +\$40\/MWh +\$60\/MWh\n +\$40,000\/BTC/);
  expect(two.out).toMatch(/15 cells, each worked out exactly/);
});

test('a map is for what fits into no table, and for who asks', async () => {
  const wide = await say([
    ...site,
    '--over',
    'bitcoinPrice 40k:120k:20k',
    '--over',
    'powerPrice 20:60:1',
    ...margin,
  ]);
  expect(wide.out).toMatch(
    /Bitcoin price ↑\n[\s\S]+Power price →\n.+\n.+where it crosses zero\n\n {2}Oldest input: .+\n$/,
  );
  const asked = await say([...site, ...over, ...margin, '--heat']);
  expect(asked.out).toMatch(/Bitcoin price ↑/);
});

test.each([
  [60, false],
  [60, true],
  [120, false],
  [120, true],
])('keeps to %i columns, colour %s', async (width, colour) => {
  const { out } = await say([...site, ...over, ...margin, '--heat'], { width, colour });
  for (const line of out.split('\n'))
    expect(widthOf(line.replaceAll(new RegExp(`${ESC}\\[[\\d;]*m`, 'g'), ''))).toBeLessThanOrEqual(width);
  expect(out.includes(ESC)).toBe(colour);
});

test('Markdown has no colour', async () => {
  const { out } = await say([...site, ...over, ...margin, '--heat', '--md'], { colour: true });
  expect(out).toMatch(/```text\nBitcoin price ↑/);
  expect(out).not.toMatch(OBEYED);
});

test('CSV has a line for each cell, with the units in its head', async () => {
  const { out } = await say([...site, ...over, ...margin, '--csv']);
  expect(faultsOfCsv(out)).toEqual([]);
  const [head, first, ...others] = out.trimEnd().split('\r\n');
  expect(head).toBe('bitcoinPrice ($/BTC),powerPrice ($/MWh),marginPerYear ($/year)');
  expect(first).toMatch(/^40000,20,\d+\.\d+$/);
  expect(others).toHaveLength(14);
});

test('JSON has the axes, and the results with the first input slowest', async () => {
  const { out } = await say([...site, ...over, ...margin, '--json']);
  const { axes, results } = JSON.parse(out) as {
    axes: { name: string; values: string[] }[];
    results: { name: string; unit: string; reading: string; values: string[] }[];
  };
  expect(axes.map(({ name, values }) => [name, values.length])).toEqual([
    ['bitcoinPrice', 5],
    ['powerPrice', 3],
  ]);
  expect(results).toEqual([
    { name: 'marginPerYear', unit: '$/year', reading: 'exact', values: expect.any(Array) as string[] },
  ]);
  expect(results[0]!.values.slice(0, 3).map(Number)).toEqual(
    results[0]!.values
      .slice(0, 3)
      .map(Number)
      .toSorted((a, b) => b - a),
  );
});

test('three inputs are shown as tables of the last two', async () => {
  const { out } = await say([...site, '--over', 'poolFee 1, 2', ...over, ...margin]);
  expect(out).toMatch(/Margin of a year, pool fee 1 %\n[\s\S]+Margin of a year, pool fee 2 %\n/);
});

describe('what is refused', () => {
  test.each([
    [[], /^hashwatt: --over: is missing\. Write it like --over 'bitcoinPrice 40k:200k:20k'\.\n$/],
    [['--over', 'bitcoinPrice'], /--over: "bitcoinPrice" names no input and its values/],
    [
      ['--over', 'powerPrice 1, 2', '--over', 'power-price 1, 2'],
      /--over: "power-price 1, 2" is swept twice/,
    ],
    [['--over', 'powerPrise 1, 2'], /over: "powerPrise" is no quantity of the book. Did you mean/],
    [[...over, '--results', 'npw'], /results: "npw" is no quantity of the book/],
    [[...over, '--json', '--csv'], /--csv: cannot be joined with --json/],
    [[...over, '--heat', '--heat'], /--heat: is given twice/],
  ])('%j', async (argv, words) => {
    expect(await refusalOf([...site, ...argv])).toMatch(words);
  });
});

test('runs as a process', () => {
  const { code, out, err } = spawn([...site, ...over, ...margin, '--heat'], '', { NO_COLOR: '1' });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/where it crosses zero/);
  expect(out).not.toMatch(OBEYED);
});
