import { Absent, type Value } from '../interpret/absent.ts';
import { kelvin, kelvinRise, percent } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { type Fault, read } from '../units/read.ts';
import type { AnyUnit } from '../units/unit.ts';
import { write } from '../units/write.ts';
import { isWanted, unwanted, type Wanted, wantedField } from './wanted.ts';

/** A condition such as `revenuePerYear >= $3 bn` or `hashRate ~ 30 EH/s ± 2 %`. */
export interface Condition {
  readonly text: string;
  readonly name: Wanted;
  readonly unit: AnyUnit;
  readonly sign: '>' | '>=' | '<' | '<=' | '=' | '~';
  readonly target: Exact;
  /** How far the value may be from the target, in the unit of the quantity. */
  readonly tolerance: Exact;
}

const SHAPE =
  /^\s*(?<name>[\w-]+)\s*(?<sign>>=|<=|==|≥|≤|>|<|=|~|≈)\s*(?<target>[^±]+?)\s*(?:(?:±|\+\/?-)\s*(?<tolerance>.+?)\s*)?$/u;
const SIGNS: Readonly<Record<string, Condition['sign']>> = { '≥': '>=', '≤': '<=', '==': '=', '≈': '~' };

/** Whether a text is meant as a condition: a name and a sign, whatever follows. */
export const isCondition = (text: string): boolean => /^\s*[\w-]+\s*[<>=~≥≤≈]/u.test(text);

/**
 * Reads a condition on a quantity of a year, or on what a projection is worth.
 * @param field where it stands, for the error
 * @throws HashwattError when it is no condition, names no such quantity, or its value has the wrong unit
 */
export function parseCondition(text: string, field = 'condition'): Condition {
  const parts = SHAPE.exec(text)?.groups;
  const fail = (fault: Fault, given = text): never => {
    throw new HashwattError([{ field, given, ...fault } satisfies Problem]);
  };
  if (!parts)
    return fail({
      code: 'invalid-condition',
      allowed: 'is no condition',
      fix: 'Write it like "hashRate ~ 30 EH/s ± 2 %" or "marginPerDay > 0"',
    });
  const { name = '', sign = '', target = '', tolerance } = parts;
  if (!isWanted(name)) return fail(unwanted(name), name);
  const { unit, compounds } = wantedField(name);
  const value = read(target, compounds === undefined ? { unit } : { unit, compounds });
  if (!(value instanceof Exact)) return fail(value, target);
  const plain = SIGNS[sign] ?? (sign as Condition['sign']);
  const misused = misuse(plain, tolerance);
  if (misused) return fail(misused);
  const within = tolerance === undefined ? noise(value) : allowance(tolerance, value, unit);
  return within instanceof Exact
    ? { text: text.trim(), name, unit, sign: plain, target: value, tolerance: within }
    : fail(within, tolerance);
}

/** Equality allows for the noise of forty digits, around zero as well. */
const noise = (value: Exact): Exact => value.abs().plus(1).times('1e-20');

function misuse(sign: Condition['sign'], tolerance: string | undefined): Fault | undefined {
  const code = 'invalid-condition';
  if (sign === '~' && tolerance === undefined)
    return {
      code,
      allowed: 'does not say how near is near enough',
      fix: 'Add a tolerance such as ± 2 %',
    };
  if (sign !== '~' && sign !== '=' && tolerance !== undefined)
    return { code, allowed: `has a tolerance, which ${sign} does not take`, fix: 'Write it with ~ or =' };
  return undefined;
}

function allowance(text: string, target: Exact, unit: AnyUnit): Exact | Fault {
  const relative = text.endsWith('%') && unit.symbol !== percent.symbol;
  // Two degrees of difference are 2 K, and not 275.
  const difference = unit.symbol === kelvin.symbol ? kelvinRise : unit;
  const value = read(text, { unit: relative ? percent : difference, min: '0' });
  return relative && value instanceof Exact ? value.div(100).times(target.abs()) : value;
}

/** Whether a condition holds of a value; nothing holds of a value that is absent. */
export function holds({ sign, target, tolerance }: Condition, value: Value): boolean {
  if (value instanceof Absent) return false;
  if (sign === '>') return value.gt(target);
  if (sign === '<') return value.lt(target);
  if (sign === '>=') return value.gte(target.minus(tolerance));
  if (sign === '<=') return value.lte(target.plus(tolerance));
  return value.minus(target).abs().lte(tolerance);
}

/** One condition held against an estimate. */
export interface Finding {
  readonly condition: string;
  readonly holds: boolean;
  /** The value that was found, with its unit, or why there is none. */
  readonly found: string;
}

/** Holds a condition against a value of the book. */
export const find = (condition: Condition, value: Value): Finding => ({
  condition: condition.text,
  holds: holds(condition, value),
  found:
    value instanceof Absent
      ? `nothing: ${value.because}`
      : write(value, condition.unit, { asGiven: true, digits: 12 }),
});
