import { interpret, type Node } from '../formula/node.ts';
import type { Model } from '../formula/model.ts';
import { type Origin, plan, type Plan } from '../formula/plan.ts';
import type { Quantity } from '../formula/quantity.ts';
import { Absent } from './absent.ts';
import { type Compute, decimals } from './decimals.ts';

/** How one quantity is computed. */
export interface Step {
  readonly quantity: Quantity;
  readonly slot: number;
  readonly name: string;
  readonly origin: Origin;
  readonly compute: Compute;
}

/** A plan made ready: its steps in the order in which they can be taken. */
export interface Compiled {
  readonly plan: Plan;
  readonly steps: readonly Step[];
}

/** Makes plans ready for Decimals, each once. */
export class Compiler<Q> {
  readonly #model: Model<Q>;
  readonly #slots: ReadonlyMap<Quantity, number>;
  readonly #known = new Map<string, Compiled>();
  readonly #reading = decimals((it) => this.slotOf(it));

  constructor(model: Model<Q>) {
    this.#model = model;
    this.#slots = new Map([...model.quantities.values()].map((it, slot) => [it, slot]));
  }

  get size(): number {
    return this.#slots.size;
  }

  slotOf(quantity: Quantity): number {
    return this.#slots.get(quantity)!;
  }

  /** A formula of the model, from the values of all quantities to its own. */
  formula(formula: Node): Compute {
    return interpret(formula, this.#reading);
  }

  /** The steps when quantities are given with these strengths. */
  planned(strengths: ReadonlyMap<string, number>): Compiled {
    const key = [...strengths]
      .map(([name, strength]) => `${name}:${strength}`)
      .toSorted()
      .join();
    const known = this.#known.get(key);
    if (known) return known;
    const made = plan(this.#model, strengths);
    const compiled = {
      plan: made,
      steps: [...made].map(([quantity, origin]) => this.#step(quantity, origin)),
    };
    this.#known.set(key, compiled);
    return compiled;
  }

  #step(quantity: Quantity, origin: Origin): Step {
    const name = this.#model.nameOf(quantity);
    const missing = Absent.needs(name);
    const compute = 'formula' in origin ? this.formula(origin.formula) : () => missing;
    return { quantity, slot: this.slotOf(quantity), name, origin, compute };
  }
}
