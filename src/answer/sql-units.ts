import type { ColumnUnit } from '../interpret/sql.ts';
import { fieldOf, type YearName } from '../study/inputs.ts';
import { one } from '../units/catalogue.ts';
import { convert } from '../units/convert.ts';
import { Exact } from '../units/decimal.ts';
import { parseUnit } from '../units/parse.ts';
import type { Problem } from '../units/problem.ts';
import { type Fault, type Field, read } from '../units/read.ts';
import { sameDimension } from '../units/unit.ts';

/** How numbers in a unit become those of a quantity; `1` is the unit of a fraction. What is wrong with it joins `problems`. */
export function columnUnit(symbol: string, name: YearName, problems: Problem[]): ColumnUnit | undefined {
  const { unit, compounds } = fieldOf(name);
  const units = symbol === '1' ? [one] : parseUnit(symbol);
  const from = compounds === undefined ? units.find((it) => sameDimension(it, unit)) : undefined;
  if (!from) {
    problems.push({ field: `columns.${name}`, given: symbol, ...unfit(symbol, fieldOf(name)) });
    return undefined;
  }
  const start = convert(new Exact(0), from, unit);
  const slope = convert(new Exact(1), from, unit).minus(start);
  return { symbol, slope: slope.toNumber(), start: start.toNumber() };
}

function unfit(symbol: string, field: Field): Fault {
  const outcome = read(`1 ${symbol}`, { unit: field.unit });
  return field.compounds === undefined && 'code' in outcome ? outcome : NOT_HERE;
}

/** A rate that compounds is no multiple of another. */
const NOT_HERE: Fault = {
  code: 'wrong-unit',
  allowed: 'cannot be the unit of a column here',
  fix: 'Leave it out, and hold the column in the unit of the book',
};
