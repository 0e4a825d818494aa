import type { Value } from '../interpret/absent.ts';
import type { Exact } from '../units/decimal.ts';
import { HashwattError } from '../units/problem.ts';
import { type Condition, holds } from './condition.ts';
import type { Ends } from './ends.ts';
import { fieldOf, type Name } from './inputs.ts';
import { solve } from './solve.ts';

/** Values of an input for all of which a condition holds. */
export interface Span {
  readonly from: Exact;
  readonly to: Exact;
  /** Whether it ends there because nobody looked further, or nothing further is allowed. */
  readonly opensBelow: boolean;
  readonly opensAbove: boolean;
}

/** Every run of values between two ends for which a condition holds, from low to high, as `solve` finds where it turns. */
export function spansOf(
  input: Name,
  [from, to]: Ends,
  condition: Condition,
  result: (input: Exact) => Value,
  isSlow = false,
): Span[] {
  const known = new Map<string, Value>();
  const once = (at: Exact): Value => {
    const key = at.valueOf();
    const value = known.get(key) ?? result(at);
    known.set(key, value);
    return value;
  };
  const turns = limitsOf(condition).flatMap((target) =>
    crossings({ input, from, to, target, of: condition.name, result: once, isSlow }),
  );
  const marks = [from, ...turns.filter((it) => it.gt(from) && it.lt(to)), to].toSorted((a, b) => a.cmp(b));
  const runs = marks.slice(1).flatMap((end, at): Ends[] => {
    const start = marks[at]!;
    return holds(condition, once(start.plus(end).div(2))) ? [[start, end]] : [];
  });
  const isTrue = (at: Exact): boolean => holds(condition, once(at));
  return joined(runs).flatMap((run) => spanOf(run, [from, to], fieldOf(input).whole ? isTrue : undefined));
}

/** What a result must cross for a condition to hold or to hold no more. */
function limitsOf({ sign, target, tolerance }: Condition): Exact[] {
  if (sign === '>=') return [target.minus(tolerance)];
  if (sign === '<=') return [target.plus(tolerance)];
  return sign === '=' || sign === '~' ? [target.minus(tolerance), target.plus(tolerance)] : [target];
}

/** Where the result crosses the target or jumps over it; nowhere when it does not move, or has no value. */
function crossings(search: Parameters<typeof solve>[0]): Exact[] {
  try {
    const { roots, jumps } = solve(search);
    return [...roots, ...jumps].map((it) => it.input);
  } catch (error) {
    if (error instanceof HashwattError) return [];
    throw error;
  }
}

function joined(runs: readonly Ends[]): Ends[] {
  const all: Ends[] = [];
  for (const [from, to] of runs) {
    const last = all.at(-1);
    if (last?.[1].eq(from)) all[all.length - 1] = [last[0], to];
    else all.push([from, to]);
  }
  return all;
}

/** @param isTrue of an input that counts: its runs begin and end with whole numbers */
function spanOf([from, to]: Ends, [first, last]: Ends, isTrue?: (at: Exact) => boolean): Span[] {
  const [low, high] = isTrue
    ? [beside(from.floor(), 1).find(isTrue), beside(to.ceil(), -1).find(isTrue)]
    : [from, to];
  return low && high?.gte(low)
    ? [{ from: low, to: high, opensBelow: from.eq(first), opensAbove: to.eq(last) }]
    : [];
}

/** Whole numbers beside where a result jumps, of which nobody knows on which side it does. */
const beside = (at: Exact, step: 1 | -1): Exact[] => [0, 1, 2].map((it) => at.plus(it * step));
