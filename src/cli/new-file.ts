import { linkSync, realpathSync, renameSync, rmSync, statSync, type Stats, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { HashwattError } from '../index.ts';
import type { Io } from './io.ts';

/**
 * Puts a text where a command was told to: into a new file, or on standard output where none was named or `-` was.
 * @throws HashwattError when the file is there and may not be written over, or can’t be written
 */
export function put(
  text: string,
  file: string | undefined,
  { io, over }: { readonly io: Io; readonly over: boolean },
): void {
  if (file === undefined || file === '-') io.out(text);
  else writeNew(file, text, { over });
}

/**
 * Writes a file at once or not at all, and over one that is there only when that is asked for. A device or a named pipe
 * takes the text, and is never replaced; a link stays one.
 */
function writeNew(file: string, text: string, { over }: { readonly over: boolean }): void {
  try {
    const there = statSync(file, { throwIfNoEntry: false });
    if (there?.isDirectory()) throw unwritable(file, 'EISDIR');
    if (takesText(there)) writeFileSync(file, text);
    else writeWhole(over && there ? realpathSync(file) : file, text, over);
  } catch (error) {
    const { code = '', syscall } = error as NodeJS.ErrnoException;
    // A full disk is no bad input: main.ts tells it, as for standard output.
    throw error instanceof HashwattError || syscall === 'write' ? error : unwritable(file, code);
  }
}

const takesText = (there: Stats | undefined): boolean => there?.isFile() === false;

function writeWhole(file: string, text: string, over: boolean): void {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.draft`);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    if (over) renameSync(draft, file);
    else linkSync(draft, file);
  } finally {
    rmSync(draft, { force: true });
  }
}

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'is a folder',
  ENOENT: 'stands in no folder',
};

const unwritable = (given: string, code: string): HashwattError =>
  new HashwattError([
    {
      code: 'unreadable-file',
      field: '--output',
      given,
      ...(code === 'EEXIST'
        ? { allowed: 'is there already', fix: 'Choose another name, or add --force' }
        : { allowed: REASONS[code] ?? `can’t be written (${code})` }),
    },
  ]);
