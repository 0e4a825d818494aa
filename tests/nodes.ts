import { execFile, execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

/**
 * Installs the package as it would be published, and tries it on each of the Nodes named, such as `20 22 24 26`, or on
 * the one that runs this. A version is installed from the npm package `node` into a folder that is removed again.
 */
const root = resolve(import.meta.dirname, '..');
const home = mkdtempSync(join(tmpdir(), 'hashwatt-nodes-'));
const pty = await import('@lydell/node-pty').catch(() => undefined);

const npm = (cwd: string, ...args: readonly string[]) =>
  promisify(execFile)('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd });

const LIBRARY = `
import { estimate } from 'hashwatt';
import { evaluate } from 'hashwatt/core';
const { revenuePerYear } = estimate({ scenario: 'zaporizhzhia' }).results;
const { networkShare } = evaluate({ hashRate: '30 EH/s', networkHashRate: '900 EH/s', displacement: 0 });
console.log(revenuePerYear.value !== null && networkShare.toString());
`;

/** Compiles, and only with the error that it expects. */
const TYPED = `${LIBRARY}
// @ts-expect-error -- no such input
estimate({ netCapacty: '5 GW' });
`;

const SITE = `kind: scenario
name: Site of ours
about: Fifty megawatts that run all year.
miner: antminer-s21-pro
cooling: air
values:
  netCapacity: { value: 50 MW, assumed: a round number }
  capacityFactor: { value: 100 %, assumed: all year }
`;

interface Trial {
  readonly what: string;
  readonly args: readonly string[];
  readonly ends: number;
  readonly says: RegExp;
}

const main = 'node_modules/hashwatt/dist/cli/main.js';
const trials: readonly Trial[] = [
  { what: '--version', args: [main, '--version'], ends: 0, says: /^\d+\.\d+\.\d+\n$/ },
  {
    what: 'estimate --json',
    args: [main, 'estimate', 'zaporizhzhia', '--json'],
    ends: 0,
    says: /^\{[^]*"hashwatt"[^]*\}\n$/,
  },
  {
    what: 'explain',
    args: [main, 'explain', 'revenuePerYear', 'zaporizhzhia'],
    ends: 0,
    says: /^Revenue of a year = /,
  },
  {
    what: 'project',
    args: [main, 'project', 'zaporizhzhia', '--months', '12', '--csv'],
    ends: 0,
    says: /^year,.*\r?\n20\d\d/,
  },
  {
    what: 'a scenario file',
    args: [main, 'estimate', 'site.yaml'],
    ends: 0,
    says: /^Site of ours\n[^]*50 MW/,
  },
  { what: 'report', args: [main, 'report', 'site.yaml'], ends: 0, says: /^<!doctype html>[^]*<script>/ },
  { what: 'presets list', args: [main, 'presets', 'list'], ends: 0, says: /^Plants\n[^]*zaporizhzhia/ },
  {
    what: 'presets find',
    args: [main, 'presets', 'find', 'belo monte'],
    ends: 0,
    says: /belo-monte/,
  },
  { what: 'check', args: [main, 'check', 'site.yaml'], ends: 0, says: /all hold\n$/ },
  { what: 'completion', args: [main, 'completion', '--complete', 'est'], ends: 0, says: /^estimate\n$/ },
  { what: 'import', args: ['library.mjs'], ends: 0, says: /^3\.2258\d+\n$/ },
  { what: 'tui on a pipe', args: [main, 'tui'], ends: 2, says: /terminal/ },
];

/** What went wrong on one Node, a line each. */
async function faultsOn(node: string): Promise<string[]> {
  const faults = trials.flatMap(({ what, args, ends, says }) => {
    const { status, stdout, stderr } = spawnSync(node, args, { cwd: home, encoding: 'utf8', input: '' });
    const said = `${stdout}${stderr}`;
    return status === ends && says.test(said) ? [] : [`${what} ended with ${status}: ${said.slice(0, 300)}`];
  });
  return [...faults, ...(await faultsOfScreen(node))];
}

const PATIENCE = 20_000;

/** Opens the what-if in a terminal, and leaves it by its key; where no terminal can be had, that is said. */
async function faultsOfScreen(node: string): Promise<string[]> {
  if (pty === undefined) {
    console.log('no pseudo-terminal can be opened here: the what-if is not opened');
    return [];
  }
  const screen = pty.spawn(node, [main, 'tui', 'zaporizhzhia'], {
    name: 'xterm-256color',
    cols: 100,
    rows: 30,
    cwd: home,
    env: { PATH: process.env['PATH'], HOME: home, LANG: 'C.UTF-8' },
  });
  let [shown, hasLeft] = ['', false];
  screen.onData((data) => {
    shown += data;
    if (hasLeft || !shown.includes('Bitcoin price')) return;
    hasLeft = true;
    screen.write('q');
  });
  const late = setTimeout(() => screen.kill(), PATIENCE);
  const code = await new Promise<number>((settle) => screen.onExit(({ exitCode }) => settle(exitCode)));
  clearTimeout(late);
  return hasLeft && code === 0
    ? []
    : [`tui ended with ${code}, ${hasLeft ? 'after' : 'before'} its first screen: ${shown.slice(-300)}`];
}

/** What a compiler says of a program that uses the library, in each way of finding its types. */
const faultsOfTypes = (): string[] =>
  [
    ['node16', 'node16'],
    ['esnext', 'bundler'],
  ].flatMap(([module, resolution]) => {
    const { status, stdout } = spawnSync(
      join(root, 'node_modules/.bin/tsc'),
      [
        '--noEmit',
        '--strict',
        '--target',
        'es2022',
        '--module',
        module!,
        '--moduleResolution',
        resolution!,
      ].concat('--types', '', 'library.mts'),
      { cwd: home, encoding: 'utf8' },
    );
    return status === 0 ? [] : [`types by ${resolution}: ${stdout.slice(0, 600)}`];
  });

/** The program of a version, installed; nothing where it cannot be had, which is said. */
async function installed(version: string): Promise<readonly string[]> {
  const folder = join(home, `node-${version}`);
  mkdirSync(folder);
  // That package fetches the program in a script of its own.
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "allowScripts": { "node": true } }\n');
  try {
    await npm(folder, 'install', `node@${version}`);
    return [join(folder, 'node_modules/.bin/node')];
  } catch {
    console.log(`Node ${version} cannot be had here: the package is not tried on it`);
    return [];
  }
}

/** Packs the package and installs what was packed, beside the programs that use it. */
async function installPackage(): Promise<void> {
  await npm(home, 'pack', root, '--ignore-scripts', '--silent');
  const tarball = readdirSync(home).find((file) => file.endsWith('.tgz'));
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  writeFileSync(join(home, 'library.mjs'), LIBRARY);
  writeFileSync(join(home, 'library.mts'), TYPED);
  writeFileSync(join(home, 'site.yaml'), SITE);
  await npm(home, 'install', join(home, tarball!));
}

function tell(what: string, faults: readonly string[]): void {
  console.log(`${what}: ${faults.length === 0 ? 'fine' : faults.join('\n')}`);
  if (faults.length > 0) process.exitCode = 1;
}

try {
  const versions = process.argv.slice(2);
  const [nodes] = await Promise.all([Promise.all(versions.map(installed)), installPackage()]);
  tell('types', faultsOfTypes());
  for (const node of versions.length === 0 ? [process.execPath] : nodes.flat()) {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    // oxlint-disable-next-line no-await-in-loop -- one after the other, so that none waits for the processor
    tell(version, await faultsOn(node));
  }
} finally {
  rmSync(home, { recursive: true });
}
