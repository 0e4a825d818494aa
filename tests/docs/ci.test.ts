import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';

const root = resolve(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
const block = (language: string): string =>
  new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'm').exec(page)?.[1] ?? '';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly name?: string;
}
const workflow = parse(block('yaml')) as {
  readonly on: object;
  readonly permissions: object;
  readonly jobs: Readonly<Record<string, { readonly 'runs-on': string; readonly steps: readonly Step[] }>>;
};
const steps = Object.values(workflow.jobs).flatMap((it) => it.steps);
const commands = steps.flatMap(({ run }) => run ?? []);
const shell = block('bash').trim().split('\n');

// A repository as the page lays it out, with hashwatt installed.
const home = mkdtempSync(join(tmpdir(), 'hashwatt-ci-'));
beforeAll(() => {
  mkdirSync(join(home, 'node_modules/.bin'), { recursive: true });
  symlinkSync(root, join(home, 'node_modules/hashwatt'));
  symlinkSync(join(root, 'dist/cli/main.js'), join(home, 'node_modules/.bin/hashwatt'));
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

/** Runs a line of the page in that repository. */
const run = (line: string) => {
  const { status, stdout, stderr } = spawnSync('bash', ['-eo', 'pipefail', '-c', line], {
    cwd: home,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: home, npm_config_update_notifier: 'false' },
  });
  return { status, stdout, stderr };
};

const withPresets = (change = (text: string): string => text): void => {
  rmSync(join(home, 'presets'), { recursive: true, force: true });
  cpSync(join(root, 'docs/examples/presets'), join(home, 'presets'), { recursive: true });
  for (const name of ['networks/2022-01-01.yaml', 'scenarios/my-site.yaml']) {
    const file = join(home, 'presets', name);
    writeFileSync(file, change(readFileSync(file, 'utf8')));
  }
};

test('the workflow is one, and asks for no right but to read', () => {
  expect(Object.keys(workflow.on)).toEqual(['push', 'pull_request', 'schedule']);
  expect(workflow.permissions).toEqual({ contents: 'read' });
  expect(steps.flatMap(({ uses }) => uses ?? [])).toEqual(['actions/checkout@v4', 'actions/setup-node@v4']);
  expect(commands[0]).toBe('npm ci');
});

describe('every command of the page works as it is printed', () => {
  const all = [...commands.slice(1), ...shell];

  it('and there are some', () => expect(all.length).toBeGreaterThan(5));

  test.each(all)('%s', (line) => {
    withPresets();
    const { status, stdout, stderr } = run(line);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const file = /> (\S+)$/.exec(line)?.[1];
    const said = file === undefined ? stdout : readFileSync(join(home, file), 'utf8');
    expect(said.trim()).not.toBe('');
    if (line.includes('--format github')) expect(said).toMatch(/^\d+ files read, .+: all hold\n$/);
  });

  it('leaves a schema where the example looks for it', () => {
    const said = readFileSync(join(home, 'presets/networks/2022-01-01.yaml'), 'utf8');
    const schema = /\$schema=(\S+)/.exec(said)?.[1] ?? '';
    expect(existsSync(join(home, 'presets/networks', schema))).toBe(true);
  });
});

describe('the workflow fails', () => {
  test.each<[string, (text: string) => string, number, RegExp]>([
    [
      'where a source is missing',
      (text) => text.replace(', source: "Bitcoin block chain, block 716775"', ''),
      1,
      /^::error file=presets\/networks\/2022-01-01\.yaml,line=8,col=3::blockHeight has .+: found no source\n/,
    ],
    [
      'where a date is missing',
      (text) => text.replace(', as-of: 2022-01-01', ''),
      1,
      /^::error file=presets\/networks\/2022-01-01\.yaml,line=8,col=3::blockHeight has .+: found no as-of\n/,
    ],
    [
      'where a unit is missing',
      (text) => text.replace('716775 block,', '716775,'),
      1,
      /^::error file=presets\/networks\/2022-01-01\.yaml,line=8,col=3::blockHeight has .+: found no unit\n/,
    ],
    [
      'where a condition does not hold',
      (text) => text.replace('netCapacity: 20 MW', 'netCapacity: 21 MW'),
      1,
      /^::error file=presets\/scenarios\/my-site\.yaml,line=17,col=5::sitePower = 20 MW: found 21 MW\n/,
    ],
    [
      'where a file can’t be read',
      (text) => text.replace('day:', 'dya:'),
      2,
      /^::error file=presets\/networks\/2022-01-01\.yaml,line=5,col=1::dya: is no field of this kind of file/m,
    ],
  ])('%s', (_, change, status, annotation) => {
    withPresets(change);
    const said = run(commands[1]!);
    expect({ status: said.status, isMarked: annotation.test(said.stdout) }).toEqual({
      status,
      isMarked: true,
    });
  });
});
