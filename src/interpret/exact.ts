import type { Model } from '../formula/model.ts';
import type { Node } from '../formula/node.ts';
import type { Plan } from '../formula/plan.ts';
import type { Quantity } from '../formula/quantity.ts';
import type { Exact } from '../units/decimal.ts';
import type { Value } from './absent.ts';
import { Compiler } from './compiled.ts';

/** A value that is given, and how strong its word is. */
export interface Given {
  readonly value: Exact;
  readonly strength: number;
}

/** Values by name. */
type GivenValues = ReadonlyMap<string, Pick<Given, 'value'>>;

/** Every quantity of a model, exactly or absent with a reason, and how it was found. */
export interface Evaluation {
  readonly plan: Plan;
  readonly valueOf: (quantity: Quantity) => Value;
  /** The value of any formula of the model with these values. */
  readonly evaluate: (formula: Node) => Value;
}

/** Reads a model in Decimals. What was given decides the plan, and a plan is made once. */
export class ExactReader<Q> {
  readonly #model: Model<Q>;
  readonly #compiler: Compiler<Q>;

  constructor(model: Model<Q>) {
    this.#model = model;
    this.#compiler = new Compiler(model);
  }

  read(given: ReadonlyMap<string, Given>): Evaluation {
    const compiler = this.#compiler;
    const strengths = new Map([...given].map(([name, { strength }]) => [name, strength]));
    const { plan, steps } = compiler.planned(strengths);
    const values = new Array<Value>(compiler.size);
    for (const { slot, name, origin, compute } of steps)
      values[slot] = origin.by === 'given' ? given.get(name)!.value : compute(values);
    return {
      plan,
      valueOf: (quantity) => values[compiler.slotOf(quantity)]!,
      evaluate: (formula) => compiler.formula(formula)(values),
    };
  }

  /** One quantity as a function of what is given, with the same words each time: only what it rests on is computed. */
  only(quantity: Quantity, strengths: ReadonlyMap<string, number>): (given: GivenValues) => Value {
    const compiler = this.#compiler;
    const { plan, steps } = compiler.planned(strengths);
    const needed = new Set<Quantity>();
    const need = (it: Quantity): void => {
      const origin = plan.get(it);
      if (needed.has(it) || !origin) return;
      needed.add(it);
      if ('formula' in origin) this.#model.mentioned(origin.formula).forEach(need);
    };
    need(quantity);
    const own = steps.filter((it) => needed.has(it.quantity));
    return (given) => {
      const values = new Array<Value>(compiler.size);
      for (const { slot, name, origin, compute } of own)
        values[slot] = origin.by === 'given' ? given.get(name)!.value : compute(values);
      return values[compiler.slotOf(quantity)]!;
    };
  }
}
