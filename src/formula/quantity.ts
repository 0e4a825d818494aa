import type { Field } from '../units/read.ts';
import type { AnyUnit, Unit } from '../units/unit.ts';
import { Expression } from './expression.ts';
import type { Node } from './node.ts';

/** What every reader knows of a quantity: plain data, no dimensions to prove. */
export type Quantity = InputQuantity | DerivedQuantity;

export interface InputQuantity {
  readonly kind: 'input';
  readonly unit: AnyUnit;
  readonly about: About;
  readonly order: number;
}

export interface DerivedQuantity extends Omit<InputQuantity, 'kind'> {
  readonly kind: 'derived';
  readonly formula: Node;
}

/** What a quantity says of itself. */
export interface About extends Omit<Field, 'unit'> {
  readonly label: string;
  /** One sentence: what it is, or why the formula is so. */
  readonly note?: string;
  /** Where the definition comes from. */
  readonly source?: string;
  /** What a zero of it means to those that divide by it: `no energy is used`. */
  readonly zero?: string;
}

interface AboutDerived<N extends string, D extends string> extends About {
  readonly formula: Expression<NoInfer<N>, NoInfer<D>>;
}

/** A quantity is an expression, so it stands in formulas as it is. */
abstract class Declared<N extends string, D extends string> extends Expression<N, D> {
  static #count = 0;
  /** When it was declared: what a module exports is listed by the alphabet, what a person reads is not. */
  readonly order = Declared.next();
  readonly about: About;
  abstract override readonly node: Quantity;

  constructor(unit: Unit<N, D>, about: About) {
    super(unit);
    this.about = about;
  }

  static next(): number {
    return Declared.#count++;
  }
}

/** A quantity the user gives. */
export class Input<N extends string, D extends string> extends Declared<N, D> {
  readonly kind = 'input';

  get node(): InputQuantity {
    return this;
  }
}

/** A quantity a formula gives, and a user may give instead. */
export class Derived<N extends string, D extends string> extends Declared<N, D> {
  readonly kind = 'derived';
  readonly formula: Node;

  constructor(unit: Unit<N, D>, { formula, ...about }: AboutDerived<N, D>) {
    super(unit, about);
    this.formula = formula.in(unit);
  }

  get node(): DerivedQuantity {
    return this;
  }
}

/** Another way to a quantity, used as `Model` says: when it, and not its formula's parts, was given. */
export interface Way {
  readonly kind: 'way';
  readonly target: Quantity;
  readonly formula: Node;
  readonly order: number;
  /** The way is a guess that holds until better is known, such as `peakPue = pue`. */
  readonly assumed?: string;
}

export const input = <N extends string, D extends string>(unit: Unit<N, D>, about: About): Input<N, D> =>
  new Input(unit, about);

/** @throws UnitMismatch when the formula does not measure what `unit` measures. */
export const derive = <N extends string, D extends string>(
  unit: Unit<N, D>,
  about: AboutDerived<N, D>,
): Derived<N, D> => new Derived(unit, about);

/** A further formula of `target`, declared after both; `assumed` says why it may stand in for a fact. */
export const way = <N extends string, D extends string>(
  target: Quantity & Expression<N, D>,
  formula: Expression<NoInfer<N>, NoInfer<D>>,
  assumed?: string,
): Way => ({
  kind: 'way',
  target,
  formula: formula.in(target.unit),
  order: Declared.next(),
  ...(assumed === undefined ? {} : { assumed }),
});

/** What a quantity is next month, from what everything is in this one. */
export interface Next {
  readonly kind: 'next';
  readonly target: Quantity;
  readonly formula: Node;
}

/** How `target` moves from month to month; without a projection it stands still. */
export const next = <N extends string, D extends string>(
  target: Quantity & Expression<N, D>,
  formula: Expression<NoInfer<N>, NoInfer<D>>,
): Next => ({ kind: 'next', target, formula: formula.in(target.unit) });
