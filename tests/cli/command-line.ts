import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'vitest';
import { run } from '../../src/cli/run.ts';

/** What a command line said and how it ended. */
export interface Said {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

const root = resolve(import.meta.dirname, '../..');

/** Runs a command line in this process, as main.ts does in its own. */
export async function say(argv: readonly string[], { width = 80, colour = false } = {}): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []];
  const code = await run(argv, {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    width,
    colour,
    debug: false,
    version: '0.0.0',
    presetFolder: join(root, 'presets'),
  });
  return { code, out: out.join(''), err: err.join('') };
}

/** What a command line prints that ends well and has nothing else to say. */
export async function outOf(...argv: string[]): Promise<string> {
  const { code, out, err } = await say(argv);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return out;
}

/** What a command line says that is refused, and so prints nothing. */
export async function refusalOf(argv: readonly string[]): Promise<string> {
  const { code, out, err } = await say(argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return err;
}

/** The program as it is installed. */
export const main = join(root, 'dist/cli/main.js');

/** Runs the built program as a process of its own. */
export function spawn(argv: readonly string[], input = '', env: Readonly<Record<string, string>> = {}): Said {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...argv], {
    encoding: 'utf8',
    input,
    env: { PATH: process.env['PATH'], ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

const folder = mkdtempSync(join(tmpdir(), 'hashwatt-'));

/** A file with this text. */
export function fileOf(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** What a terminal would obey instead of showing it. */
// oxlint-disable-next-line no-control-regex
export const OBEYED = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/;
