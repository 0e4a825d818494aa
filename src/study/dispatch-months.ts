import type { PriceSeries } from '../hours/format.ts';
import { Absent } from '../interpret/absent.ts';
import { HashwattError } from '../units/problem.ts';
import { monthText } from './calendar.ts';
import { type Dispatch, dispatch } from './dispatch.ts';
import type { Terms } from './dispatch-terms.ts';
import { monthsOf } from './dispatch-tables.ts';
import { isYearName, type Name, STRENGTH, type Stated } from './inputs.ts';
import { type Course, months } from './project.ts';

/** One month of the prices at the worth that a projection gives to a megawatt-hour in a month of its own. */
export interface FollowedMonth {
  /** The month of the prices, and that of the projection. */
  readonly month: string;
  readonly as: string;
  readonly found: Dispatch;
}

/** What moves from month to month, and with it the worth of a megawatt-hour. */
const MOVING = ['bitcoinPrice', 'networkHashRate', 'blockHeight', 'feesPerBlock'] as const;

/** How many calendar months the prices touch. */
export const monthCount = (series: PriceSeries): number => monthsOf(series).size;

/**
 * Decides each calendar month of the prices by itself, at the network, the subsidy and the prices of its month of a
 * projection. A must-run share holds in each month; a run or a stop may go on beyond the end of one.
 * @throws HashwattError as a projection and a dispatch do, or when hours are bound over all months
 */
export function dispatchMonths(course: Course, series: PriceSeries, terms: Terms): FollowedMonth[] {
  if (terms.mostHours !== undefined && terms.mostHours > 0) throw boundOverAll(terms.mostHours);
  const names = [...new Set<Name>([...MOVING, ...[...course.paths.keys()].filter(isYearName)])];
  const { column } = months(course, names);
  return [...monthsOf(series)].map(([month, [from, to]], at) => {
    const moved = names.flatMap((name): [Name, Stated][] => {
      const value = column(name)[at]!;
      return value instanceof Absent ? [] : [[name, { value, origin: 'given', strength: STRENGTH.path }]];
    });
    const stated = new Map([...course.stated, ...moved]);
    const as = monthText(course.horizon.from + at);
    return { month, as, found: dispatch({ stated, series: part(series, from, to), terms }) };
  });
}

const boundOverAll = (given: number): HashwattError =>
  new HashwattError([
    {
      code: 'out-of-range',
      field: 'mostHours',
      given: `${given}`,
      allowed: 'binds the hours of all months, and each is decided by itself here',
      fix: 'Leave it out, or do not follow a projection',
    },
  ]);

/** The steps of a series from one to another. */
const part = (
  { starts, offsets, hours, prices, columns }: PriceSeries,
  from: number,
  to: number,
): PriceSeries => ({
  starts: starts.subarray(from, to),
  offsets: offsets.subarray(from, to),
  hours,
  prices: prices.subarray(from, to),
  columns: Object.fromEntries(Object.entries(columns).map(([name, it]) => [name, it.subarray(from, to)])),
});
