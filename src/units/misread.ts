import type { Exact } from './decimal.ts';
import { dollar, joule } from './catalogue.ts';
import { measured } from './dimension.ts';
import { didYouMean, nearest } from './nearest.ts';
import { inUnit, readings } from './parse.ts';
import type { Fault } from './read.ts';
import { namedUnits, shownSymbol, unitsCalled } from './symbols.ts';
import { type AnyUnit, sameDimension } from './unit.ts';

/** What a text is that holds no number. */
export function notANumber(text: string, unit: AnyUnit): Fault {
  const comma = /^\D*\d+,\d+/.test(text);
  return {
    code: 'not-a-number',
    allowed: `is not a number${unit.symbol ? ` with a unit such as ${shownSymbol(unit)}` : ''}`,
    ...(comma ? { fix: 'A comma groups thousands; write a point before the decimals' } : {}),
  };
}

/** A unit of another dimension: what it measures, and what was likely meant. */
export function wrongUnit(found: AnyUnit, value: Exact, wanted: AnyUnit): Fault {
  return {
    code: 'wrong-unit',
    allowed: `is ${measured(found)}; ${measured(wanted)} such as "${example(value, found.symbol, wanted)}" is needed`,
  };
}

/** A price for each power and month has the dimension of a price of energy and another meaning. */
export const isDemandCharge = (found: AnyUnit | undefined, wanted: AnyUnit): boolean =>
  sameDimension(wanted, priceOfEnergy) && isMonthly(found) && !isMonthly(wanted);

const isMonthly = (unit: AnyUnit | undefined): boolean => /\bmonth\b/.test(unit?.symbol ?? '');

export const demandCharge = (wanted: AnyUnit): Fault => ({
  code: 'wrong-unit',
  allowed: `is a charge for power by the month; ${measured(wanted)} is needed`,
  fix: `Give what the energy itself costs, in ${shownSymbol(wanted)}, and the charge as demandCharge`,
});

const priceOfEnergy: AnyUnit = dollar.per(joule);

/** A unit that is in no table. */
export function unknownUnit(rest: string, wanted: AnyUnit): Fault {
  if (/^[,.\d]/.test(rest)) return notANumber(`0${rest}`, wanted);
  const fitting = guesses(rest).find((it) =>
    readings(`1 ${it}`)?.found.some((reading) => inUnit(reading, wanted)),
  );
  return {
    code: 'unknown-unit',
    allowed: `has the unknown unit "${rest.slice(0, 30)}"; ${shownSymbol(wanted)} is read here`,
    fix:
      didYouMean(fitting === undefined ? nearest(rest, candidates(wanted)) : [fitting]) ??
      `Write a value in ${shownSymbol(wanted)}`,
  };
}

/** What a slip in a unit may stand for: `m` for a million, `kwh` for kWh. */
const guesses = (rest: string): string[] => [
  rest.replace(/^[bmt](?!\p{L})/u, (it) => it.toUpperCase()),
  rest.replace(/[^\s/·*()-]+/gu, (it) => nearest(it, unitsCalled.keys(), 1)[0] ?? it),
];

const candidates = (wanted: AnyUnit): string[] => [
  shownSymbol(wanted),
  ...namedUnits.filter((it) => sameDimension(it, wanted)).map((it) => it.symbol),
];

/** The same number in the unit that was likely meant: GW for GWh. */
function example(value: Exact, found: string, wanted: AnyUnit): string {
  const [alike = shownSymbol(wanted)] = nearest(found, candidates(wanted), 1);
  const number = value.toString();
  if (alike === '1') return number;
  return alike.startsWith('$') ? `$${number}${alike.slice(1)}` : `${number} ${alike}`;
}
