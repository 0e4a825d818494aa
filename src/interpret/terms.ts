import { interpret, type Interpretation, type Node } from '../formula/node.ts';
import type { Plan } from '../formula/plan.ts';
import type { Quantity } from '../formula/quantity.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { Range } from './range.ts';
import { fraction, ratioOf } from './ratio.ts';

/** What stands for a quantity instead of what the plan says; undefined where the plan holds. */
export type Binding = (quantity: Quantity) => number | undefined;

/** Turns the formulas of a plan into terms, each once. */
export class Terms {
  readonly #arithmetic: Arithmetic;
  readonly #plan: Plan;
  readonly #bound: Binding;
  readonly #known = new Map<Quantity, number>();
  readonly #as: Interpretation<number>;

  constructor(arithmetic: Arithmetic, plan: Plan, bound: Binding) {
    this.#arithmetic = arithmetic;
    this.#plan = plan;
    this.#bound = bound;
    this.#as = reading(arithmetic, (it) => this.quantity(it));
  }

  quantity(quantity: Quantity): number {
    const known = this.#known.get(quantity);
    if (known !== undefined) return known;
    const found = this.#bound(quantity) ?? this.#planned(quantity);
    this.#known.set(quantity, found);
    return found;
  }

  formula(node: Node): number {
    return interpret(node, this.#as);
  }

  #planned(quantity: Quantity): number {
    const origin = this.#plan.get(quantity)!;
    return 'formula' in origin ? this.formula(origin.formula) : this.#arithmetic.graph.constant(NaN);
  }
}

/** A formula as terms: the simplest form of each operation. */
const reading = (
  arithmetic: Arithmetic,
  quantity: (quantity: Quantity) => number,
): Interpretation<number> => {
  const { graph } = arithmetic;
  return {
    quantity,
    constant: ({ value }) => graph.constant(ratioOf(value)),
    convert: (of, { numerator, denominator }) =>
      arithmetic.times(of, graph.constant(fraction(numerator, denominator))),
    lookUp: (table, key) => graph.lookUp(table, key),
    floor: (of) => arithmetic.whole('floor', of),
    ceil: (of) => arithmetic.whole('ceil', of),
    squareRoot: (of) => graph.apply('squareRoot', of),
    twelfthRoot: (of) => graph.apply('twelfthRoot', of),
    plus: (a, b) => arithmetic.plus(a, b),
    minus: (a, b) => arithmetic.minus(a, b),
    times: (a, b) => arithmetic.times(a, b),
    div: (a, b) => arithmetic.div(a, b),
    min: (a, b) => arithmetic.min(a, b),
    max: (a, b) => arithmetic.max(a, b),
    atLeast: (a, b) => arithmetic.atLeast(a, b),
    annuity: (a, b) => graph.apply('annuity', a, b),
  };
};

/** The range that the book allows a quantity. */
export const rangeOfQuantity = ({ about }: Quantity): Range => ({
  low: about.min === undefined ? -Infinity : Number(about.min),
  high: about.max === undefined ? Infinity : Number(about.max),
  sure: true,
});
