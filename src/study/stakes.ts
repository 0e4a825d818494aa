import { Exact } from '../units/decimal.ts';

/** Who holds how much of the whole. */
export interface Holding {
  readonly name: string;
  readonly weight: string;
}

/**
 * Splits `total`, rounded to whole steps (a cent, a satoshi), by weight. The steps
 * that rounding down leaves over go to the largest remainders, so the parts sum to the total.
 * @param step the smallest part, such as `0.01`
 * @throws RangeError when no weight is above zero
 */
export function split(total: Exact, weights: readonly string[], step: string): Exact[] {
  const sum = weights.reduce((it, weight) => it.plus(weight), new Exact(0));
  if (sum.lte(0)) throw new RangeError('No stake has a weight above zero.');
  const steps = total.abs().div(step).toDecimalPlaces(0);
  const exact = weights.map((weight) => steps.times(weight).div(sum));
  const whole = exact.map((it) => it.floor());
  const left = steps.minus(whole.reduce((it, part) => it.plus(part), new Exact(0))).toNumber();
  const first = exact
    .map((it, index) => ({ index, remainder: it.minus(it.floor()) }))
    .toSorted((a, b) => b.remainder.cmp(a.remainder) || a.index - b.index)
    .slice(0, left)
    .map(({ index }) => index);
  const sign = total.isNegative() ? -1 : 1;
  return whole.map((part, index) =>
    part
      .plus(first.includes(index) ? 1 : 0)
      .times(step)
      .times(sign)
      .plus(0),
  );
}
