import { HashwattError, type Problem } from '../units/problem.ts';
import { shownSymbol } from '../units/symbols.ts';
import { fieldOf, isName, isYearName, type Name, unknownName } from './inputs.ts';
import { isPath } from './path-entries.ts';

/** A preset, as far as it must be known to be named. */
export interface Named {
  readonly kind: string;
  readonly id: string;
}

/** The kinds of preset that a question may choose, in the order in which they are taken up. */
export const CHOSEN = ['plant', 'miner', 'cooling', 'network'] as const;

/** A question whose values are all texts, as a person types them: what a command line, a program and a file can hold. */
export type WhatIf<P = Named> = {
  readonly scenario?: string | P | undefined;
  readonly today?: string | undefined;
  readonly from?: string | undefined;
  readonly months?: string | number | undefined;
} & { readonly [K in (typeof CHOSEN)[number] | Name]?: string | undefined };

/**
 * The quantities that a what-if gives, in the order in which they stand there.
 * @throws HashwattError with every name that no quantity bears and every value that is no text
 */
export function valuesOf<P>(whatIf: WhatIf<P>): readonly (readonly [Name, string])[] {
  const { scenario: _, plant: _p, miner: _m, cooling: _c, network: _n, ...rest } = whatIf;
  const { today: _t, from: _f, months: _s, ...values } = rest;
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  const problems = given.flatMap(([name, value]) => problemOf(name, value));
  if (problems.length > 0) throw new HashwattError(problems);
  return given as [Name, string][];
}

/** Everything that a what-if says beside its scenario, by name: presets, quantities, then months and day. @throws as `valuesOf` */
export function textsOf<P>(whatIf: WhatIf<P>): readonly (readonly [string, string])[] {
  const { from, months, today } = whatIf;
  const all = [
    ...CHOSEN.map((kind) => [kind, whatIf[kind]] as const),
    ...valuesOf(whatIf),
    ...Object.entries({ from, months, today }),
  ];
  return all.flatMap(([name, text]) => (text === undefined ? [] : [[name, `${text}`]]));
}

function problemOf(field: string, value: unknown): Problem[] {
  if (!isName(field)) return [{ field, ...unknownName(field) }];
  if (typeof value === 'string') return [];
  return [
    {
      code: 'wrong-shape',
      field,
      given: typeof value,
      allowed: "is no text, which a what-if holds alone; write it like '95k'",
    },
  ];
}

/** Whether a question is of months: it says which, or gives what only months have. */
export const isMonthly = (question: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(question).some(([name, value]) => value !== undefined && isOfMonths(name, value));

const isOfMonths = (name: string, value: unknown): boolean =>
  name === 'from' ||
  name === 'months' ||
  (isName(name) && (!isYearName(name) || (typeof value === 'string' && isPath(value))));

/** A number of the book as a text that is read as that number, whoever reads it. */
export function inUnit(name: Name, value: string): string {
  const symbol = shownSymbol(fieldOf(name).unit);
  return symbol === '1' ? value : `${value} ${symbol}`;
}
