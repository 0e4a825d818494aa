import { describe, expect, test } from 'vitest';
import { mining } from '../../src/index.ts';
import { flagOf } from '../../src/present/flags.ts';
import { widthOf } from '../../src/present/text.ts';
import { fileOf, say, spawn } from './command-line.ts';

const SITE = `kind: scenario
name: My site
miner: antminer-s21-pro
cooling: air
values: { netCapacity: 20 MW, capacityFactor: 90 %, bitcoinPrice: 90k }
expect: [ sitePower = 20 MW ]
`;

const CLAIM = `kind: claim
sentence: The site has twenty megawatts.
source: its sign
date: 2026-01
states: sitePower >= 20 MW
values: { netCapacity: 20 MW }
`;

const helps = [
  ['--help'],
  ['estimate', '--help'],
  ['explain', '--help'],
  ['presets', '--help'],
  ['presets', 'list', '--help'],
  ['presets', 'show', '--help'],
  ['presets', 'path', '--help'],
  ['presets', 'outdated', '--help'],
  ['project', '--help'],
  ['solve', '--help'],
  ['sweep', '--help'],
  ['sql', '--help'],
  ['simulate', '--help'],
  ['size', '--help'],
  ['dispatch', '--help'],
  ['compare', '--help'],
  ['check', '--help'],
  ['claim', '--help'],
  ['schema', '--help'],
];

const helpOf = async (argv: readonly string[]): Promise<string> => {
  const { code, out, err } = await say(argv);
  expect({ code, talks: err !== '' }).toEqual({
    code: 0,
    talks: argv[0] === 'estimate' && argv.includes('--csv'),
  });
  return out;
};

describe.each(helps)('hashwatt %s %s', (...argv) => {
  test('fits 80 columns', async () => {
    for (const line of (await helpOf(argv)).split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(80);
  });

  test('says how it is used', async () => {
    expect(await helpOf(argv)).toMatch(/^Usage: hashwatt /);
  });
});

test.each([['-h'], ['help']])('hashwatt %s is --help', async (word) => {
  expect(await helpOf([word])).toBe(await helpOf(['--help']));
});

test.each([
  ['help', 'estimate'],
  ['estimate', '-h'],
])('hashwatt %s %s is estimate --help', async (...argv) => {
  expect(await helpOf(argv)).toBe(await helpOf(['estimate', '--help']));
});

test('hashwatt alone shows where to begin', async () => {
  expect(await helpOf([])).toMatch(/hashwatt --help/);
});

test('the help of estimate lists every quantity with its unit', async () => {
  const help = await helpOf(['estimate', '--help']);
  for (const [name, { about }] of mining.quantities)
    expect(help).toMatch(new RegExp(`^  ${flagOf(name)} <\\S+>\\s+${about.label.slice(0, 12)}`, 'm'));
  expect(help).toMatch(/^ {2}--power-price <\$\/MWh> +Power price$/m);
});

describe('every example runs', async () => {
  const examples = (await Promise.all(helps.map(helpOf))).flatMap((help) => {
    const [, shown = ''] = help.split('\nExamples:\n');
    return (shown.split('\n\n')[0] ?? '').replaceAll('\\\n', ' ').match(/(?<=^ +)hashwatt .+$/gm) ?? [];
  });
  const site = fileOf('my-site.yaml', SITE);
  const claim = fileOf('my-claim.yaml', CLAIM);
  const words = (line: string) =>
    [...line.matchAll(/'([^']*)'|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!);

  test.each([...new Set(examples)])('%s', (line) => {
    const [command = '', input] = line.split(/ [<>] (?=[^']*$)/);
    const argv = words(
      command.replace('my-site.yaml', site).replace('my-claim.yaml', claim).replace('scenarios/*.yaml', site),
    ).slice(1);
    const { code, out, err } = spawn(argv, input === undefined ? '' : SITE);
    expect({ code, talks: err !== '' }).toEqual({
      code: 0,
      talks:
        argv[0] === 'sql' ||
        (['estimate', 'project', 'size', 'dispatch', 'compare', 'sweep'].includes(argv[0]!) &&
          argv.includes('--csv')),
    });
    expect(out).not.toBe('');
  });

  test('and there are some', () => expect(examples.length).toBeGreaterThan(12));
});
