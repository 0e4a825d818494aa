import { one } from '../units/catalogue.ts';
import { type AnyUnit, conversion, type Unit } from '../units/unit.ts';
import type { Node, Operation, Table, UnaryOperation } from './node.ts';

/** Arithmetic whose dimensions the compiler checks. The words are those of decimal.js. */
export abstract class Expression<N extends string, D extends string> {
  declare readonly '~dimension': (of: [N, D]) => [N, D];
  abstract readonly node: Node;
  readonly unit: Unit<N, D>;

  constructor(unit: Unit<N, D>) {
    this.unit = unit;
  }

  plus(other: Expression<N, D>): Expression<N, D> {
    return this.like('plus', other);
  }

  minus(other: Expression<N, D>): Expression<N, D> {
    return this.like('minus', other);
  }

  min(other: Expression<N, D>): Expression<N, D> {
    return this.like('min', other);
  }

  max(other: Expression<N, D>): Expression<N, D> {
    return this.like('max', other);
  }

  times<N2 extends string, D2 extends string>(
    other: Expression<N2, D2>,
  ): Expression<Exclude<N, D2> | Exclude<N2, D>, Exclude<D, N2> | Exclude<D2, N>> {
    return new Term(this.unit.times(other.unit), { kind: 'times', left: this.node, right: other.node });
  }

  div<N2 extends string, D2 extends string>(
    other: Expression<N2, D2>,
  ): Expression<Exclude<N, N2> | Exclude<D2, D>, Exclude<D, D2> | Exclude<N2, N>> {
    return new Term(this.unit.per(other.unit), { kind: 'div', left: this.node, right: other.node });
  }

  /** What is left of a whole: `1 − loss`. */
  complement(this: Expression<never, never>): Expression<never, never> {
    return constant('1', one).minus(this);
  }

  /** Only whole ones count: round down in `unit`, or with `ceil` up. */
  floor(unit: Unit<N, D>): Expression<N, D> {
    return this.applied('floor', unit);
  }

  ceil(unit: Unit<N, D>): Expression<N, D> {
    return this.applied('ceil', unit);
  }

  /** A growth a year as a growth a month. */
  twelfthRoot(this: Expression<never, never>): Expression<never, never> {
    return this.applied('twelfthRoot', one);
  }

  squareRoot(this: Expression<never, never>): Expression<never, never> {
    return this.applied('squareRoot', one);
  }

  /** 1 where this is at least `other`, 0 where it is not. */
  atLeast(other: Expression<N, D>): Expression<never, never> {
    return new Term(one, { kind: 'atLeast', left: this.node, right: other.in(this.unit) });
  }

  /** The payment each `period` that repays 1 within `life` at this rate: `r / (1 − (1 + r)^−n)`, `1/n` without interest. */
  annuity(
    this: Expression<never, 'time'>,
    life: Expression<'time', never>,
    period: Unit<'time', never>,
  ): Expression<never, 'time'> {
    const rate = one.per(period);
    return new Term(rate, { kind: 'annuity', left: this.in(rate), right: life.in(period) });
  }

  /** The same amount, read in `unit`: converted exactly, or not at all. */
  in(unit: AnyUnit): Node {
    const factor = conversion(this.unit, unit);
    return factor.isOne ? this.node : { kind: 'convert', of: this.node, factor };
  }

  protected applied(kind: UnaryOperation, unit: Unit<N, D>): Expression<N, D> {
    return new Term(unit, { kind, of: this.in(unit) });
  }

  private like(kind: Operation, other: Expression<N, D>): Expression<N, D> {
    return new Term(this.unit, { kind, left: this.node, right: other.in(this.unit) });
  }
}

class Term<N extends string, D extends string> extends Expression<N, D> {
  readonly node: Node;

  constructor(unit: Unit<N, D>, node: Node) {
    super(unit);
    this.node = node;
  }
}

/** A number that belongs to the formula: the 1 in `1 − fee`, a physical constant with its label. */
export const constant = <N extends string, D extends string>(
  value: string,
  unit: Unit<N, D>,
  label?: string,
): Expression<N, D> =>
  new Term(unit, { kind: 'constant', value, unit, ...(label === undefined ? {} : { label }) });

/** The value of `table` at `key`, in `unit`. */
export const lookUp = <N extends string, D extends string, K extends string, L extends string>(
  table: Table & { readonly unit: Unit<N, D>; readonly key: Unit<K, L> },
  key: Expression<NoInfer<K>, NoInfer<L>>,
): Expression<N, D> => new Term(table.unit, { kind: 'lookUp', table, at: key.in(table.key) });
