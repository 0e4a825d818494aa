import { fieldOf } from '../study/inputs.ts';
import type { Axis } from '../study/lattice.ts';
import { resultField, type Swept, type SweptColumn, valueIn } from '../study/swept.ts';
import { write } from '../units/write.ts';
import type { Terminal } from './text.ts';
import { orDash } from './values.ts';
import type { Warned } from './warnings.ts';

/** A sweep, what to beware of, and what it leaves out. */
export interface SweepShown extends Swept, Warned {
  readonly scenario: { readonly id: string; readonly name: string } | null;
  readonly leavesOut: readonly string[];
}

/** How to show it. */
export interface SweepPrinting extends Terminal {
  /** Maps even where a table would fit. */
  readonly heat?: boolean;
  readonly nameOf?: (name: string) => string;
}

/** How many digits a result is shown with. */
export const DIGITS = 4;
/** A value that is swept is shown as it was asked for, unless it is longer than anybody would ask. */
const ASKED = 7;

/** A result in a cell, or a dash. */
export const resultText = (column: SweptColumn, cell: number): string =>
  orDash(valueIn(column, cell), resultField(column.name).unit, DIGITS);

/** A value of an input that is swept. */
export const axisText = ({ name, values }: Axis, index: number): string =>
  write(values[index]!, fieldOf(name).unit, { digits: ASKED });
