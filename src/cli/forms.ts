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

/** The table that `--table` asks for beside the usual one. @throws HashwattError when there is no such table, or no CSV */
export function tableOf<T extends string>(asked: Asked, usual: string, tables: readonly T[]): T | undefined {
  const given = asked.value('--table');
  if (given === undefined || given === usual) return undefined;
  const found = tables.find((it) => it === given);
  if (found !== undefined && asked.has('--csv')) return found;
  const allowed =
    found === undefined ? `is none of ${[usual, ...tables].join(', ')}` : 'chooses what --csv prints';
  throw new HashwattError([
    {
      code: found === undefined ? 'unknown-name' : 'wrong-shape',
      field: '--table',
      given,
      allowed,
      ...(found === undefined ? {} : { fix: 'Add --csv' }),
    },
  ]);
}
