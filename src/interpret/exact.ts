import { interpret, type Interpretation, type Node, type Table } from '../formula/expression.ts';
import type { Model } from '../formula/model.ts';
import { type Origin, plan, type Plan } from '../formula/plan.ts';
import type { Quantity } from '../formula/quantity.ts';
import { Exact } from '../units/decimal.ts';
import type { Rational } from '../units/rational.ts';
import { Absent, type Value } from './absent.ts';

/** A value that is given, and how strong its word is. */
export interface Given {
  readonly value: Exact;
  readonly strength: number;
}

/** Every quantity of a model, exactly or absent with a reason, and how it was found. */
export interface Evaluation {
  readonly plan: Plan;
  readonly valueOf: (quantity: Quantity) => Value;
  /** The value of any formula of the model with these values. */
  readonly evaluate: (formula: Node) => Value;
}

type Compute = (values: Value[]) => Value;

interface Compiled {
  readonly plan: Plan;
  readonly steps: readonly { readonly slot: number; readonly name: string; readonly origin: Origin; readonly compute: Compute }[];
}

/** Reads a model in Decimals. What was given decides the plan, and a plan is made once. */
export class ExactReader<Q> {
  readonly #model: Model<Q>;
  readonly #slots: ReadonlyMap<Quantity, number>;
  readonly #compiled = new Map<string, Compiled>();

  constructor(model: Model<Q>) {
    this.#model = model;
    this.#slots = new Map([...model.quantities.values()].map((it, slot) => [it, slot]));
  }

  read(given: ReadonlyMap<string, Given>): Evaluation {
    const { plan, steps } = this.#planFor(given);
    const values: Value[] = new Array<Value>(this.#slots.size);
    for (const { slot, name, origin, compute } of steps)
      values[slot] = origin.by === 'given' ? given.get(name)!.value : compute(values);
    return {
      plan,
      valueOf: (quantity) => values[this.#slot(quantity)]!,
      evaluate: (formula) => interpret(formula, this.#reading)(values),
    };
  }

  #planFor(given: ReadonlyMap<string, Given>): Compiled {
    const key = [...given].map(([name, { strength }]) => `${name}:${strength}`).sort().join();
    const known = this.#compiled.get(key);
    if (known) return known;
    const made = plan(this.#model, new Map([...given].map(([name, { strength }]) => [name, strength])));
    const steps = [...made].map(([quantity, origin]) => ({
      slot: this.#slot(quantity),
      name: this.#model.nameOf(quantity),
      origin,
      compute: this.#compute(quantity, origin),
    }));
    const compiled = { plan: made, steps };
    this.#compiled.set(key, compiled);
    return compiled;
  }

  #compute(quantity: Quantity, origin: Origin): Compute {
    if ('formula' in origin) return interpret(origin.formula, this.#reading);
    const missing = Absent.needs(this.#model.nameOf(quantity));
    return () => missing;
  }

  #slot(quantity: Quantity): number {
    return this.#slots.get(quantity)!;
  }

  readonly #reading: Interpretation<Compute> = {
    quantity: (it) => {
      const slot = this.#slot(it);
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
    minus: (a, b) => two(a, b, (x, y) => x.minus(y)),
    times: (a, b) => two(a, b, (x, y) => x.times(y)),
    div: (a, b, node) => {
      const because = Absent.because(zeroOf(node));
      return two(a, b, (x, y) => (y.isZero() ? because : x.div(y)));
    },
    min: (a, b) => two(a, b, (x, y) => (x.lte(y) ? x : y)),
    max: (a, b) => two(a, b, (x, y) => (x.gte(y) ? x : y)),
  };
}

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

/** One multiplication where the factor ends as a decimal, a multiplication and a division where it does not. */
function multiplier({ numerator, denominator }: Rational): (value: Exact) => Exact {
  const [top, bottom] = [new Exact(`${numerator}`), new Exact(`${denominator}`)];
  const factor = top.div(bottom);
  return factor.times(bottom).eq(top) ? (value) => value.times(factor) : (value) => value.times(top).div(bottom);
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
    const at = Math.max(0, known.findLastIndex((it) => it.key.lte(key)));
    const [from, to] = [known[at]!, known[at + 1]];
    if (between === 'step' || !to || key.lt(from.key)) return from.value;
    return from.value.plus(to.value.minus(from.value).times(key.minus(from.key)).div(to.key.minus(from.key)));
  };
}
