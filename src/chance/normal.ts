/*
 * The quantile is PPND16 of algorithm AS 241: M. J. Wichura, “The percentage points of the normal distribution”,
 * Applied Statistics 37 (1988), 477–484; relative error about 1e-16.
 * Near the middle the distribution function is algorithm 5666 of J. F. Hart et al., Computer Approximations (Wiley,
 * 1968), in the form of G. West, “Better approximations to cumulative normal functions”, Wilmott magazine (2005),
 * 70–76; beyond, Laplace’s continued fraction, DLMF 7.9.1. Relative error below 1e-14.
 */

/** How far from the middle the first of the three approximations reaches. */
const CENTRE = 0.425;
const FAR = 5;

/** The number that a standard normal variable stays below with probability `u`, between 0 and 1. */
export function normalQuantile(u: number): number {
  const fromMiddle = u - 0.5;
  if (Math.abs(fromMiddle) <= CENTRE) return central(fromMiddle);
  const r = Math.sqrt(-Math.log(fromMiddle < 0 ? u : 1 - u));
  const distance = r <= FAR ? tail(r - 1.6) : farTail(r - FAR);
  return fromMiddle < 0 ? -distance : distance;
}

function central(q: number): number {
  const r = CENTRE * CENTRE - q * q;
  return (
    (q *
      (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) *
        r +
        13731.69376550946) *
        r +
        1971.5909503065513) *
        r +
        133.14166789178438) *
        r +
        3.3871328727963665)) /
    (((((((5226.495278852546 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) *
      r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
      1)
  );
}

const tail = (r: number): number =>
  (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r +
    1.2704582524523684) *
    r +
    3.6478483247632045) *
    r +
    5.769497221460691) *
    r +
    4.630337846156546) *
    r +
    1.4234371107496835) /
  (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r +
    0.14810397642748008) *
    r +
    0.6897673349851) *
    r +
    1.6763848301838038) *
    r +
    2.053191626637759) *
    r +
    1);

const farTail = (r: number): number =>
  (((((((2.0103343992922881e-7 * r + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
    0.026532189526576124) *
    r +
    0.29656057182850487) *
    r +
    1.7848265399172913) *
    r +
    5.463784911164114) *
    r +
    6.657904643501103) /
  (((((((2.0442631033899397e-15 * r + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
    0.0007868691311456133) *
    r +
    0.014875361290850615) *
    r +
    0.1369298809227358) *
    r +
    0.599832206555888) *
    r +
    1);

/** The probability that a standard normal variable stays below `x`. */
export function normalCdf(x: number): number {
  const below = lowerTail(Math.abs(x));
  return x > 0 ? 1 - below : below;
}

function lowerTail(x: number): number {
  const density = Math.exp((-x * x) / 2);
  if (x > NEAR) return density / SQRT_2_PI / millsFraction(x);
  const above =
    (((((0.0352624965998911 * x + 0.700383064443688) * x + 6.37396220353165) * x + 33.912866078383) * x +
      112.079291497871) *
      x +
      221.213596169931) *
      x +
    220.206867912376;
  const under =
    ((((((0.0883883476483184 * x + 1.75566716318264) * x + 16.064177579207) * x + 86.7807322029461) * x +
      296.564248779674) *
      x +
      637.333633378831) *
      x +
      793.826512519948) *
      x +
    440.413735824752;
  return (density * above) / under;
}

const SQRT_2_PI = Math.sqrt(2 * Math.PI);

/** Beyond this the continued fraction is exact to the last digit with so many terms. */
const NEAR = 2.5;
const TERMS = 60;

/** The density over the tail: x + 1/(x + 2/(x + 3/(x + …))). */
function millsFraction(x: number): number {
  let value = x;
  for (let term = TERMS; term > 0; term--) value = x + term / value;
  return value;
}
