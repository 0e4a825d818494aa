import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { IPty } from '@lydell/node-pty';
import { afterAll, beforeAll, describe, expect, it, test, vi } from 'vitest';
import { folders, OWN_RIG } from '../presets/folder.ts';
import { noTerminal } from '../tui/terminal.ts';
import { main, outOf, say, spawn } from './command-line.ts';

const { folder } = folders();

const fits = async (...words: string[]): Promise<string[]> =>
  (await outOf('completion', '--complete', ...words)).split('\n').filter(Boolean);

const FILES = './';
const OWN = folder({
  'miners/own-rig.yaml': OWN_RIG,
});

describe('the words that fit', () => {
  test.each<[string[], string[]]>([
    [['est'], ['estimate']],
    [['estmate', '--'], []],
    [['help', 'expl'], ['explain']],
    [['completion', 'z'], ['zsh']],
    // flags
    [['estimate', '--bitcoin-pr'], ['--bitcoin-price']],
    [['explain', 'revenuePerYear', '--bitcoin-pr'], ['--bitcoin-price']],
    [['sql', '--pool-fee-'], ['--pool-fee-per-day']],
    [['solve', '--others-gr'], ['--others-growth']],
    [['estimate', '--others-gr'], []],
    [['schema', '--bitcoin-pr'], []],
    [['presets', 'list', '--so'], ['--sort']],
    // what stands after them
    [
      ['estimate', '--plant', 'zap'],
      [FILES, 'zaporizhzhia'],
    ],
    [
      ['estimate', '--plant=zap'],
      [FILES, 'zaporizhzhia'],
    ],
    [
      ['estimate', '--plant', '=', 'zap'],
      [FILES, 'zaporizhzhia'],
    ],
    [
      ['estimate', '--miner', 's21-xp-p'],
      [FILES, 'antminer-s21-xp-plus-hyd'],
    ],
    [['estimate', '--miner', 'own', '--presets', OWN], [FILES]],
    [
      ['estimate', '--presets', OWN, '--miner', 'own'],
      [FILES, 'own-rig'],
    ],
    [
      ['estimate', '--presets', '/nowhere', '--miner', 's21-xp-p'],
      [FILES, 'antminer-s21-xp-plus-hyd'],
    ],
    [['estimate', '--bitcoin-price', 'zap'], []],
    [['estimate', '--today', ''], []],
    [['dispatch', '--prices', ''], [FILES]],
    [
      ['dispatch', '--gaps', ''],
      ['stop', 'skip', 'hold'],
    ],
    [['report', '-o', ''], [FILES]],
    [
      ['check', '--format', 'j'],
      ['json', 'junit'],
    ],
    [
      ['project', '--table', ''],
      ['months', 'worth', 'instead', 'stakes'],
    ],
    [['simulate', '--sampling', 's'], ['sobol']],
    [['sql', '--dialect', 'b'], ['bigquery']],
    [['presets', 'show', '--kind', 'mi'], ['miner']],
    [['solve', '--for', 'powerPriceG'], ['powerPriceGrowth']],
    [['sweep', '--over', 'powerPriceG'], ['powerPriceGrowth']],
    [['sql', '--columns', 'netCapacity,capacityF'], ['netCapacity,capacityFactor']],
    [['size', 'site-50mw', '--run-point', 'gr'], []],
    [['size', 'site-50mw', '--run-point', '--machines-t'], ['--machines-to-buy']],
    [
      ['size', '--run-point', '--miner', 's21-xp-p'],
      ['./', 'antminer-s21-xp-plus-hyd'],
    ],
    [['solve', '--for', 'power-price-g'], ['power-price-growth']],
    [['simulate', '--results', 'npv,ir'], ['npv,irr']],
    [['batch', '--results', 'hashRate,marginPerY'], ['hashRate,marginPerYear']],
    [['batch', '--results', 'np'], []],
    [
      ['batch', '--scenario', 'naut'],
      [FILES, 'nautilus'],
    ],
    // where no flag stands
    [
      ['estimate', 'zaporizhzhia-t'],
      [FILES, 'zaporizhzhia-today'],
    ],
    [
      ['estimate', 'today'],
      [FILES, 'zaporizhzhia-today'],
    ],
    [
      ['estimate', '--precise', 'naut'],
      [FILES, 'nautilus'],
    ],
    [
      ['estimate', '--bitcoin-price', '95k', 'naut'],
      [FILES, 'nautilus'],
    ],
    [['estimate', 'nautilus', 'naut'], []],
    [
      ['compare', 'zaporizhzhia', 'naut'],
      [FILES, 'nautilus'],
    ],
    [['presets', 'l'], ['list']],
    [['presets', 'list', 'mi'], ['miner']],
    [['presets', 'list', 'cla'], []],
    [['presets', 'show', 'naut'], ['nautilus']],
    [['presets', 'import', ''], ['network']],
    [['presets', 'naut', ''], []],
    [['explain', 'revenue-per-y'], ['revenue-per-year']],
    [['explain', '--precise', 'revenuePerY'], ['revenuePerYear']],
    [
      ['explain', 'revenue-per-year', 'naut'],
      [FILES, 'nautilus'],
    ],
    [['schema', 'sc'], ['scenario']],
    [['schema', 'cl'], ['claim']],
    [
      ['claim', 'scottmadden-2021'],
      [FILES, 'scottmadden-2021'],
    ],
    [['check', 'naut'], [FILES]],
    [['backtest', ''], [FILES]],
  ])('%j', async (words, expected) => {
    expect(await fits(...words)).toEqual(expected);
  });

  it.each(['estimate', 'project', 'presets', 'check', 'dispatch', 'tui'])(
    'of %s are each flag of its help',
    async (name) => {
      const help = await outOf(name, '--help');
      const told = [...help.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag);
      expect(await fits(name, '--')).toEqual(expect.arrayContaining(told));
    },
  );

  it('are those of a shared beginning alone, where they begin otherwise than was typed', async () => {
    // A shell would take away what was typed.
    expect(await fits('estimate', '--miner', 'hyd')).toEqual([FILES]);
  });

  it('take in what the environment’s folder holds', () => {
    const asked = ['completion', '--complete', 'estimate', '--miner', 'own'];
    expect(spawn(asked, '', { HASHWATT_PRESETS: OWN }).out).toBe('./\nown-rig\n');
  });
});

