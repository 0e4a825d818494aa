import { linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { HashwattError } from '../index.ts';

/**
 * Writes a file at once or not at all, and over one that is there only when that is asked for.
 * @throws HashwattError when it is there, or can’t be written
 */
export function writeNew(file: string, text: string, { over }: { readonly over: boolean }): void {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.draft`);
  try {
    writeFileSync(draft, text, { flag: 'wx' });
    if (over) renameSync(draft, file);
    else linkSync(draft, file);
  } catch (error) {
    throw unwritable(file, (error as NodeJS.ErrnoException).code ?? '');
  } finally {
    rmSync(draft, { force: true });
  }
}

const unwritable = (given: string, code: string): HashwattError =>
  new HashwattError([
    {
      code: 'unreadable-file',
      field: '--output',
      given,
      ...(code === 'EEXIST'
        ? { allowed: 'is there already', fix: 'Choose another name, or add --force' }
        : { allowed: code === 'ENOENT' ? 'stands in no folder' : `can’t be written (${code})` }),
    },
  ]);
