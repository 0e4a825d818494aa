import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { main, spawn } from './command-line.ts';

const shell = (script: string, env: Readonly<Record<string, string>> = {}) =>
  spawnSync('sh', ['-c', script], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HASHWATT: `${process.execPath} ${main}`, ...env },
  });

test('version and help', () => {
  expect(spawn(['--version'])).toEqual({
    code: 0,
    out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) as string,
    err: '',
  });
  expect(spawn(['-v'])).toEqual(spawn(['--version']));
  expect(spawn(['--help']).out).toMatch(/^Usage: hashwatt <command>/);
});

test.each([
  [0, ['estimate', 'zaporizhzhia', '--json']],
  [0, ['estimate', 'zaporizhzhia']],
  [0, ['explain', 'networkShare', 'zaporizhzhia']],
  [0, ['presets', 'show', 'nautilus']],
  [0, ['check']],
  [2, ['estimate', '--powr-price', '5']],
])('ends with %i: %j', (code, argv) => {
  const said = spawn(argv);
  expect(said.code).toBe(code);
  expect(said.out === '').toBe(code !== 0);
  expect(said.err === '').toBe(code === 0);
});

test.runIf(existsSync('/dev/full')).each(['estimate nautilus', 'estimate nautilus --csv', '--help', 'check'])(
  'a disk that is full is no fault of ours: %s',
  (line) => {
    const { status, stderr } = shell(`$HASHWATT ${line} > /dev/full`);
    expect(status).toBe(74);
    expect(stderr).toMatch(/hashwatt: the output can’t be written: .*ENOSPC.*\n$/);
    expect(stderr).not.toMatch(/fault|\n\s+at /);
  },
);

test('a file may come on standard input', () => {
  const text = 'kind: scenario\nname: Piped\nplant: topaz\nminer: antminer-s21\ncooling: air\n';
  expect(spawn(['estimate', '-'], text).out).toMatch(/^Piped\n/);
  expect(spawn(['check', '-'], `${text}expect: [ sitePower > 1 GW ]\n`).code).toBe(1);
});

describe('a pipe', () => {
  test('gets no colour', () => {
    expect(spawn(['estimate', 'nautilus']).out).not.toContain('\u001b');
    expect(spawn(['estimate', 'nautilus'], '', { FORCE_COLOR: '1' }).out).not.toContain('\u001b');
  });

  test('may be closed before all is said', () => {
    const { stdout, stderr } = shell('($HASHWATT estimate zaporizhzhia; echo $? >&2) | head -1');
    expect(stdout).toBe('Zaporizhzhia, all six units\n');
    expect(shell('($HASHWATT presets list --json; echo $? >&2) | true').stderr).toBe('0\n');
    expect(stderr).toBe('0\n');
  });

  test('gets all of what is long', () => {
    const { stdout } = shell('$HASHWATT presets list --json | cat');
    expect(() => JSON.parse(stdout) as unknown).not.toThrow();
  });
});

describe.runIf(existsSync('/usr/bin/script'))('a terminal', () => {
  const onTerminal = (columns: number, env: Readonly<Record<string, string>> = {}) =>
    shell(`script -qec "stty cols ${columns}; $HASHWATT estimate nautilus" /dev/null`, {
      TERM: 'xterm',
      ...env,
    }).stdout.replaceAll('\r\n', '\n');
  // oxlint-disable-next-line no-control-regex
  const bare = (text: string) => text.replace(/\u001b\[\d+m/g, '');

  test('gets colour, and the same letters', () => {
    const shown = onTerminal(80);
    expect(shown).toContain('\u001b[1mNautilus Cryptomine\u001b[22m');
    expect(bare(shown)).toBe(spawn(['estimate', 'nautilus']).out);
  });

  test('gets none when it wants none', () => {
    expect(onTerminal(80, { NO_COLOR: '1' })).not.toContain('\u001b');
    expect(onTerminal(80, { TERM: 'dumb' })).not.toContain('\u001b');
  });

  test('is filled and not overrun', () => {
    const lines = bare(onTerminal(60)).split('\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

describe('the code that V8 compiled of a chunk', () => {
  const compiled = (folder: string): string[] =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.v8'))
      .map((file) => join(folder, file));

  test('is made when hashwatt is built', () => expect(compiled(dirname(main))).not.toEqual([]));

  test('is not needed: what another version of V8 made is refused', () => {
    const root = mkdtempSync(join(tmpdir(), 'hashwatt-'));
    cpSync(dirname(main), join(root, 'dist/cli'), { recursive: true });
    cpSync(join(dirname(main), '../../package.json'), join(root, 'package.json'));
    for (const file of compiled(join(root, 'dist/cli'))) truncateSync(file, 100);
    const argv = ['estimate', 'zaporizhzhia', '--json'];
    const broken = spawnSync(process.execPath, [join(root, 'dist/cli/main.js'), ...argv], {
      encoding: 'utf8',
    });
    rmSync(root, { recursive: true });
    expect(broken.stdout).toBe(spawn(argv).out);
  });
});
