import type { PriceSeries } from '../hours/format.ts';
import { Absent, type Value } from '../interpret/absent.ts';
import type { Evaluation } from '../interpret/exact.ts';
import { mining } from '../mining/book.ts';
import type { Dispatch } from './dispatch.ts';
import { type StrikePoint, strikeCurve } from './dispatch-tables.ts';
import type { YearName } from './inputs.ts';
import { over, times } from './values.ts';

/** A strike, and what would make a megawatt-hour worth so much. */
export interface MovedStrike extends StrikePoint {
  /** The hashprice with these machines. */
  readonly hashprice: Value;
  /** Machines of so many J/TH at the hashprice that was found. */
  readonly minerEfficiency: Value;
}

/** The strike curve against hashprice and J/TH, to both of which the worth of a megawatt-hour is proportional. */
export function movedStrikes(found: Dispatch, series: PriceSeries, { valueOf }: Evaluation): MovedStrike[] {
  const inYear = (name: YearName): Value => valueOf(mining.quantity(name));
  const full = inYear('revenuePerMWh');
  const hashpriceOfDollar = over(inYear('hashprice'), full, 'a megawatt-hour is worth nothing');
  const value = found.value instanceof Absent ? full : found.value;
  const dollarsAtOne = times(inYear('minerEfficiency'), value);
  return strikeCurve(found, series).map((it) => ({
    ...it,
    hashprice: times(hashpriceOfDollar, it.strike),
    minerEfficiency: over(dollarsAtOne, it.strike, 'a megawatt-hour is worth nothing'),
  }));
}
