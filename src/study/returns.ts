import { type Glance, glance } from './glance.ts';
import { isOneHump, riseOf } from './hump.ts';
import { WorthGrid } from './grid-worths.ts';
import { WIDEST } from './irr.ts';
import { Brackets, solveAll } from './newton.ts';

/** Where the flows of many draws stand: row after row, each as wide. */
export interface FlowRows {
  readonly flows: Float64Array;
  readonly rows: number;
  readonly width: number;
}

/** What is to be found of each row. */
export interface Returns {
  /** The highest rate a year, as a fraction; NaN for none. */
  readonly rate: Float64Array;
  /** 0 for no rate, 1 for one and surely no other, 2 for one that need not be the only one. */
  readonly count: Uint8Array;
}

/** Finds the internal rates of return of many rows, from the place `to` on; room is made once. */
export class RateFinder {
  readonly #brackets: Brackets;
  readonly #glance: Glance = { turns: 0, sum: 0, changes: 0, owed: 0 };

  constructor(mostRows: number) {
    this.#brackets = new Brackets(mostRows);
  }

  /** `paid`: when each row has paid back, where that is known already; it saves most of the looking. */
  find({ flows, rows, width }: FlowRows, { rate, count }: Returns, to: number, paid?: Float64Array): void {
    const brackets = this.#brackets;
    brackets.count = 0;
    for (let row = 0; row < rows; row++) {
      rate[to + row] = NaN;
      count[to + row] =
        this.#bracketed(flows, row, width, paid?.[to + row]) ?? this.#searched(flows, row, width);
    }
    solveAll(brackets, flows, width);
    for (let at = 0; at < brackets.count; at++) rate[to + brackets.row[at]!] = yearly(brackets.x[at]!);
  }

  /** The count of a row whose shape tells it, the highest rate in a bracket; undefined where it does not. */
  #bracketed(flows: Float64Array, row: number, width: number, paid?: number): number | undefined {
    const from = row * width;
    glance(flows, from, width, this.#glance, paid);
    const { turns, sum, changes, owed } = this.#glance;
    if (turns === 0 || Number.isNaN(sum)) return 0;
    if (!(flows[from]! < 0) || sum === 0) return undefined;
    const count = turns === 1 ? 1 : 2;
    if (sum > 0) {
      if (changes > 1) return undefined;
      this.#brackets.add(row, 0, 1, owed / (owed + 1));
      return count;
    }
    if (changes > 0 && turns > 2) return undefined;
    const rise = riseOf(flows, from, width, changes > 0);
    if (rise === undefined) return undefined;
    if (rise === 'none') return turns === 2 || isOneHump(flows, from, width) ? 0 : undefined;
    this.#brackets.add(row, rise.low, rise.high, (rise.low + rise.high) / 2);
    return count;
  }

  /** The highest rate of a row of any shape, between two points of a grid that is finest about zero. */
  #searched(flows: Float64Array, row: number, width: number): number {
    GRID.work(flows, row * width, width);
    const { growths, worths } = GRID;
    let before = growths[0]!;
    let after = worths[0]!;
    let found = 0;
    for (let at = 0; at < worths.length; at++) {
      const [growth, worth] = [growths[at]!, worths[at]!];
      if (worth < 0 !== after < 0) {
        found += 1;
        const [low, high] = after < 0 ? [before, growth] : [growth, before];
        if (found === 1) this.#brackets.add(row, Math.exp(-low), Math.exp(-high), Math.exp(-growth));
      }
      after = worth;
      before = growth;
    }
    return Math.min(2, found);
  }
}

/** `x^−12 − 1`, without the slow general power. */
export function yearly(x: number): number {
  const fourth = x * x * (x * x);
  return 1 / (fourth * fourth * fourth) - 1;
}

/** `ln(1 + r)` from a million percent a period down to a loss of 86 %, finest about zero. */
const GRID = new WorthGrid(
  Array.from({ length: 81 }, (_, at) => (at < 40 ? WIDEST : 2) * (1 - at / 40) ** 3),
);
