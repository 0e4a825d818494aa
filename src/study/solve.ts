import { Absent, type Value } from '../interpret/absent.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError } from '../units/problem.ts';
import { golden } from './golden.ts';
import { fieldOf, type Name } from './inputs.ts';
import { searchGrid } from './search-grid.ts';

/** What is asked: which input makes a result meet a target. */
export interface Search {
  readonly input: Name;
  readonly from: Exact;
  readonly to: Exact;
  readonly target: Exact;
  /** What the result is called. */
  readonly of: string;
  /** The result when the input has this value. */
  readonly result: (input: Exact) => Value;
  /** Whether a result takes so long that a quarter of the points must do. */
  readonly isSlow?: boolean;
}

/** Every input value that meets the target; without one, `closest` is the best that was found. */
export interface Solution {
  readonly roots: readonly Found[];
  /** Where the result jumps over the target without meeting it. */
  readonly jumps: readonly Found[];
  readonly closest: Found;
}

/** An input value, and the result that it gives. */
export interface Found {
  readonly input: Exact;
  readonly result: Exact;
}

/** A value that was tried, and how far the result then is from the target. */
interface Tried extends Found {
  readonly off: Exact;
}

const STEPS = 80;
/** What is left of a result that meets its target, and of a range that can't be narrowed. */
const NEAR = new Exact('1e-25');
/** Whole machines make a result climb in steps: a target between two of them is met as near as machines allow. */
const ONE_MACHINE = new Exact('1e-4');

/**
 * Looks for every place in the range where the result meets the target: where it crosses it
 * between two of 33 points, evenly apart, and in a wide range of ten more in each decade, or
 * turns back beyond it in between.
 * @throws HashwattError when the result has no value in the range, or does not move with the input
 */
export function solve(search: Search): Solution {
  const { from, to } = search;
  if (from.gte(to)) throw impossible(search, 'is no range', 'Write the lower end first');
  const points = withTurns(
    search,
    searchGrid(from, to)
      .filter((it, at) => !search.isSlow || at % 4 === 0 || it.eq(to))
      .flatMap((input) => tried(search, input)),
  );
  const [first, second] = points;
  if (!first) throw impossible(search, 'gives the result no value', 'Choose another range');
  if (second && points.every(({ result }) => result.eq(first.result)))
    throw impossible(search, `does not move ${search.of}`, 'Choose another input');
  const size = Exact.max(search.target.abs(), ...points.map(({ result }) => result.abs()));
  const within =
    (part: Exact) =>
    ({ off }: Tried): boolean =>
      off.abs().lte(size.times(part));
  const meets = within(NEAR);
  const narrowed = points.flatMap((point, at) => {
    const after = points[at + 1];
    return after && point.off.times(after.off).lt(0) ? [between(search, point, after, meets)] : [];
  });
  const all = [...new Set([...points, ...narrowed])].toSorted((a, b) => a.input.cmp(b.input));
  const roots = all.filter((it) => meets(it) || (narrowed.includes(it) && within(ONE_MACHINE)(it)));
  const jumps = narrowed.filter((it) => !roots.includes(it));
  return { roots, jumps, closest: roots[0] ?? nearest(search, all) };
}

const tried = ({ result, target }: Search, input: Exact): Tried[] => {
  const value = result(input);
  return value instanceof Absent ? [] : [{ input, result: value, off: value.minus(target) }];
};

const impossible = ({ input, from, to }: Search, allowed: string, fix: string): HashwattError =>
  new HashwattError([{ code: 'out-of-range', field: input, given: `${from} to ${to}`, allowed, fix }]);

/** The Illinois rule, a secant that can't lose its bracket, then halving, which no step of whole machines can stall. */
function between(search: Search, low: Tried, high: Tried, meets: (it: Tried) => boolean): Tried {
  let [a, b, weight] = [low, high, new Exact(1)];
  for (let step = 0; step < STEPS; step++) {
    const held = a.off.times(weight);
    const secant = b.input.minus(b.off.times(b.input.minus(a.input)).div(b.off.minus(held)));
    const [point] = tried(search, step % 8 === 7 || step > STEPS / 2 ? a.input.plus(b.input).div(2) : secant);
    if (!point) break;
    if (point.off.times(b.off).lte(0)) [a, weight] = [b, new Exact(1)];
    else weight = weight.div(2);
    b = point;
    if (meets(b) || a.input.minus(b.input).abs().lte(b.input.abs().times(NEAR))) break;
  }
  return closer(a, b);
}

const closer = (a: Tried, b: Tried): Tried => (b.off.abs().lt(a.off.abs()) ? b : a);

/** With a point beyond the target wherever the result reaches over it between two points that do not. */
const withTurns = (search: Search, points: readonly Tried[]): Tried[] =>
  points.flatMap((here, at) => {
    const [before, after] = [points[at - 1], points[at + 1]];
    const side = here.off.isNegative() ? -1 : 1;
    const isTurn = [before, after].every((it) => it && it.off.minus(here.off).times(side).gt(0));
    if (!before || !after || !isTurn || here.off.isZero()) return [here];
    const turn = golden(
      [before.input, after.input],
      here,
      (input) => tried(search, input)[0],
      ({ off }) => off.times(side),
    );
    if (turn.off.times(side).gte(0)) return [here];
    return turn.input.lt(here.input) ? [turn, here] : [here, turn];
  });

/** The closest that the result comes to the target beside the closest point. */
function nearest(search: Search, points: readonly Tried[]): Tried {
  const best = points.reduce(closer);
  const at = points.indexOf(best);
  const ends = [(points[at - 1] ?? best).input, (points[at + 1] ?? best).input] as const;
  return golden(
    ends,
    best,
    (input) => tried(search, input)[0],
    ({ off }) => off.abs(),
  );
}

/** Where to look when nobody said: the bounds of a share, else from the lowest to a hundred times the present value. */
export function rangeOf(input: Name, present: Value): readonly [Exact, Exact] | undefined {
  const { min, max, unit } = fieldOf(input);
  if (min !== undefined && max !== undefined && unit.symbol === '%') return [new Exact(min), new Exact(max)];
  if (present instanceof Absent || present.isZero()) return undefined;
  const high = present.abs().times(100);
  return [new Exact(min ?? high.neg()), max !== undefined && high.gt(max) ? new Exact(max) : high];
}
