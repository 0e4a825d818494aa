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
  ])('%j', async (words, expected) => {
    expect(await fits(...words)).toEqual(expected);
  });
});

test('a shell that there is no script for is refused', async () => {
  expect(await say(['completion', 'bsh'])).toMatchObject({ code: 2, out: '' });
  expect((await say(['completion', 'bsh'])).err).toContain('"bash"');
});

describe('in bash', () => {
  const bin = mkdtempSync(join(tmpdir(), 'hashwatt-bin-'));
  writeFileSync(join(bin, 'hashwatt'), `#!/bin/sh\nexec '${process.execPath}' '${main}' "$@"\n`);
  chmodSync(join(bin, 'hashwatt'), 0o755);

  it('completes a line', () => {
    const script = `source <(hashwatt completion bash); complete -p hashwatt
COMP_WORDS=(hashwatt estimate --miner antminer-s21-x); COMP_CWORD=3; _hashwatt; echo "\${COMPREPLY[@]}"`;
    const said = execFileSync('bash', ['--norc', '-c', script], {
      encoding: 'utf8',
      env: { PATH: `${bin}${delimiter}${process.env['PATH']}` },
    }).split('\n');
    expect(said[0]).toBe('complete -o default -F _hashwatt hashwatt');
    expect(said[1]!.split(' ')).toContain('antminer-s21-xp');
  });
});

describe.each(['zsh', 'fish'])('in %s, where it is installed', (shell) => {
  const isInstalled = spawnSync(shell, ['-c', 'true']).status === 0;

  it.skipIf(!isInstalled)('the script is read', async () => {
    const script = await outOf('completion', shell);
    expect(spawnSync(shell, ['-n'], { input: script, encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });
});
