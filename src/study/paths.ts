import { Exact } from '../units/decimal.ts';
import type { Problem } from '../units/problem.ts';
import { percent, year } from '../units/catalogue.ts';
import { type Fault, type Field, read, within } from '../units/read.ts';
import { twelfthRoot } from '../units/twelfth-root.ts';
import { type Horizon, type MonthIndex, monthName, monthText } from './calendar.ts';
import { type Entry, entriesOf, GROWING } from './path-entries.ts';

/**
 * Reads a path: a value for each month of the horizon.
 * `95k; 2028-01: 120k` holds each value until the next date; `line 2026-07: 95k; 2028-01: 120k` draws
 * straight lines between them; `Apr-May: 0 %; Jun-Mar: 100 %` comes back every year; `50 MW growing -2 %/year`
 * grows from month to month.
 * @param start what holds before the first date
 * @returns the values, or every fault of the text
 */
export function readPath(
  text: string,
  field: Field,
  horizon: Horizon,
  start?: Exact,
): Exact[] | readonly Fault[] {
  const growth = GROWING.exec(text)?.groups;
  if (growth) return growing(growth['start']!, growth['rate']!, field, horizon);
  const { isLine, faults, entries } = entriesOf(text, field);
  if (faults.length > 0) return faults;
  if (entries.some(({ months }) => months)) return isLine ? [curved] : seasons(entries, horizon);
  const disorder = outOfOrder(entries, horizon);
  if (disorder) return [disorder];
  const points = entries.map(({ at = horizon.from, value }) => ({ at, value }));
  const { at: first } = points[0]!;
  if (first > horizon.from && !start) return [unsaid(first, horizon)];
  const known = first > horizon.from ? [{ at: horizon.from, value: start! }, ...points] : points;
  return Array.from({ length: horizon.months }, (_, month) => valueAt(known, horizon.from + month, isLine));
}

/** The one value that stands for a path where none can be followed: its first, or the mean of the months of a year. */
export function standIn(text: string, field: Field): Exact | readonly Fault[] {
  const growth = GROWING.exec(text)?.groups;
  if (growth) return firstOf(growing(growth['start']!, growth['rate']!, field, { from: 0, months: 1 }));
  const { faults, entries } = entriesOf(text, field);
  if (faults.length > 0) return faults;
  if (!entries.some((it) => it.months)) return entries[0]!.value;
  const months = seasons(entries, { from: 0, months: 12 });
  return isValues(months) ? months.reduce((sum, it) => sum.plus(it)).div(12) : months;
}

const firstOf = (path: readonly Exact[] | readonly Fault[]): Exact | readonly Fault[] =>
  isValues(path) ? path[0]! : path;

/** A value that grows by a rate a year or a month, which says so; what is counted in whole numbers is cut to them. */
function growing(start: string, rate: string, field: Field, { months }: Horizon): Exact[] | readonly Fault[] {
  const [first, growth] = [read(start, field), read(rate, GROWTH)];
  if (!(first instanceof Exact && growth instanceof Exact))
    return [first, growth].flatMap((it) => (it instanceof Exact ? [] : [it]));
  const step = twelfthRoot(growth.div(100).plus(1));
  const values = Array.from({ length: months }, (_, month) => first.times(step.pow(month)));
  const whole = field.whole === true ? values.map((it) => it.floor()) : values;
  const faults = whole.flatMap((it) => {
    const outcome = within(it, field);
    return outcome instanceof Exact ? [] : [outcome];
  });
  return faults.length > 0 ? faults.slice(0, 1) : whole;
}

const GROWTH: Field = { unit: percent.per(year), min: '-99.99', max: '10000', compounds: 'growth' };

/** Whether a path was read, and not faulted. */
export const isValues = (path: readonly Exact[] | readonly Fault[]): path is readonly Exact[] =>
  path[0] instanceof Exact;

const fault = (allowed: string, fix: string): Fault => ({ code: 'out-of-range', allowed, fix });

const curved: Fault = {
  code: 'wrong-shape',
  allowed: 'draws lines between months of every year',
  fix: 'Leave “line” out, or write months such as 2026-07',
};

const unsaid = (first: MonthIndex, { from }: Horizon): Fault => ({
  code: 'missing-input',
  allowed: `says nothing before ${monthText(first)}; the projection starts in ${monthText(from)}`,
  fix: `Begin with the value of ${monthText(from)}`,
});

function outOfOrder(entries: readonly Entry[], { from, months }: Horizon): Fault | undefined {
  const dates = entries.map(({ at = from }) => at);
  const at = dates.findIndex((date, index) => index > 0 && date <= dates[index - 1]!);
  if (at > 0)
    return fault(
      `has ${monthText(dates[at]!)} after ${monthText(dates[at - 1]!)}`,
      'Put the months in order, each once',
    );
  const early = dates.find((date) => date < from);
  if (early !== undefined)
    return fault(
      `has ${monthText(early)}, before the projection starts in ${monthText(from)}`,
      `Begin with the value of ${monthText(from)}`,
    );
  const last = from + months - 1;
  const late = dates.find((date) => date > last);
  return late === undefined
    ? undefined
    : fault(
        `has ${monthText(late)}, after the projection ends with ${monthText(last)}`,
        'Leave it out, or project more months',
      );
}

/** Each month of the year has one value. */
function seasons(entries: readonly Entry[], { from, months }: Horizon): Exact[] | readonly Fault[] {
  if (entries.some((it) => !it.months))
    return [fault('mixes months of every year with others', 'Write all of them as Apr, or all as 2026-07')];
  const byMonth = Array.from({ length: 12 }, (_, month) =>
    entries.filter((it) => it.months?.includes(month)),
  );
  const wrong = byMonth.flatMap((it, month) => (it.length === 1 ? [] : [{ month, said: it.length }]));
  if (wrong.length > 0)
    return wrong.map(({ month, said }) =>
      fault(
        `says ${said === 0 ? 'nothing' : 'two things'} of ${monthName(month)}`,
        'Name each month of the year once',
      ),
    );
  return Array.from({ length: months }, (_, month) => byMonth[(from + month) % 12]![0]!.value);
}

function valueAt(
  points: readonly { at: MonthIndex; value: Exact }[],
  month: MonthIndex,
  isLine: boolean,
): Exact {
  const index = points.findLastIndex(({ at }) => at <= month);
  const [point, after] = [points[index]!, points[index + 1]];
  if (!isLine || !after) return point.value;
  return point.value.plus(
    after.value
      .minus(point.value)
      .times(month - point.at)
      .div(after.at - point.at),
  );
}

/** The problems of a path, as those of its field. */
export const pathProblems = (field: string, given: string, faults: readonly Fault[]): Problem[] =>
  faults.map((it) => ({ field, given, ...it }));
