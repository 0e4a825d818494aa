import type { Origin } from '../formula/plan.ts';
import type { Quantity } from '../formula/quantity.ts';
import type { Evaluation } from '../interpret/exact.ts';
import { rootsIn } from '../interpret/roots.ts';
import { monthly } from '../mining/book.ts';
import type { Name, Stated } from './inputs.ts';

/** Where a value comes from: what was stated of it, or of the weakest thing that it follows from. */
export interface Provenance extends Omit<Stated, 'value' | 'strength' | 'range'> {
  /** The range that the value is the median of, as it was given. */
  readonly range?: string;
  /** The inputs it was worked out from, where nobody stated it. */
  readonly follows?: readonly Name[];
}

const weakest = ['assumed', 'preset', 'given'] as const;

/** The provenance of a quantity that has a value. */
export function provenance(
  quantity: Quantity,
  evaluation: Evaluation,
  stated: ReadonlyMap<Name, Stated>,
): Provenance {
  const name = monthly.nameOf(quantity) as Name;
  const own = stated.get(name);
  const origin = evaluation.plan.get(quantity);
  if (own && origin?.by === 'given') {
    return saidOf(own);
  }
  const roots = [...rootsOf(quantity, evaluation)].filter((root) => stated.has(root));
  const origins = roots.map((root) => stated.get(root)?.origin);
  if (isAssumption(origin)) return { origin: 'assumed', note: origin.assumed, follows: roots };
  const dates = roots
    .map((root) => stated.get(root)?.asOf)
    .filter((it) => it !== undefined)
    .toSorted();
  return {
    origin: weakest.find((it) => origins.includes(it)) ?? 'given',
    ...(dates[0] === undefined ? {} : { asOf: dates[0] }),
    follows: roots,
  };
}

/** What is said of a stated value; a range as it was given. */
export function saidOf(stated: Stated): Provenance {
  const { value: _, strength: __, range, ...said } = stated;
  return range === undefined ? said : { ...said, range: range.text };
}

const isAssumption = (origin: Origin | undefined): origin is Origin & { by: 'way'; assumed: string } =>
  origin?.by === 'way' && origin.assumed !== undefined;

/** The given quantities that a quantity rests on, but those below what was `seen` already. */
export const rootsOf = (
  quantity: Quantity,
  evaluation: Evaluation,
  seen?: Set<Quantity>,
): ReadonlySet<Name> => rootsIn(monthly, quantity, evaluation, seen) as ReadonlySet<Name>;
