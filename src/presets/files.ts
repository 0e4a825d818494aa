import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { parseAssumptions, parsePreset, type Source } from './parse.ts';
import { FOLDERS, KINDS, type Library, type Preset } from './preset.ts';

const LARGEST = 1_000_000;
const STDIN = 0;

/**
 * The text of a file; `-` is standard input.
 * @throws HashwattError when it is missing, unreadable, a folder, too large or not UTF-8.
 */
export function readSource(file: string): Source {
  try {
    if (file !== '-' && statSync(file).isDirectory()) throw unreadable(file, 'is a folder; a file is needed');
    const bytes = readFileSync(file === '-' ? STDIN : file);
    if (bytes.length > LARGEST) throw unreadable(file, 'is larger than 1 MB');
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    throw error instanceof HashwattError ? error : unreadable(file, reason(error));
  }
}

const unreadable = (file: string, allowed: string): HashwattError =>
  new HashwattError([{ code: 'unreadable-file', field: 'file', given: file, allowed }]);

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'is not UTF-8 text';
  return `can’t be read${typeof code === 'string' ? ` (${code})` : ''}`;
}

/** Reads a preset from a file. @throws HashwattError with every problem of it. */
export const readPreset = (file: string): Preset => parsePreset(readSource(file));

/**
 * Reads a whole preset folder.
 * @throws HashwattError with the problems of all its files at once.
 */
export function readLibrary(folder: string): Library {
  const problems: Problem[] = [];
  const presets = KINDS.flatMap((kind) =>
    filesOf(join(folder, FOLDERS[kind])).flatMap((file) => collect(problems, () => readPreset(file)) ?? []),
  );
  const assumptions = collect(problems, () => parseAssumptions(readSource(join(folder, 'assumptions.yaml'))));
  if (!assumptions || problems.length > 0) throw new HashwattError(problems);
  return { presets, assumptions };
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
