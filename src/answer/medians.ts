import { Absent, type Value } from '../interpret/absent.ts';
import { mining } from '../mining/book.ts';
import type { Library } from '../presets/preset.ts';
import { estimate } from '../study/estimate.ts';
import { firstMonth } from '../study/first-month.ts';
import { isYearName, type Name, type Stated } from '../study/inputs.ts';
import { projection } from '../study/projection.ts';
import { lacks } from '../study/unanswered.ts';
import type { Wanted } from '../study/wanted.ts';
import { isWorthName, worthValue } from '../study/worth-names.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { advised } from './estimate.ts';
import type { MonthlyQuestion } from './months.ts';

/** What a question is worth where each range is at its median. */
export interface Medians {
  /** What is stated of a year, or of the first month. */
  readonly year: ReadonlyMap<Name, Stated>;
  readonly valueOf: (name: Wanted) => Value;
  readonly warnings: readonly string[];
  readonly used: ReadonlySet<Name>;
}

/** Answers a question at its medians. @throws HashwattError as an estimate and a projection do */
export function medians(understood: MonthlyQuestion, inMonths: boolean, library: Library): Medians {
  const year = firstMonth(understood);
  const stated = inMonths ? year : understood.stated;
  advised(() => estimate(withoutRanges(stated)), library);
  const inTime = inMonths ? projection(understood) : undefined;
  const { evaluation, warnings, used } = estimate(withoutRanges(stated), inTime?.used);
  return {
    year,
    warnings,
    used,
    valueOf: (name) =>
      isWorthName(name) ? worthValue(inTime!.worth, name) : evaluation.valueOf(mining.quantity(name)),
  };
}

/** A range is nothing to warn of here. */
const withoutRanges = (stated: ReadonlyMap<Name, Stated>): ReadonlyMap<Name, Stated> =>
  new Map([...stated].map(([name, { range: _range, ...it }]) => [name, it]));

/** Which results are followed, and what is said of those that are not. */
export interface Followed {
  readonly results: readonly Wanted[];
  readonly leftOut: readonly string[];
}

/** What is usually wanted of a year, and of months; what carries the first is told in full. */
const USUAL = {
  year: ['marginPerYear', 'revenuePerYear', 'bitcoinPerDay'],
  months: ['npv', 'irr', 'payback', 'bitcoinMined'],
} as const satisfies Readonly<Record<string, readonly Wanted[]>>;

/**
 * The results that were asked for, or those of the usual ones that lack nothing.
 * @throws HashwattError with what a result that was asked for lacks, or the first usual one, where all lack something
 */
export function followed(
  asked: readonly Wanted[],
  conditions: readonly Wanted[],
  at: Medians,
  { stated, inMonths }: { readonly stated: ReadonlyMap<Name, Stated>; readonly inMonths: boolean },
): Followed {
  const lacking = (name: Wanted): Problem[] => lacks(at.valueOf(name), stated);
  const usual: readonly Wanted[] = USUAL[inMonths ? 'months' : 'year'];
  const there = usual.filter((name) => lacking(name).length === 0);
  const results = asked.length > 0 ? [...new Set(asked)] : there;
  const needed = results.length > 0 ? [...results, ...conditions] : usual.slice(0, 1);
  const problems = new Map(needed.flatMap(lacking).map((it) => [it.field, it]));
  if (problems.size > 0) throw new HashwattError([...problems.values()]);
  const leftOut = asked.length > 0 ? [] : usual.filter((name) => !there.includes(name));
  return { results, leftOut: leftOut.map((name) => sentence(name, at.valueOf(name))) };
}

const sentence = (name: Wanted, value: Value): string =>
  `${name} is left out: it needs ${value instanceof Absent ? value.missing.join(', ') : ''}`;

/** Whether a question is one of months. */
export const isOfMonths = (
  { paths, background }: MonthlyQuestion,
  { from, months }: { readonly from?: unknown; readonly months?: unknown },
  wanted: readonly Wanted[],
): boolean =>
  from !== undefined ||
  months !== undefined ||
  paths.size > 0 ||
  background.scenario?.horizon !== undefined ||
  wanted.some((name) => !isYearName(name));
