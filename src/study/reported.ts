import { bitcoin } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { bounded, type Fault, type Field, read } from '../units/read.ts';
import type { Production } from './backtest.ts';
import { monthIndex } from './calendar.ts';
import { fieldOf } from './inputs.ts';

/** What a miner says of a month such as `2024-09`; bare numbers are EH/s and BTC. */
export interface Reported {
  readonly company?: string | undefined;
  readonly month: string;
  readonly hashRate: string | number | Exact;
  readonly bitcoin: string | number | Exact;
}

/** How the quantities of a report are read. */
export const QUANTITIES: Readonly<Record<'hashRate' | 'bitcoin', Field>> = {
  hashRate: fieldOf('hashRate'),
  bitcoin: { unit: bitcoin, min: '0' },
};

/** What is wrong with a text that is no month. */
export const monthFault = (text: string): Fault | undefined =>
  monthIndex(text) === undefined
    ? { code: 'wrong-shape', allowed: 'is no month', fix: 'Write it like 2024-09' }
    : undefined;

/** Reads rows exactly. @throws HashwattError with every problem of all of them */
export function readReported<T extends Reported>(
  rows: readonly T[],
): (Omit<T, keyof Production> & Production)[] {
  const problems: Problem[] = [];
  const found = rows.map((row, at) => {
    const quantity = (name: keyof typeof QUANTITIES): Exact => {
      const outcome = exact(row[name], QUANTITIES[name]);
      if (outcome instanceof Exact) return outcome;
      problems.push({ field: `rows.${at}.${name}`, given: String(row[name]), ...outcome });
      return new Exact(0);
    };
    const fault = monthFault(row.month);
    if (fault) problems.push({ field: `rows.${at}.month`, given: row.month, ...fault });
    const { company = '' } = row;
    return { ...row, company, hashRate: quantity('hashRate'), bitcoin: quantity('bitcoin') };
  });
  if (problems.length > 0) throw new HashwattError(problems);
  return found;
}

const exact = (given: Reported['bitcoin'], field: Field): Exact | Fault =>
  given instanceof Exact && given.isFinite() ? bounded(given, field) : read(String(given), field);
