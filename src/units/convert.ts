import type { Exact } from './decimal.ts';
import type { Rational } from './rational.ts';
import type { AnyUnit } from './unit.ts';

/** `value` times an exact fraction. */
export const scaled = (value: Exact, { numerator, denominator }: Rational): Exact =>
  value.times(`${numerator}`).div(`${denominator}`);

/** The same amount counted in another unit of the same dimension, from that unit's own zero; rounded once at most. */
export function convert(value: Exact, from: AnyUnit, to: AnyUnit): Exact {
  const slope = from.scale.per(to.scale);
  if (`${from.zero}` === `${to.zero}`) return scaled(value, slope);
  const start = from.zero.minus(to.zero).per(to.scale);
  return value
    .times(`${slope.numerator * start.denominator}`)
    .plus(`${start.numerator * slope.denominator}`)
    .div(`${slope.denominator * start.denominator}`);
}
