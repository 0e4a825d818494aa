import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import { HashwattError, type ProblemCode } from '../units/problem.ts';

/** What a file may take the place of. */
export interface Saving {
  /** The text that stands there now, as it was read; without it no file may be there. */
  readonly over?: string | undefined;
}

/**
 * Writes a file whole or not at all, and so that it is there after a power cut. A file that is replaced keeps its mode;
 * where its name is a symbolic link, the link stays and the file that it leads to is replaced.
 * @throws HashwattError when a file is there unasked, has changed since `over` was read, or can’t be written
 */
export function saveScenario(path: string, text: string, { over }: Saving = {}): void {
  try {
    if (over === undefined) create(path, text);
    else replace(path, text, over);
  } catch (error) {
    throw error instanceof HashwattError ? error : refused('unwritable-file', path, reason(error));
  }
}

/** A link can’t be made where a file is: nothing that came there meanwhile is lost, a link to nowhere included. */
function create(path: string, text: string): void {
  if (lstatSync(path, { throwIfNoEntry: false })) throw exists(path);
  beside(path, text, undefined, (temporary) => {
    try {
      linkSync(temporary, path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw exists(path);
      if (!LINKLESS.has(codeOf(error))) throw error;
      claim(path);
      renameSync(temporary, path);
      return;
    }
    rmSync(temporary);
  });
}

/** Some file systems know no second name for a file. */
const LINKLESS: ReadonlySet<unknown> = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** An empty file in its place keeps all others out. */
function claim(path: string): void {
  try {
    closeSync(openSync(path, 'wx'));
  } catch (error) {
    throw codeOf(error) === 'EEXIST' ? exists(path) : error;
  }
}

function replace(path: string, text: string, over: string): void {
  if (!statSync(path, { throwIfNoEntry: false })) throw changed(path, 'is gone');
  const file = realpathSync(path);
  const { mode } = statSync(file);
  if (!statSync(file).isFile()) throw refused('unwritable-file', path, 'is no file');
  accessSync(file, constants.W_OK);
  beside(file, text, mode, (temporary) => {
    if (unmarked(readFileSync(file, 'utf8')) !== unmarked(over))
      throw changed(path, 'has changed since it was opened');
    renameSync(temporary, file);
  });
}

/** Readers pass over a byte order mark. */
const unmarked = (text: string): string => text.replace(/^\ufeff/, '');

/** Writes a file of another name in the same folder, and lets `place` put it where it belongs. */
function beside(
  path: string,
  text: string,
  mode: number | undefined,
  place: (temporary: string) => void,
): void {
  const temporary = join(dirname(path), `.hashwatt-${randomUUID()}`);
  try {
    const file = openSync(temporary, 'wx', mode === undefined ? 0o666 : 0o600);
    try {
      writeFileSync(file, text);
      if (mode !== undefined) fchmodSync(file, mode & 0o7777);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    place(temporary);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
}

/** The new name must last as well; where a folder can’t be opened, the system sees to that. */
function syncFolder(folder: string): void {
  try {
    const opened = openSync(folder, 'r');
    try {
      fsyncSync(opened);
    } finally {
      closeSync(opened);
    }
  } catch {
    // The file itself is whole already.
  }
}

const refused = (code: ProblemCode, given: string, allowed: string, fix?: string): HashwattError =>
  new HashwattError([{ code, field: 'file', given, allowed, ...(fix !== undefined && { fix }) }]);

const exists = (path: string): HashwattError =>
  refused('existing-file', path, 'is there already', 'Choose another name, or say that it is to be replaced');

const changed = (path: string, how: string): HashwattError =>
  refused('changed-file', path, how, 'Open it again, or save under another name');

const codeOf = (error: unknown): unknown => (error as NodeJS.ErrnoException).code;

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'lies in a folder that does not exist',
  ENOTDIR: 'lies below a file',
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EROFS: 'may not be written',
  ENOSPC: 'does not fit on the disk',
  ENAMETOOLONG: 'is too long a name',
};

const reason = (error: unknown): string => {
  const code = codeOf(error);
  return REASONS[`${code}`] ?? `can’t be written${typeof code === 'string' ? ` (${code})` : ''}`;
};
