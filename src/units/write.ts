import * as unit from './catalogue.ts';
import { convert } from './convert.ts';
import type { Exact } from './decimal.ts';
import { shownSymbol } from './symbols.ts';
import type { AnyUnit } from './unit.ts';

const watts = [unit.mW, unit.watt, unit.kW, unit.MW, unit.GW, unit.TW];
const wattHours = [unit.Wh, unit.kWh, unit.MWh, unit.GWh, unit.TWh];
const hashes = [
  unit.hash,
  unit.kilohash,
  unit.megahash,
  unit.gigahash,
  unit.terahash,
  unit.petahash,
  unit.exahash,
  unit.zettahash,
];
const coins = [unit.satoshi, unit.bitcoin];
const grams = [unit.gram, unit.kilogram, unit.tonne, unit.megatonne];

/** Units of one kind from small to large, and the least number a person would write in each. */
const families: readonly (readonly [least: string, ...units: AnyUnit[]])[] = [
  ['1', ...watts],
  ['1', ...wattHours],
  ['1', ...wattHours.map((it) => it.per(unit.year))],
  ['1', ...wattHours.map((it) => it.per(unit.day))],
  ['1', ...hashes.map((it) => it.per(unit.second))],
  ['1', ...grams.map((it) => it.per(unit.year))],
  ['1', unit.litre.per(unit.second), unit.cubicMetre.per(unit.second)],
  ['1', unit.pascal, unit.kilopascal],
  ['0.001', ...coins],
  ['0.001', ...coins.map((it) => it.per(unit.day))],
  ['0.001', ...coins.map((it) => it.per(unit.year))],
  ['0.001', ...coins.map((it) => it.per(unit.block))],
];

const familyOf: ReadonlyMap<string, (typeof families)[number]> = new Map(
  families.flatMap((family) => family.slice(1).map((it) => [(it as AnyUnit).symbol, family] as const)),
);

/** The unit in which a person would write `value`: 1.2 ZH/s rather than 1,200 EH/s. */
export function readableUnit(value: Exact, from: AnyUnit): AnyUnit {
  if (from.symbol === unit.kelvin.symbol && from.powers['temperature'] === 1) return unit.celsius;
  const family = familyOf.get(from.symbol);
  if (!family || value.isZero()) return from;
  const [least, ...units] = family;
  return units.findLast((it) => convert(value.abs(), from, it).gte(least)) ?? units[0] ?? from;
}

export interface Writing {
  /** Significant digits; all of them when it is left out. */
  readonly digits?: number;
  /** Keep the given unit instead of the most readable one. */
  readonly asGiven?: boolean;
  /** The unit in full, W/miner for the trade's W, so that units cancel where numbers are put into a formula. */
  readonly honest?: boolean;
}

/** From here on a plain number, such as a difficulty, is counted in trillions. */
const TRILLION = '1e12';

/** Writes `4100000` in $/day as `$4.1 M/day`: the scale, the grouping and the signs a person would use. */
export function write(
  value: Exact,
  from: AnyUnit,
  { digits, asGiven = false, honest = false }: Writing = {},
): string {
  const to = asGiven ? from : readableUnit(significant(value, digits), from);
  const shown = convert(value, from, to);
  const symbol = honest ? to.symbol || '1' : shownSymbol(to);
  if (symbol.startsWith('$')) return money(shown, symbol.slice(1), digits, asGiven);
  const inBrief = digits !== undefined && !asGiven && !honest;
  if (symbol === '1' && inBrief && significant(shown, digits).abs().gte(TRILLION))
    return `${group(rounded(shown.div(TRILLION), digits))} T`;
  const number = group(rounded(shown, digits));
  return symbol === '1' ? number : `${number} ${symbol}`;
}

function money(value: Exact, per: string, digits: number | undefined, asGiven: boolean): string {
  const [size, letter] = asGiven ? [0, ''] : magnitude(significant(value, digits));
  const minus = value.isNegative() && !value.isZero() ? '−' : '';
  const number = rounded(value.abs().div(`1e${size}`), digits);
  return `${minus}$${group(cents(number, letter === '' && digits === undefined))}${letter && ` ${letter}`}${per}`;
}

/** From a million on, dollars are counted in millions, billions and trillions. */
const magnitude = (value: Exact): readonly [number, string] => {
  if (value.abs().gte('1e12')) return [12, 'tn'];
  if (value.abs().gte('1e9')) return [9, 'bn'];
  return value.abs().gte('1e6') ? [6, 'M'] : [0, ''];
};

/** Whole amounts of money need no cents, others have two. */
const cents = (number: string, exact: boolean): string =>
  exact && /\.\d$/.test(number) ? `${number}0` : number;

/** At most `digits` significant digits, without an exponent and without a minus before zero. */
const rounded = (value: Exact, digits: number | undefined): string => {
  const it = significant(value, digits);
  return (it.isZero() ? it.abs() : it).toFixed();
};

const significant = (value: Exact, digits: number | undefined): Exact =>
  digits === undefined ? value : value.toSignificantDigits(digits);

/** `1234567.5` as `1,234,567.5`, and a true minus sign; the first `toLocaleString` of a process takes 20 ms. */
export const group = (number: string | number): string => {
  const [whole = '', fraction] = String(number).replace('-', '−').split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
};

/** `1 file`, `2,000 files`. */
export const countOf = (count: number, one: string): string =>
  `${group(count)} ${one}${count === 1 ? '' : 's'}`;
