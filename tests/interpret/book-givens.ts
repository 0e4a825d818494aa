import fc from 'fast-check';
import type { Quantity } from '../../src/formula/quantity.ts';
import type { Given } from '../../src/interpret/exact.ts';
import { mining } from '../../src/mining/book.ts';
import { Exact } from '../../src/units/decimal.ts';

/** Every quantity of a year. */
export const names = [...mining.quantities.keys()];

/** A number that the book allows, as a decimal of a few digits, for a share of the way through. */
export function allowed({ about }: Quantity, share: number): Exact {
  const low = about.min === undefined ? 0.001 : Number(about.min);
  const high = about.max === undefined ? Math.max(1, low) * 10_000 : Number(about.max);
  const from = Math.max(low, high * 1e-6);
  const value = low < 0 ? low + share * (high - low) : from * (high / from) ** share;
  return new Exact(about.whole ? Math.max(Math.ceil(low), Math.round(value)) : value.toPrecision(6));
}

/** What somebody might give: most inputs, and now and then a result in place of its parts. */
export const givens = fc
  .array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(9), fc.nat(3)), {
    minLength: names.length,
    maxLength: names.length,
  })
  .map((chances) => {
    const all = chances.flatMap(([share, luck, strength], at): [string, Given][] => {
      const quantity = mining.quantity(names[at]!);
      const isGiven = quantity.kind === 'input' ? luck > 1 : luck === 9;
      return isGiven ? [[names[at]!, { value: allowed(quantity, share), strength }]] : [];
    });
    return new Map(all);
  });

/** Columns with room for so many numbers. */
export const room = (count: number, draws: number): Float64Array[] =>
  Array.from({ length: count }, () => new Float64Array(draws));
