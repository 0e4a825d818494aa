import type { WriteStream } from 'node:tty';
import type { Library, Preset, WhatIf } from '../index.ts';

/** The world of a command: where it writes, who reads, and where it was installed. */
export interface Io {
  /** Data goes here. */
  readonly out: (text: string) => void;
  /** Talk goes here. */
  readonly err: (text: string) => void;
  /** A line that the next one replaces, and an empty one removes: shown to a person, and to nobody else. */
  readonly live?: (line: string) => void;
  /** Opens the what-if, where a person sits at a terminal; it ends when the person leaves it. */
  readonly open?: Open;
  /** How many columns the reader has. */
  readonly width: number;
  /** Whether the reader sees colour: a person at a terminal who has not said NO_COLOR. */
  readonly colour: boolean;
  /** Show where a fault of ours lies. */
  readonly debug: boolean;
  readonly version: string;
  /** The user's own preset folder, as HASHWATT_PRESETS has it. */
  readonly presets?: string | undefined;
  /** The folder of the presets that are shipped. */
  readonly presetFolder: string;
}

/** Opens the what-if on a question. */
export type Open = (question: WhatIf<Preset>, how: ScreenAsked) => Promise<void>;

/** How a person asks for the screen. */
export interface ScreenAsked {
  readonly ascii: boolean;
  readonly spoken: boolean;
  /** The file that the scenario came from. */
  readonly file?: string | undefined;
  /** The presets, where a folder of the user’s lies over ours. */
  readonly library?: Library | undefined;
}

/** What opens the what-if: the question, how it is to look, and the terminal with what it needs beside it. */
export type OpenWith = (
  question: WhatIf<Preset>,
  how: ScreenAsked & { readonly colour: boolean },
  world: World,
) => Promise<void>;

/** The terminal of a what-if, and the code of the thread that its studies run in. */
export interface World {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly env: NodeJS.ProcessEnv;
  readonly worker: string;
}

// Both would load much that nobody uses here, and take 3 ms each: `import 'node:fs'` the streams of files,
// `process.stdout` those of sockets.
const { fstatSync, readFileSync, writeSync } = process.getBuiltinModule('node:fs');

const WIDTH = 80;
const [STDIN, STDOUT, STDERR] = [0, 1, 2];
const root = `${import.meta.dirname}/../..`;

/** The terminal or pipe that the process is connected to. */
export function processIo({ env }: NodeJS.Process, openWith: OpenWith): Io {
  const terminal = terminalAt(STDOUT);
  const colour = terminal !== undefined && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  return {
    out: writer(STDOUT, () => process.stdout),
    err: writer(STDERR, () => process.stderr),
    live: liveLine(env['TERM'] === 'dumb'),
    width: Math.max(20, Math.min(terminal?.columns || WIDTH, WIDTH)),
    colour,
    ...(terminal && isPerson(env) ? { open: opener(terminal, env, colour, openWith) } : {}),
    debug: Boolean(env['HASHWATT_DEBUG']),
    presets: env['HASHWATT_PRESETS'],
    version: versionIn(readFileSync(`${root}/package.json`, 'utf8')),
    presetFolder: `${root}/presets`,
  };
}

/** Whether keys can be read, and a cursor moved. */
const isPerson = (env: NodeJS.ProcessEnv): boolean =>
  env['TERM'] !== 'dumb' && process.getBuiltinModule('node:tty').isatty(STDIN);

const opener =
  (stdout: WriteStream, env: NodeJS.ProcessEnv, colour: boolean, openWith: OpenWith): Open =>
  (question, how) =>
    openWith(
      question,
      { ...how, colour },
      { stdin: process.stdin, stdout, env, worker: `${import.meta.dirname}/studies.js` },
    );

/** Loads what knows of terminals with the first line. */
function liveLine(isDumb: boolean): (line: string) => void {
  let isShown = false;
  return (line) => {
    if (isDumb || (line === '' && !isShown) || !process.getBuiltinModule('node:tty').isatty(STDERR)) return;
    isShown = line !== '';
    writeSync(STDERR, `\r\u001b[2K${line}`);
  };
}

const terminalAt = (file: number): WriteStream | undefined =>
  fstatSync(file).isCharacterDevice() && process.stdout.isTTY ? process.stdout : undefined;

/** Writes at once, and what a full pipe does not take when it can. */
const writer =
  (file: number, stream: () => NodeJS.WriteStream) =>
  (text: string): void => {
    const bytes = Buffer.from(text);
    let written = 0;
    try {
      while (written < bytes.length) written += writeSync(file, bytes, written);
    } catch (error) {
      if (codeOf(error) === 'EAGAIN') stream().on('error', unlessClosed).write(bytes.subarray(written));
      else unlessClosed(error);
    }
  };

/** Whoever reads may stop reading: `hashwatt estimate … | head -1` is no fault. */
const unlessClosed = (error: unknown): void => {
  if (codeOf(error) !== 'EPIPE') throw error;
};

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

const versionIn = (manifest: string): string => (JSON.parse(manifest) as { version: string }).version;
