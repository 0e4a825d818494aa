import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import type { Name, Stated } from '../study/inputs.ts';
import { type Answer, answerTo } from './estimate.ts';
import { type ProjectQuestion, understandMonths } from './months.ts';

/** The year of a question that may hold months, and all that is stated for either. */
export interface Outlook {
  readonly answer: Answer;
  readonly stated: ReadonlyMap<Name, Stated>;
}

/**
 * The envelope of a question whose values may be paths or belong to months: the first month stands for the year.
 * @example outlook({ scenario: 'site-50mw', bitcoinPrice: '95k; 2028-01: 120k', months: 36 }).answer.results.revenuePerYear
 * @throws HashwattError with every problem of what was asked
 */
export function outlook(question: ProjectQuestion, library: Library = shipped): Outlook {
  const understood = understandMonths(question, library);
  return { answer: answerTo(understood, library), stated: understood.stated };
}
