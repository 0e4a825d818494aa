// Roots of `Σ flow·x^t` between bounds, in float64, for flows that stand in rows of one buffer.

/** Rows of flows whose value is below zero at `low` and above it at `high`, whichever is more, and a start between. */
export class Brackets {
  readonly row: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly x: Float64Array;
  count = 0;

  /** One more row than is asked for in every lane, so that the last lanes are never empty. */
  constructor(rows: number) {
    const room = rows + LANES;
    this.row = new Int32Array(room);
    [this.low, this.high, this.x] = [new Float64Array(room), new Float64Array(room), new Float64Array(room)];
  }

  add(row: number, low: number, high: number, x: number): void {
    this.put(this.count++, row, low, high, x);
  }

  put(at: number, row: number, low: number, high: number, x: number): void {
    this.row[at] = row;
    [this.low[at], this.high[at], this.x[at]] = [low, high, x];
  }
}

const LANES = 4;
const MOST_STEPS = 60;
/** The error after a step of Newton’s is about the square of the step. */
const ENOUGH = 1e-8;

const value = new Float64Array(LANES);
const slope = new Float64Array(LANES);
const open = new Uint8Array(LANES);

/** Finds all roots, four rows at a time: each waits for its own last multiplication, and four wait together. */
export function solveAll(brackets: Brackets, flows: Float64Array, width: number): void {
  const { count, row, low, high, x } = brackets;
  for (let at = count; at % LANES > 0; at++)
    brackets.put(at, row[count - 1]!, low[count - 1]!, high[count - 1]!, x[count - 1]!);
  for (let at = 0; at < count; at += LANES) {
    open.fill(1);
    for (let step = 0, left = LANES; step < MOST_STEPS && left > 0; step++) {
      fourValues(flows, width, row, x, at);
      left = 0;
      for (let lane = 0; lane < LANES; lane++)
        if (open[lane]) left += open[lane] = advanced(brackets, at + lane, value[lane]!, slope[lane]!);
    }
  }
}

/** One step of Newton’s, or half the bracket where that leaves it; 0 when it was the last one. */
function advanced({ low, high, x }: Brackets, at: number, of: number, rise: number): number {
  const here = x[at]!;
  const step = of / rise;
  const next = here - step;
  if (Math.abs(step) <= ENOUGH * here) {
    x[at] = next;
    return 0;
  }
  if (of < 0) low[at] = here;
  else high[at] = here;
  x[at] = (next - low[at]!) * (next - high[at]!) < 0 ? next : (low[at]! + high[at]!) / 2;
  return 1;
}

/** Value and slope of four rows, each at its own `x`, by Horner’s rule. */
function fourValues(flows: Float64Array, width: number, row: Int32Array, x: Float64Array, at: number): void {
  const x0 = x[at]!;
  const x1 = x[at + 1]!;
  const x2 = x[at + 2]!;
  const x3 = x[at + 3]!;
  const a = row[at]! * width;
  const b = row[at + 1]! * width;
  const c = row[at + 2]! * width;
  const d = row[at + 3]! * width;
  let f0 = 0;
  let f1 = 0;
  let f2 = 0;
  let f3 = 0;
  let g0 = 0;
  let g1 = 0;
  let g2 = 0;
  let g3 = 0;
  for (let t = width - 1; t >= 0; t--) {
    g0 = g0 * x0 + f0;
    f0 = f0 * x0 + flows[a + t]!;
    g1 = g1 * x1 + f1;
    f1 = f1 * x1 + flows[b + t]!;
    g2 = g2 * x2 + f2;
    f2 = f2 * x2 + flows[c + t]!;
    g3 = g3 * x3 + f3;
    f3 = f3 * x3 + flows[d + t]!;
  }
  value.set([f0, f1, f2, f3]);
  slope.set([g0, g1, g2, g3]);
}
