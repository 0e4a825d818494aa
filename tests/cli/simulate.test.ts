import { spawn as start } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { simulate } from '../../src/index.ts';
import { simulationJson } from '../../src/present/simulation-data.ts';
import { samplesCsv } from '../../src/present/draws.ts';
import { faultsOfCsv } from '../present/pages.ts';
import { fileOf, main, OBEYED, say, spawn } from './command-line.ts';

const ranges = ['--bitcoin-price', '60k to 140k', '--power-price', '30 to 60'];
const simulation = ['simulate', 'site-50mw', ...ranges, '--today', '2026-07-01', '--draws', '500'];
const question = {
  scenario: 'site-50mw',
  bitcoinPrice: '60k to 140k',
  powerPrice: '30 to 60',
  today: '2026-07-01',
  draws: 500,
} as const;
const worth = ['--machine-price', '12 $/TH', '--building-price', '300k $/MW', '--discount-rate', '10 %/year'];

describe('hashwatt simulate', () => {
  test('prints a page that nobody obeys, and nothing beside it', () => {
    const { code, out, err } = spawn(simulation);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^A site of 50 MW\n/);
    expect(out).not.toMatch(OBEYED);
    expect(out).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });

  test('says in JSON what the library says, to the last digit', () => {
    const said = spawn([...simulation, '--json']).out.replace(/"hashwatt": "[^"]*"/, '"hashwatt": "0.0.0"');
    expect(said).toBe(simulationJson(simulate(question), '0.0.0'));
  });

  test('gives the same draws as the library, in whatever order flags stand', () => {
    const { out, err } = spawn([...simulation, '--samples']);
    expect(out).toBe(samplesCsv(simulate(question)));
    expect(err).toMatch(/^(hashwatt: .+\n)+$/);
    const turned = [
      'simulate',
      'site-50mw',
      ...ranges.slice(2),
      ...ranges.slice(0, 2),
      ...simulation.slice(6),
    ];
    expect(spawn([...turned, '--samples']).out).toBe(out);
  });

  test('prints CSV and Markdown', () => {
    expect(faultsOfCsv(spawn([...simulation, '--csv']).out)).toEqual([]);
    expect(spawn([...simulation, '--md']).out).toMatch(/^# .+\n\n[\s\S]*\| ---/);
  });

  test('follows months, conditions and correlations', () => {
    const flags = ['--from', '2026-12', '--months', '12', '--results', 'npv,payback', '--draws', '100'];
    const more = [
      '--probability',
      'npv > 0',
      '--probability',
      'irr > 10 %/year',
      '--correlate',
      'bitcoinPrice power-price −0.4',
    ];
    const { code, out } = spawn(['simulate', 'site-50mw', ...ranges, ...worth, ...flags, ...more, '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      from: '2026-12',
      months: 12,
      correlations: [{ between: ['bitcoinPrice', 'powerPrice'], rank: -0.4 }],
      results: [{ name: 'npv' }, { name: 'payback', absentMeans: 'never' }],
      probabilities: [{ loss: true }, { condition: 'npv > 0' }, { condition: 'irr > 10 %/year' }],
    });
  });

  test('reads samples of a file, also for an estimate', async () => {
    const file = fileOf('prices.csv', 'day,usd\n1,80000\n2,90000\n3,100000\n');
    const given = ['--bitcoin-price', `samples(${file}, usd)`, '--power-price', '40', '--json'];
    const { out } = await say(['simulate', 'site-50mw', ...given, '--draws', '300']);
    const { inputs } = JSON.parse(out) as { inputs: { range: string; median: string }[] };
    expect(inputs).toMatchObject([{ range: '3 samples', median: '90000' }]);
    const estimated = JSON.parse((await say(['estimate', 'site-50mw', ...given])).out) as {
      inputs: { bitcoinPrice: { value: string } };
    };
    expect(estimated.inputs.bitcoinPrice.value).toBe('90000');
  });

  test.each<[string, readonly string[], RegExp]>([
    ['without a range', ['--bitcoin-price', '95k', '--power-price', '40'], /range: is missing/],
    [
      'with a correlation of one word',
      [...ranges, '--correlate', 'bitcoinPrice'],
      /--correlate: .* is no two inputs/,
    ],
    [
      'with a correlation of strangers',
      [...ranges, '--correlate', 'bitcoinPrise powerPrice 0.5'],
      /--correlate: "bitcoinPrise".*bitcoinPrice/,
    ],
    ['with no such file', ['--bitcoin-price', 'samples(nowhere.csv, usd)'], /"nowhere.csv" does not exist/],
    ['in two forms', [...ranges, '--json', '--samples'], /--samples: cannot be joined with --json/],
    ['with an unknown flag', [...ranges, '--drows', '5'], /--drows: is an unknown flag.*--draws/],
    ['of no draws', [...ranges, '--draws', '0'], /--draws: "0" is no whole number/],
    ['with two numbers of draws', [...ranges, '--draws', '5', '--draws', '6'], /--draws: is given twice/],
  ])('is refused %s', async (_, flags, sentence) => {
    const { code, out, err } = await say(['simulate', 'site-50mw', ...flags]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(sentence);
  });
});

// Machines that fail are followed exactly, which takes hours for so many draws.
const slow = ['simulate', 'site-50mw', '--json', '--draws', '100000', ...ranges, ...worth].concat(
  ['--from', '2026-12', '--months', '12'],
  ['--failure-rate', '5 %/year'],
);

describe.runIf(existsSync('/usr/bin/script'))('a terminal', () => {
  const typed = [process.execPath, main, ...slow].map((it) => `'${it}'`).join(' ');

  test('shows how far it is; Ctrl-C prints what there is, marked partial', { timeout: 60_000 }, async () => {
    const child = start('/usr/bin/script', ['-qec', typed, '/dev/null'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let seen = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const wasShown = / left/.test(seen);
      seen += text;
      if (!wasShown && / left/.test(seen)) child.stdin.write('\u0003');
    });
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(130);
    expect(seen).toMatch(/hashwatt: [\d,]+ of 100,000 draws, [\d,]+\/s, \d+ (s|min) left/);
    const said = JSON.parse(seen.slice(seen.indexOf('{\r\n'))) as { draws: number };
    expect(said).toMatchObject({ drawsAsked: 100_000, partial: true });
    expect(said.draws).toBeLessThan(100_000);
  });
});
