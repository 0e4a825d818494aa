import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { instance, serve } from '../presets/server.ts';
import { fileOf, main, outOf, say, spawn } from './command-line.ts';

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-reports-'));
const site = ['site-50mw', '--bitcoin-price', '95k', '--today', '2026-06-15'];
const file = fileOf(
  'mine.yaml',
  `kind: scenario
name: Mine
miner: antminer-s21
cooling: air
values:
  netCapacity: { value: 5 MW, assumed: round }
  capacityFactor: { value: 90 %, assumed: mostly }
`,
);
const PRICES = 'docs/examples/prices.csv';

/** The last section: what makes the page again, and its answer. */
const commandsIn = (md: string): readonly string[] =>
  /```text\n(hashwatt report [^`]*)\n```\n$/.exec(md)![1]!.split('\n');

/** What an estimate answers, or a projection by year. */
function linesIn(md: string): readonly string[] {
  const found = [...md.matchAll(/^(?:\*\*.*→.*\*\*|\| 20\d\d \|.*)$/gm)].map(([line]) => line);
  expect(found.length).toBeGreaterThan(0);
  return found;
}

/** What a POSIX shell makes of a line; `hashwatt` is the built program. */
function shell(line: string, input = ''): string {
  const hashwatt = `hashwatt() { "${process.execPath}" "${main}" "$@"; }\n`;
  const { stdout, stderr, status } = spawnSync('sh', ['-c', hashwatt + line], { encoding: 'utf8', input });
  expect([status, stderr]).toEqual([0, '']);
  return stdout;
}

describe('the command that a report ends with makes it again', () => {
  test.each([
    ['a scenario', site],
    ['a file', [file, '--bitcoin-price', '95k', '--today', '2026-06-15']],
    ['a folder of presets', ['my-site', '--presets', 'docs/examples/presets', '--today', '2026-06-15']],
    ['hours', [...site, '--dispatch', PRICES]],
    ['hours, and a price that is not theirs', [...site, '--dispatch', PRICES, '--power-price', '41']],
    ['a run point', [...site, '--miner', 'antminer-t21', '--run-point', 'high energy']],
    [
      'a range, and a path over months',
      [
        ...site.slice(0, 1),
        '--today',
        '2026-06-15',
        '--from',
        '2026-12',
        '--months',
        '14',
        '--bitcoin-price',
        '95k; 2027-06: 120k',
        '--power-price',
        '30 to 60',
      ],
    ],
    ['a negative number', [...site, '--power-price=-5']],
  ])('%s', async (_, argv) => {
    const md = await outOf('report', ...argv, '--md');
    const [again, answer] = commandsIn(md);
    expect(shell(`${again} --md`)).toBe(md);
    const said = shell(`${answer} --md`);
    for (const line of linesIn(said)) expect(md).toContain(line);
  });

  test('standard input, for the scenario and for the hours', () => {
    for (const [argv, input] of [
      [['-', '--bitcoin-price', '95k', '--today', '2026-06-15'], readFileSync(file, 'utf8')],
      [[...site, '--dispatch', '-'], readFileSync(PRICES, 'utf8')],
    ] as const) {
      const { out, err, code } = spawn(['report', ...argv, '--md'], input);
      expect([code, err]).toEqual([0, '']);
      expect(shell(`${commandsIn(out)[0]} --md`, input)).toBe(out);
    }
  });

  test('a folder of presets that the environment named', () => {
    const { out } = spawn(['report', 'my-site', '--md'], '', { HASHWATT_PRESETS: 'docs/examples/presets' });
    expect(commandsIn(out)[0]).toContain('--presets docs/examples/presets');
  });

  test('a network that somebody serves', async () => {
    await using server = await serve(instance);
    const md = await outOf('report', ...site, '--network-url', server.url, '--md');
    expect(commandsIn(md)[0]).toContain(`--network-url ${server.url}`);
  });
});

describe('where it is written', () => {
  const write = (where: string, ...more: string[]) => say(['report', ...site, '--md', '-o', where, ...more]);

  test.each([
    [
      'a file that is there',
      join(folder, 'there'),
      /there" is there already\. Choose another name, or add --force\.$/,
    ],
    ['a folder', folder, /" is a folder\.$/],
    ['no folder', join(folder, 'none/report.html'), /report\.html" stands in no folder\.$/],
    ['nothing', '', /--output: "" stands in no folder\.$/],
  ])('not to %s', async (_, where, said) => {
    writeFileSync(join(folder, 'there'), 'mine');
    const { code, out, err } = await write(where);
    expect([code, out, err.trim()]).toEqual([2, '', expect.stringMatching(said)]);
    expect(readFileSync(join(folder, 'there'), 'utf8')).toBe('mine');
    expect(readdirSync(folder)).toEqual(['there']);
  });

  test('a folder not even by force', async () => {
    expect((await write(folder, '--force')).err).toMatch(/is a folder\.\n$/);
  });

  test('standard output by its sign, and no file of that name', async () => {
    const { code, out } = await write('-');
    expect([code, out]).toEqual([0, await outOf('report', ...site, '--md')]);
    expect(readdirSync('.')).not.toContain('-');
  });

  test('a device takes it and stays one, by force too', async () => {
    for (const more of [[], ['--force']])
      // oxlint-disable-next-line no-await-in-loop
      expect(await write('/dev/null', ...more)).toEqual({ code: 0, out: '', err: '' });
    expect(statSync('/dev/null').isCharacterDevice()).toBe(true);
  });

  test.skipIf(!existsSync('/dev/full'))(
    'a full disk is told as of standard output, and is no bad input',
    () => {
      const { code, err } = spawn(['report', ...site, '-o', '/dev/full']);
      expect([code, err]).toEqual([
        74,
        expect.stringMatching(/^hashwatt: the output can’t be written: .*ENOSPC/),
      ]);
    },
  );

  test('a name that was left out is asked of the long flag', async () => {
    expect(await say(['report', ...site, '-o'])).toMatchObject({
      code: 2,
      err: 'hashwatt: --output: needs a value.\n',
    });
  });

  test('a day that is none is told once, and no month that nobody named', async () => {
    const { code, err } = await say(['report', 'site-50mw', '--today', 'yesterday']);
    expect([code, err]).toEqual([2, 'hashwatt: --today: "yesterday" is no day; write it like 2026-07-01.\n']);
  });

  test('by force, a link leads on to the file that is written', async () => {
    const [target, link] = [join(folder, 'there'), join(folder, 'link')];
    symlinkSync(target, link);
    expect((await write(link)).err).toMatch(/is there already/);
    expect((await write(link, '--force')).code).toBe(0);
    expect(realpathSync(link)).toBe(realpathSync(target));
    expect(readFileSync(target, 'utf8')).toMatch(/^# A site of 50 MW/);
  });

  test('a pipe that is closed early is no fault', () => {
    const line = `"${process.execPath}" "${main}" report ${site.join(' ')} | head -c 15`;
    const { stdout, stderr } = spawnSync('sh', ['-c', line], { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['<!doctype html>', '']);
  });
});
