import { Absent, type Value } from '../interpret/absent.ts';
import type { Exact } from '../units/decimal.ts';
import { type Name, names, type Stated } from './inputs.ts';

type StatedBy = ReadonlyMap<Name, Stated>;

/** What one input, or several that only make sense together, changes of a result. */
export interface Cause {
  readonly inputs: readonly Name[];
  readonly change: Exact;
}

/** How a result gets from one scenario to another: the changes, in the order of the book, sum to the difference. */
export interface Bridge {
  readonly from: Value;
  readonly to: Value;
  readonly causes: readonly Cause[];
}

/** Digits of the larger end that a bridge keeps, as many as are written: so its parts sum to the last of them. */
const DIGITS = 18;

/**
 * Splits the difference of a result by cause: input after input, in the order of the book, takes its
 * value from the second scenario, and what the result moves by is that input's part. The order matters where
 * inputs multiply, so it is always the same. What has no value alone is taken together with the next.
 * @param result the result of a set of inputs
 */
export function bridge(first: StatedBy, second: StatedBy, result: (stated: StatedBy) => Value): Bridge {
  const [from, to] = [result(first), result(second)];
  if (from instanceof Absent || to instanceof Absent) return { from, to, causes: [] };
  const place = `1e${Math.max(from.e, to.e) - DIGITS}`;
  const rounded = (value: Exact): Exact => value.toNearest(place);
  const causes: Cause[] = [];
  const mixed = new Map(first);
  const waiting: Name[] = [];
  let reached = rounded(from);
  for (const name of names.filter((it) => differ(first.get(it), second.get(it)))) {
    const given = second.get(name);
    if (given) mixed.set(name, given);
    else mixed.delete(name);
    waiting.push(name);
    const value = result(mixed);
    if (value instanceof Absent) continue;
    const change = rounded(value).minus(reached);
    const inputs = waiting.splice(0);
    if (!change.isZero()) causes.push({ inputs, change });
    reached = rounded(value);
  }
  return { from: rounded(from), to: rounded(to), causes };
}

/** The strength decides what a value overrules, so it counts as well. */
const differ = (a: Stated | undefined, b: Stated | undefined): boolean =>
  a === undefined || b === undefined ? a !== b : !a.value.eq(b.value) || a.strength !== b.strength;
