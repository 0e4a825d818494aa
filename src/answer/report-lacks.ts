import { labelled, renamed } from '../present/values.ts';
import { isName } from '../study/inputs.ts';
import { type Problem, sentence } from '../units/problem.ts';

/** What is missing, as what to give; anything else as what is wrong with it. */
export function lackText(problem: Problem): string {
  const { fix, ...told } = inLabels(problem);
  if (problem.code !== 'missing-input' || fix === undefined) return sentence(inLabels(problem));
  return isName(problem.field)
    ? `${fix.replace(/^Give /, '')}.`
    : `${capital(`${told.field} ${told.allowed}`)}. ${fix}.`;
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** A problem in the words of a reader who sees labels. */
export const inLabels = (problem: Problem): Problem => ({
  ...problem,
  field: labelled(problem.field),
  ...(problem.fix === undefined ? {} : { fix: renamed(problem.fix, labelled) }),
});
