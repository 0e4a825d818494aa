import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import type { Source } from './parse.ts';

const MEGABYTE = 1_000_000;
const STDIN = 0;

/**
 * The text of a file of at most so many megabytes; `-` is standard input.
 * @throws HashwattError when it is missing, unreadable, a folder, too large or not UTF-8.
 */
export function readSource(file: string, megabytes = 1): Source {
  return told(file, () => {
    const bytes = readFileSync(opened(file));
    if (bytes.length > megabytes * MEGABYTE) throw unreadable(file, `is larger than ${megabytes} MB`);
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  });
}

/** The texts of several files. @throws HashwattError with the problems of all of them */
export function readSources(files: readonly string[]): readonly Source[] {
  const problems: Problem[] = [];
  const sources = files.flatMap((file) => collect(problems, () => readSource(file)) ?? []);
  if (problems.length > 0) throw new HashwattError(problems);
  return sources;
}

/**
 * The text of a file in parts of whole lines, each read when it is asked for; `-` is standard input.
 * @throws HashwattError as `readSource` does, whatever its size, or when a line is longer than a megabyte
 */
export function* linesOf(file: string): Generator<string> {
  const from = told(file, () => {
    const it = opened(file);
    return typeof it === 'string' ? openSync(it, 'r') : it;
  });
  try {
    yield* partsOf(file, from);
  } finally {
    if (from !== STDIN) closeSync(from);
  }
}

const BLOCK = 64 * 1024;
const LONGEST_LINE = MEGABYTE;
const TOO_LONG = 'has a line of more than 1 MB';

function* partsOf(file: string, from: number): Generator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const bytes = Buffer.allocUnsafe(BLOCK);
  let rest = '';
  let line = 1;
  for (;;) {
    const read = bytes.subarray(
      0,
      told(file, () => readSync(from, bytes)),
    );
    const isLast = read.length === 0;
    try {
      rest += decoder.decode(read, { stream: !isLast });
    } catch (error) {
      const legible = rest + new TextDecoder().decode(read).replace(/\ufffd.*/su, '');
      yield legible.slice(0, legible.lastIndexOf('\n') + 1);
      throw unreadable(file, reason(error), line + newLinesIn(legible));
    }
    const end = isLast ? rest.length : rest.lastIndexOf('\n') + 1;
    if (end > 0) yield rest.slice(0, end);
    if (isLast) return;
    line += newLinesIn(rest.slice(0, end));
    rest = rest.slice(end);
    if (rest.length > LONGEST_LINE) throw unreadable(file, TOO_LONG, line);
  }
}

const newLinesIn = (text: string): number => text.split('\n').length - 1;

/** What to read; `-` is standard input. */
function opened(file: string): string | typeof STDIN {
  if (file === '-') return STDIN;
  if (statSync(file).isDirectory()) throw unreadable(file, 'is a folder; a file is needed');
  return file;
}

/** What an attempt to read gives. @throws HashwattError that says why it can’t */
function told<T>(file: string, attempt: () => T): T {
  try {
    return attempt();
  } catch (error) {
    throw error instanceof HashwattError ? error : unreadable(file, reason(error));
  }
}

const unreadable = (file: string, allowed: string, line?: number): HashwattError =>
  new HashwattError([
    {
      code: 'unreadable-file',
      field: 'file',
      given: file,
      allowed,
      ...(line === undefined ? {} : { file, line }),
    },
  ]);

/** Why a file can’t be read. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'is not UTF-8 text';
  return `can’t be read${typeof code === 'string' ? ` (${code})` : ''}`;
}
