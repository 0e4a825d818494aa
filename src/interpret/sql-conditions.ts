import type { Model } from '../formula/model.ts';
import { plan, type Plan } from '../formula/plan.ts';
import type { Quantity } from '../formula/quantity.ts';
import { ordered } from './code.ts';
import { strengthsOf } from './givens.ts';
import type { Graph } from './graph.ts';
import type { PointQuestion } from './question.ts';
import type { Range } from './range.ts';
import { rangeOfQuantity, type Terms } from './terms.ts';

/** What must hold for a result to be one: columns that have a value, and terms that keep their bounds. */
export interface Condition {
  readonly columns: readonly number[];
  readonly bounded: readonly { readonly id: number; readonly bounds: Range }[];
}

/** How far a value may be beyond its bounds for the noise of floating point. */
const NOISE = 1e-12;

/** What must hold for each wanted quantity; what surely holds is left out. */
export function conditionsOf<Q>(
  model: Model<Q>,
  question: PointQuestion,
  terms: Terms,
  graph: Graph,
): Condition[] {
  const made = plan(model, strengthsOf(question));
  const names = [...question.drawn.keys()];
  return question.wanted.map((name) => {
    const quantity = model.quantity(name);
    const rests = [...restsOf(model, made, quantity)];
    const columns = rests
      .filter((it) => made.get(it)?.by === 'given')
      .map((it) => names.indexOf(model.nameOf(it)));
    const isNeeded = needed(graph, terms.quantity(quantity));
    const bounded = rests
      .filter((it) => 'formula' in made.get(it)!)
      .map((it) => ({ id: terms.quantity(it), bounds: bounds(it) }))
      .filter(({ id, bounds: { low, high } }) => graph.range(id).low < low || graph.range(id).high > high);
    return { columns: columns.filter((at) => at >= 0 && isNeeded(at)), bounded };
  });
}

/** A quantity with all that it is found from. */
function restsOf<Q>(model: Model<Q>, made: Plan, quantity: Quantity, seen = new Set<Quantity>()) {
  const origin = made.get(quantity)!;
  if (seen.has(quantity)) return seen;
  seen.add(quantity);
  if ('formula' in origin) model.mentioned(origin.formula).forEach((it) => restsOf(model, made, it, seen));
  return seen;
}

/** Null makes null of what is found from it, but where a term may do without it or is worked out without it. */
function needed(graph: Graph, id: number): (column: number) => boolean {
  const inside = ordered(graph, [id]).map((it) => graph.terms[it]!);
  return (column) =>
    inside.some(({ kind }) => kind === 'when') ||
    !inside.some(({ kind, at }) => kind === 'drawn' && at === column);
}

function bounds(quantity: Quantity): Range {
  const { low, high, sure } = rangeOfQuantity(quantity);
  return { low: low - Math.abs(low) * NOISE, high: high + Math.abs(high) * NOISE, sure };
}
