import { version } from '../presets/compiled.ts';
import { sweepPage } from '../present/sweep.ts';
import { sweepData } from '../present/sweep-data.ts';
import type { SweepShown } from '../present/sweep-texts.ts';
import { Quantified } from '../study/amount.ts';
import { fieldOf, type Name } from '../study/inputs.ts';
import { resultField, type SweptName, valueIn } from '../study/swept.ts';
import type { Exact } from '../units/decimal.ts';
import { shownSymbol } from '../units/symbols.ts';
import { type Printed, printing } from './printing.ts';

/** One combination of inputs, in the order of the axes, and its results in their order. */
export interface SweptCell {
  readonly inputs: readonly Exact[];
  readonly results: readonly Quantified[];
}

/** Every combination of the inputs; the first moves slowest. Prints as a table or a map. */
export class Sweep {
  readonly axes: readonly { readonly name: Name; readonly unit: string; readonly values: readonly Exact[] }[];
  readonly results: readonly SweptName[];
  /** The same for those who print it. */
  readonly shown: SweepShown;
  declare readonly toString: Printed['toString'];
  declare readonly toHTML: Printed['toHTML'];
  declare readonly toSVG: Printed['toSVG'];

  static {
    printing(Sweep.prototype, ({ shown }, reader) => sweepPage(shown, reader));
  }

  constructor(shown: SweepShown) {
    this.shown = shown;
    this.axes = shown.lattice.axes.map((it) => ({ ...it, unit: shownSymbol(fieldOf(it.name).unit) }));
    this.results = shown.columns.map(({ name }) => name);
  }

  get warnings(): readonly string[] {
    return this.shown.warnings;
  }

  /** How many cells there are. */
  get size(): number {
    return this.shown.lattice.size;
  }

  /** A cell by its place among all. */
  cell(at: number): SweptCell {
    const { lattice, columns } = this.shown;
    return {
      inputs: lattice.valuesAt(at),
      results: columns.map((it) => new Quantified(valueIn(it, at), resultField(it.name).unit)),
    };
  }

  /** Every cell, the last input moving fastest. */
  *cells(): Generator<SweptCell> {
    for (let at = 0; at < this.size; at++) yield this.cell(at);
  }

  toJSON(): object {
    return sweepData(this.shown, version);
  }
}
