import type { Command } from 'commander';
import {
  type Envelope,
  estimate,
  HashwattError,
  type Library,
  type Problem,
  type ProjectQuestion,
  type Question,
  readPreset,
} from '../index.ts';
import {
  asFlags,
  chapterFlags,
  type Flag,
  flagFor,
  flagNames,
  nameOfFlag,
  twoWords,
} from '../present/flags.ts';
import type { Asked } from './asked.ts';
import type { Call } from './command.ts';
import { addChoices, choiceOf } from './choices.ts';
import { isFile, readFiles } from './files.ts';
import { hoursIn } from './hours-flag.ts';
import { addPresets, libraryIn } from './library.ts';
import { asRefused, plantCalled, readPlant } from './plant.ts';

/** Adds the scenario that a command starts from, and its examples. */
export const addScenario = (command: Command, examples: string): Command =>
  command
    .usage('[scenario | plant | file.yaml | -] [flags]')
    .argument('[scenario]', 'a scenario or a plant, by any part of its name, or a file')
    .addHelpText('after', examples);

/** Adds the flags of the months that a projection runs over. */
export const addHorizon = (command: Command): Command =>
  command
    .optionsGroup('Time:')
    .option('--from <month>', 'the first month, such as 2026-12; next month when left out')
    .option('--months <count>', 'how many months; 120 when left out');

/** The months that were typed. */
export const horizonOf = (asked: Asked): Pick<ProjectQuestion, 'from' | 'months'> => ({
  from: asked.value('--from'),
  months: asked.value('--months'),
});

/** Adds the flags of a question: presets, a day, and every quantity of the book that is typed, or all for a help. */
export function addQuestion(
  command: Command,
  argv: readonly string[],
  { listed, months = false }: { readonly listed: boolean; readonly months?: boolean },
): void {
  addChoices(command);
  addPresets(command);
  command.optionsGroup('Form:').option('--today <date>', 'the day from which the age of presets counts');
  const helps = listed && (argv.includes('--help') || argv.includes('-h'));
  if (helps)
    for (const { title, flags } of chapterFlags(months)) addBook(command.optionsGroup(`${title}:`), flags);
  else addBook(command, typed(argv, months));
}

const addBook = (command: Command, flags: readonly Flag[]): void =>
  flags.forEach(({ flag, unit, about }) => command.option(`${flag} <${unit}>`, about));

/** A hundred options that nobody types would take as long as the whole calculation. */
const typed = (argv: readonly string[], months: boolean): Flag[] =>
  [...new Set(argv.map((it) => it.replace(/=.*/su, '')))]
    .filter((flag) => months || flagNames.includes(flag))
    .flatMap((flag) => {
      const name = nameOfFlag(flag);
      return name === undefined ? [] : [flagFor(name)];
    });

/** The envelope that was asked for. @throws HashwattError with every problem, in the words of the command line. */
export async function envelopeOf(scenario: string | undefined, asked: Asked, call: Typed): Promise<Envelope> {
  const hours = await hoursIn(asked);
  return answered(scenario, asked, call, (it, library) =>
    estimate({ ...questionOf(asked), ...hours(it, library), scenario: it }, library),
  );
}

/** What a command line was made of. */
export type Typed = Pick<Call, 'argv' | 'io'>;

/** What an answer gives. @throws HashwattError with every problem, in the words of the command line. */
export async function answered<T>(
  scenario: string | undefined,
  asked: Asked,
  { argv, io }: Typed,
  answer: (scenario: Question['scenario'], library: Library | undefined) => T | Promise<T>,
): Promise<T> {
  const misused = asked.problems();
  try {
    await readFiles(asked);
    const library = await libraryIn(asked, io);
    await readPlant(asked, library);
    const given = await answer(await named(scenario, asked, library), library);
    if (misused.length === 0) return given;
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    const others = error.problems.map(
      (it) => twoWords(it, argv) ?? asFlags(asRefused(it, asked), asked.flags),
    );
    throw new HashwattError([...misused, ...(misused.length === 0 ? others : others.filter(apart(misused)))]);
  }
  throw new HashwattError(misused);
}

/** What would be wrong even with flags that are used as they should be. */
const apart =
  (misused: readonly Problem[]) =>
  ({ code, field }: Problem): boolean =>
    code !== 'missing-input' && misused.every((it) => it.field !== field);

/** The presets and quantities that were typed. */
export const questionOf = (asked: Asked): Question =>
  Object.fromEntries(
    [...new Set([...asked.flags, ...asked.read.keys()])].flatMap((flag) => {
      const name = nameOfFlag(flag) ?? choiceOf(flag);
      return name === undefined ? [] : [[name, asked.read.get(flag) ?? asked.value(flag)]];
    }),
  );

/** What looks like a file is read as one, an unknown flag is no scenario; all else is the name of one or of a plant. */
export async function named(
  scenario: string | undefined,
  asked: Asked,
  library: Library | undefined,
): Promise<Question['scenario']> {
  if (scenario === undefined || /^-./.test(scenario)) return undefined;
  return isFile(scenario) ? readPreset(scenario) : plantCalled(scenario, asked, library, 'scenario', 'plant');
}
