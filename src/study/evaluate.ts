import type { Value } from '../interpret/absent.ts';
import { ExactReader } from '../interpret/exact.ts';
import { readGiven } from '../interpret/given.ts';
import { mining } from '../mining/book.ts';
import { HashwattError } from '../units/problem.ts';
import { outOfBounds } from './bounds.ts';
import type { InputOf, YearName } from './inputs.ts';

/** One value for each quantity that is known: text with a unit, a number in the unit of the book, or an amount. */
export type YearGiven = {
  readonly [K in YearName]?: Extract<InputOf<K>, string | number | { plus: unknown } | { unit: object }>;
};

/** Every quantity of a year: its value in the unit of the book, or why it has none. */
export type Year = { readonly [K in YearName]: Value };

const reader = new ExactReader(mining);

/**
 * Every quantity of a year that follows from what is given: no preset, no range, no months.
 * @example evaluate({ hashRate: '30 EH/s', networkHashRate: '900 EH/s', displacement: 0 }).networkShare
 * @throws HashwattError with every problem of what is given, or when it leads out of a quantity's bounds
 */
export function evaluate(given: YearGiven): Year {
  const evaluation = reader.read(readGiven(mining, given));
  const problems = outOfBounds(evaluation);
  if (problems.length > 0) throw new HashwattError(problems);
  return Object.fromEntries(
    [...mining.quantities].map(([name, it]) => [name, evaluation.valueOf(it)]),
  ) as unknown as Year;
}
