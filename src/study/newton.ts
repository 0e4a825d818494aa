// Roots of `Σ flow·x^t` between bounds, in float64, for flows that stand in rows of one buffer.

/** Rows of flows whose value is below zero at `low` and above it at `high`, whichever is more, and a start between. */
export class Brackets {
  readonly row: Int32Array;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly x: Float64Array;
  count = 0;

  /** One place more than is asked for, so that no lane is ever empty. */
  constructor(rows: number) {
    const room = rows + 1;
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
/** The error after a step of Halley’s is about the cube of the step, some hundred times. */
const ENOUGH = 1e-6;

const value = new Float64Array(LANES);
const slope = new Float64Array(LANES);
const bend = new Float64Array(LANES);
const lanes = new Int32Array(LANES);
const steps = new Int32Array(LANES);

/** Finds all roots, four rows at a time: each waits for its own last multiplication, and four wait together. */
export function solveAll(brackets: Brackets, flows: Float64Array, width: number): void {
  const { count } = brackets;
  // A lane that has nothing left to do goes on beside the others, for nothing.
  brackets.put(count, 0, 0, 1, 0);
  let next = 0;
  const enter = (lane: number): void => {
    lanes[lane] = next < count ? next++ : count;
    steps[lane] = 0;
  };
  for (let lane = 0; lane < LANES; lane++) enter(lane);
  for (let left = count; left > 0;) {
    fourValues(flows, width, brackets);
    for (let lane = 0; lane < LANES; lane++) {
      const at = lanes[lane]!;
      if (at === count || (advanced(brackets, at, lane) && ++steps[lane]! < MOST_STEPS)) continue;
      left -= 1;
      enter(lane);
    }
  }
}

/** One step of Halley’s, or half the bracket where that leaves it; false when it was the last one. */
function advanced({ low, high, x }: Brackets, at: number, lane: number): boolean {
  const here = x[at]!;
  const of = value[lane]!;
  const rise = slope[lane]!;
  const step = (of * rise) / (rise * rise - of * bend[lane]!);
  const next = here - step;
  if (Math.abs(step) <= ENOUGH * here) {
    x[at] = next;
    return false;
  }
  if (of < 0) low[at] = here;
  else high[at] = here;
  x[at] = (next - low[at]!) * (next - high[at]!) < 0 ? next : (low[at]! + high[at]!) / 2;
  return true;
}

/** Value, slope and half the bend of four rows, each at its own `x`, by Horner’s rule. */
function fourValues(flows: Float64Array, width: number, { row, x }: Brackets): void {
  const [i, j, k, l] = [lanes[0]!, lanes[1]!, lanes[2]!, lanes[3]!];
  const [x0, x1, x2, x3] = [x[i]!, x[j]!, x[k]!, x[l]!];
  const [a, b, c, d] = [row[i]! * width, row[j]! * width, row[k]! * width, row[l]! * width];
  let [f0, f1, f2, f3] = [0, 0, 0, 0];
  let [g0, g1, g2, g3] = [0, 0, 0, 0];
  let [h0, h1, h2, h3] = [0, 0, 0, 0];
  for (let t = width - 1; t >= 0; t--) {
    h0 = h0 * x0 + g0;
    g0 = g0 * x0 + f0;
    f0 = f0 * x0 + flows[a + t]!;
    h1 = h1 * x1 + g1;
    g1 = g1 * x1 + f1;
    f1 = f1 * x1 + flows[b + t]!;
    h2 = h2 * x2 + g2;
    g2 = g2 * x2 + f2;
    f2 = f2 * x2 + flows[c + t]!;
    h3 = h3 * x3 + g3;
    g3 = g3 * x3 + f3;
    f3 = f3 * x3 + flows[d + t]!;
  }
  value.set([f0, f1, f2, f3]);
  slope.set([g0, g1, g2, g3]);
  bend.set([h0, h1, h2, h3]);
}
