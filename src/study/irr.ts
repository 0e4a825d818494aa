import { Exact } from '../units/decimal.ts';
import { mostRates } from './descartes.ts';
import { type Flows, valueAt } from './finance.ts';
import { evenly, type Roots, rootsOn } from './roots.ts';

const ONE = new Exact(1);

/** The flows of the slope: what `valueAt` grows by with `x`. */
const slopeOf = (flows: Flows): Exact[] => flows.slice(1).map((flow, at) => flow.times(at + 1));

/**
 * Every internal rate of return, a period, in rising order; none is an answer too.
 * Roots are found in floating point between −99.99 % and 1,000,000 %, and polished exactly.
 */
export function irr(all: Flows): Exact[] {
  const flows = withoutEnds(all);
  const { crossings, touches } = growths(flows.map((it) => it.toNumber()));
  const slope = slopeOf(flows);
  const roots = [
    ...crossings.map((growth) => polished(growth, flows, slope)),
    ...touches.map((growth) => polished(growth, slope, slopeOf(slope))).filter((x) => isRoot(x, flows)),
  ];
  return roots.map(rateOf).toSorted((a, b) => a.cmp(b));
}

/** Where the worth of flows is nothing: `ln(1 + r)` in floating point. */
export function growths(flows: readonly number[]): Roots {
  const largest = Math.max(...flows.map(Math.abs));
  const scaled = flows.map((it) => it / largest);
  const most = mostRates(scaled);
  if (most === 0) return { crossings: [], touches: [] };
  const curve = (growth: number): number => worthAt(scaled, growth);
  const coarse = rootsOn(evenly(-WIDEST, WIDEST, COARSE), curve);
  return coarse.crossings.length === most ? coarse : rootsOn(evenly(-WIDEST, WIDEST, FINE), curve);
}

/** A rate without the noise of its last digits: nothing is 0, and never −0. */
const rateOf = (x: Exact): Exact => ONE.div(x).minus(1).toDecimalPlaces(34).plus(0);

/** The logarithm of 10,000, and into how many parts the range of growth is cut. */
export const WIDEST = 9.21034037;
const COARSE = 300;
const FINE = 4_000;

/** Months without cash before the first and after the last flow move no root, and would only look like one. */
function withoutEnds(flows: Flows): Flows {
  const first = flows.findIndex((it) => !it.isZero());
  return first < 0 ? [] : flows.slice(first, flows.findLastIndex((it) => !it.isZero()) + 1);
}

/** The sign and shape of the value at `ln(1 + r) = growth`, scaled so that nothing overflows. */
function worthAt(flows: ArrayLike<number>, growth: number): number {
  const x = Math.exp(-Math.abs(growth));
  let value = 0;
  if (growth >= 0) for (let at = flows.length - 1; at >= 0; at--) value = value * x + flows[at]!;
  else for (let at = 0; at < flows.length; at++) value = value * x + flows[at]!;
  return value;
}

/** Newton's method from a root that is right to some sixteen digits; each step doubles them. */
function polished(growth: number, flows: Flows, slope: Flows): Exact {
  let x = new Exact(Math.exp(-growth));
  for (let step = 0; step < 4; step++) {
    const steepness = valueAt(x, slope);
    if (steepness.isZero()) return x;
    const wrong = valueAt(x, flows).div(steepness);
    x = x.minus(wrong);
    if (wrong.abs().lte(x.abs().times(ENOUGH))) return x;
  }
  return x;
}

/** A step as small as this leaves less than forty digits can tell. */
const ENOUGH = '1e-20';

/** Whether nothing but the noise of forty digits is left at a place where the value turns. */
const isRoot = (x: Exact, flows: Flows): boolean =>
  valueAt(x, flows)
    .abs()
    .lte(
      valueAt(
        x,
        flows.map((it) => it.abs()),
      ).times('1e-30'),
    );
