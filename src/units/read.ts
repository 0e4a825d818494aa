import { namedUnits, shortForms, shownSymbol, unitsCalled } from './symbols.ts';
import { measured } from './dimension.ts';
import { convert } from './convert.ts';
import { Exact } from './decimal.ts';
import { didYouMean, nearest } from './nearest.ts';
import { type Reading, readings } from './parse.ts';
import { type Problem, printable } from './problem.ts';
import { type AnyUnit, sameDimension, Unit } from './unit.ts';

/** What a field takes: its unit, and bounds in that unit. */
export interface Field {
  readonly unit: AnyUnit;
  readonly min?: string;
  readonly max?: string;
  /** Only whole numbers. */
  readonly whole?: boolean;
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
  if (!attempt) return notANumber(text, field);
  for (const reading of attempt.found) {
    const value = inUnit(reading, field.unit);
    if (value)
      return (
        extreme(value, field) ?? (reading.unit === undefined ? bare(value, field) : within(value, field))
      );
  }
  const [wrong] = attempt.found;
  if (wrong?.unit) return wrongUnit(wrong.unit, wrong.value, field.unit);
  return unknownUnit(attempt.rest, field.unit);
}

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
  return undefined;
}

/** The value of a reading in `unit`, where the two measure the same or differ by what the trade leaves unsaid. */
function inUnit({ value, unit }: Reading, wanted: AnyUnit): Exact | undefined {
  if (unit === undefined) return value;
  if (sameDimension(unit, wanted)) return convert(value, unit, wanted);
  const said = shortForms
    .filter((it) => it.unit.symbol === wanted.symbol)
    .map(({ unsaid }) => typed(wanted).times(typed(unsaid)))
    .find((it) => sameDimension(it, unit));
  return said && convert(value, unit, said);
}

const typed = (it: AnyUnit): Unit<string, string> => new Unit(it.symbol, it.powers, it.scale, it.zero);

function bare(value: Exact, field: Field): Exact | Fault {
  const isPercentage = field.unit.symbol.startsWith('%');
  if (isPercentage && value.gt(0) && value.lt(1)) return percentAsFraction(value, field.unit);
  return within(value, field);
}

const percentAsFraction = (value: Exact, { symbol }: AnyUnit): Fault => ({
  code: 'percent-as-fraction',
  allowed: 'could mean a fraction or a percentage',
  fix: `Write "${value} ${symbol}" or "${value.times(100)} ${symbol}"`,
});

/** Numbers that no plant and no money has, and that would only be slips. */
function extreme(value: Exact, { unit }: Field): Fault | undefined {
  if (value.abs().gt(HUGE)) return outside(`is too large: at most 1e30 ${shownSymbol(unit)} is read`);
  if (!value.isZero() && value.abs().lt(TINY))
    return outside(`is too small: at least 1e-30 ${shownSymbol(unit)}, or 0, is read`);
  return undefined;
}

const outside = (allowed: string): Fault => ({ code: 'out-of-range', allowed });

/** The value itself when it lies within the field's bounds. */
export function within(value: Exact, { unit, min, max, whole }: Field): Exact | Fault {
  const shown = shownSymbol(unit) === '1' ? '' : ` ${shownSymbol(unit)}`;
  if (value.isZero() && value.isNegative()) return { ...outside('is a negative zero'), fix: 'Write 0' };
  if (min !== undefined && value.lt(min)) return outside(`is too low: at least ${min}${shown} is allowed`);
  if (max !== undefined && value.gt(max)) return outside(`is too high: at most ${max}${shown} is allowed`);
  if (whole && !value.isInteger())
    return { ...outside('is not a whole number'), fix: `Write ${value.floor()} or ${value.ceil()}` };
  return value;
}

function notANumber(text: string, { unit }: Field): Fault {
  const comma = /^\D*\d+,\d+/.test(text);
  return {
    code: 'not-a-number',
    allowed: `is not a number${unit.symbol ? ` with a unit such as ${shownSymbol(unit)}` : ''}`,
    ...(comma ? { fix: 'A comma groups thousands; write a point before the decimals' } : {}),
  };
}

function wrongUnit(found: AnyUnit, value: Exact, wanted: AnyUnit): Fault {
  return {
    code: 'wrong-unit',
    allowed: `is ${measured(found)}; ${measured(wanted)} such as "${example(value, found.symbol, wanted)}" is needed`,
  };
}

function unknownUnit(rest: string, wanted: AnyUnit): Fault {
  if (/^[,.\d]/.test(rest)) return notANumber(`0${rest}`, { unit: wanted });
  const fitting = nearest(rest, candidates(wanted));
  const alike = fitting.length > 0 ? fitting : nearest(rest, unitsCalled.keys());
  return {
    code: 'unknown-unit',
    allowed: `has the unknown unit "${rest.slice(0, 30)}"; ${shownSymbol(wanted)} is read here`,
    fix: didYouMean(alike) ?? `Write a value in ${shownSymbol(wanted)}`,
  };
}

const candidates = (wanted: AnyUnit): string[] => [
  shownSymbol(wanted),
  ...namedUnits.filter((it) => sameDimension(it, wanted)).map((it) => it.symbol),
];

/** The same number in the unit that was likely meant: GW for GWh. */
function example(value: Exact, found: string, wanted: AnyUnit): string {
  const [alike = shownSymbol(wanted)] = nearest(found, candidates(wanted), 1);
  const number = value.toString();
  return alike.startsWith('$') ? `$${number}${alike.slice(1)}` : `${number} ${alike}`.trim();
}
