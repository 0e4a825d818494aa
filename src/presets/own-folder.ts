import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { CLAIMS } from './claim.ts';
import { FOLDERS, type Kind, KINDS } from './preset.ts';
import { reason } from './source.ts';

/** The files of a preset folder. */
export interface FolderFiles {
  readonly presets: readonly { readonly kind: Kind; readonly file: string }[];
  readonly claims: readonly string[];
  readonly assumptions: readonly string[];
}

const ASSUMPTIONS = /^assumptions\.ya?ml$/;
const YAML = /\.ya?ml$/i;

/**
 * Lists a preset folder: a folder for each kind and `assumptions.yaml`, all of which may be absent. A link that leads out
 * of it, and YAML that stands where nothing would read it, join `problems`.
 */
export function filesOf(folder: string, problems: Problem[]): FolderFiles {
  const attempt = <T>(path: string, work: () => T): T | undefined =>
    collect(problems, () => told(path, work));
  const root = attempt(folder, () => realpathSync(folder));
  const listed = (path: string): string[] => attempt(path, () => readdirSync(path).toSorted()) ?? [];
  const names = root === undefined ? [] : listed(folder);
  const inside = (path: string, isWanted: (path: string) => boolean): string[] =>
    attempt(path, () => (isWanted(contained(path, root!)) ? [path] : [])) ?? [];
  const within = (name: string): string[] =>
    (names.includes(name) ? inside(join(folder, name), isFolder) : []).flatMap((path) =>
      listed(path)
        .filter((it) => !it.startsWith('.'))
        .flatMap((it) => inside(join(path, it), isYaml)),
    );
  problems.push(...names.flatMap((it) => strayed(folder, it)));
  return {
    presets: KINDS.flatMap((kind) => within(FOLDERS[kind]).map((file) => ({ kind, file }))),
    claims: within(CLAIMS),
    assumptions: names
      .filter((it) => ASSUMPTIONS.test(it))
      .flatMap((name) => inside(join(folder, name), isYaml)),
  };
}

/** Where a path really leads. @throws HashwattError when that is outside of `root` */
function contained(path: string, root: string): string {
  const real = realpathSync(path);
  if (`${real}${sep}`.startsWith(root.endsWith(sep) ? root : `${root}${sep}`)) return path;
  throw unreadable(path, 'leads out of the folder');
}

function isFolder(path: string): boolean {
  if (statSync(path).isDirectory()) return true;
  throw unreadable(path, 'is no folder');
}

/** Whether a file is one to read. @throws HashwattError for a folder, a pipe or a device */
function isYaml(path: string): boolean {
  const found = statSync(path);
  if (found.isDirectory()) throw unreadable(path, 'is a folder; the files of a kind stand side by side');
  if (!YAML.test(path)) return false;
  if (found.isFile()) return true;
  throw unreadable(path, 'is no plain file');
}

/** What looks like presets and would be passed over. */
function strayed(folder: string, name: string): Problem[] {
  const kind = KINDS.find((it) => it === name.toLowerCase().replace(/s$/, '') && FOLDERS[it] !== name);
  const isLost = kind !== undefined || (YAML.test(name) && !name.startsWith('.') && !ASSUMPTIONS.test(name));
  if (!isLost) return [];
  const fix = `Put it into ${kind === undefined ? `one of ${Object.values(FOLDERS).join(', ')}` : FOLDERS[kind]}`;
  return unreadable(join(folder, name), 'stands where no presets are read', fix).problems.slice();
}

function told<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof HashwattError ? error : unreadable(path, reason(error));
  }
}

const unreadable = (given: string, allowed: string, fix?: string): HashwattError =>
  new HashwattError([
    { code: 'unreadable-file', field: 'presets', given, allowed, ...(fix === undefined ? {} : { fix }) },
  ]);
