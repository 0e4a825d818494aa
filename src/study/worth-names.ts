import { Absent, type Value } from '../interpret/absent.ts';
import { bitcoin, dollar, month, one, percent, year } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import type { Field } from '../units/read.ts';
import type { Worth } from './worth.ts';

/** What a projection is worth, under names that conditions know, with their units. */
const FIELDS = {
  npv: { label: 'Net present value', unit: dollar },
  irr: { label: 'Internal rate of return', unit: percent.per(year) },
  payback: { label: 'Payback', unit: month },
  discountedPayback: { label: 'Discounted payback', unit: month },
  profitabilityIndex: { label: 'Profitability index', unit: one },
  costPerBitcoin: { label: 'Cost of a bitcoin, cash', unit: dollar.per(bitcoin) },
  fullCostPerBitcoin: { label: 'Cost of a bitcoin, all in', unit: dollar.per(bitcoin) },
} as const satisfies Readonly<Partial<Record<keyof Worth, Field & { readonly label: string }>>>;

export type WorthName = keyof typeof FIELDS;

/** Every such name. */
export const worthNames = Object.keys(FIELDS) as WorthName[];

export const isWorthName = (name: string): name is WorthName => Object.hasOwn(FIELDS, name);

/** The field of a name that only a projection gives, and its label. */
export const worthField = (name: WorthName): Field & { readonly label: string } => FIELDS[name];

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
