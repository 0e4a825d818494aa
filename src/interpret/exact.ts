import { interpret, type Node } from '../formula/expression.ts';
import type { Model } from '../formula/model.ts';
import { type Origin, plan, type Plan } from '../formula/plan.ts';
import type { Quantity } from '../formula/quantity.ts';
import type { Exact } from '../units/decimal.ts';
import { Absent, type Value } from './absent.ts';
import { type Compute, decimals } from './decimals.ts';

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

interface Compiled {
  readonly made: Plan;
  readonly steps: readonly {
    readonly slot: number;
    readonly name: string;
    readonly origin: Origin;
    readonly compute: Compute;
  }[];
}

/** Reads a model in Decimals. What was given decides the plan, and a plan is made once. */
export class ExactReader<Q> {
  readonly #model: Model<Q>;
  readonly #slots: ReadonlyMap<Quantity, number>;
  readonly #compiled = new Map<string, Compiled>();
  readonly #reading = decimals((it) => this.#slot(it));

  constructor(model: Model<Q>) {
    this.#model = model;
    this.#slots = new Map([...model.quantities.values()].map((it, slot) => [it, slot]));
  }

  read(given: ReadonlyMap<string, Given>): Evaluation {
    const { made, steps } = this.#planFor(given);
    const values: Value[] = new Array<Value>(this.#slots.size);
    for (const { slot, name, origin, compute } of steps)
      values[slot] = origin.by === 'given' ? given.get(name)!.value : compute(values);
    return {
      plan: made,
      valueOf: (quantity) => values[this.#slot(quantity)]!,
      evaluate: (formula) => interpret(formula, this.#reading)(values),
    };
  }

  #planFor(given: ReadonlyMap<string, Given>): Compiled {
    const key = [...given]
      .map(([name, { strength }]) => `${name}:${strength}`)
      .toSorted()
      .join();
    const known = this.#compiled.get(key);
    if (known) return known;
    const made = plan(this.#model, new Map([...given].map(([name, { strength }]) => [name, strength])));
    const steps = [...made].map(([quantity, origin]) => ({
      slot: this.#slot(quantity),
      name: this.#model.nameOf(quantity),
      origin,
      compute: this.#compute(quantity, origin),
    }));
    const compiled = { made, steps };
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
}
