import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { main, outOf, say } from './command-line.ts';

const fits = async (...words: string[]): Promise<string[]> =>
  (await outOf('completion', '--complete', ...words)).split('\n').filter(Boolean);

describe('the words that fit', () => {
  test.each<[string[], string[]]>([
    [['est'], ['estimate']],
    [['estimate', '--plant', 'zap'], ['zaporizhzhia']],
    [['estimate', 'zaporizhzhia-t'], ['zaporizhzhia-today']],
    [['estimate', '--bitcoin-pr'], ['--bitcoin-price']],
    [['solve', '--others-gr'], ['--others-growth']],
    [['schema', '--bitcoin-pr'], []],
    [['estmate', '--'], []],
    [['help', 'expl'], ['explain']],
    [['presets', 'l'], ['list']],
    [['presets', 'list', 'mi'], ['miner']],
    [['presets', 'list', '--so'], ['--sort']],
    [['presets', 'show', 'naut'], ['nautilus']],
    [['explain', 'revenue-per-y'], ['revenue-per-year']],
    [['explain', 'revenue-per-year', 'naut'], ['nautilus']],
    [['schema', 'sc'], ['scenario']],
  ])('%j', async (words, expected) => {
    expect(await fits(...words)).toEqual(expected);
  });
});

test('a shell that there is no script for is refused', async () => {
  expect(await say(['completion', 'bsh'])).toMatchObject({ code: 2, out: '' });
  expect((await say(['completion', 'bsh'])).err).toContain('"bash"');
});

const bin = mkdtempSync(join(tmpdir(), 'hashwatt-bin-'));
writeFileSync(join(bin, 'hashwatt'), `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`);
chmodSync(join(bin, 'hashwatt'), 0o755);

const printedBy = (shell: string, ...args: string[]): string[] =>
  execFileSync(shell, args, {
    encoding: 'utf8',
    env: { PATH: `${bin}${delimiter}${process.env['PATH']}`, HOME: bin },
  }).split('\n');

const isThere = (shell: string): boolean => spawnSync(shell, ['-c', 'true']).status === 0;

describe('in bash', () => {
  it('completes a line', () => {
    const script = `source <(hashwatt completion bash); complete -p hashwatt
COMP_WORDS=(hashwatt estimate --miner antminer-s21-x); COMP_CWORD=3; _hashwatt; echo "\${COMPREPLY[@]}"`;
    const said = printedBy('bash', '--norc', '-c', script);
    expect(said[0]).toBe('complete -o default -F _hashwatt hashwatt');
    expect(said[1]!.split(' ')).toContain('antminer-s21-xp');
  });
});

describe.skipIf(!isThere('zsh'))('in zsh (skipped where there is none)', () => {
  // What zsh itself brings for completion works in its line editor alone: here it prints what it is given.
  const completed = (...words: string[]): string[] =>
    printedBy(
      'zsh',
      '-f',
      '-c',
      `compdef() { print "$1 for $2" }; compadd() { print -l -- \${(P)2} }; _files() { print files }
source <(hashwatt completion zsh); words=("$@"); CURRENT=$#words; _hashwatt`,
      'zsh',
      'hashwatt',
      ...words,
    ).filter(Boolean);

  it('completes a line, and offers files where no word fits', () => {
    expect(completed('estimate', 'zaporizhzhia-t')).toEqual(['_hashwatt for hashwatt', 'zaporizhzhia-today']);
    expect(completed('presets', '')).toContain('outdated');
    expect(completed('estimate', './my')).toEqual(['_hashwatt for hashwatt', 'files']);
  });
});

describe.skipIf(!isThere('fish'))('in fish (skipped where there is none)', () => {
  const completed = (line: string): string[] =>
    printedBy('fish', '--no-config', '-c', `hashwatt completion fish | source; complete -C '${line}'`).filter(
      Boolean,
    );

  it('completes a line', () => {
    expect(completed('hashwatt estimate zaporizhzhia-t')).toEqual(['zaporizhzhia-today']);
    expect(completed('hashwatt estimate --bitcoin-pric')).toEqual(['--bitcoin-price']);
    expect(completed('hashwatt presets ')).toContain('outdated');
  });
});
