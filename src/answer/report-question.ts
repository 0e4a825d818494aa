import type { Library, Preset } from '../presets/preset.ts';
import { Quantified } from '../study/amount.ts';
import { isMonthly, type WhatIf } from '../study/what-if.ts';
import { Exact } from '../units/decimal.ts';
import { dispatch, type Dispatched } from './dispatch.ts';
import { type HoursTaken, readDispatch } from './dispatched.ts';
import type { ProjectQuestion } from './months.ts';
import type { Question } from './question.ts';

/** What a report is of, beside its question. */
export interface ReportOptions {
  /** Hours: the text of a file of prices, or what `hashwatt dispatch --json` printed. */
  readonly hours?: { readonly text: string; readonly file: string } | undefined;
  /** How the question is said on a command line, where it holds more than texts. */
  readonly said?: WhatIf<Preset> | undefined;
  /** The file that its scenario was read from. */
  readonly file?: string | undefined;
  /** Flags of its command line that are no part of the question, with their values: a folder of presets, say. */
  readonly flags?: readonly (readonly [flag: string, value: string])[] | undefined;
}

/** A question with what its hours say, and those hours. */
export interface Hourly {
  readonly question: ProjectQuestion;
  /** What was taken from the hours. */
  readonly taken: HoursTaken;
  readonly dispatched?: Dispatched;
}

/** Takes utilisation and power price from hours, where there are any and nobody gave another. @throws HashwattError as `dispatch` does */
export function withHours(
  question: ProjectQuestion,
  hours: ReportOptions['hours'],
  library: Library,
): Hourly {
  if (hours === undefined) return { question, taken: {} };
  const taken = readDispatch(hours.text, hours.file);
  if (taken !== undefined) return { question: { ...taken, ...question }, taken };
  const asked = { ...ofYear(question), prices: hours.text, file: hours.file };
  const dispatched = dispatch(asked, library);
  return { question: { ...dispatched.inputs, ...question }, taken: dispatched.inputs, dispatched };
}

/** A question without what only months have. */
export const ofYear = (question: ProjectQuestion): Question =>
  Object.fromEntries(
    Object.entries(question).filter(([name, value]) => !isMonthly({ [name]: value as unknown })),
  );

/** A question whose numbers are texts, as a page and a command line hold them. */
export const inTexts = (question: ProjectQuestion): ProjectQuestion =>
  Object.fromEntries(Object.entries(question).map(([name, value]) => [name, inText(value)]));

function inText(value: unknown): unknown {
  if (value instanceof Quantified) return value.text();
  if (value instanceof Exact) return value.valueOf();
  return typeof value === 'number' ? `${value}` : value;
}

/**
 * What a command line says of a question with hours: where one of the values taken from them has been changed,
 * both stand as flags and the file is left out.
 */
export function saidWith(
  said: WhatIf<Preset>,
  { taken }: Pick<Hourly, 'taken'>,
): { readonly said: WhatIf<Preset>; readonly isChanged: boolean } {
  const isChanged = said.utilisation !== undefined || said.powerPrice !== undefined;
  if (!isChanged) return { said, isChanged };
  const texts = Object.fromEntries(
    Object.entries(taken).map(([name, it]: [string, Quantified]) => [name, it.text()]),
  );
  return { said: { ...texts, ...said }, isChanged };
}
