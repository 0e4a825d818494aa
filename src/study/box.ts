import { Absent, type Value } from '../interpret/absent.ts';
import type { Exact } from '../units/decimal.ts';
import type { Ends } from './ends.ts';
import { golden } from './golden.ts';
import type { Name } from './inputs.ts';
import { searchGrid } from './search-grid.ts';

/** Values of some inputs, and the result that they give. */
export interface Point {
  readonly at: ReadonlyMap<Name, Exact>;
  readonly value: Exact;
}

/** Inputs that lie anywhere between two ends each. */
export type Box = ReadonlyMap<Name, Ends>;

type Result = (at: ReadonlyMap<Name, Exact>) => Value;

/** Of so many inputs every corner is tried. */
const CORNERS = 6;
const SWEEPS = 4;

/**
 * The lowest and the highest result in a box: from the best corner uphill, one input after the other, until none
 * makes it better. Nothing when the result has no value in any corner.
 */
export function extremes(box: Box, result: Result): { lowest: Point; highest: Point } | undefined {
  const starts = startsIn(box).flatMap((at) => tried(at, result));
  const [first] = starts;
  if (!first) return undefined;
  const [lowest, highest] = ([-1, 1] as const).map((side) => {
    const start = starts.reduce((best, it) => better(best, it, side), first);
    return climb(start, box, result, side);
  });
  return { lowest: lowest!, highest: highest! };
}

const tried = (at: Point['at'], result: Result): Point[] => {
  const value = result(at);
  return value instanceof Absent ? [] : [{ at, value }];
};

const better = <T extends Point>(a: T, b: T, side: 1 | -1): T => (b.value.cmp(a.value) * side > 0 ? b : a);

function startsIn(box: Box): Point['at'][] {
  const all = [...box];
  const middle = new Map(all.map(([name, [from, to]]) => [name, from.plus(to).div(2)]));
  const sides = (pick: (at: number) => number): Point['at'] =>
    new Map(all.map(([name, ends], at) => [name, ends[pick(at)]!]));
  if (all.length > CORNERS) return [middle, sides(() => 0), sides(() => 1)];
  const corners = Array.from({ length: 2 ** all.length }, (_, corner) => sides((at) => (corner >> at) & 1));
  return [middle, ...corners];
}

function climb(start: Point, box: Box, result: Result, side: 1 | -1): Point {
  let best = start;
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const before = best;
    for (const [name, ends] of box) best = along(best, name, ends, result, side);
    if (best === before) break;
  }
  return best;
}

/** The best point on the line through one where only one input moves: of a grid, then between its neighbours. */
function along(start: Point, name: Name, [from, to]: Ends, result: Result, side: 1 | -1): Point {
  const put = (input: Exact): (Point & { readonly input: Exact })[] =>
    tried(new Map([...start.at, [name, input]]), result).map((it) => ({ ...it, input }));
  const grid = searchGrid(from, to).flatMap(put);
  const [first] = grid;
  if (!first) return start;
  const best = grid.reduce((a, b) => better(a, b, side), first);
  const at = grid.indexOf(best);
  const [below, above] = [grid[at - 1], grid[at + 1]];
  const isInside = below !== undefined && above !== undefined && better(start, best, side) === best;
  const found = isInside
    ? golden(
        [below.input, above.input],
        best,
        (input) => put(input)[0],
        ({ value }) => value.times(-side),
      )
    : best;
  return better(start, found, side);
}
