import { type Distribution, isFault } from '../../src/chance/distribution.ts';
import { type Range, readRange } from '../../src/chance/range.ts';
import { sentence } from '../../src/units/problem.ts';
import type { Fault, Field } from '../../src/units/read.ts';

/** A distribution that must exist. */
export const sound = (outcome: Distribution | Fault): Distribution => {
  if (isFault(outcome)) throw new Error(sentence({ field: 'it', ...outcome }));
  return outcome;
};

/** What a person is told of numbers that make no distribution. */
export const refusal = (outcome: object): string =>
  isFault(outcome) ? sentence({ field: 'it', ...outcome }) : 'nothing';

/** A range that must be read. */
export const rangeOf = (text: string, field: Field): Range => {
  const outcome = readRange(text, field);
  if (isFault(outcome)) throw new Error(sentence({ field: 'it', given: text, ...outcome }));
  return outcome;
};
