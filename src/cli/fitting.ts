import { monthFlags } from '../present/flags.ts';
import { beginning, holding } from './beginning.ts';
import type { CommandLine } from './command.ts';
import type { Io } from './io.ts';
import { type Line, places } from './places.ts';
import { type Taken, takenBy } from './taken.ts';

/** What can stand at the end of a line. */
export interface Fitting {
  readonly words: readonly string[];
  /** Whether a file can, too. */
  readonly files: boolean;
}

/** What fits at the end of what was typed after a command. */
export async function fitting(command: CommandLine, typed: readonly string[], io: Io): Promise<Fitting> {
  const words = apart(typed);
  const [last, before] = [words.at(-1) ?? '', words.slice(0, -1)];
  const own = await takenBy(command, [], bookIn(words), io);
  const [below = ''] = before;
  if (own.commands.includes(below))
    return fittingIn(await takenBy(command, [below], [], io), before.slice(1), last, io);
  if (own.commands.length === 0 || last.startsWith('-')) return fittingIn(own, before, last, io);
  return only(before.length === 0 ? beginning(last, own.commands) : []);
}

/** Flags and their values apart: bash parts them at `=`, other shells do not. */
const apart = (words: readonly string[]): string[] =>
  words.flatMap((it) => (it === '=' ? [] : (/^(--[\w-]+)=(.*)$/su.exec(it)?.slice(1) ?? [it])));

/** The flags of the book on a line, and those that its last word may become. */
function bookIn(words: readonly string[]): string[] {
  const last = words.at(-1) ?? '';
  return monthFlags.filter((it) => words.includes(it) || (last.startsWith('-') && it.startsWith(last)));
}

async function fittingIn(taken: Taken, before: readonly string[], last: string, io: Io): Promise<Fitting> {
  const { waiting, passed } = read(taken, before);
  if ((waiting === undefined || mayBeAlone(waiting, taken)) && last.startsWith('-'))
    return only(beginning(last, longIn(taken)));
  const [name, about] = waiting === undefined ? argumentAt(passed, taken) : [placeOf(waiting, taken), ''];
  if (name.includes('|')) return only(beginning(last, name.split('|')));
  if (!Object.hasOwn(places, name)) return only([]);
  const { files, words } = places[name]!;
  const line: Line = {
    typed: last,
    about,
    months: taken.flags.has('--months'),
    folder: folderIn(before, io),
  };
  return { words: holding(last, await words(line)), files };
}

const only = (words: readonly string[]): Fitting => ({ words, files: false });

const longIn = ({ flags }: Taken): string[] => [...flags.keys()].filter((it) => it.startsWith('--'));

/** What words before the last come to: a flag that waits for its value, and how many are no flags. */
function read(taken: Taken, before: readonly string[]): { waiting: string | undefined; passed: number } {
  let [waiting, passed]: [string | undefined, number] = [undefined, 0];
  for (const word of before) {
    const isFlag = /^-./u.test(word);
    if (waiting !== undefined && !(isFlag && mayBeAlone(waiting, taken))) waiting = undefined;
    else if (isFlag) waiting = taken.flags.get(word) === undefined ? undefined : word;
    else passed += 1;
  }
  return { waiting, passed };
}

const mayBeAlone = (flag: string, { flags }: Taken): boolean => flags.get(flag)?.startsWith('[') === true;

/** The argument at a place; one of several stands for all that follow. */
function argumentAt(at: number, { places: taken }: Taken): readonly [name: string, about: string] {
  const last = taken.at(-1);
  return taken[at] ?? (last?.[0].endsWith('s') ? last : ['', '']);
}

/** What a flag takes is said behind it, or it is called so itself. */
function placeOf(flag: string, { flags }: Taken): string {
  const [name, value] = [flag.replace(/^-+/u, ''), flags.get(flag)!];
  return Object.hasOwn(places, name) && !value.includes('|') ? name : value;
}

const FOLDER = '--presets';

function folderIn(before: readonly string[], { presets }: Io): string | undefined {
  const folder = before.includes(FOLDER) ? before[before.indexOf(FOLDER) + 1] : presets;
  return folder === '' ? undefined : folder;
}
