import { presets } from '../index.ts';
import { monthFlags } from '../present/flags.ts';
import type { CommandLine } from './command.ts';
import { CHOICES } from './files.ts';
import type { Io } from './io.ts';
import { kinds } from './preset-kinds.ts';

/** A command by name, for those who ask what it takes. */
export type Find = (name: string) => Promise<CommandLine | undefined>;

/** The words that fit at the end of a line, which may have begun with the last of `words`. */
export async function fitting(
  words: readonly string[],
  names: readonly string[],
  find: Find,
  io: Io,
): Promise<readonly string[]> {
  const [name = '', ...others] = words;
  if (others.length === 0) return beginning(name, [...names, 'help', '--help', '--version']);
  const [last, before] = [others.at(-1)!, others.at(-2)];
  if (name === 'help') return beginning(last, names);
  const kind = CHOICES.find((it) => `--${it}` === before);
  if (kind !== undefined) return beginning(last, idsOf(kind));
  const command = await find(name);
  if (!command) return [];
  const help = await helpOf(command, others.slice(0, -1), io);
  return beginning(last, last.startsWith('-') ? flagsIn(help) : placesIn(help, name, others));
}

const beginning = (start: string, all: readonly string[]): string[] => [
  ...new Set(all.filter((it) => it.startsWith(start))),
];

const idsOf = (kind: string): string[] => presets.flatMap((it) => (it.kind === kind ? [it.id] : []));

/** The help of a command, or of the one below it that the line has named already. */
async function helpOf(command: CommandLine, [below]: readonly string[], io: Io): Promise<string> {
  const help: string[] = [];
  const told = { ...io, out: (text: string) => help.push(text), err: () => {} };
  await command(below === undefined || below.startsWith('-') ? ['--help'] : [below, '--help'], told);
  return help.join('');
}

/** The flags that a help names, and those of the book where a question is taken. */
function flagsIn(help: string): string[] {
  const own = [...help.matchAll(/^ +(?:-\w, )?(--[\w-]+)/gm)].map(([, flag]) => flag!);
  return own.includes('--plant') && own.includes('--months') ? [...own, ...monthFlags] : own;
}

/** What can stand where no flag does: a command below this one, a quantity, a kind, a preset. */
function placesIn(help: string, name: string, others: readonly string[]): readonly string[] {
  const at = `${name} ${others.length}`;
  if (at === 'presets 1') return [...help.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map(([, it]) => it!);
  if (name === 'presets') return others[0] === 'list' ? kinds : presets.map(({ id }) => id);
  if (at === 'explain 1') return monthFlags.map((it) => it.slice(2));
  if (name === 'schema') return kinds;
  return /^ +--plant\b/m.test(help) ? [...idsOf('scenario'), ...idsOf('plant')] : [];
}