test('a shell that there is no script for is refused', async () => {
  expect(await say(['completion', 'bsh'])).toMatchObject({ code: 2, out: '' });
  expect((await say(['completion', 'bsh'])).err).toContain('"bash"');
});

// The program, but for all that is not completion it says what it was given.
const bin = mkdtempSync(join(tmpdir(), 'hashwatt-bin-'));
writeFileSync(
  join(bin, 'hashwatt'),
  `#!/bin/sh
[ "$1" = completion ] && exec '${process.execPath}' '${main}' "$@"
printf '<%s>' "$@"; echo '<end>'
`,
);
chmodSync(join(bin, 'hashwatt'), 0o755);
const env = { PATH: `${bin}${delimiter}${process.env['PATH']}`, HOME: bin, LANG: 'C.UTF-8', PS1: '$ ' };

const cwd = mkdtempSync(join(tmpdir(), 'hashwatt-cwd-'));
mkdirSync(join(cwd, 'sites'));
for (const name of ["my site's.yaml", 'prices.csv', 'sites/a b.yaml']) writeFileSync(join(cwd, name), '');

/** Lines of which a shell completes the end, and what the last word is by then. */
const LINES: readonly (readonly [line: string, last: string])[] = [
  ['est', 'estimate'],
  ['presets outd', 'outdated'],
  ['estimate zaporizhzhia-t', 'zaporizhzhia-today'],
  ['estimate today', 'zaporizhzhia-today'],
  ['estimate --bitcoin-pric', '--bitcoin-price'],
  ['estimate --miner antminer-s21-xp-p', 'antminer-s21-xp-plus-hyd'],
  ['estimate --miner=antminer-s21-xp-p', '--miner=antminer-s21-xp-plus-hyd'],
  ['estimate --miner=s21-xp-p', '--miner=antminer-s21-xp-plus-hyd'],
  ['simulate --results npv,marginPerY', 'npv,marginPerYear'],
  ["estimate --power-price '3.5 c/kWh' zaporizhzhia-t", 'zaporizhzhia-today'],
  ['estimate "zaporizhzhia-t', 'zaporizhzhia-today'],
  ['estimate my', "my site's.yaml"],
  ['estimate my\\ s', "my site's.yaml"],
  ['estimate "my s', "my site's.yaml"],
  ['estimate sites/a', 'sites/a b.yaml'],
  [`estimate "my site's.yaml" --bitcoin-pric`, '--bitcoin-price'],
  ['dispatch --prices pri', 'prices.csv'],
  ['dispatch --prices=pri', '--prices=prices.csv'],
  ['estimate --bitcoin-price pri', 'pri'],
];

