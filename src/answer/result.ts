import type { Value } from '../interpret/absent.ts';
import { ExactReader } from '../interpret/exact.ts';
import { monthly } from '../mining/book.ts';
import type { Name, Stated } from '../study/inputs.ts';
import { projection } from '../study/projection.ts';
import type { Wanted } from '../study/wanted.ts';
import { isWorthName, worthValue } from '../study/worth-names.ts';
import type { MonthlyQuestion } from './months.ts';

const reader = new ExactReader(monthly);

/** A result of a year or the worth of a projection, as a function of what is stated in place of what the question states. */
export function resultOf(
  name: Wanted,
  { stated, paths, ...question }: MonthlyQuestion,
): (instead: ReadonlyMap<Name, Stated>) => Value {
  if (!isWorthName(name)) {
    const readings = new Map<string, ReturnType<(typeof reader)['only']>>();
    return (instead) => {
      const all = new Map([...stated, ...instead]);
      const words = [...instead].map(([it, { strength }]) => `${it} ${strength}`).join();
      const reading = readings.get(words) ?? reader.only(monthly.quantity(name), strengthsOf(all));
      readings.set(words, reading);
      return reading(all);
    };
  }
  return (instead) => {
    const others = new Map([...paths].filter(([it]) => !instead.has(it)));
    const all = new Map([...stated, ...instead]);
    return worthValue(projection({ ...question, paths: others, stated: all }).worth, name);
  };
}

const strengthsOf = (all: ReadonlyMap<Name, Stated>): Map<string, number> =>
  new Map([...all].map(([name, { strength }]) => [name, strength]));
