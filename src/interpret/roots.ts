import type { Model } from '../formula/model.ts';
import type { Quantity } from '../formula/quantity.ts';
import type { Evaluation } from './exact.ts';

/** The given quantities of a model that a quantity rests on, by name, but those below what was `seen` already. */
export function rootsIn<Q>(
  model: Model<Q>,
  quantity: Quantity,
  evaluation: Evaluation,
  seen: Set<Quantity> = new Set(),
): ReadonlySet<string> {
  const origin = evaluation.plan.get(quantity);
  if (seen.has(quantity)) return new Set();
  seen.add(quantity);
  if (origin?.by === 'given') return new Set([model.nameOf(quantity)]);
  if (!origin || !('formula' in origin)) return new Set();
  return new Set(model.mentioned(origin.formula).flatMap((it) => [...rootsIn(model, it, evaluation, seen)]));
}