const PATIENCE = 20_000;
const WAIT = { timeout: PATIENCE, interval: 20 };

const isThere = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

/** What is added to a title where a shell is not tried. */
const because = (lack: string | undefined): string => (lack === undefined ? '' : ` (skipped: ${lack})`);

const lackOf = (shell: string): string | undefined => (isThere(shell) ? undefined : `no ${shell} here`);

describe.each(
  [
    { shell: 'bash', args: ['--norc', '--noprofile', '-i'], before: '' },
    { shell: 'zsh', args: ['-f', '-i'], before: 'autoload -Uz compinit; compinit -u -D; ' },
  ].map((it) => ({ ...it, lack: lackOf(it.shell) ?? noTerminal })),
)('typed', ({ shell, args, before, lack }) => {
  describe.skipIf(lack !== undefined)(`in ${shell}${because(lack)}`, () => {
    let terminal: IPty;
    let heard = '';
    const hears = async (pattern: RegExp): Promise<string> =>
      vi.waitFor(() => pattern.exec(heard)?.[0] ?? Promise.reject(new Error(`It says: ${heard}`)), WAIT);

    beforeAll(async () => {
      const pty = await import('@lydell/node-pty');
      terminal = pty.spawn(shell, args, { cols: 200, rows: 50, cwd, env });
      terminal.onData((data) => (heard += data));
      terminal.write(`${before}source <(hashwatt completion ${shell}); echo "<rea""dy>"\r`);
      await hears(/<ready>/u);
    }, PATIENCE);
    afterAll(() => terminal.kill());

    it.each(LINES)(
      'completes %s',
      async (line, last) => {
        heard = '';
        // What is typed after the key waits until the line is completed.
        terminal.write(`hashwatt ${line}\t\r`);
        const said = await hears(/<.*(?=<end>)/u);
        expect(said.slice(said.lastIndexOf('<'))).toBe(`<${last}>`);
      },
      PATIENCE,
    );
  });
});

const [FISH] = ['fish'] as const;
const noFish = lackOf(FISH);
describe.skipIf(noFish !== undefined)(`in fish${because(noFish)}`, () => {
  it.each(LINES)('completes %s', (line, last) => {
    const script = 'hashwatt completion fish | source; complete -C"$LINE"';
    const said = execFileSync(FISH, ['--no-config', '-c', script], {
      cwd,
      encoding: 'utf8',
      env: { ...env, LINE: `hashwatt ${line}` },
    });
    expect(said.split('\n').filter(Boolean)).toEqual(line.endsWith(` ${last}`) ? [] : [last]);
  });
});
