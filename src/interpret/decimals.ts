import { gathering, interpret, type Interpretation, type Node, type Table } from '../formula/node.ts';
import type { Quantity } from '../formula/quantity.ts';
import { Exact } from '../units/decimal.ts';
import type { Rational } from '../units/rational.ts';
import { twelfthRoot } from '../units/twelfth-root.ts';
import { Absent, both, type Value } from './absent.ts';

/** A formula made ready: from the values of all quantities, each in its slot, to its own. */
export type Compute = (values: readonly Value[]) => Value;

/** Formulas as Decimal arithmetic; what rests on something absent is absent for the same reason. */
export const decimals = (slotOf: (quantity: Quantity) => number): Interpretation<Compute> => ({
  quantity: (it) => {
    const slot = slotOf(it);
    return (values) => values[slot]!;
  },
  constant: ({ value }) => {
    const exact = new Exact(value);
    return () => exact;
  },
  convert: (it, factor) => one(it, multiplier(factor)),
  floor: (it) => one(it, (value) => value.floor()),
  ceil: (it) => one(it, (value) => unsigned(value.ceil())),
  squareRoot: (it) => one(it, (value) => (value.isNegative() ? NO_ROOT : value.sqrt())),
  twelfthRoot: (it) => one(it, (value) => (value.gt(0) ? twelfthRoot(value) : NOTHING_LEFT)),
  lookUp: (table, key) => {
    const at = reader(table);
    return one(key, at);
  },
  plus: (a, b) => two(a, b, (x, y) => x.plus(y)),
  minus: (a, b) => two(a, b, difference),
  times: (a, b) => two(a, b, (x, y) => unsigned(x.times(y))),
  div: (a, b, node) => two(a, b, (x, y) => (y.isZero() ? Absent.because(zeroOf(node)) : unsigned(x.div(y)))),
  min: (a, b) => two(a, b, (x, y) => (x.lte(y) ? x : y)),
  max: (a, b) => two(a, b, (x, y) => (x.gte(y) ? x : y)),
  atLeast: (a, b) => two(a, b, (x, y) => (x.gte(y) ? ONE : ZERO)),
  annuity: (a, b) => two(a, b, annuity),
});

const one =
  (of: Compute, operation: (value: Exact) => Value): Compute =>
  (values) => {
    const value = of(values);
    return value instanceof Absent ? value : operation(value);
  };

const two =
  (left: Compute, right: Compute, operation: (left: Exact, right: Exact) => Value): Compute =>
  (values) =>
    both(left(values), right(values), operation);

const ONE = new Exact(1);
const ZERO = new Exact(0);

/** Nothing at a negative price costs nothing, and not less. */
const unsigned = (value: Exact): Exact => (value.isZero() ? ZERO : value);

const NO_ROOT = Absent.because('it would need the root of a negative number');
const NOTHING_LEFT = Absent.because('nothing is left that could grow');
const NO_LIFE = Absent.because('nothing is repaid in no time');

const annuity = (rate: Exact, life: Exact): Value => {
  if (life.lte(0)) return NO_LIFE;
  if (rate.lte(-1)) return NOTHING_LEFT;
  return rate.isZero() ? ONE.div(life) : rate.div(ONE.minus(rate.plus(1).pow(life.neg())));
};

/** Numbers that agree in 34 of their forty digits differ by the noise of the arithmetic: 50 − 70 × (50 / 70) is 0. */
function difference(x: Exact, y: Exact): Exact {
  const left = x.minus(y);
  return !left.isZero() && left.e < x.e - 34 ? ZERO : left;
}

/** One multiplication where the factor ends as a decimal, a multiplication and a division where it does not. */
function multiplier({ numerator, denominator }: Rational): (value: Exact) => Exact {
  const [top, bottom] = [new Exact(`${numerator}`), new Exact(`${denominator}`)];
  if (denominator === 1n) return (value) => value.times(top);
  const factor = top.div(bottom);
  return factor.times(bottom).eq(top)
    ? (value) => value.times(factor)
    : (value) => value.times(top).div(bottom);
}

/** Why a division can't be done: what a zero below the line means. */
function zeroOf(node: Node): string {
  const below = 'right' in node ? node.right : node;
  const reasons = interpret<string[]>(below, meanings);
  return reasons[0] ?? 'that would divide by zero';
}

const meanings = gathering(({ about }) => [about.zero ?? `${about.label} is zero`]);

/** A table as a function: before its first point it holds the first value, after its last the last. */
function reader({ points, between }: Table): (key: Exact) => Exact {
  const known = points.map(([key, value]) => ({ key: new Exact(key), value: new Exact(value) }));
  return (key) => {
    const at = lastAtMost(known, key);
    const [from, to] = [known[at]!, known[at + 1]];
    if (between === 'step' || !to || key.lt(from.key)) return from.value;
    return from.value.plus(to.value.minus(from.value).times(key.minus(from.key)).div(to.key.minus(from.key)));
  };
}

/** Where the last key stands that is at most `key`, by halves; the first where none is. */
function lastAtMost(known: readonly { readonly key: Exact }[], key: Exact): number {
  let [low, high] = [0, known.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (known[middle]!.key.lte(key)) low = middle;
    else high = middle - 1;
  }
  return low;
}
