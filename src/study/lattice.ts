import type { Exact } from '../units/decimal.ts';
import { HashwattError } from '../units/problem.ts';
import type { Name } from './inputs.ts';

/** An input that is swept, and its values in order. */
export interface Axis {
  readonly name: Name;
  readonly values: readonly Exact[];
}

const MOST_AXES = 4;
const MOST_CELLS = 4_000_000;

/** How many cells are filled at once, so that they stay near the processor. */
const BLOCK = 1_024;

/** Every combination of the values of some inputs; the last input moves fastest. */
export class Lattice {
  readonly axes: readonly Axis[];
  readonly size: number;

  /** @throws HashwattError when there are too many inputs, or too many cells */
  constructor(axes: readonly Axis[]) {
    const lengths = axes.map(({ values }) => values.length);
    this.axes = axes;
    this.size = lengths.reduce((product, it) => product * it, 1);
    if (axes.length > MOST_AXES)
      throw tooMany(`${axes.length} inputs`, `at most ${MOST_AXES}`, 'Fix some of them');
    if (this.size > MOST_CELLS)
      throw tooMany(`${lengths.join(' × ')} = ${this.size} cells`, `at most ${MOST_CELLS}`, widened(axes));
  }

  /** Which value of each input a cell has. */
  at(cell: number): number[] {
    let left = cell;
    return this.axes
      .toReversed()
      .map(({ values: { length } }) => {
        const index = left % length;
        left = (left - index) / length;
        return index;
      })
      .toReversed();
  }

  /** The value of each input in a cell. */
  valuesAt(cell: number): Exact[] {
    return this.at(cell).map((index, axis) => this.axes[axis]!.values[index]!);
  }

  /** How many cells lie between one value of an input and the next. */
  strideOf(axis: number): number {
    return this.axes.slice(axis + 1).reduce((product, { values }) => product * values.length, 1);
  }

  /** The cells in which each input has its first or its last value. */
  corners(): number[] {
    const cells = this.axes.reduce(
      (found, { values }, axis) =>
        found.flatMap((it) => [it, it + (values.length - 1) * this.strideOf(axis)]),
      [0],
    );
    return [...new Set(cells)];
  }

  /** Hands over the values of the inputs as columns of floating point, block after block. */
  inBlocks(each: (columns: readonly Float64Array[], from: number, count: number) => void): void {
    const values = this.axes.map((it) => Float64Array.from(it.values, (value) => value.toNumber()));
    const columns = values.map(() => new Float64Array(BLOCK));
    const strides = values.map((_, axis) => this.strideOf(axis));
    for (let from = 0; from < this.size; from += BLOCK) {
      const count = Math.min(BLOCK, this.size - from);
      columns.forEach((column, axis) => fill(column, count, from, values[axis]!, strides[axis]!));
      each(columns, from, count);
    }
  }
}

/** Writes the values of one input in so many cells from one on: each stands in a stride of them. */
function fill(column: Float64Array, count: number, from: number, values: Float64Array, stride: number): void {
  for (let at = 0; at < count;) {
    const cell = from + at;
    const index = Math.floor(cell / stride) % values.length;
    const alike = stride === 1 ? values.length - index : stride - (cell % stride);
    const end = Math.min(count, at + alike);
    if (stride === 1) column.set(values.subarray(index, index + end - at), at);
    else column.fill(values[index]!, at, end);
    at = end;
  }
}

/** What to widen: the input with the most values. */
function widened(axes: readonly Axis[]): string {
  const longest = axes.reduce((a, b) => (b.values.length > a.values.length ? b : a));
  return `Take larger steps, first of ${longest.name} with its ${longest.values.length} values`;
}

const tooMany = (given: string, allowed: string, fix: string): HashwattError =>
  new HashwattError([
    { code: 'out-of-range', field: 'over', allowed: `has ${given}; ${allowed} are swept`, fix },
  ]);
