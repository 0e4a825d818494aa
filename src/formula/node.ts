import type { Rational } from '../units/rational.ts';
import type { AnyUnit } from '../units/unit.ts';
import type { Quantity } from './quantity.ts';

/** The arithmetic inside a formula: what every reader walks over. */
export type Node =
  | Quantity
  | Constant
  | { readonly kind: 'convert'; readonly of: Node; readonly factor: Rational }
  | { readonly kind: UnaryOperation; readonly of: Node }
  | { readonly kind: 'lookUp'; readonly table: Table; readonly at: Node }
  | { readonly kind: Operation; readonly left: Node; readonly right: Node };

/** Of two amounts; `atLeast` is 1 or 0, `annuity` repays 1 at a rate over a number of years. */
export type Operation = 'plus' | 'minus' | 'times' | 'div' | 'min' | 'max' | 'atLeast' | 'annuity';

/** Of one amount. */
export type UnaryOperation = 'floor' | 'ceil' | 'squareRoot' | 'twelfthRoot';

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

/** One way to read a formula: as Decimals, as JavaScript, as LaTeX, … */
export type Interpretation<R> = {
  readonly quantity: (quantity: Quantity) => R;
  readonly constant: (constant: Constant) => R;
  readonly convert: (value: R, factor: Rational) => R;
  readonly lookUp: (table: Table, key: R) => R;
} & { readonly [operation in UnaryOperation]: (value: R) => R } & {
  readonly [operation in Operation]: (left: R, right: R, node: Node) => R;
};

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
    case 'squareRoot':
    case 'twelfthRoot':
      return as[node.kind](interpret(node.of, as));
    case 'lookUp':
      return as.lookUp(node.table, interpret(node.at, as));
    default:
      return as[node.kind](interpret(node.left, as), interpret(node.right, as), node);
  }
}

const joined = <T>(a: T[], b: T[]): T[] => [...a, ...b];
const same = <T>(it: T[]): T[] => it;

/** Gathers something of each quantity that a formula mentions, in the order it mentions them. */
export const gathering = <T>(of: (quantity: Quantity) => T[]): Interpretation<T[]> => ({
  quantity: of,
  constant: () => [],
  convert: same,
  lookUp: (_, key) => key,
  floor: same,
  ceil: same,
  squareRoot: same,
  twelfthRoot: same,
  plus: joined,
  minus: joined,
  times: joined,
  div: joined,
  min: joined,
  max: joined,
  atLeast: joined,
  annuity: joined,
});
