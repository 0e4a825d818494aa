import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import { isAlive, ownStart } from './alive.ts';

/** Unsaved work that its process left behind. */
export interface Draft {
  readonly id: string;
  /** The JSON text as it was kept last. */
  readonly text: string;
  readonly keptAt: Date;
  readonly file: string;
}

interface Surroundings {
  readonly env?: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  readonly home?: string;
}

/** Where the system wants what lasts from one start of a program to the next; XDG_STATE_HOME goes before all. */
export function draftFolder({
  env = process.env,
  platform = process.platform,
  home = homedir(),
}: Surroundings = {}): string {
  const { XDG_STATE_HOME: chosen = '', LOCALAPPDATA: local = join(home, 'AppData', 'Local') } = env;
  const folders: Partial<Record<NodeJS.Platform, string>> = {
    win32: local,
    darwin: join(home, 'Library', 'Application Support'),
  };
  const folder = isAbsolute(chosen) ? chosen : (folders[platform] ?? join(home, '.local', 'state'));
  return join(folder, 'hashwatt', 'drafts');
}

/**
 * Keeps the unsaved work of this process: whole, and before it returns, so that whatever ends the process finds it
 * kept. It is not forced onto the disk, which would take as long as a repaint: a power cut may lose it.
 * @param id which work of the process it is: letters, digits and `_`
 * @returns whether it is kept; without a folder to write in there is nothing to be done
 */
export function keepDraft(folder: string, id: string, json: string): boolean {
  const file = ownFile(folder, id);
  try {
    write(file, json);
    return true;
  } catch {
    return keepAnew(folder, file, json);
  }
}

/** The first time there may be no folder yet. */
function keepAnew(folder: string, file: string, json: string): boolean {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    write(file, json);
    return true;
  } catch {
    return false;
  }
}

function write(file: string, json: string): void {
  writeFileSync(`${file}${PART}`, json, { mode: 0o600 });
  renameSync(`${file}${PART}`, file);
}

const PART = '.part';

/** Forgets the unsaved work of this process, as it was saved or given up. */
export const dropDraft = (folder: string, id: string): void => forgetDraft({ file: ownFile(folder, id) });

/** Forgets a draft that was found. */
export function forgetDraft({ file }: Pick<Draft, 'file'>): void {
  for (const it of [file, `${file}${PART}`])
    try {
      rmSync(it, { force: true });
    } catch {
      // It is offered again; nothing is lost.
    }
}

/** The drafts whose process is gone, the newest first; what is no whole draft is passed over. */
export const foundDrafts = (folder: string): readonly Draft[] =>
  namesIn(folder)
    .flatMap((name) => draftIn(folder, name))
    .toSorted((a, b) => b.keptAt.getTime() - a.keptAt.getTime());

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

const NAME = /^(?<pid>\d{1,10})-(?<start>\d{1,20})-(?<id>\w{1,64})\.json$/;
const LARGEST = 1_000_000;

function draftIn(folder: string, name: string): Draft[] {
  const { pid, start, id } = NAME.exec(name)?.groups ?? {};
  if (pid === undefined || start === undefined || id === undefined) return [];
  const file = join(folder, name);
  try {
    const stats = lstatSync(file);
    if (!stats.isFile() || stats.size > LARGEST || isAlive(Number(pid), start, stats.mtime)) return [];
    const text = readFileSync(file, 'utf8');
    JSON.parse(text);
    return [{ id, text, keptAt: stats.mtime, file }];
  } catch {
    return [];
  }
}

function ownFile(folder: string, id: string): string {
  if (!/^\w{1,64}$/.test(id)) throw new TypeError(`“${id}” is no id of a draft`);
  return join(folder, `${process.pid}-${ownStart()}-${id}.json`);
}
