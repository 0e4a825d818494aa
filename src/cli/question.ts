import type { Command } from 'commander';
import { type Envelope, estimate, HashwattError, type Problem, type Question, readPreset } from '../index.ts';
import { asFlags, chapterFlags, type Flag, flagFor, nameOfFlag, twoWords } from '../present/flags.ts';
import type { Asked } from './asked.ts';

const CHOICES = ['plant', 'miner', 'cooling', 'network'] as const;

/** Adds the flags of a question: presets, a day, and every quantity of the book that is typed, or all for a help. */
export function addQuestion(
  command: Command,
  argv: readonly string[],
  { listed }: { readonly listed: boolean },
): void {
  command.optionsGroup('Presets:');
  for (const kind of CHOICES) command.option(`--${kind} <name>`, `the ${kind}, by any part of its name`);
  command
    .optionsGroup('Form:')
    .option('--today <date>', 'the day from which the age of presets counts')
    .option('--precise', 'every digit instead of four');
  const helps = listed && (argv.includes('--help') || argv.includes('-h'));
  if (helps) for (const { title, flags } of chapterFlags()) addBook(command.optionsGroup(`${title}:`), flags);
  else addBook(command, typed(argv));
}

const addBook = (command: Command, flags: readonly Flag[]): void =>
  flags.forEach(({ flag, unit, about }) => command.option(`${flag} <${unit}>`, about));

/** A hundred options that nobody types would take as long as the whole calculation. */
const typed = (argv: readonly string[]): Flag[] =>
  [...new Set(argv.map((it) => nameOfFlag(it.replace(/=.*/su, ''))))].flatMap((it) =>
    it ? flagFor(it) : [],
  );

/** The envelope that was asked for. @throws HashwattError with every problem, in the words of the command line. */
export async function envelopeOf(
  scenario: string | undefined,
  asked: Asked,
  argv: readonly string[],
): Promise<Envelope> {
  const misused = asked.problems();
  try {
    const envelope = estimate({ ...questionOf(asked), scenario: await named(scenario) });
    if (misused.length === 0) return envelope;
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    const others = error.problems.map((it) => twoWords(it, argv) ?? asFlags(it, asked.flags));
    throw new HashwattError([...misused, ...(misused.length === 0 ? others : others.filter(apart(misused)))]);
  }
  throw new HashwattError(misused);
}

/** What would be wrong even with flags that are used as they should be. */
const apart =
  (misused: readonly Problem[]) =>
  ({ code, field }: Problem): boolean =>
    code !== 'missing-input' && misused.every((it) => it.field !== field);

const questionOf = (asked: Asked): Question =>
  Object.fromEntries(
    [...asked.flags].flatMap((flag) => {
      const name = nameOfFlag(flag) ?? [...CHOICES, 'today'].find((it) => `--${it}` === flag);
      return name === undefined ? [] : [[name, asked.value(flag)]];
    }),
  );

/** What looks like a file is read as one, an unknown flag is no scenario; all else is the name of one or of a plant. */
async function named(scenario: string | undefined): Promise<Question['scenario']> {
  if (scenario === undefined || /^-./.test(scenario)) return undefined;
  return isFile(scenario) ? readPreset(scenario) : scenario;
}

const isFile = (text: string): boolean => text === '-' || /[\\/]|\.ya?ml$/i.test(text);
