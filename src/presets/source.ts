import { readFileSync, statSync } from 'node:fs';
import { HashwattError } from '../units/problem.ts';
import type { Source } from './parse.ts';

const MEGABYTE = 1_000_000;
const STDIN = 0;

/**
 * The text of a file of at most so many megabytes; `-` is standard input.
 * @throws HashwattError when it is missing, unreadable, a folder, too large or not UTF-8.
 */
export function readSource(file: string, megabytes = 1): Source {
  try {
    if (file !== '-' && statSync(file).isDirectory()) throw unreadable(file, 'is a folder; a file is needed');
    const bytes = readFileSync(file === '-' ? STDIN : file);
    if (bytes.length > megabytes * MEGABYTE) throw unreadable(file, `is larger than ${megabytes} MB`);
    return { file, text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    throw error instanceof HashwattError ? error : unreadable(file, reason(error));
  }
}

const unreadable = (file: string, allowed: string): HashwattError =>
  new HashwattError([{ code: 'unreadable-file', field: 'file', given: file, allowed }]);

/** Why a file can’t be read. */
export function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'does not exist';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read';
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'is not UTF-8 text';
  return `can’t be read${typeof code === 'string' ? ` (${code})` : ''}`;
}
