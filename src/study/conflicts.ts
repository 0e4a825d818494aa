import type { Node } from '../formula/node.ts';
import type { Quantity } from '../formula/quantity.ts';
import { Absent, type Value } from '../interpret/absent.ts';
import type { Evaluation } from '../interpret/exact.ts';
import { mining } from '../mining/book.ts';
import type { Exact } from '../units/decimal.ts';
import { write } from '../units/write.ts';
import { type Name, type Stated, STRENGTH } from './inputs.ts';
import { rootsOf } from './provenance.ts';

/** Two values of one quantity contradict when they differ by more than this part of the larger. */
const TOLERANCE = '0.001';

/** What was given and not used, and what was given twice and differently, each in a sentence. */
export const conflicts = (evaluation: Evaluation, stated: ReadonlyMap<Name, Stated>): string[] =>
  [...stated].flatMap(([name, said]) => {
    const quantity = mining.quantity(name);
    const used = evaluation.valueOf(quantity);
    if (evaluation.plan.get(quantity)?.by !== 'given')
      return said.strength > STRENGTH.assumed && differs(said.value, used)
        ? [overruled(name, quantity, said, used, evaluation)]
        : [];
    return formulasOf(quantity)
      .filter((formula) => !restsOn(formula, name, evaluation))
      .map((formula) => ({ formula, other: evaluation.evaluate(formula) }))
      .filter(({ other }) => differs(said.value, other))
      .map(({ formula, other }) => contradicted(name, quantity, said, other, formula, evaluation));
  });

/** Whether `conflicts` could find anything with other numbers in the same places. */
export const mayConflict = (evaluation: Evaluation, stated: ReadonlyMap<Name, Stated>): boolean =>
  [...stated].some(([name, { strength }]) => {
    const quantity = mining.quantity(name);
    if (evaluation.plan.get(quantity)?.by !== 'given')
      return strength > STRENGTH.assumed && isThere(evaluation.valueOf(quantity));
    return formulasOf(quantity).some(
      (it) => !restsOn(it, name, evaluation) && isThere(evaluation.evaluate(it)),
    );
  });

const isThere = (value: Value): boolean => !(value instanceof Absent);

/** The formula and the ways of a quantity; what is assumed contradicts nothing. */
const formulasOf = (quantity: Quantity): Node[] => [
  ...(quantity.kind === 'derived' ? [quantity.formula] : []),
  ...mining.ways
    .filter((it) => it.target === quantity && it.assumed === undefined)
    .map(({ formula }) => formula),
];

function differs(a: Exact, b: Value): boolean {
  if (b instanceof Absent) return false;
  const larger = a.abs().gt(b.abs()) ? a.abs() : b.abs();
  return a.minus(b).abs().gt(larger.times(TOLERANCE));
}

const restsOn = (formula: Node, name: Name, evaluation: Evaluation): boolean =>
  mining.mentioned(formula).some((it) => rootsOf(it, evaluation).has(name));

const shown = (quantity: Quantity, value: Value): string =>
  value instanceof Absent ? 'nothing' : write(value, quantity.unit, { digits: 4 });

const list = (names: Iterable<Name>): string => [...new Set(names)].join(', ');

const overruled = (
  name: Name,
  quantity: Quantity,
  said: Stated,
  used: Value,
  evaluation: Evaluation,
): string =>
  `${name} ${shown(quantity, said.value)} is overruled: ${shown(quantity, used)} follows from ${list(rootsOf(quantity, evaluation))}`;

function contradicted(
  name: Name,
  quantity: Quantity,
  said: Stated,
  other: Value,
  formula: Node,
  evaluation: Evaluation,
): string {
  const roots = mining.mentioned(formula).flatMap((it) => [...rootsOf(it, evaluation)]);
  return `${name} ${shown(quantity, said.value)} is used as it was given; ${list(roots)} would make it ${shown(quantity, other)}`;
}
