import { one } from '../units/catalogue.ts';
import type { Rational } from '../units/rational.ts';
import { type AnyUnit, conversion, type Unit } from '../units/unit.ts';
import type { Quantity } from './quantity.ts';

/** The arithmetic inside a formula: what every reader walks over. */
export type Node =
  | Quantity
  | Constant
  | { readonly kind: 'convert'; readonly of: Node; readonly factor: Rational }
  | { readonly kind: 'floor' | 'ceil'; readonly of: Node }
  | { readonly kind: 'lookUp'; readonly table: Table; readonly at: Node }
  | { readonly kind: Operation; readonly left: Node; readonly right: Node };

export type Operation = 'plus' | 'minus' | 'times' | 'div' | 'min' | 'max';

export interface Constant {
  readonly kind: 'constant';
  readonly value: string;
  readonly unit: AnyUnit;
  /** What the number is, where that is not plain: `2^32 hashes for each unit of difficulty`. */
  readonly label?: string;
}

/** A function that is known by its points, from the smallest key on. */
export interface Table {
  readonly label: string;
  readonly source: string;
  /** Between two points: the earlier one's value, or the straight line. */
  readonly between: 'step' | 'line';
  readonly key: AnyUnit;
  readonly unit: AnyUnit;
  readonly points: readonly (readonly [key: string, value: string])[];
}

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
    return new Term(unit, { kind: 'floor', of: this.in(unit) });
  }

  ceil(unit: Unit<N, D>): Expression<N, D> {
    return new Term(unit, { kind: 'ceil', of: this.in(unit) });
  }

  /** The same amount, read in `unit`: converted exactly, or not at all. */
  in(unit: AnyUnit): Node {
    const factor = conversion(this.unit, unit);
    return factor.isOne ? this.node : { kind: 'convert', of: this.node, factor };
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

/** One way to read a formula: as Decimals, as JavaScript, as LaTeX, … */
export type Interpretation<R> = {
  readonly quantity: (quantity: Quantity) => R;
  readonly constant: (constant: Constant) => R;
  readonly convert: (value: R, factor: Rational) => R;
  readonly floor: (value: R) => R;
  readonly ceil: (value: R) => R;
  readonly lookUp: (table: Table, key: R) => R;
} & { readonly [operation in Operation]: (left: R, right: R, node: Node) => R };

/** Folds a formula from its leaves up. */
export function interpret<R>(node: Node, as: Interpretation<R>): R {
  switch (node.kind) {
    case 'input':
    case 'derived':
      return as.quantity(node);
    case 'constant':
      return as.constant(node);
    case 'convert':
      return as.convert(interpret(node.of, as), node.factor);
    case 'floor':
    case 'ceil':
      return as[node.kind](interpret(node.of, as));
    case 'lookUp':
      return as.lookUp(node.table, interpret(node.at, as));
    default:
      return as[node.kind](interpret(node.left, as), interpret(node.right, as), node);
  }
}
