import { ordered } from './code.ts';
import type { Graph, Term } from './graph.ts';

/** What writes each of its terms once. */
const SIMPLE: readonly Term['kind'][] = ['plus', 'less', 'times', 'div'];

/** The terms with one use, in a term that writes it once: they need no step and no name. */
export function inlined(graph: Graph, outputs: readonly number[]): Set<number> {
  const order = ordered(graph, outputs);
  const users = new Map<number, number[]>();
  for (const id of order)
    for (const arg of graph.terms[id]!.args) users.set(arg, [...(users.get(arg) ?? []), id]);
  return new Set(
    order.filter((id) => {
      const [user, another] = users.get(id) ?? [];
      const isOnce = user !== undefined && another === undefined && !outputs.includes(id);
      return isOnce && SIMPLE.includes(graph.terms[user]!.kind) && graph.terms[id]!.kind !== 'drawn';
    }),
  );
}

/** The terms that have names, those together that rest on none of each other. */
export function stepsOf(graph: Graph, outputs: readonly number[], inline: ReadonlySet<number>): number[][] {
  const depths = new Map<number, number>();
  const steps: number[][] = [];
  for (const id of ordered(graph, outputs)) {
    const { kind, args } = graph.terms[id]!;
    if (kind === 'drawn') continue;
    const below = Math.max(0, ...args.map((it) => depths.get(it) ?? 0));
    const depth = inline.has(id) ? below : below + 1;
    depths.set(id, depth);
    if (!inline.has(id)) (steps[depth - 1] ??= []).push(id);
  }
  return steps;
}
