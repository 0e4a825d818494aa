import { Exact } from './decimal.ts';
import type { Rational } from './rational.ts';
import type { AnyUnit } from './unit.ts';

/** `value` times an exact fraction. */
export const scaled = (value: Exact, { numerator, denominator }: Rational): Exact =>
  value.times(`${numerator}`).div(`${denominator}`);

/** The same amount counted in another unit of the same dimension, from that unit's own zero. */
export function convert(value: Exact, from: AnyUnit, to: AnyUnit): Exact {
  if (`${from.zero}` === `${to.zero}`) return scaled(value, from.scale.per(to.scale));
  const inBase = scaled(value, from.scale).plus(scaled(new Exact(1), from.zero));
  return scaled(inBase.minus(scaled(new Exact(1), to.zero)), to.scale.inverse);
}
