import { Exact } from '../../src/units/decimal.ts';
import { sentence } from '../../src/units/problem.ts';
import { type Field, read } from '../../src/units/read.ts';
import type { AnyUnit } from '../../src/units/unit.ts';

/** What a text says in a unit, as a decimal number. */
export const said = (text: string, unit: AnyUnit): string => {
  const outcome = read(text, { unit });
  if (outcome instanceof Exact) return outcome.toFixed();
  throw new Error(sentence({ field: 'it', given: text, ...outcome }));
};

/** What a person is told of a text that is refused. */
export const told = (text: string, field: Field): string => {
  const outcome = read(text, field);
  if (outcome instanceof Exact) throw new Error(`“${text}” was read as ${outcome}.`);
  return sentence({ field: 'it', given: text, ...outcome });
};
