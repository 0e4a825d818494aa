import { Absent, type Value } from '../interpret/absent.ts';
import { decimalText, Quantified } from '../study/amount.ts';
import { type MonthRow, projectionColumns } from '../study/projection.ts';
import type { Worth } from '../study/worth.ts';
import { worthField, worthNames, worthValue } from '../study/worth-names.ts';
import { dollar, MWh } from '../units/catalogue.ts';
import { shownSymbol } from '../units/symbols.ts';
import { alternativesCsv, alternativesData } from './alternatives.ts';
import { amountsCsv, csv } from './csv.ts';
import { statedJson } from './stated.ts';
import { json } from './json.ts';
import { unitOf } from './course.ts';
import type { ProjectionShown } from './projection.ts';
import { years } from './years.ts';

/** Rows of a projection as CSV: the months, or the years; each head says its unit. */
export function projectionCsv({ months }: ProjectionShown, byMonth: boolean): string {
  const head = [
    byMonth ? 'month' : 'year',
    ...projectionColumns.map((it) => `${it} (${shownSymbol(unitOf(it))})`),
  ];
  const rows = byMonth ? months : years(months);
  return csv([
    head,
    ...rows.map(({ month, values }) => [month, ...projectionColumns.map((it) => text(values[it]) ?? '')]),
  ]);
}

/** A projection as JSON: decimal text without exponents, and why where there is none. */
export const projectionJson = (
  it: ProjectionShown & { readonly scenario: { readonly id?: string } | null },
  version: string,
): string =>
  json({
    hashwatt: version,
    scenario: it.scenario?.id ?? null,
    from: it.from,
    inputs: statedJson(it.stated),
    columns: columnsJson(it.months),
    months: it.months.map(({ month, values }) => ({
      month,
      ...Object.fromEntries(projectionColumns.map((name) => [name, text(values[name])])),
    })),
    worth: worthJson(it.worth),
    instead: alternativesData(it.instead),
    stakes: it.stakes.map(({ name, cashFlow }) => ({
      name,
      cashFlow: cashFlow.map((part) => part && decimalText(part)),
    })),
    oldest: it.oldest ?? null,
    warnings: it.warnings,
    leavesOut: it.leavesOut,
  });

const text = (value: Value): string | null => (value instanceof Absent ? null : decimalText(value));

const columnsJson = (months: readonly MonthRow[]): object =>
  Object.fromEntries(
    projectionColumns.map((name) => [name, { unit: shownSymbol(unitOf(name)), ...because(months, name) }]),
  );

const because = (
  months: readonly MonthRow[],
  name: (typeof projectionColumns)[number],
): { because?: string } => {
  const absent = months.map(({ values }) => values[name]).find((it) => it instanceof Absent);
  return absent ? { because: absent.because } : {};
};

const worthJson = (it: Worth): object => ({
  ...worthAmounts(it),
  irr:
    it.irr instanceof Absent
      ? { value: null, because: it.irr.because }
      : { value: it.irr.map((rate) => decimalText(rate.times(100))), unit: '%/year' },
  payback: timeJson(it.payback),
  discountedPayback: timeJson(it.discountedPayback),
});

/** What a projection is worth in single numbers. */
const worthAmounts = (it: Worth): Readonly<Record<string, Quantified>> => ({
  ...Object.fromEntries(
    worthNames.map((name) => [name, new Quantified(worthValue(it, name), worthField(name).unit)]),
  ),
  breakEvenPowerPrice: new Quantified(it.breakEvenPowerPrice, dollar.per(MWh)),
  buildPowerPrice: new Quantified(it.buildPowerPrice, dollar.per(MWh)),
});

/** The tables of a projection beside its months, as CSV. */
export const projectionTables = {
  worth: ({ worth }: ProjectionShown): string => amountsCsv(worthAmounts(worth)),
  instead: ({ instead }: ProjectionShown): string => alternativesCsv(instead),
  stakes: ({ months, stakes }: ProjectionShown): string =>
    csv([
      ['month', ...stakes.map(({ name }) => `${name} ($)`)],
      ...months.map(({ month }, at) => [
        month,
        ...stakes.map(({ cashFlow }) => (cashFlow[at] ? decimalText(cashFlow[at]) : '')),
      ]),
    ]),
} as const satisfies Readonly<Record<string, (it: ProjectionShown) => string>>;

const timeJson = (found: Worth['payback']): object => {
  if (found instanceof Absent) return { value: null, unit: 'month', because: found.because };
  return found === undefined
    ? { value: null, unit: 'month', because: 'never' }
    : { value: `${found}`, unit: 'month' };
};
