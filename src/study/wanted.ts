import type { Fault, Field } from '../units/read.ts';
import { fieldOf, isName, isYearName, unknownName, type YearName } from './inputs.ts';
import { isWorthName, worthField, type WorthName } from './worth-names.ts';

/** A result that may be asked for: of a year, or what a projection is worth. */
export type Wanted = YearName | WorthName;

export const isWanted = (name: string): name is Wanted => isYearName(name) || isWorthName(name);

/** Its unit, and how it compounds. */
export const wantedField = (name: Wanted): Field => (isWorthName(name) ? worthField(name) : fieldOf(name));

/** What is wrong with a name that is none. */
export const unwanted = (name: string): Fault => (isName(name) ? ofOneMonth : unknownName(name));

const ofOneMonth: Fault = {
  code: 'invalid-condition',
  allowed: 'is a value of one month',
  fix: 'Choose a quantity of a year, or npv, irr, payback, profitabilityIndex or costPerBitcoin',
};
