import type { Model } from '../formula/model.ts';
import { plan, type Plan } from '../formula/plan.ts';
import type { Quantity } from '../formula/quantity.ts';
import type { Arithmetic } from './arithmetic.ts';
import { DRAW, type Level, MONTH } from './graph.ts';
import type { MonthQuestion, PointQuestion } from './question.ts';
import { ratioOf } from './ratio.ts';
import { type Segment, Segments } from './segments.ts';
import { rangeOfQuantity, Terms } from './terms.ts';

/** A model as terms, when some values are given and others drawn. */
export function pointTerms<Q>(model: Model<Q>, question: PointQuestion, arithmetic: Arithmetic): Terms {
  const made = plan(model, strengthsOf(question));
  const given = givenTerms(model, question, arithmetic, made);
  return new Terms(arithmetic, made, given);
}

/** A model as terms for its first month, those between and the last. */
export function monthTerms<Q>(model: Model<Q>, question: MonthQuestion, arithmetic: Arithmetic): Segments {
  const { paths, strengthOfPaths, months } = question;
  const names = [...paths.known.keys(), ...paths.followed, ...paths.once.keys()];
  const made = plan(
    model,
    new Map([...strengthsOf(question), ...names.map((it) => [it, strengthOfPaths] as const)]),
  );
  const given = givenTerms(model, question, arithmetic, made);
  const isPath = (it: Quantity): boolean => made.get(it)?.by === 'given' && names.includes(model.nameOf(it));
  const onPaths = following(model, made, isPath);
  const bound = (quantity: Quantity, segment: Segment): number | undefined =>
    isPath(quantity)
      ? onPath(question, arithmetic, segments, model.nameOf(quantity), segment)
      : given(quantity);
  const segments: Segments = new Segments(model, arithmetic, made, bound, onPaths, months);
  return segments;
}

/** How strong the word of each is that is given or drawn. */
export const strengthsOf = ({ given, drawn }: Pick<PointQuestion, 'given' | 'drawn'>): Map<string, number> =>
  new Map([...[...given].map(([name, { strength }]) => [name, strength] as const), ...drawn]);

/** What is given: a column of what is drawn, else a constant. */
function givenTerms<Q>(
  model: Model<Q>,
  { given, drawn }: Pick<PointQuestion, 'given' | 'drawn'>,
  { graph }: Arithmetic,
  made: Plan,
): (quantity: Quantity) => number | undefined {
  const columns = [...drawn.keys()];
  return (quantity) => {
    if (made.get(quantity)?.by !== 'given') return undefined;
    const name = model.nameOf(quantity);
    const column = columns.indexOf(name);
    if (column >= 0) return graph.source('drawn', column, DRAW, rangeOfQuantity(quantity));
    return graph.constant(ratioOf(given.get(name)!.value.toFixed()));
  };
}

/** What stands for a quantity on a path. */
function onPath(
  { paths: { known, followed, once }, months }: MonthQuestion,
  { graph }: Arithmetic,
  segments: Segments,
  name: string,
  segment: Segment,
): number {
  const [values, pulse] = [known.get(name), once.get(name)];
  if (pulse) {
    const isNow = segment === pulse.in || (months === 1 && segment === 'first');
    return isNow ? segments[segment].formula(pulse.formula) : graph.constant(0);
  }
  if (values) return ofMonths(graph, values, [...known.keys()].indexOf(name), segment);
  const level = segment === 'first' ? DRAW : ((DRAW | MONTH) as Level);
  const anything = { low: -Infinity, high: Infinity, sure: true };
  return graph.source('followed', followed.indexOf(name), level, anything);
}

function ofMonths(
  graph: Arithmetic['graph'],
  values: readonly number[],
  at: number,
  segment: Segment,
): number {
  if (segment === 'first') return graph.constant(values[0]!);
  if (values.every((it) => it === values[1])) return graph.constant(values[1]!);
  const range = { low: Math.min(...values), high: Math.max(...values), sure: true };
  return graph.source('known', at, MONTH, range);
}

/** The quantities on paths, and all that follows from those. */
function following<Q>(model: Model<Q>, made: Plan, isPath: (it: Quantity) => boolean): Set<Quantity> {
  const found = new Set<Quantity>();
  for (const [quantity, origin] of made) {
    const rests = 'formula' in origin && model.mentioned(origin.formula).some((it) => found.has(it));
    if (rests || isPath(quantity)) found.add(quantity);
  }
  return found;
}
