import { section, type Section } from '../present/page.ts';
import { labelled, renamed } from '../present/values.ts';
import { isName } from '../study/inputs.ts';
import { type Problem, sentence } from '../units/problem.ts';

/** What the months of a projection are called; they are no quantities of the book. */
export const MONTH_LABELS = { from: 'First month', months: 'How many months' } as const;

export const isOfHorizon = (field: string): field is keyof typeof MONTH_LABELS =>
  Object.hasOwn(MONTH_LABELS, field);

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
  field: isOfHorizon(problem.field) ? MONTH_LABELS[problem.field] : labelled(problem.field),
  ...(problem.fix === undefined ? {} : { fix: renamed(problem.fix, labelled) }),
});

/** A section less the warnings that need not stand there; nothing where nothing else does. */
export const withoutWarnings = (
  { title, blocks }: Section,
  isNeedless: (said: string) => boolean,
): Section[] =>
  section(
    title!,
    ...blocks.map((it) =>
      it.kind === 'warnings' ? { ...it, items: it.items.filter((said) => !isNeedless(said)) } : it,
    ),
  );
