import { ExactReader } from '../interpret/exact.ts';
import { monthly } from '../mining/book.ts';
import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { type Bridge, bridge } from '../study/compare.ts';
import { isYearName, type Name, type Stated, unknownName, type YearName } from '../study/inputs.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { type Answer, estimate } from './estimate.ts';
import { type Question, understand } from './question.ts';

/** Scenarios side by side, and how one result gets from the first to each other. */
export interface Comparison {
  readonly answers: readonly Answer[];
  readonly result: YearName;
  /** One for each answer after the first. */
  readonly bridges: readonly Bridge[];
}

const reader = new ExactReader(monthly);

/**
 * Compares scenarios; the bridge splits the difference of `result` by cause, input after input in the order of the book.
 * @example compare([{ scenario: 'zaporizhzhia' }, { scenario: 'zaporizhzhia-2016' }], 'revenuePerYear')
 * @throws HashwattError with every problem of every question
 */
export function compare(
  questions: readonly Question[],
  result: YearName = 'revenuePerYear',
  library: Library = shipped,
): Comparison {
  const problems: Problem[] = [];
  if (!isYearName(result))
    problems.push({ field: 'result', given: String(result), ...unknownName(String(result)) });
  if (questions.length < 2)
    problems.push({
      code: 'missing-input',
      field: 'scenario',
      allowed: 'is missing: a comparison needs two',
    });
  const both = questions.flatMap(
    (it) =>
      collect(problems, () => ({ answer: estimate(it, library), stated: understand(it, library).stated })) ??
      [],
  );
  if (problems.length > 0) throw new HashwattError(problems);
  const valueOf = (stated: ReadonlyMap<Name, Stated>) =>
    reader.read(stated).valueOf(monthly.quantity(result));
  const [first, ...others] = both;
  return {
    answers: both.map(({ answer }) => answer),
    result,
    bridges: others.map(({ stated }) => bridge(first!.stated, stated, valueOf)),
  };
}
