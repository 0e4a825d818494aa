import { execFile, spawnSync } from 'node:child_process';
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

const npm = (cwd: string, ...args: readonly string[]) =>
  promisify(execFile)('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], { cwd });

const LIBRARY = `
import { estimate } from 'hashwatt';
import { evaluate } from 'hashwatt/core';
const { revenuePerYear } = estimate({ scenario: 'zaporizhzhia' }).results;
const { networkShare } = evaluate({ hashRate: '30 EH/s', networkHashRate: '900 EH/s', displacement: 0 });
console.log(revenuePerYear.value !== null && networkShare.toFixed(2));
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
    what: 'a scenario file',
    args: [main, 'estimate', 'site.yaml'],
    ends: 0,
    says: /^Site of ours\n[^]*50 MW/,
  },
  { what: 'report', args: [main, 'report', 'site.yaml'], ends: 0, says: /^<!doctype html>[^]*<script>/ },
  { what: 'import', args: ['library.mjs'], ends: 0, says: /^3\.23\n$/ },
  { what: 'tui on a pipe', args: [main, 'tui'], ends: 2, says: /terminal/ },
];

/** What went wrong on one Node, a line each. */
const faultsOn = (node: string): string[] =>
  trials.flatMap(({ what, args, ends, says }) => {
    const { status, stdout, stderr } = spawnSync(node, args, { cwd: home, encoding: 'utf8', input: '' });
    const said = `${stdout}${stderr}`;
    return status === ends && says.test(said) ? [] : [`${what} ended with ${status}: ${said.slice(0, 300)}`];
  });

/** The program of a version, installed; nothing where it cannot be had, which is said. */
function installed(version: string): readonly string[] {
  const folder = join(home, `node-${version}`);
  mkdirSync(folder);
  // That package fetches the program in a script of its own.
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "allowScripts": { "node": true } }\n');
  try {
    npm(folder, 'install', `node@${version}`);
    return [join(folder, 'node_modules/.bin/node')];
  } catch {
    console.log(`Node ${version} cannot be had here: the package is not tried on it`);
    return [];
  }
}

try {
  npm(home, 'pack', root, '--ignore-scripts', '--silent');
  const tarball = readdirSync(home).find((file) => file.endsWith('.tgz'));
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  writeFileSync(join(home, 'library.mjs'), LIBRARY);
  writeFileSync(join(home, 'site.yaml'), SITE);
  npm(home, 'install', join(home, tarball!));
  const versions = process.argv.slice(2);
  for (const node of versions.length === 0 ? [process.execPath] : versions.flatMap(installed)) {
    const version = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    const faults = faultsOn(node);
    console.log(
      `${version}: ${faults.length === 0 ? `${trials.length} of ${trials.length} fine` : faults.join('\n')}`,
    );
    if (faults.length > 0) process.exitCode = 1;
  }
} finally {
  rmSync(home, { recursive: true });
}
