import { interpret, type Interpretation, type Table } from '../../src/formula/node.ts';
import type { Plan } from '../../src/formula/plan.ts';
import type { Quantity } from '../../src/formula/quantity.ts';
import { Absent, type Value } from '../../src/interpret/absent.ts';

/** A number, and how far float64 may be from it: what each operation rounds, and what it makes of the errors before. */
interface Bound {
  readonly value: number;
  readonly error: number;
}

const ROUNDING = 2 ** -50;
const GUARD = 2e-12;

const rounded = (value: number, error: number): Bound => ({
  value,
  error: error + ROUNDING * Math.abs(value),
});

/** What jumps where a number crosses a border: anything may come out near one. */
const jumping = (value: number, distance: number, error: number): Bound => ({
  value,
  error: distance <= error ? Infinity : 0,
});

/** How far float64 may be from the exact value of each quantity of a plan; infinitely far where it may jump. */
export function errorBounds(plan: Plan, valueOf: (quantity: Quantity) => Value): (of: Quantity) => number {
  const known = new Map<Quantity, Bound>();
  const quantity = (it: Quantity): Bound => {
    const found = known.get(it) ?? bound(it);
    known.set(it, found);
    return found;
  };
  const bound = (it: Quantity): Bound => {
    const origin = plan.get(it)!;
    const value = valueOf(it);
    const number = value instanceof Absent ? NaN : value.toNumber();
    return 'formula' in origin ? interpret(origin.formula, reading(quantity)) : rounded(number, 0);
  };
  return (it) => quantity(it).error;
}

const reading = (quantity: (of: Quantity) => Bound): Interpretation<Bound> => ({
  quantity,
  constant: ({ value }) => rounded(Number(value), 0),
  convert: ({ value, error }, { numerator, denominator }) => {
    const factor = Number(numerator) / Number(denominator);
    return rounded(value * factor, error * factor);
  },
  lookUp: (table, key) => looked(table, key),
  floor: ({ value, error }) => whole(value, error, Math.floor(value)),
  ceil: ({ value, error }) => whole(value, error, Math.ceil(value)),
  squareRoot: ({ value, error }) => rounded(Math.sqrt(value), error / Math.sqrt(value)),
  twelfthRoot: ({ value, error }) => rounded(value ** (1 / 12), (error * value ** (1 / 12)) / value),
  plus: (a, b) => rounded(a.value + b.value, a.error + b.error),
  minus: (a, b) => rounded(a.value - b.value, a.error + b.error + ROUNDING * Math.abs(a.value)),
  times: (a, b) => rounded(a.value * b.value, Math.abs(a.value) * b.error + Math.abs(b.value) * a.error),
  div: (a, b) => {
    const value = a.value / b.value;
    const isZero = Math.abs(b.value) <= 2 * b.error;
    return rounded(value, isZero ? Infinity : (a.error + Math.abs(value) * b.error) / Math.abs(b.value));
  },
  min: (a, b) => rounded(Math.min(a.value, b.value), Math.max(a.error, b.error)),
  max: (a, b) => rounded(Math.max(a.value, b.value), Math.max(a.error, b.error)),
  atLeast: (a, b) => jumping(a.value >= b.value ? 1 : 0, Math.abs(a.value - b.value), a.error + b.error),
  annuity: (a, b) => {
    const value = a.value === 0 ? 1 / b.value : a.value / (1 - (1 + a.value) ** -b.value);
    return rounded(
      value,
      2 * Math.abs(value) * (a.error / Math.abs(a.value || 1) + b.error / b.value) + 1e-14,
    );
  },
});

const whole = (value: number, error: number, result: number): Bound =>
  jumping(result, Math.abs(value - Math.round(value)), 2 * error + GUARD * Math.abs(value));

function looked({ points, between }: Table, { value, error }: Bound): Bound {
  const at = points.findLastIndex(([key]) => Number(key) <= value);
  const [from, to] = [points[Math.max(0, at)]!, points[at + 1]];
  if (between === 'step') {
    const distance = Math.min(...points.map(([key]) => Math.abs(Number(key) - value)));
    return jumping(Number(from[1]), distance, 2 * error + GUARD * Math.abs(value));
  }
  if (!to || at < 0) return rounded(Number(from[1]), error);
  const slope = (Number(to[1]) - Number(from[1])) / (Number(to[0]) - Number(from[0]));
  return rounded(Number(from[1]) + slope * (value - Number(from[0])), Math.abs(slope) * error);
}
