import { Absent, all, both, type Value } from '../interpret/absent.ts';
import { Exact } from '../units/decimal.ts';

// Arithmetic on values that may be absent, and on columns of them, one a month.

/** A value a month. */
export type Column = readonly Value[];

const ZERO = new Exact(0);

export const plus = (a: Value, b: Value): Value => both(a, b, (x, y) => x.plus(y));
export const minus = (a: Value, b: Value): Value => both(a, b, (x, y) => x.minus(y));
export const times = (a: Value, b: Value): Value => both(a, b, (x, y) => x.times(y));

/** A quotient; `zero` says what it means that there is nothing to divide by. */
export const over = (a: Value, b: Value, zero: string): Value =>
  both(a, b, (x, y) => (y.isZero() ? Absent.because(zero) : x.div(y)));

export const sum = (values: Column): Value => values.reduce(plus, ZERO);

/** What a function makes of numbers, all of them there, or why one is not. */
export function of<T>(values: Column, make: (values: readonly Exact[]) => T): T | Absent {
  const known = all(values);
  return known instanceof Absent ? known : make(known);
}
