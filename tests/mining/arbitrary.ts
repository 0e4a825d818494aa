import fc from 'fast-check';
import type { Given } from '../../src/interpret/exact.ts';
import { mining } from '../../src/mining/book.ts';
import { fieldOf, type Name, yearNames } from '../../src/study/inputs.ts';
import { Exact } from '../../src/units/decimal.ts';

/** Decimals from `least` to `most`, as many small as large ones, and both ends now and then. */
export const decimal = (least: string, most: string): fc.Arbitrary<Exact> => {
  const [low, high] = [new Exact(least), new Exact(most)];
  const digits = fc.bigInt(1n, 10n ** 12n).map((it) => new Exact(`${it}e-12`));
  const magnitude = fc.integer({
    min: low.lte(0) ? -9 : low.log().floor().toNumber(),
    max: high.log().ceil().toNumber(),
  });
  const between = fc
    .tuple(digits, magnitude, fc.boolean())
    .map(([it, size, minus]) => it.times(`1e${size}`).times(minus && low.isNegative() ? -1 : 1))
    .map((it) => Exact.max(low, Exact.min(high, it)));
  return fc.oneof({ weight: 20, arbitrary: between }, { weight: 1, arbitrary: fc.constantFrom(low, high) });
};

/** A value that a person may give for a quantity, within its bounds. */
export const valueFor = (name: Name): fc.Arbitrary<Exact> => {
  const { min = '-1000000', max = '1000000000', whole = false } = fieldOf(name);
  return decimal(min, max).map((it) => (whole ? it.floor() : it));
};

const aGiven = (name: Name): fc.Arbitrary<readonly [Name, Given]> =>
  fc
    .record({ value: valueFor(name), strength: fc.integer({ min: 0, max: 3 }) })
    .map((it) => [name, it] as const);

/** Any quantities of the book, as if given by anyone with any strength. */
export const anything: fc.Arbitrary<ReadonlyMap<Name, Given>> = fc
  .subarray([...yearNames], { maxLength: 40 })
  .chain((some) => fc.tuple(...some.map(aGiven)))
  .map((given) => new Map(given));

/** Every input that an estimate may need, and no result: the plain case. */
export const everyInput: fc.Arbitrary<ReadonlyMap<Name, Given>> = fc
  .tuple(...yearNames.filter((name) => mining.quantity(name).kind === 'input').map(aGiven))
  .map((given) => new Map(given.map(([name, { value }]) => [name, { value, strength: 1 }])));
