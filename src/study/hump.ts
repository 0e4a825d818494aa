/** Between which `x` a value rises through zero, or that it does not. */
export type Rise = { readonly low: number; readonly high: number } | 'none' | undefined;

const MOST_STEPS = 60;
const FIRST = 0.01;
const FARTHEST = 10_000;

/**
 * Looks for where `Σ flow·x^t` rises through zero, for flows that are first and in sum below zero; undefined where
 * no bound tells. That it never does is proven for one hump alone, which from where it bends down stays below its
 * tangents.
 * @param isPaid whether the sum of the first flows is ever above zero: only then can it rise before 1
 */
export function riseOf(flows: Float64Array, from: number, width: number, isPaid: boolean): Rise {
  const middle = atOne(flows, from, width);
  if (middle.slope > 0) return climb(flows, from, width, middle, Infinity);
  return isPaid ? climb(flows, from, width, atZero(flows, from, width), 1) : 'none';
}

function climb(flows: Float64Array, from: number, width: number, start: Bend, end: number): Rise {
  if (start.slope <= 0) return undefined;
  let left = start;
  let right = end;
  for (let step = 0; step < MOST_STEPS; step++) {
    // Up to where the tangent is zero a value that bends down stays below; if it falls there, it falls for good.
    const reach = left.bend <= 0 ? left.x - left.value / left.slope : undefined;
    if (reach !== undefined && reach >= right) return 'none';
    const isBeyond = reach === undefined || step % 2 === 1;
    const x = isBeyond ? further(left.x, reach, right, start.x) : reach;
    if (x > FARTHEST) return undefined;
    const here = bentAt(flows, from, width, x);
    if (here.value > 0) return { low: left.x, high: x };
    if (here.slope > 0) left = here;
    else if (isBeyond) right = x;
    else return 'none';
  }
  return undefined;
}

/**
 * Whether beyond 1 value and slope of flows that end below zero climb one hump at most: by the rule of Descartes
 * for what lies beyond 1, they turn no oftener there than the sums of their flows from the end change their sign.
 */
export function isOneHump(flows: Float64Array, from: number, width: number): boolean {
  if (!(flows[from + width - 1]! < 0)) return false;
  let slope = 0;
  let bend = 0;
  let turns = 0;
  let bends = 0;
  for (let period = width - 1; period > 0; period--) {
    const flow = flows[from + period]! * period;
    const [before, bentBefore] = [slope, bend];
    slope += flow;
    bend += flow * (period - 1);
    if (before < 0 !== slope < 0 && period < width - 1) turns += 1;
    if (bentBefore < 0 !== bend < 0 && period < width - 1) bends += 1;
  }
  return turns <= 1 && bends <= 1;
}

interface Bend {
  readonly x: number;
  readonly value: number;
  readonly slope: number;
  readonly bend: number;
}

/** A point before `right`, as far beyond `reach` as that lies ahead; in great strides where nothing is known of it. */
function further(x: number, reach = x, right: number, start: number): number {
  const beyond = reach + (reach > x ? reach - x : Math.max(FIRST, 2 * (x - start)));
  return beyond < right ? beyond : (reach + right) / 2;
}

const atZero = (flows: Float64Array, from: number, width: number): Bend => ({
  x: 0,
  value: flows[from]!,
  slope: flows[from + 1]!,
  bend: width > 2 ? flows[from + 2]! : 0,
});

/** Sums instead of powers, and none that waits for another. */
function atOne(flows: Float64Array, from: number, width: number): Bend {
  let value = 0;
  let slope = 0;
  let bend = 0;
  for (let at = 0; at < width; at++) {
    const flow = flows[from + at]!;
    const rise = flow * at;
    value += flow;
    slope += rise;
    bend += rise * (at - 1);
  }
  return { x: 1, value, slope, bend: bend / 2 };
}

/** Value, slope and half the bend, by Horner’s rule. */
function bentAt(flows: Float64Array, from: number, width: number, x: number): Bend {
  let value = 0;
  let slope = 0;
  let bend = 0;
  for (let at = from + width - 1; at >= from; at--) {
    bend = bend * x + slope;
    slope = slope * x + value;
    value = value * x + flows[at]!;
  }
  return { x, value, slope, bend };
}
