/** A grid of `ln(1 + r)`, falling through zero, at which rows of flows are worked out four points at a time. */
export class WorthGrid {
  readonly worths: Float64Array;
  readonly growths: readonly number[];
  readonly #x: Float64Array;
  readonly #firstNegative: number;

  constructor(growths: readonly number[]) {
    this.growths = growths;
    this.#x = Float64Array.from(growths, (it) => Math.exp(-Math.abs(it)));
    this.#firstNegative = growths.findIndex((it) => it < 0);
    this.worths = new Float64Array(growths.length);
  }

  /** Sign and shape of a row’s value at each point, to the bit what `worthAt` finds. */
  work(flows: Float64Array, from: number, width: number): void {
    const [x, worths] = [this.#x, this.worths];
    const middle = this.#firstNegative;
    for (let at = 0; at < middle; at += 4)
      four(x, Math.min(at, middle - 4), flows, from + width - 1, -1, width, worths);
    for (let at = middle; at < x.length; at += 4)
      four(x, Math.min(at, x.length - 4), flows, from, 1, width, worths);
  }
}

/** Horner’s rule at four points, none of which waits for another. */
function four(
  x: Float64Array,
  at: number,
  flows: Float64Array,
  from: number,
  step: number,
  width: number,
  worths: Float64Array,
): void {
  const [x0, x1, x2, x3] = [x[at]!, x[at + 1]!, x[at + 2]!, x[at + 3]!];
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let t = 0, place = from; t < width; t++, place += step) {
    const flow = flows[place]!;
    a = a * x0 + flow;
    b = b * x1 + flow;
    c = c * x2 + flow;
    d = d * x3 + flow;
  }
  worths[at] = a;
  worths[at + 1] = b;
  worths[at + 2] = c;
  worths[at + 3] = d;
}
