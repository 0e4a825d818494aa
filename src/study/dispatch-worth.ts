import type { Quantity } from '../formula/quantity.ts';
import { Absent, type Value } from '../interpret/absent.ts';
import { type Evaluation, ExactReader, type Given } from '../interpret/exact.ts';
import { mining } from '../mining/book.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError } from '../units/problem.ts';
import { yearOf } from './estimate.ts';
import { type Name, type Stated, STRENGTH } from './inputs.ts';
import { missing } from './unanswered.ts';

/** What the book says of a scenario that mines a part of its energy. */
export interface Worth {
  /** The year as it is stated, when every hour is mined. */
  readonly year: Evaluation;
  /** MWh of a mean hour when every hour is mined, at the meter. */
  readonly energyPerHour: number;
  /** The book when so large a part of that energy is mined. */
  readonly at: (share: number) => Evaluation;
  /** Revenue of a MWh, in $, at that part: of all of them, or of the last one. */
  readonly averageAt: (share: number) => number;
  readonly marginalAt: (share: number) => number;
}

/** How many hours the book's year has. */
export const HOURS_OF_YEAR = 8_766;

/** What an answer needs of the book. */
const NEEDED = ['energyPerYear', 'hashRate', 'revenuePerYear'] as const satisfies readonly Name[];
const SMALLEST = 1e-12;
const reader = new ExactReader(mining);

/** @throws HashwattError with everything that is missing for a revenue and its energy */
export function worthOf(stated: ReadonlyMap<Name, Stated>): Worth {
  const year = reader.read(yearOf(stated));
  const [energy, hashRate] = NEEDED.map((name) => needed(name, year)) as [Exact, Exact, Exact];
  if (energy.isZero()) throw valueless('energyPerYear', 'is nothing, so there is no hour to decide on');
  const fixed = givenOf(year);
  const at = (share: number): Evaluation =>
    reader.read(
      new Map([
        ...fixed,
        ['energyPerYear', scaled(energy, share)] as const,
        ['hashRate', scaled(hashRate, share)] as const,
      ]),
    );
  const numberAt = (name: Name) => (share: number) =>
    numberOf(at(Math.max(share, SMALLEST)).valueOf(mining.quantity(name)));
  return {
    year,
    energyPerHour: numberOf(energy) / HOURS_OF_YEAR,
    at,
    averageAt: numberAt('revenuePerMWh'),
    marginalAt: numberAt('marginalRevenuePerMWh'),
  };
}

/** A double as the decimal that a person would write for it. */
export const exactly = (value: number): Exact => new Exact(Number(value.toPrecision(15)).toString());

/** A value that must be there, as a double. */
const numberOf = (value: Value): number => (value instanceof Absent ? 0 : value.toNumber());

const scaled = (value: Exact, share: number): Given => ({
  value: value.times(exactly(share)),
  strength: STRENGTH.path,
});

function needed(name: Name, year: Evaluation): Exact {
  const value = year.valueOf(mining.quantity(name));
  if (!(value instanceof Absent)) return value;
  if (value.missing.length > 0)
    throw new HashwattError(value.missing.map((it) => missing(it as Name, value.missing, year)));
  throw valueless(name, `has no value: ${value.because}`);
}

const valueless = (field: Name, allowed: string): HashwattError =>
  new HashwattError([{ code: 'out-of-range', field, allowed }]);

/** What stays as it is when fewer hours are mined: all inputs, and what was given and does not rest on the hours. */
const givenOf = (year: Evaluation): [string, Given][] =>
  [...mining.quantities].flatMap(([name, quantity]) => {
    const value = year.valueOf(quantity);
    const isKept =
      quantity.kind === 'input' || (year.plan.get(quantity)?.by === 'given' && !restsOnHours(quantity));
    return value instanceof Absent || !isKept ? [] : [[name, { value, strength: STRENGTH.given }]];
  });

function restsOnHours(quantity: Quantity, seen = new Set<Quantity>()): boolean {
  if (quantity === mining.quantity('energyPerYear') || quantity === mining.quantity('hashRate')) return true;
  if (quantity.kind === 'input' || seen.has(quantity)) return false;
  seen.add(quantity);
  return mining.mentioned(quantity.formula).some((it) => restsOnHours(it, seen));
}
