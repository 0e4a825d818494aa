import { betaCdf, betaDensity, mirrored, type Shape } from './beta-function.ts';

/** How many parts the table of first guesses has. */
const PARTS = 256;
const STEPS = 200;

/** The quantile of a shape, to some fourteen digits: Newton’s method from a table that the first call makes. */
export function betaQuantile(shape: Shape): (u: number) => number {
  const middle = betaCdf(shape, shape.a / (shape.a + shape.b));
  const mirror = mirrored(shape);
  const from = (u: number, guess: number | undefined): number =>
    u <= middle ? lower(shape, u, guess) : 1 - lower(mirror, 1 - u, guess && 1 - guess);
  let table: Table | undefined;
  return (u) => {
    table ??= tableOf(shape, (it) => from(it, undefined));
    return from(u, guessed(table, u));
  };
}

interface Table {
  readonly values: Float64Array;
  /** By how much the quantile rises over a part, were it straight there. */
  readonly slopes: Float64Array;
}

function tableOf(shape: Shape, quantile: (u: number) => number): Table {
  const values = Float64Array.from({ length: PARTS + 1 }, (_, at) => quantile(at / PARTS));
  return { values, slopes: values.map((x) => 1 / (PARTS * betaDensity(shape, x))) };
}

/** The cubic curve through two neighbours in the table with their slopes; none in the outermost parts. */
function guessed({ values, slopes }: Table, u: number): number | undefined {
  const part = Math.floor(u * PARTS);
  if (part < 1 || part > PARTS - 2) return undefined;
  const t = u * PARTS - part;
  const [low, high] = [values[part]!, values[part + 1]!];
  const rise = high - low;
  const bend = (1 - t) * (slopes[part]! - rise) - t * (slopes[part + 1]! - rise);
  const guess = low + t * rise + t * (1 - t) * bend;
  return guess > low && guess < high ? guess : low + t * rise;
}

/** What lies below the mean: for the logarithm of `x`, in which the logarithm of the tail is nearly straight. */
function lower(shape: Shape, u: number, guess: number | undefined): number {
  const { a, b, lnBeta } = shape;
  const target = Math.log(u);
  const first = guess === undefined ? (target + Math.log(a) + lnBeta) / a : Math.log(guess);
  let [low, high] = [-Infinity, -Math.log1p(b / a)];
  let ln = Math.min(high, first);
  for (let step = 0; step < STEPS; step++) {
    const x = Math.exp(ln);
    const found = betaCdf(shape, x);
    if (found === 0 || x === 0) return x;
    const wrong = Math.log(found) - target;
    if (wrong > 0) high = ln;
    else low = ln;
    const next = ln - (wrong * found) / (x * betaDensity(shape, x));
    // Each step squares the error: after a short one nothing is left of it.
    if (Math.abs(next - ln) < 1e-8) return Math.exp(next);
    ln = next > low && next < high ? next : between(low, high);
  }
  return Math.exp(ln);
}

const between = (low: number, high: number): number => (low === -Infinity ? 2 * high - 1 : (low + high) / 2);
