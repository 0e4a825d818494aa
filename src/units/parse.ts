import { convert } from './convert.ts';
import { Exact } from './decimal.ts';
import { shortForms, unitsCalled } from './symbols.ts';
import { type AnyUnit, sameDimension, Unit } from './unit.ts';

/** One way to understand a text such as `5.7 GW`; `unit` is undefined for a bare number. */
export interface Reading {
  readonly value: Exact;
  readonly unit: AnyUnit | undefined;
}

/** No-break, thin and other spaces that typesetters use between digits and units. */
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g;

const NUMBER =
  /^(?<sign>[+\-−]?)\s*(?<dollar>US\$|\$)?\s*(?<sign2>[+\-−]?)(?<whole>[1-9]\d{0,2}(?:(?<gap>[,_ '’])\d{3}(?:\k<gap>\d{3})*)(?!\d)|\d*)(?<fraction>\.\d*)?(?:[eE](?<exponent>[+-]?\d{1,9})(?!\d))?\s*(?<rest>.*)$/u;

const MAGNITUDE =
  /^(?<word>thousand|million|billion|trillion|k|K|M|mn|mln|bn|B|tn|T)(?=$|[\s/$])(?<rest>.*)$/u;

const magnitudes: Readonly<Record<string, string>> = {
  k: '1e3',
  K: '1e3',
  thousand: '1e3',
  M: '1e6',
  mn: '1e6',
  mln: '1e6',
  million: '1e6',
  B: '1e9',
  bn: '1e9',
  billion: '1e9',
  T: '1e12',
  tn: '1e12',
  trillion: '1e12',
};

/**
 * Every way to read `text` as a number with a unit, most literal first: `300 K`
 * is 300 kelvin before it is 300 thousand. Empty when it starts with no number.
 */
export function readings(
  text: string,
): { readonly found: readonly Reading[]; readonly rest: string } | undefined {
  const match = NUMBER.exec(text.replace(SPACES, ' ').trim())?.groups;
  const value = match && numberOf(match);
  if (!match || !value) return undefined;
  const { dollar = '', rest = '' } = match;
  const literal = withUnit(value, dollar, rest);
  const scaled = MAGNITUDE.exec(rest)?.groups;
  if (!scaled) return { found: literal, rest };
  return {
    found: [...literal, ...withUnit(value.times(magnitudes[scaled['word']!]!), dollar, scaled['rest']!)],
    rest,
  };
}

function numberOf({
  sign,
  sign2,
  whole = '',
  fraction = '',
  exponent = '0',
  gap,
}: Record<string, string | undefined>) {
  const digits = gap === undefined ? whole : whole.replaceAll(gap, '');
  if (!/\d/.test(digits + fraction) || (sign && sign2)) return undefined;
  const minus = /[-−]/.test(`${sign}${sign2}`) ? '-' : '';
  return new Exact(`${minus}${digits || '0'}${fraction === '.' ? '' : fraction}e${exponent}`);
}

const withUnit = (value: Exact, dollar: string, rest: string): Reading[] => {
  const written = dollar ? `$ ${rest}` : rest;
  return written.trim() === ''
    ? [{ value, unit: undefined }]
    : parseUnit(written).map((unit) => ({ value, unit }));
};

/** The value of a reading in `unit`, where the two measure the same or differ by what the trade leaves unsaid. */
export function inUnit({ value, unit }: Reading, wanted: AnyUnit): Exact | undefined {
  if (unit === undefined) return value;
  if (sameDimension(unit, wanted)) return convert(value, unit, wanted);
  const said = shortForms
    .filter((it) => it.unit.symbol === wanted.symbol)
    .map(({ unsaid }) => typed(wanted).times(typed(unsaid)))
    .find((it) => sameDimension(it, unit));
  return said && convert(value, unit, said);
}

/**
 * Every unit that `text` may stand for. A hyphen or a dot binds tighter than a
 * stroke: `$/kW-month` is dollars for a kilowatt and a month.
 */
export function parseUnit(text: string): AnyUnit[] {
  const tokens = text
    .trim()
    .replace(/\s+per\s+/g, '/')
    .replace(/\s*([/·*()-])\s*/g, '$1')
    .match(/[/·*()-]|[^/·*()-]+/gu);
  if (!tokens || tokens.length > 20) return [];
  const units = quotient(tokens);
  return tokens.length === 0 ? units : [];
}

function quotient(tokens: string[]): AnyUnit[] {
  let units = product(tokens);
  while (tokens[0] === '/' && units.length > 0) {
    tokens.shift();
    units = combine(units, product(tokens), 'per');
  }
  return units;
}

function product(tokens: string[]): AnyUnit[] {
  let units = [...atom(tokens)];
  while (units.length > 0 && /^[·*-]$/.test(tokens[0] ?? '')) {
    tokens.shift();
    units = combine(units, atom(tokens), 'times');
  }
  return units;
}

function atom(tokens: string[]): readonly AnyUnit[] {
  const token = tokens.shift() ?? '';
  if (token !== '(') return unitsCalled.get(token) ?? [];
  const inner = quotient(tokens);
  return tokens.shift() === ')' ? inner : [];
}

const combine = (left: readonly AnyUnit[], right: readonly AnyUnit[], how: 'times' | 'per'): AnyUnit[] =>
  left.flatMap((a) => right.map((b) => typed(a)[how](typed(b))));

const typed = ({ symbol, powers, scale, zero }: AnyUnit): Unit<string, string> =>
  new Unit(symbol, powers, scale, zero);
