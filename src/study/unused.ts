import type { Node } from '../formula/node.ts';
import type { Quantity } from '../formula/quantity.ts';
import { Absent } from '../interpret/absent.ts';
import type { Evaluation } from '../interpret/exact.ts';
import { mining } from '../mining/book.ts';
import { write } from '../units/write.ts';
import type { Name, Stated } from './inputs.ts';
import { rootsOf } from './provenance.ts';

/** The given quantities that any of some results with a value rests on, or that are results themselves. */
export function rested(
  evaluation: Evaluation,
  among: Iterable<Quantity> = mining.quantities.values(),
): ReadonlySet<Name> {
  const seen = new Set<Quantity>();
  const results = [...among].filter(
    (it) => it.kind === 'derived' && lacking(evaluation.valueOf(it)).length === 0,
  );
  return new Set(results.flatMap((it) => [...rootsOf(it, evaluation, seen)]));
}

/** What a user gave and is not `used`, as no result rests on it, each in a sentence that says why. */
export function unused(
  evaluation: Evaluation,
  stated: ReadonlyMap<Name, Stated>,
  used: ReadonlySet<Name>,
): string[] {
  return [...stated].flatMap(([name, { origin, value }]) => {
    const quantity = mining.quantity(name);
    if (origin !== 'given' || used.has(name) || evaluation.plan.get(quantity)?.by !== 'given') return [];
    const why = reason(quantity, evaluation, stated);
    return why === undefined
      ? []
      : [`${name} ${write(value, quantity.unit, { digits: 4 })} changes nothing: ${why}`];
  });
}

/** What a value lacks; one that is absent for another reason still rests on what it was worked out from. */
const lacking = (value: ReturnType<Evaluation['valueOf']>): readonly string[] =>
  value instanceof Absent ? value.missing : [];

interface Use {
  readonly target: Quantity;
  readonly formula: Node;
}

/** The formulas and ways that mention a quantity; what is found by one of them may be mentioned in turn. */
const usesOf = (quantity: Quantity): Use[] =>
  [...derived, ...mining.ways].filter(({ formula }) => mining.mentioned(formula).includes(quantity));

const derived: readonly Use[] = [...mining.quantities.values()].flatMap((it) =>
  it.kind === 'derived' ? [{ target: it, formula: it.formula }] : [],
);

/** Why a quantity changes nothing; nothing is said where what was given agrees with what it leads to. */
function reason(
  quantity: Quantity,
  evaluation: Evaluation,
  stated: ReadonlyMap<Name, Stated>,
): string | undefined {
  const uses = usesOf(quantity).map((it) => ({ ...it, missing: lacking(evaluation.evaluate(it.formula)) }));
  if (uses.length === 0) return 'no formula uses it';
  const isGiven = ({ target }: Use): boolean => stated.get(mining.nameOf(target) as Name)?.origin === 'given';
  if (uses.some((it) => it.missing.length === 0 && isGiven(it))) return undefined;
  const lacks = uses
    .filter(({ missing }) => missing.length > 0)
    .toSorted((a, b) => a.missing.length - b.missing.length);
  const beaten = lacks.find(isGiven);
  if (beaten) return `${mining.nameOf(beaten.target)} is given`;
  const [shortest] = lacks;
  return shortest && `${shortest.missing.join(', ')} ${shortest.missing.length > 1 ? 'are' : 'is'} missing`;
}
