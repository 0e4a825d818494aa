import { type CHOSEN, isMonthly, type Named, textsOf, type WhatIf } from '../study/what-if.ts';
import { HashwattError, printable } from '../units/problem.ts';
import { flagOf } from './flags.ts';
import { widthOf } from './text.ts';

/** Where a what-if is to be said. */
export interface CommandSaid {
  /** `estimate`, or `project` where it is of months, when it is left out. */
  readonly command?: string | undefined;
  /** The file that its scenario was read from. */
  readonly file?: string | undefined;
  /** Flags that are no part of the what-if, with their values: a folder of presets, say. */
  readonly more?: readonly (readonly [flag: string, value: string])[] | undefined;
}

/**
 * The words of a what-if on a command line, `hashwatt` first.
 * @throws HashwattError with every value that is no text
 */
export const commandWords = (whatIf: WhatIf, said: CommandSaid = {}): readonly string[] =>
  groups(whatIf, said).flat();

/**
 * The same as one line for a POSIX shell, or broken into lines of at most `width` columns where its words allow it.
 * @throws HashwattError as `commandWords` does, and for what no shell can hold
 */
export function commandLine(
  whatIf: WhatIf,
  { width = Infinity, ...said }: CommandSaid & { readonly width?: number | undefined } = {},
): string {
  const lines: string[] = [];
  for (const group of groups(whatIf, said).map((words) => words.map(quoted).join(' '))) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(`${last} ${group}${BREAK}`) <= width)
      lines.push(`${lines.pop()} ${group}`);
    else lines.push(last === undefined ? group : `${INDENT}${group}`);
  }
  return lines.join(`${BREAK}\n`);
}

const BREAK = ' \\';
const INDENT = '    ';

/** Words that stay on one line: the command with its scenario, then each flag with its value. */
function groups(whatIf: WhatIf, { command, file, more = [] }: CommandSaid): string[][] {
  const called = command ?? (isMonthly(whatIf) ? 'project' : 'estimate');
  const { scenario } = whatIf;
  const other = file === undefined && typeof scenario === 'object' ? chosenBy(scenario, whatIf) : [];
  const first = ['hashwatt', called, ...(other.length > 0 ? [] : startOf(scenario, file))];
  const all = [...other, ...textsOf(whatIf)].map(([name, text]) => [flagOf(name), text] as const);
  return [first, ...[...all, ...more].map(([name, text]) => flag(name, text))];
}

/** What begins with a dash is joined to its flag, so that no shell script and no parser takes it for another one. */
const flag = (name: string, value: string): string[] =>
  value.startsWith('-') ? [`${name}=${value}`] : [name, value];

/** A command starts from a scenario or a plant; other presets are chosen by their flag. */
const chosenBy = ({ kind, id }: Named, whatIf: WhatIf): [string, string][] =>
  kind === 'scenario' || kind === 'plant' || whatIf[kind as (typeof CHOSEN)[number]] !== undefined
    ? []
    : [[kind, id]];

function startOf(scenario: WhatIf['scenario'], file: string | undefined): string[] {
  if (file !== undefined) return [file === '-' || isFile(file) ? file : `./${file}`];
  if (scenario === undefined) return [];
  return [typeof scenario === 'string' ? nameAlone(scenario) : scenario.id];
}

/** What a command takes for a file, and for no flag. */
const isFile = (path: string): boolean => !path.startsWith('-') && /[\\/]|\.ya?ml$/i.test(path);

/** A name that no command takes for a file or a flag; slashes and dashes mean the same in names. */
const nameAlone = (name: string): string => name.replace(/[\\/]+/g, '-').replace(/^-+/, '');

/** Nothing that a shell would take for its own, at the start or within. */
const PLAIN = /^-?(?:[\w./:@%+,][\w./:@%+,=-]*)?$/;
/** `--bitcoin-price=` stays outside the quotes. */
const FLAG = /^--[a-z\d-]+=?/;

/** A word as a POSIX shell reads it. */
function quoted(word: string): string {
  const [head = ''] = FLAG.exec(word) ?? [];
  const rest = word.slice(head.length);
  if (word !== '' && PLAIN.test(rest)) return word;
  if (/\0|\p{Cs}/u.test(rest))
    throw new HashwattError([
      { code: 'unsafe-text', field: head || 'argument', given: rest, allowed: 'can’t be held by a shell' },
    ]);
  return `${head}'${Array.from(rest, inQuotes).join('')}'`;
}

/** What a terminal would obey or hide goes through printf, but for line ends, which `$(…)` would cut. */
function inQuotes(character: string): string {
  if (character === "'") return "'\\''";
  if (character === '\n' || printable(character) === character) return character;
  const octal = [...new TextEncoder().encode(character)].map((it) => `\\${it.toString(8).padStart(3, '0')}`);
  return `'"$(printf '${octal.join('')}')"'`;
}
