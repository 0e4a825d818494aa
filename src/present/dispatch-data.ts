import { decimalText } from '../study/amount.ts';
import type { Part } from '../study/dispatch-tables.ts';
import { exactly } from '../study/dispatch-worth.ts';
import { fieldOf } from '../study/inputs.ts';
import { shownSymbol } from '../units/symbols.ts';
import { amountsCsv, cellText, csv } from './csv.ts';
import type { DispatchShown } from './dispatch.ts';
import { amountsByName } from './dispatch-amounts.ts';
import { frameJson, timeAt } from './dispatch-prices.ts';
import { json } from './json.ts';

const PART = ['hours', 'hoursMined', 'energyMined', 'revenue', 'energyCost', 'sales'] as const;
const PART_UNITS = ['h', 'h', 'MWh', '$', '$', '$'];
const STRIKE = ['strike', 'hashprice', 'minerEfficiency', 'hoursMined', 'energyMined', 'gain'] as const;
const STRIKE_UNITS = ['$/MWh', ...(['hashprice', 'minerEfficiency'] as const).map(unitOf), 'h', 'MWh', '$'];

function unitOf(name: 'hashprice' | 'minerEfficiency'): string {
  return shownSymbol(fieldOf(name).unit);
}

const headed = (names: readonly string[], units: readonly string[]): string[] =>
  names.map((it, at) => `${it} (${units[at]})`);
const partCells = (part: Part): string[] => PART.map((it) => cellText(part[it]));

/** A dispatch as JSON; its hours one by one are a table of CSV. */
export const dispatchJson = (it: DispatchShown, version: string): string =>
  json({
    ...frameJson(it, version),
    results: amountsByName(it),
    starts: it.starts,
    units: {
      ...Object.fromEntries(PART.map((name, at) => [name, PART_UNITS[at]])),
      ...Object.fromEntries(STRIKE.map((name, at) => [name, STRIKE_UNITS[at]])),
    },
    months: it.months.map(({ name, ...part }) => ({ month: name, ...partJson(part) })),
    hoursOfDay: it.hoursOfDay.map(({ name, ...part }) => ({ hour: Number(name), ...partJson(part) })),
    monthsByHour: [...it.hourMap].flatMap(([month, hours]) =>
      [...hours].map(([hour, part]) => ({ month, hour, ...partJson(part) })),
    ),
    strikes: it.strikes.map((point) =>
      Object.fromEntries(STRIKE.map((name) => [name, cellText(point[name]) || null])),
    ),
    duration: it.duration.map(({ part, price }) => ({ part: decimalText(part), price: decimalText(price) })),
    oldest: it.oldest ?? null,
    warnings: it.warnings,
    leavesOut: it.leavesOut,
  });

const partJson = (part: Part): object => Object.fromEntries(PART.map((it) => [it, cellText(part[it])]));

/** The single numbers as CSV. */
export const dispatchCsv = (it: DispatchShown): string => amountsCsv(amountsByName(it));

/** The tables of a dispatch as CSV. */
export const dispatchTables = {
  hours: ({ series, runs, offers }: DispatchShown): string =>
    csv([
      ['start', 'price ($/MWh)', 'energy (MWh)', 'mined'],
      ...Array.from(runs, (mined, at) => [
        timeAt(series, at),
        number(series.prices[at]!),
        number(offers.energies[at]!),
        `${mined}`,
      ]),
    ]),
  months: ({ months }: DispatchShown): string =>
    csv([
      ['month', ...headed(PART, PART_UNITS)],
      ...months.map(({ name, ...part }) => [name, ...partCells(part)]),
    ]),
  day: ({ hourMap }: DispatchShown): string =>
    csv([
      ['month', 'hour', ...headed(PART, PART_UNITS)],
      ...[...hourMap].flatMap(([month, hours]) =>
        [...hours].map(([hour, part]) => [month, `${hour}`, ...partCells(part)]),
      ),
    ]),
  strikes: ({ strikes }: DispatchShown): string =>
    csv([headed(STRIKE, STRIKE_UNITS), ...strikes.map((point) => STRIKE.map((it) => cellText(point[it])))]),
  duration: ({ duration }: DispatchShown): string =>
    csv([
      ['part of the hours', 'price ($/MWh)'],
      ...duration.map(({ part, price }) => [decimalText(part), decimalText(price)]),
    ]),
} as const satisfies Readonly<Record<string, (it: DispatchShown) => string>>;

/** A double as it is written, without an exponent. */
const number = (value: number): string => decimalText(exactly(value));
