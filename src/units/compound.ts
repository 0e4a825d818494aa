import { day, month, one, percent, year } from './catalogue.ts';
import { convert, scaled } from './convert.ts';
import { Exact } from './decimal.ts';
import type { Fault, Field } from './read.ts';
import { type AnyUnit, conversion, sameDimension } from './unit.ts';

/** The ways to tell a rate: a share of what there is, gained or lost in some time. */
const rates = [year, month, day].flatMap((period) =>
  [percent, one].map((share) => ({ share, period, unit: share.per(period) })),
);

/**
 * A rate as it compounds in a year: 6 %/month is (1.06)^12 − 1 of growth, or 1 − (0.94)^12 of loss.
 * @returns the rate in the unit of the field, what is wrong with it, or undefined when it is no rate
 */
export function compounded(value: Exact, unit: AnyUnit, field: Field): Exact | Fault | undefined {
  if (unit.symbol === percent.symbol) return withoutTime(value);
  if (!sameDimension(unit, field.unit)) return undefined;
  const rate = rates.find((it) => conversion(unit, it.unit).isOne);
  if (!rate) return { code: 'wrong-unit', allowed: 'is for no time that a rate is told for', fix: TIMES };
  const sign = field.compounds === 'loss' ? -1 : 1;
  const left = convert(value, rate.share, one).times(sign).plus(1);
  if (left.lte(0)) return { code: 'out-of-range', allowed: NOTHING[field.compounds ?? 'growth'] };
  if (rate.period === year) return convert(value, unit, field.unit);
  const yearly = left.pow(scaled(new Exact(1), conversion(year, rate.period))).minus(1);
  return convert(yearly.times(sign), one.per(year), field.unit);
}

const TIMES = 'Write it for a day, a month or a year';

const NOTHING = {
  growth: 'leaves nothing: a growth above −100 % is needed',
  loss: 'leaves nothing: a loss below 100 % is needed',
} as const;

const withoutTime = (value: Exact): Fault => ({
  code: 'wrong-unit',
  allowed: 'does not say in what time',
  fix: `Write "${value} %/year" or "${value} %/month"`,
});
