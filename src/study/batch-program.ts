import { Absent, type Value } from '../interpret/absent.ts';
import { mining } from '../mining/book.ts';
import { Exact } from '../units/decimal.ts';
import type { RowStated } from './batch-row.ts';
import type { Estimate } from './estimate.ts';
import { fieldOf, isYearName, type YearName } from './inputs.ts';
import { MISFITTING, misfits, misfitsAmong } from './misfits.ts';
import { yearOutcomes } from './outcomes.ts';

/** Works out rows that state the same names; nothing comes of a row of which only an estimate can tell. */
export type RowProgram = (rows: readonly RowStated[]) => readonly (readonly Value[] | undefined)[];

/** A column of results by row. */
type NumberIn = (name: YearName, row: number) => number;

/** Makes a program of the estimate of one such row. */
export function rowProgram(first: RowStated, estimate: Estimate, wanted: readonly YearName[]): RowProgram {
  const lacks = lackedBy(estimate);
  const bounded = boundedIn(estimate).filter(({ name }) => !lacks(name));
  const fitting = MISFITTING.filter((it) => !lacks(it));
  const columns = [
    ...new Set([...wanted.filter((it) => !lacks(it)), ...bounded.map(({ name }) => name), ...fitting]),
  ];
  const run = filledBy(first, columns);
  const usual = misfits(estimate.evaluation, estimate.used).join();
  const again = remembering();
  const isUsual = (number: NumberIn, row: number): boolean =>
    misfitsAmong(
      (name) => (fitting.includes(name) ? again(name, number(name, row)) : undefined),
      estimate.used,
    ).join() === usual;
  return (rows) => {
    const number = run(rows);
    return rows.map((_, row) => {
      const isOut = bounded.some(({ name, min, max }) => number(name, row) < min || number(name, row) > max);
      if (isOut || !isUsual(number, row)) return undefined;
      const values = wanted.map((name) => lacks(name) ?? exact(number(name, row)));
      return values.includes(undefined) ? undefined : (values as Value[]);
    });
  };
}

/** What is absent in every such row, as all of them lack the same. */
const lackedBy =
  ({ evaluation }: Estimate) =>
  (name: YearName): Absent | undefined => {
    const value = evaluation.valueOf(mining.quantity(name));
    return value instanceof Absent && value.missing.length > 0 ? value : undefined;
  };

/** What is worked out and has bounds, which formulas do not know of. */
const boundedIn = ({ evaluation }: Estimate) =>
  [...evaluation.plan].flatMap(([quantity, origin]) => {
    const name = mining.nameOf(quantity) as YearName;
    const { min = -Infinity, max = Infinity } = fieldOf(name);
    return 'formula' in origin ? [{ name, min: Number(min), max: Number(max) }] : [];
  });

const exact = (value: number): Exact | undefined => (Number.isNaN(value) ? undefined : new Exact(value));

/** The same, made once where a quantity has the same value in row after row. */
function remembering(): (name: YearName, value: number) => Exact | undefined {
  const last = new Map<YearName, { readonly value: number; readonly found: Exact | undefined }>();
  return (name, value) => {
    const known = last.get(name);
    if (known && Object.is(known.value, value)) return known.found;
    const found = exact(value);
    last.set(name, { value, found });
    return found;
  };
}

/** Fills columns for rows whose own values are drawn. */
function filledBy({ common, own }: RowStated, columns: readonly YearName[]) {
  const drawn = [...own].flatMap(([name, { strength }]) => (isYearName(name) ? [{ name, strength }] : []));
  const outcomes = yearOutcomes(common, drawn, columns);
  const places = new Map(columns.map((name, at) => [name, at]));
  return (rows: readonly RowStated[]): NumberIn => {
    const values = drawn.map(({ name }) =>
      Float64Array.from(rows, (it) => it.own.get(name)!.value.toNumber()),
    );
    const found = columns.map(() => new Float64Array(rows.length));
    outcomes(values, 0, rows.length, found);
    return (name, row) => found[places.get(name)!]![row]!;
  };
}
