import { Exact } from '../../src/units/decimal.ts';

/** Numbers as they are written. */
export const exact = (...numbers: readonly (string | number)[]): Exact[] =>
  numbers.map((it) => new Exact(it));

/** Whether two numbers agree to so many digits of the larger. */
export const agree = (a: Exact, b: Exact, digits = 30): boolean =>
  a
    .minus(b)
    .abs()
    .lte(Exact.max(a.abs(), b.abs()).times(`1e-${digits}`));

/** A number to so many decimals, as a table prints it. */
export const printed = (value: Exact, decimals: number): string => value.toFixed(decimals);
