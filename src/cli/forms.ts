import type { Command } from 'commander';
import { HashwattError } from '../index.ts';
import { flagOf } from '../present/flags.ts';
import { asMarkdown } from '../present/markdown.ts';
import type { Page } from '../present/page.ts';
import { onTerminal } from '../present/terminal.ts';
import { type Spoken, spoken } from '../present/talk.ts';
import type { Asked } from './asked.ts';
import type { Io } from './io.ts';

/** The one form of the output that was asked for, if any. @throws HashwattError when there are several. */
export function oneForm(asked: Asked, flags: readonly string[]): string | undefined {
  const [first, ...others] = flags.filter((flag) => asked.has(flag));
  if (others.length === 0) return first;
  throw new HashwattError(
    others.map((field) => ({ code: 'wrong-shape', field, allowed: `cannot be joined with ${first}` })),
  );
}

/** Everything that an answer can be printed as. */
export interface Forms {
  readonly page: Page;
  readonly json: () => string;
  readonly csv: () => string;
  /** What to beware of, which CSV has no place for. */
  readonly told?: Spoken;
}

/** Adds the flags of the forms; `json` and `csv` say what each holds. */
export const addForms = (command: Command, about: Readonly<Record<'json' | 'csv', string>>): Command =>
  command
    .optionsGroup('Form:')
    .option('--json', `${about.json} as JSON`)
    .option('--csv', `${about.csv} as CSV`)
    .option('--md', 'the page as Markdown');

/** Prints an answer in the form that was asked for. @throws HashwattError when several were. */
export async function print(asked: Asked, io: Io, answer: Forms | (() => Promise<Forms>)): Promise<void> {
  const form = oneForm(asked, ['--json', '--csv', '--md']);
  const { page, json, csv, told } = typeof answer === 'function' ? await answer() : answer;
  if (form === '--csv' && told) io.err(spoken(told, flagOf));
  if (form === '--json') io.out(json());
  else if (form === '--csv') io.out(csv());
  else io.out(form === '--md' ? asMarkdown(page) : onTerminal(page, io));
}
