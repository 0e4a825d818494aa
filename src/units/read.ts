import { compounded } from './compound.ts';
import { Exact } from './decimal.ts';
import { demandCharge, isDemandCharge, notANumber, unknownUnit, wrongUnit } from './misread.ts';
import { inUnit, type Reading, readings } from './parse.ts';
import { type Problem, printable } from './problem.ts';
import { shownSymbol } from './symbols.ts';
import { type AnyUnit, isPercentage } from './unit.ts';

/** What a field takes: its unit, and bounds in that unit. */
export interface Field {
  readonly unit: AnyUnit;
  readonly min?: string;
  readonly max?: string;
  /** Only whole numbers. */
  readonly whole?: boolean;
  /** A rate that compounds: 6 %/month is not 72 but 101.2 %/year of growth, and 52.4 %/year of loss. */
  readonly compounds?: 'growth' | 'loss';
}

/** What is wrong with a value, before anyone says in which field it stood. */
export type Fault = Pick<Problem, 'code' | 'allowed' | 'fix'>;

const LONGEST = 100;
const HUGE = new Exact('1e30');
const TINY = new Exact('1e-30');

/**
 * Reads `5.7 GW`, `4.5c/kWh`, `$95k` or `1,200 W` in the unit of the field, exactly.
 * A bare number is taken in that unit; a bare fraction for a percentage is refused.
 * @returns the value in the field's unit, or what is wrong with the text.
 */
export function read(text: string, field: Field): Exact | Fault {
  const fault = unreadable(text);
  if (fault) return fault;
  const attempt = readings(text);
  if (!attempt) return notANumber(text, field.unit);
  for (const reading of attempt.found) {
    const value = valueIn(reading, field);
    if (value && isDemandCharge(reading.unit, field.unit)) return demandCharge(field.unit);
    if (value instanceof Exact)
      return reading.unit === undefined ? bare(value, field) : bounded(value, field);
    if (value) return value;
  }
  const [wrong] = attempt.found;
  if (wrong?.unit) return wrongUnit(wrong.unit, wrong.value, field.unit);
  return unknownUnit(attempt.rest, field.unit);
}

const valueIn = (reading: Reading, field: Field): Exact | Fault | undefined =>
  field.compounds === undefined
    ? inUnit(reading, field.unit)
    : compounded(reading.value, reading.unit ?? field.unit, field);

function unreadable(text: string): Fault | undefined {
  if (text.trim() === '')
    return { code: 'empty', allowed: 'is empty', fix: 'Give a value, or leave the field out' };
  if (printable(text.replaceAll('\t', ' ')) !== text.replaceAll('\t', ' '))
    return {
      code: 'unsafe-text',
      allowed: 'holds control or invisible characters',
      fix: 'Type the value again',
    };
  if (text.length > LONGEST) return { code: 'not-a-number', allowed: `is longer than ${LONGEST} characters` };
  if (text.replace(/\D/g, '').replace(/^0+/, '').length > Exact.precision)
    return { code: 'not-a-number', allowed: `has more than ${Exact.precision} digits` };
  return undefined;
}

function bare(value: Exact, field: Field): Exact | Fault {
  const isFraction = !value.isZero() && value.lt(1) && value.gt(field.compounds === 'growth' ? -1 : 0);
  if (isPercentage(field.unit) && isFraction) return percentAsFraction(value, field.unit);
  return bounded(value, field);
}

const percentAsFraction = (value: Exact, { symbol }: AnyUnit): Fault => ({
  code: 'percent-as-fraction',
  allowed: 'could mean a fraction or a percentage',
  fix: `Write "${value} ${symbol}" or "${value.times(100)} ${symbol}"`,
});

/** Numbers that no plant and no money has, and that would only be slips. */
function extreme(value: Exact, { unit }: Field): Fault | undefined {
  if (value.abs().gt(HUGE)) return outside(`is too large: at most 1e30${shown(unit)} is read`);
  if (!value.isZero() && value.abs().lt(TINY))
    return outside(`is too small: at least 1e-30${shown(unit)}, or 0, is read`);
  return undefined;
}

const shown = (unit: AnyUnit): string => (shownSymbol(unit) === '1' ? '' : ` ${shownSymbol(unit)}`);

const outside = (allowed: string): Fault => ({ code: 'out-of-range', allowed });

/** The value itself when a person may give it. */
export const bounded = (value: Exact, field: Field): Exact | Fault =>
  extreme(value, field) ?? within(value, field);

/** The value itself when it lies within the field's bounds. */
export function within(value: Exact, { unit, min, max, whole }: Field): Exact | Fault {
  if (value.isZero() && value.isNegative()) return { ...outside('is a negative zero'), fix: 'Write 0' };
  if (min !== undefined && value.lt(min))
    return outside(`is too low: at least ${min}${shown(unit)} is allowed`);
  if (max !== undefined && value.gt(max))
    return outside(`is too high: at most ${max}${shown(unit)} is allowed`);
  if (whole && !value.isInteger())
    return { ...outside('is not a whole number'), fix: `Write ${value.floor()} or ${value.ceil()}` };
  return value;
}
