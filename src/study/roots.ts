/** A function of one number. */
export type Curve = (x: number) => number;

/** Where a curve is zero. */
export interface Roots {
  /** Where it changes its sign. */
  readonly crossings: readonly number[];
  /** Where it comes closest to zero and turns back: a root if nothing is left there. */
  readonly touches: readonly number[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const ITERATIONS = 200;

/** Every root between the first and the last of `grid`; of three that lie closer together than it, one is found. */
export function rootsOn(grid: readonly number[], curve: Curve): Roots {
  const points = grid.map((x) => ({ x, y: curve(x) }));
  const turns = points.slice(1, -1).flatMap((here, at): [Point, Point, Point][] => {
    const [before, after] = [points[at]!, points[at + 2]!];
    return turnsBack(before.y, here.y, after.y) ? [[before, turning(curve, before, after), after]] : [];
  });
  return {
    crossings: [points, ...turns.filter(across)].flatMap((those) => crossingsOf(those, curve)),
    touches: turns.filter((it) => !across(it)).map(([, { x }]) => x),
  };
}

/** Whether a curve that turns between two points is beyond zero there. */
const across = ([{ y }, turn]: readonly [Point, Point, Point]): boolean => y * turn.y < 0;

const crossingsOf = (points: readonly Point[], curve: Curve): number[] =>
  points.flatMap((here, at) => {
    const after = points[at + 1];
    if (here.y === 0) return [here.x];
    return after && here.y * after.y < 0 ? [crossing(curve, here, after)] : [];
  });

/** Bisection: slow, certain, and exact to the last bit. */
function crossing(curve: Curve, from: Point, to: Point): number {
  let [low, high] = [from.x, to.x];
  for (let step = 0; step < ITERATIONS; step++) {
    const middle = low + (high - low) / 2;
    if (middle === low || middle === high) break;
    if (curve(middle) * from.y > 0) low = middle;
    else high = middle;
  }
  return Math.abs(curve(low)) <= Math.abs(curve(high)) ? low : high;
}

const turnsBack = (before: number, here: number, after: number): boolean =>
  before * here > 0 &&
  here * after > 0 &&
  // Where a curve is level, to the last bit, it does not turn.
  Math.abs(here) < Math.abs(before) &&
  Math.abs(here) <= Math.abs(after);

/** Where the curve turns between two points on one side of zero, by thirds. */
function turning(curve: Curve, from: Point, to: Point): Point {
  const side = Math.sign(from.y);
  let [low, high] = [from.x, to.x];
  for (let step = 0; step < ITERATIONS && high - low > Number.EPSILON * Math.abs(high); step++) {
    const third = (high - low) / 3;
    if (side * curve(low + third) < side * curve(high - third)) high -= third;
    else low += third;
  }
  const x = (low + high) / 2;
  return { x, y: curve(x) };
}

/** `count + 1` points from one number to another. */
export const evenly = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, at) => (at === count ? to : from + ((to - from) * at) / count));
