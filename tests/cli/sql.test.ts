import { describe, expect, test } from 'vitest';
import { sql } from '../../src/index.ts';
import { OBEYED, refusalOf, say, spawn } from './command-line.ts';

const TODAY = '2026-07-01';
const site = ['sql', 'site-50mw', '--bitcoin-price', '95k', '--today', TODAY];
const plants = ['--from', 'plants', '--columns', 'net-capacity,capacityFactor=cf'];

test('says what the library says, and nothing else on stdout', async () => {
  const { code, out, err } = await say([
    ...site,
    ...plants,
    '--keep',
    'name,"a,b"',
    '--results',
    'hash-rate,marginPerYear',
    '--dialect',
    'spark',
  ]);
  const text = sql({
    scenario: 'site-50mw',
    bitcoinPrice: '95k',
    today: TODAY,
    from: 'plants',
    columns: { netCapacity: 'netCapacity', capacityFactor: 'cf' },
    keep: ['name', 'a,b'],
    results: ['hashRate', 'marginPerYear'],
    dialect: 'spark',
  });
  expect({ code, out }).toEqual({ code: 0, out: `${text}\n` });
  expect(err).toMatch(/^(hashwatt: .+\n)+$/);
  expect(err).toMatch(/--power-price of scenario site-50mw is of 2024-03-28/);
  expect(err).toMatch(/left out: /);
});

describe('what is refused', () => {
  test.each([
    [[], /^hashwatt: --from: is missing.+\nhashwatt: --columns: is missing.+\n$/],
    [[...plants, '--columns', 'pue'], /--columns: is given twice/],
    [
      ['--from', 'plants', '--columns', 'netCapacity="x'],
      /--columns: "netCapacity=\\"x" has a quote that is not closed/,
    ],
    [
      ['--from', 'plants', '--columns', 'net-capacty'],
      /--columns: "net-capacty" is no quantity of the book. Did you mean/,
    ],
    [[...plants, '--keep', ''], /--keep: has an empty name/],
    [[...plants, '--dialect', 'x'], /--dialect: "x" is none of duckdb/],
    [[...plants, '--results', 'hashRte'], /--results: "hashRte" is no quantity of the book/],
    [[...plants, '--capacity-factor', '90'], /--columns capacityFactor: is a column and given as well/],
    [[...plants, '--frm', 'x'], /--frm: is an unknown flag. Did you mean "--from"/],
    [[...plants, '--from-2', 'x'], /--from-2: is an unknown flag/],
  ])('%j', async (argv, words) => {
    expect(await refusalOf([...site, ...argv])).toMatch(words);
  });
});

test('runs as a process, and sends a terminal nothing that it obeys', () => {
  const { code, out, err } = spawn([
    ...site,
    '--from',
    'p\u001b[31m',
    '--columns',
    'netCapacity=a\u009b1',
    '--results',
    'hashRate',
  ]);
  expect(code).toBe(0);
  expect(out.slice(0, out.indexOf('WITH '))).not.toMatch(OBEYED);
  expect(err).not.toMatch(OBEYED);
});
