import type { Value } from '../interpret/absent.ts';
import type { MonthRow, ProjectionColumn } from '../study/projection.ts';
import { plus } from '../study/values.ts';

/** What a column of months is for a year: summed, or as it stands at the end. */
const AT_THE_END: ReadonlySet<ProjectionColumn> = new Set([
  'blockHeight',
  'subsidy',
  'minerCount',
  'hashRate',
  'networkHashRate',
  'networkShare',
  'bitcoinPrice',
  'coinStock',
  'coinStockValue',
  'cumulative',
]);

/** The months of a projection gathered by calendar year: money and coins summed, all else as in the last month. */
export function years(months: readonly MonthRow[]): MonthRow[] {
  const byYear = groups(months);
  return [...byYear].map(([year, rows]) => ({ month: year, values: yearOf(rows) }));
}

function groups(months: readonly MonthRow[]): Map<string, MonthRow[]> {
  const byYear = new Map<string, MonthRow[]>();
  for (const row of months)
    byYear.set(row.month.slice(0, 4), [...(byYear.get(row.month.slice(0, 4)) ?? []), row]);
  return byYear;
}

const yearOf = (rows: readonly MonthRow[]): MonthRow['values'] =>
  rows
    .map(({ values }) => values)
    .reduce((total, month) => mapped(total, (name, value) => gathered(name, value, month[name])));

const gathered = (name: ProjectionColumn, value: Value, next: Value): Value =>
  AT_THE_END.has(name) ? next : plus(value, next);

const mapped = (
  values: MonthRow['values'],
  by: (name: ProjectionColumn, value: Value) => Value,
): MonthRow['values'] =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, by(name as ProjectionColumn, value)]),
  ) as MonthRow['values'];
