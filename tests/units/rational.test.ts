import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rational, rational } from '../../src/units/rational.ts';

const fraction = fc
  .tuple(fc.bigInt(-(10n ** 30n), 10n ** 30n), fc.bigInt(1n, 10n ** 30n))
  .map(([numerator, denominator]) => new Rational(numerator, denominator));
const notZero = fraction.filter(({ numerator }) => numerator !== 0n);

describe('a fraction', () => {
  it.each([
    [4n, 6n, '2/3'],
    [4n, -6n, '-2/3'],
    [-4n, -6n, '2/3'],
    [0n, 5n, '0'],
    [12n, 4n, '3'],
  ])('of %s over %s is written %s', (numerator, denominator, written) => {
    expect(`${new Rational(numerator, denominator)}`).toBe(written);
  });

  it.each([
    ['273.15', '5463/20'],
    ['0.00000001', '1/100000000'],
    ['3.785411784', '473176473/125000000'],
    ['1000', '1000'],
    ['-0.5', '-1/2'],
  ])('is read from %s as %s, without rounding', (literal, written) => {
    expect(`${rational(literal)}`).toBe(written);
  });

  it('is itself again after times and per', () => {
    fc.assert(
      fc.property(fraction, notZero, (a, b) => {
        expect(`${a.times(b).per(b)}`).toBe(`${a}`);
        expect(b.times(b.inverse).isOne).toBe(true);
      }),
    );
  });

  it('does not care in which order factors come', () => {
    fc.assert(
      fc.property(fraction, fraction, fraction, (a, b, c) => {
        expect(`${a.times(b).times(c)}`).toBe(`${c.times(a.times(b))}`);
      }),
    );
  });
});
