import type { Library, Preset } from '../presets/preset.ts';
import { isName, isYearName } from '../study/inputs.ts';
import { isPath } from '../study/path-entries.ts';
import type { WhatIf } from '../study/what-if.ts';
import { dispatch, type Dispatched } from './dispatch.ts';
import { readDispatch } from './dispatched.ts';
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
}

/** A question with what its hours say, and those hours. */
export interface Hourly {
  readonly question: ProjectQuestion;
  readonly dispatched?: Dispatched;
}

/** Takes utilisation and power price from hours, where there are any. @throws HashwattError as `dispatch` does */
export function withHours(
  question: ProjectQuestion,
  hours: ReportOptions['hours'],
  library: Library,
): Hourly {
  if (hours === undefined) return { question };
  const taken = readDispatch(hours.text, hours.file);
  if (taken !== undefined) return { question: { ...question, ...taken } };
  const asked = { ...ofYear(question), prices: hours.text, file: hours.file };
  const dispatched = dispatch(asked, library);
  return { question: { ...question, ...dispatched.inputs }, dispatched };
}

/** A question without what only months have. */
export function ofYear({ from: _, months: _m, ...question }: ProjectQuestion): Question {
  return Object.fromEntries(
    Object.entries(question).filter(
      ([name, value]) => !isName(name) || (isYearName(name) && !(typeof value === 'string' && isPath(value))),
    ),
  );
}
