/** A beta variable, between 0 and 1: its density is xᵃ⁻¹(1 − x)ᵇ⁻¹ over the beta function of `a` and `b`. */
export interface Shape {
  readonly a: number;
  readonly b: number;
  /** The logarithm of the beta function. */
  readonly lnBeta: number;
}

/** The shape of two numbers above 0. */
export const shapeOf = (a: number, b: number): Shape => ({
  a,
  b,
  lnBeta: lnGamma(a) + lnGamma(b) - lnGamma(a + b),
});

/** The mirror image of a shape. */
export const mirrored = ({ a, b, lnBeta }: Shape): Shape => ({ a: b, b: a, lnBeta });

/** The logarithm of x(1 − x) times the density. */
const lnPower = ({ a, b, lnBeta }: Shape, x: number): number => a * Math.log(x) + b * Math.log1p(-x) - lnBeta;

/** The density of a shape, for `x` between 0 and 1. */
export const betaDensity = (shape: Shape, x: number): number => Math.exp(lnPower(shape, x)) / (x * (1 - x));

/** The probability that a beta variable stays below `x`: the regularised incomplete beta function. */
export function betaCdf(shape: Shape, x: number): number {
  if (x <= 0 || x >= 1) return x > 0 ? 1 : 0;
  const { a, b } = shape;
  const power = Math.exp(lnPower(shape, x));
  return x < (a + 1) / (a + b + 2)
    ? (power * fractionOf(a, b, x)) / a
    : 1 - (power * fractionOf(b, a, 1 - x)) / b;
}

const TERMS = 10_000;
const TINY = 1e-300;

/** The continued fraction DLMF 8.17.22, from the front, as Lentz does it. */
function fractionOf(a: number, b: number, x: number): number {
  let below = 1 / (1 - ((a + b) * x) / (a + 1) || TINY);
  let [above, value] = [1, below];
  for (let m = 1; m < TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    below = 1 / (1 + even * below || TINY);
    above = 1 + even / above || TINY;
    value *= below * above;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    below = 1 / (1 + odd * below || TINY);
    above = 1 + odd / above || TINY;
    value *= below * above;
    if (Math.abs(below * above - 1) < Number.EPSILON) break;
  }
  return value;
}

/** From here on six terms of Stirling’s series, DLMF 5.11.1, are right to the last digit. */
const LARGE = 10;

function lnGamma(x: number): number {
  let [shifted, product] = [x, 1];
  while (shifted < LARGE) product *= shifted++;
  const y = 1 / (shifted * shifted);
  const series =
    1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360_360))));
  return (
    (shifted - 0.5) * Math.log(shifted) -
    shifted +
    Math.log(2 * Math.PI) / 2 +
    series / shifted -
    Math.log(product)
  );
}
