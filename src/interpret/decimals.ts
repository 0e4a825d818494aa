import { interpret, type Interpretation, type Node, type Table } from '../formula/expression.ts';
import type { Quantity } from '../formula/quantity.ts';
import { Exact } from '../units/decimal.ts';
import type { Rational } from '../units/rational.ts';
import { Absent, type Value } from './absent.ts';

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
  ceil: (it) => one(it, (value) => value.ceil()),
  lookUp: (table, key) => {
    const at = reader(table);
    return one(key, at);
  },
  plus: (a, b) => two(a, b, (x, y) => x.plus(y)),
  minus: (a, b) => two(a, b, difference),
  times: (a, b) => two(a, b, (x, y) => x.times(y)),
  div: (a, b, node) => two(a, b, (x, y) => (y.isZero() ? Absent.because(zeroOf(node)) : x.div(y))),
  min: (a, b) => two(a, b, (x, y) => (x.lte(y) ? x : y)),
  max: (a, b) => two(a, b, (x, y) => (x.gte(y) ? x : y)),
});

const one =
  (of: Compute, operation: (value: Exact) => Value): Compute =>
  (values) => {
    const value = of(values);
    return value instanceof Absent ? value : operation(value);
  };

const two =
  (left: Compute, right: Compute, operation: (left: Exact, right: Exact) => Value): Compute =>
  (values) => {
    const a = left(values);
    const b = right(values);
    if (a instanceof Absent) return b instanceof Absent ? a.and(b) : a;
    return b instanceof Absent ? b : operation(a, b);
  };

/** Numbers that agree in 34 of their forty digits differ by the noise of the arithmetic: 50 − 70 × (50 / 70) is 0. */
function difference(x: Exact, y: Exact): Exact {
  const left = x.minus(y);
  return left.abs().lt(x.abs().times('1e-34')) ? new Exact(0) : left;
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

const join = (a: string[], b: string[]): string[] => [...a, ...b];
const same = (it: string[]): string[] => it;
const meanings: Interpretation<string[]> = {
  quantity: ({ about }) => [about.zero ?? `${about.label} is zero`],
  constant: () => [],
  convert: same,
  floor: same,
  ceil: same,
  lookUp: (_, key) => key,
  plus: join,
  minus: join,
  times: join,
  div: join,
  min: join,
  max: join,
};

/** A table as a function: before its first point it holds the first value, after its last the last. */
function reader({ points, between }: Table): (key: Exact) => Exact {
  const known = points.map(([key, value]) => ({ key: new Exact(key), value: new Exact(value) }));
  return (key) => {
    const at = Math.max(
      0,
      known.findLastIndex((it) => it.key.lte(key)),
    );
    const [from, to] = [known[at]!, known[at + 1]];
    if (between === 'step' || !to || key.lt(from.key)) return from.value;
    return from.value.plus(to.value.minus(from.value).times(key.minus(from.key)).div(to.key.minus(from.key)));
  };
}
