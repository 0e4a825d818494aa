import type { State } from './code.ts';
import { type Graph, MONTH } from './graph.ts';

/** What is worth carrying into the next month rather than working out again. */
const DEAR: ReadonlySet<string> = new Set([
  'div',
  'floor',
  'ceil',
  'entry',
  'lookUp',
  'squareRoot',
  'twelfthRoot',
  'annuity',
]);

/**
 * Finds what a month works out and the next month needs: where the terms hold next month’s value of a term
 * already, that term is carried as a state, and neither division nor table is read twice.
 */
export function carried(graph: Graph, states: readonly State[], roots: readonly number[]): State[] {
  const nexts = new Map(states.map(({ state, next }) => [state, next]));
  const entries = new Map(states.map(({ state, entry }) => [state, entry]));
  const later = following(graph, nexts, (id, args) => graph.find(id, args));
  const second = following(graph, entries, (id, args) => graph.like(id, args));
  const used = reached(graph, [...roots, ...nexts.values()], states);
  const found = [...used].flatMap((id) => {
    if (graph.level(id) <= MONTH || nexts.has(id) || !DEAR.has(graph.terms[id]!.kind)) return [];
    const next = later(id);
    return next === undefined || !used.has(next) ? [] : [{ state: id, entry: second(id)!, next }];
  });
  return living(graph, [...states, ...found], roots);
}

/** The states that the roots rest on, through however many months. */
function living(graph: Graph, states: readonly State[], roots: readonly number[]): State[] {
  let [known, wanted] = [-1, [...roots]];
  let used = new Set<number>();
  while (used.size > known) {
    known = used.size;
    used = reached(graph, wanted, states);
    wanted = [...roots, ...states.flatMap(({ state, next }) => (used.has(state) ? [next] : []))];
  }
  return states.filter(({ state }) => used.has(state));
}

/** All that some terms rest on; a state rests on nothing in its month. */
function reached(graph: Graph, roots: readonly number[], states: readonly State[]): Set<number> {
  const ends = new Set(states.map(({ state }) => state));
  const found = new Set<number>();
  const visit = (id: number): void => {
    if (found.has(id)) return;
    found.add(id);
    if (!ends.has(id)) graph.terms[id]!.args.forEach(visit);
  };
  roots.forEach(visit);
  return found;
}

/** A term with other terms in place of the states. */
function following(
  graph: Graph,
  instead: ReadonlyMap<number, number>,
  made: (id: number, args: readonly number[]) => number | undefined,
): (id: number) => number | undefined {
  const known = new Map<number, number | undefined>();
  const follow = (id: number): number | undefined => {
    const term = graph.terms[id]!;
    if (term.level < MONTH) return id;
    if (!known.has(id)) known.set(id, instead.get(id) ?? remade(id, term.args));
    return known.get(id);
  };
  const remade = (id: number, args: readonly number[]): number | undefined => {
    const others = args.map(follow);
    const isSource = args.length === 0;
    return isSource || others.includes(undefined) ? undefined : made(id, others as number[]);
  };
  return follow;
}
