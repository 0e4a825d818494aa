import type { Command } from 'commander';
import type { Inputs, Library, Question } from '../index.ts';
import type { Asked } from './asked.ts';

/** Adds the flag that takes utilisation and power price from hours. */
export const addHours = (command: Command): Command =>
  command
    .optionsGroup('Hours:')
    .option(
      `${HOURS} <file>`,
      'utilisation and power price of hours: prices, or what dispatch --json printed',
    );

/** The flag of hours. */
export const HOURS = '--dispatch';

/** What a file says of the hours; the code for it is read only when it is asked for. */
export async function hoursIn(
  asked: Asked,
): Promise<(scenario: Question['scenario'], library?: Library) => Inputs> {
  const file = asked.value(HOURS);
  return file === undefined ? () => ({}) : (await import('./hours.ts')).hoursOf(asked, file);
}
