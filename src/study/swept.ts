import { Absent, type Value } from '../interpret/absent.ts';
import { Exact } from '../units/decimal.ts';
import type { Field } from '../units/read.ts';
import { fieldOf, type Name, STRENGTH, type Stated, type YearName } from './inputs.ts';
import type { Lattice } from './lattice.ts';
import type { Course } from './project.ts';
import { isWorthName, worthField, type WorthName } from './worth-names.ts';

/** A result of a year, or what a projection is worth. */
export type SweptName = YearName | WorthName;

/** One result in every cell: exactly, or in floating point with NaN where there is none. */
export interface SweptColumn {
  readonly name: SweptName;
  readonly values: readonly Value[] | Float64Array;
}

/** Results of every combination of some inputs. */
export interface Swept {
  readonly lattice: Lattice;
  readonly columns: readonly SweptColumn[];
}

/** What is stated in a cell: what is swept is the user’s word. */
export const statedIn = (
  { stated }: Pick<Course, 'stated'>,
  lattice: Lattice,
  cell: number,
): Map<Name, Stated> => {
  const values = lattice.valuesAt(cell);
  return new Map([
    ...stated,
    ...lattice.axes.map(({ name }, axis): [Name, Stated] => [
      name,
      { value: values[axis]!, origin: 'given', strength: STRENGTH.given },
    ]),
  ]);
};

/** The unit and the bounds of a result. */
export const resultField = (name: SweptName): Field => (isWorthName(name) ? worthField(name) : fieldOf(name));

/** Whether a column was worked out exactly. */
export const isExact = ({ values }: SweptColumn): boolean => !(values instanceof Float64Array);

/** A result in a cell. */
export function valueIn({ values }: SweptColumn, cell: number): Value {
  const value = values[cell]!;
  if (typeof value !== 'number') return value;
  return Number.isNaN(value) ? Absent.because('it has no value here') : new Exact(value);
}

/** The same in floating point; NaN where there is none. */
export function numberIn({ values }: SweptColumn, cell: number): number {
  const value = values[cell]!;
  if (typeof value === 'number') return value;
  return value instanceof Absent ? NaN : value.toNumber();
}
