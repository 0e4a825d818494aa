import type { TableColumn } from '../interpret/sql.ts';
import { fieldOf, type YearName } from '../study/inputs.ts';
import { one } from '../units/catalogue.ts';
import { convert } from '../units/convert.ts';
import { Exact } from '../units/decimal.ts';
import { parseUnit } from '../units/parse.ts';
import { type Fault, read } from '../units/read.ts';
import { sameDimension } from '../units/unit.ts';

/** How numbers in a unit become those of a quantity, or what is wrong with it; `1` is the unit of a fraction. */
export function columnUnit(symbol: string, name: YearName): Required<TableColumn>['unit'] | Fault {
  const { unit, compounds } = fieldOf(name);
  if (compounds !== undefined) return COMPOUNDS;
  const from = (symbol === '1' ? [one] : parseUnit(symbol)).find((it) => sameDimension(it, unit));
  if (from) {
    const start = convert(new Exact(0), from, unit);
    return {
      symbol,
      slope: convert(new Exact(1), from, unit).minus(start).toNumber(),
      start: start.toNumber(),
    };
  }
  const outcome = read(`1 ${symbol}`, { unit });
  return 'code' in outcome ? outcome : COMPOUNDS;
}

const COMPOUNDS: Fault = {
  code: 'wrong-unit',
  allowed: 'cannot be the unit of a column here',
  fix: 'Leave it out, and hold the column in the unit of the book',
};
