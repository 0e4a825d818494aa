import type { Node } from './expression.ts';
import type { Model } from './model.ts';
import type { Quantity, Way } from './quantity.ts';

/** How a quantity gets its value. */
export type Origin =
  | { readonly by: 'given' }
  | { readonly by: 'formula'; readonly formula: Node }
  | { readonly by: 'way'; readonly formula: Node; readonly assumed?: string }
  | { readonly by: 'nothing' };

/** Name of a given quantity → how strong its word is: a user's beats a preset's, a preset's an assumption's. */
export type Strengths = ReadonlyMap<string, number>;

/** Every quantity with its origin, each after all that it rests on. */
export type Plan = ReadonlyMap<Quantity, Origin>;

/**
 * Decides how each quantity is found when those in `given` are given. In order:
 * given, unless a way or the formula rests on something of a stronger word;
 * a way that rests on a given result; the formula; any other way.
 */
export function plan<Q>(model: Model<Q>, given: Strengths): Plan {
  return new Planner(model, given).plan();
}

interface Found {
  readonly origin: Origin;
  /** The strength of the given result that this follows from, or -1. */
  readonly anchor: number;
  /** All that it rests on has a value. */
  readonly computable: boolean;
}

const NOTHING: Found = { origin: { by: 'nothing' }, anchor: -1, computable: false };

class Planner<Q> {
  readonly #model: Model<Q>;
  readonly #given: Strengths;
  readonly #found = new Map<Quantity, Found>();
  readonly #open = new Set<Quantity>();
  /** Open quantities that were asked for again: what was found meanwhile holds inside that circle only. */
  readonly #blocked = new Set<Quantity>();
  readonly #waysTo = new Map<Quantity, Way[]>();

  constructor(model: Model<Q>, given: Strengths) {
    this.#model = model;
    this.#given = given;
    for (const way of model.ways)
      this.#waysTo.set(way.target, [...(this.#waysTo.get(way.target) ?? []), way]);
  }

  plan(): Plan {
    const order = new Map<Quantity, Origin>();
    const visit = (quantity: Quantity, above: readonly Quantity[]): void => {
      if (order.has(quantity)) return;
      if (above.includes(quantity)) throw new Error(`“${quantity.about.label}” would rest on itself.`);
      const { origin } = this.#find(quantity) ?? NOTHING;
      if ('formula' in origin)
        this.#model.mentioned(origin.formula).forEach((it) => visit(it, [...above, quantity]));
      order.set(quantity, origin);
    };
    this.#model.quantities.forEach((it) => visit(it, []));
    return order;
  }

  /** How a quantity is found, or undefined inside a circle: there it can't rest on itself. */
  #find(quantity: Quantity): Found | undefined {
    const known = this.#found.get(quantity);
    if (known) return known;
    if (this.#open.has(quantity)) {
      this.#blocked.add(quantity);
      return undefined;
    }
    this.#open.add(quantity);
    const found = this.#choose(quantity);
    this.#open.delete(quantity);
    this.#blocked.delete(quantity);
    if (this.#blocked.size === 0) this.#found.set(quantity, found);
    return found;
  }

  #choose(quantity: Quantity): Found {
    const word = this.#strength(quantity);
    const strongest = this.#candidates(quantity)
      .filter(({ by }) => word !== undefined || by === 'way')
      .map((origin) => ({
        origin,
        anchor: this.#anchor(origin.formula, word !== undefined),
        computable: true,
      }))
      .filter(({ anchor }) => anchor > (word ?? -1))
      .find(({ origin }) => this.#computable(origin.formula));
    if (strongest) return strongest;
    if (word === undefined) return this.#otherwise(quantity);
    return { origin: { by: 'given' }, anchor: quantity.kind === 'derived' ? word : -1, computable: true };
  }

  #otherwise(quantity: Quantity): Found {
    const origin = this.#candidates(quantity).find((it) => this.#computable(it.formula));
    if (origin) return { origin, anchor: -1, computable: true };
    const assumed = this.#candidates(quantity).find((it) => 'assumed' in it);
    if (quantity.kind === 'input')
      return assumed ? { origin: assumed, anchor: -1, computable: false } : NOTHING;
    return { origin: { by: 'formula', formula: quantity.formula }, anchor: -1, computable: false };
  }

  /** The formula first, then the ways in the order of the book. */
  #candidates(quantity: Quantity): (Origin & { readonly formula: Node })[] {
    const ways = (this.#waysTo.get(quantity) ?? []).map(({ formula, assumed }) => ({
      by: 'way' as const,
      formula,
      ...(assumed === undefined ? {} : { assumed }),
    }));
    return quantity.kind === 'derived' ? [{ by: 'formula', formula: quantity.formula }, ...ways] : ways;
  }

  /** The strongest word that a formula rests on; an input's counts only against another given value. */
  #anchor(formula: Node, againstGiven: boolean): number {
    const words = this.#model.mentioned(formula).map((it) => {
      const own = this.#strength(it);
      if (own !== undefined && (it.kind === 'derived' || againstGiven)) return own;
      return own === undefined ? (this.#find(it)?.anchor ?? -1) : -1;
    });
    return Math.max(-1, ...words);
  }

  #computable(formula: Node): boolean {
    return this.#model.mentioned(formula).every((it) => this.#find(it)?.computable);
  }

  #strength(quantity: Quantity): number | undefined {
    return this.#given.get(this.#model.nameOf(quantity));
  }
}
