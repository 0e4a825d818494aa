import type { CommandLine } from './command.ts';
import type { Io } from './io.ts';

/** What a command takes, as its help tells it. */
export interface Taken {
  /** Each flag, with what stands after it, in brackets where it may stand alone; nothing after one that does. */
  readonly flags: ReadonlyMap<string, string | undefined>;
  /** What stands where no flag does, in order, and what is said of it. */
  readonly places: readonly (readonly [name: string, about: string])[];
  /** The commands below it. */
  readonly commands: readonly string[];
}

/** So wide that each flag of a help stands on one line. */
const WIDE = 10_000;

/** What a command takes; a flag of the book is told of where `flags` has it, unless the help lists them all. */
export async function takenBy(
  command: CommandLine,
  argv: readonly string[],
  flags: readonly string[],
  io: Io,
): Promise<Taken> {
  const help: string[] = [];
  const told: Io = { ...io, width: WIDE, out: (text) => help.push(text), err: () => {} };
  await command([...argv, '--help', ...flags.map((it) => `${it}=`)], told);
  return takenIn(help.join(''));
}

const FLAG = /^ {2}(?:(?<short>-\w), )?(?<long>--[\w-]+)(?: <(?<value>[^>]+)>| (?<optional>\[[^\]]+\]))?/gmu;

function takenIn(help: string): Taken {
  const flags = new Map<string, string | undefined>();
  for (const { groups: { short, long = '', optional, value = optional } = {} } of help.matchAll(FLAG))
    // What examples do with a flag comes after what is said of it.
    for (const flag of [long, short]) if (flag !== undefined && !flags.has(flag)) flags.set(flag, value);
  return {
    flags,
    places: linesBelow('Arguments', help).map(([name = '', ...about]) => [name, about.join(' ')]),
    commands: linesBelow('Commands', help).map(([name]) => name!),
  };
}

/** The words of each line below a heading. */
const linesBelow = (heading: string, help: string): string[][] =>
  (help.split(`\n${heading}:\n`)[1] ?? '')
    .split('\n\n')[0]!
    .split('\n')
    .map((line) => line.split(/\s+/u).filter(Boolean))
    .filter((words) => words.length > 0);
