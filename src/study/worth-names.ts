import { Absent, type Value } from '../interpret/absent.ts';
import { bitcoin, dollar, month, one, percent, year } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import type { Field } from '../units/read.ts';
import type { Worth } from './worth.ts';

/** What a projection is worth, under names that conditions know, with their units. */
const FIELDS = {
  npv: { unit: dollar },
  irr: { unit: percent.per(year) },
  payback: { unit: month },
  discountedPayback: { unit: month },
  profitabilityIndex: { unit: one },
  costPerBitcoin: { unit: dollar.per(bitcoin) },
  fullCostPerBitcoin: { unit: dollar.per(bitcoin) },
  bitcoinMined: { unit: bitcoin },
} as const satisfies Readonly<Partial<Record<keyof Worth, Field>>>;

export type WorthName = keyof typeof FIELDS;

export const isWorthName = (name: string): name is WorthName => Object.hasOwn(FIELDS, name);

/** The field of a name that only a projection gives. */
export const worthField = (name: WorthName): Field => FIELDS[name];

/** A worth as one number: several rates of return, and never, have none. */
export function worthValue(worth: Worth, name: WorthName): Value {
  if (name === 'irr') return worth.irr instanceof Absent ? worth.irr : only(worth.irr);
  if (name !== 'payback' && name !== 'discountedPayback') return worth[name];
  const months = worth[name];
  if (months instanceof Absent) return months;
  return months === undefined ? Absent.because('it is never paid back') : new Exact(months);
}

const only = ([rate, ...others]: readonly Exact[]): Value => {
  if (rate === undefined) return Absent.because('there is no internal rate of return');
  return others.length > 0 ? Absent.because('there are several internal rates of return') : rate.times(100);
};
