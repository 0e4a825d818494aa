import type { Model } from '../formula/model.ts';
import type { Node } from '../formula/node.ts';
import type { Plan } from '../formula/plan.ts';
import type { Quantity } from '../formula/quantity.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { State } from './code.ts';
import { DRAW, type Level, MONTH } from './graph.ts';
import { isWithin, type Range, signOf, weaker } from './range.ts';
import { Terms } from './terms.ts';

/** Which months: the first, all between, and the last, which may be the first too. */
export type Segment = 'first' | 'middle' | 'last';

/** What stands for a given quantity in a segment. */
export type GivenTerm = (quantity: Quantity, segment: Segment) => number | undefined;

/** A quantity that moves by itself, and what is taken for granted of it after the first month. */
interface Mover {
  readonly target: Quantity;
  readonly formula: Node;
  readonly at: number;
  /** It is what it was in the second month; else what it changes with and where it lies. */
  assumed: 'still' | { readonly level: Level; readonly range: Range };
}

/**
 * A model in its first month, between, and in its last. Of what moves by itself the most is taken for granted
 * that its own rule upholds: that it stands still, that it is alike for all draws, that it stays above zero.
 */
export class Segments {
  readonly first: Terms;
  readonly #arithmetic: Arithmetic;
  readonly #states: ReadonlyMap<Quantity, Mover>;
  readonly #later: (segment: Segment) => Terms;
  readonly #months: number;
  readonly #used = new Set<Mover>();
  middle: Terms;
  last: Terms;

  constructor(
    model: Pick<Model<unknown>, 'nexts'>,
    arithmetic: Arithmetic,
    plan: Plan,
    given: GivenTerm,
    onPaths: ReadonlySet<Quantity>,
    months: number,
  ) {
    this.#months = months;
    this.#arithmetic = arithmetic;
    const moving = model.nexts.filter(({ target }) => !onPaths.has(target));
    this.#states = new Map(
      moving.map(({ target, formula }, at) => [target, { target, formula, at, assumed: 'still' }]),
    );
    this.#later = (segment) => new Terms(arithmetic, plan, (it) => this.#moved(it) ?? given(it, segment));
    this.first = new Terms(arithmetic, plan, (it) => given(it, 'first'));
    this.middle = this.#later('middle');
    this.last = this.#later('last');
  }

  /** Reads some quantities in every segment until all that is taken for granted is upheld. */
  settle(wanted: readonly Quantity[]): void {
    do {
      this.#used.clear();
      [this.middle, this.last] = [this.#later('middle'), this.#later('last')];
      for (const terms of [this.middle, this.last]) wanted.forEach((it) => terms.quantity(it));
    } while (this.#refuted());
  }

  /** What is carried from month to month, for what was read last. */
  get states(): State[] {
    return [...this.#used].flatMap((it) =>
      it.assumed === 'still'
        ? []
        : [{ state: this.#termOf(it), entry: this.#entry(it), next: this.middle.formula(it.formula) }],
    );
  }

  #moved(quantity: Quantity): number | undefined {
    const state = this.#states.get(quantity);
    if (!state) return undefined;
    this.#used.add(state);
    return this.#termOf(state);
  }

  #termOf(state: Mover): number {
    const { at, assumed } = state;
    return assumed === 'still'
      ? this.#entry(state)
      : this.#arithmetic.graph.source('state', at, assumed.level, assumed.range);
  }

  /** What a state is in the second month. */
  #entry({ formula }: Mover): number {
    return this.first.formula(formula);
  }

  /** Whether a rule does not uphold what was taken for granted; then less is. A set grows while it is walked. */
  #refuted(): boolean {
    let refuted = false;
    for (const state of this.#used) {
      const weakened = this.#weakened(state, this.middle.formula(state.formula));
      if (weakened === state.assumed) continue;
      state.assumed = weakened;
      refuted = true;
    }
    return refuted;
  }

  #weakened(state: Mover, next: number): Mover['assumed'] {
    const { graph } = this.#arithmetic;
    const entry = this.#entry(state);
    const { assumed } = state;
    if (assumed === 'still') {
      if (next === entry) return assumed;
      const level = (graph.level(entry) & DRAW) === 0 ? MONTH : ((DRAW | MONTH) as Level);
      return { level, range: signOf(graph.range(entry)) };
    }
    const level = (assumed.level | graph.level(next)) as Level;
    const range = this.#upheld(state, assumed.range, next);
    return level === assumed.level && range === assumed.range ? assumed : { level, range };
  }

  /** What the rule upholds of a range; what grows by steps grows no further than so many steps. */
  #upheld(state: Mover, assumed: Range, next: number): Range {
    const { graph } = this.#arithmetic;
    const { kind, args } = graph.terms[next]!;
    const step = kind === 'plus' && args[0] === this.#termOf(state) ? graph.range(args[1]!) : undefined;
    const most = step ? graph.range(this.#entry(state)).high + this.#months * step.high : Infinity;
    if (step?.sure && step.low >= 0 && assumed.low >= 0 && assumed.sure && most < Infinity)
      return most < assumed.high ? { ...assumed, high: most } : assumed;
    let range = assumed;
    while (!isWithin(graph.range(next), range)) range = weaker(range);
    return range;
  }
}
