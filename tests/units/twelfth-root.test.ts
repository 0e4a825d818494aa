import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Exact } from '../../src/units/decimal.ts';
import { twelfthRoot } from '../../src/units/twelfth-root.ts';

it('a twelfth root to the power of twelve is what it is the root of, to 38 digits', () => {
  const number = fc.tuple(fc.bigInt(1n, 10n ** 30n), fc.integer({ min: -40, max: 10 }));
  fc.assert(
    fc.property(number, ([digits, size]) => {
      const value = new Exact(`${digits}e${size}`);
      expect(twelfthRoot(value).pow(12).div(value).minus(1).abs().lt('2e-38')).toBe(true);
    }),
  );
});

it('10 % a year is 0.797 % a month', () => {
  expect(twelfthRoot(new Exact('1.1')).toFixed(20)).toBe('1.00797414042890374107');
  expect(twelfthRoot(new Exact(1)).eq(1)).toBe(true);
  expect(twelfthRoot(new Exact(4096)).eq(2)).toBe(true);
});

it('there is none of nothing, or of less', () => {
  expect(() => twelfthRoot(new Exact(0))).toThrow(RangeError);
  expect(() => twelfthRoot(new Exact(-1))).toThrow(RangeError);
});
