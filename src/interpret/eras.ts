import { type Graph, MONTH } from './graph.ts';

/** A whole number of spans, such as that of an era, with what is read by it: the same for many months on end. */
export interface Era {
  /** The terms, the first of which finds all. */
  readonly ids: readonly number[];
  readonly before: readonly string[];
  readonly lines: readonly string[];
}

/** Farther below the next whole number than any rounding reaches. */
const SAFE = 1 - 1e-11;

/** What a loop need not work out again while a term stays within one span: the loop’s terms that are such. */
export const erasOf = (graph: Graph, loop: readonly number[], line: (id: number) => string): Era[] =>
  loop.flatMap((id) => eraOf(graph, loop, id, line) ?? []);

/** The lines of a term that belongs to an era; undefined for any other. */
export function eraLines(eras: readonly Era[], id: number): readonly string[] | undefined {
  const era = eras.find(({ ids }) => ids.includes(id));
  return era && (era.ids[0] === id ? era.lines : []);
}

function eraOf(
  graph: Graph,
  loop: readonly number[],
  id: number,
  line: (id: number) => string,
): Era | undefined {
  const known = spanOf(graph, loop, id);
  if (!known) return undefined;
  const { of, place, span } = known;
  const read = loop.filter((it) => graph.terms[it]!.kind === 'entry' && graph.terms[it]!.args[0] === id);
  const [at, ids] = [`t${place}`, [id, ...read]];
  return {
    ids: [...ids, of],
    before: [`let from${id} = 1, to${id} = 0;`, ...ids.map((it) => `let kept${it} = 0;`)],
    lines: [
      `if (!(${at} >= from${id} && ${at} < to${id})) {`,
      ...[of, ...ids].map(line),
      ...ids.map((it) => `kept${it} = t${it};`),
      `from${id} = ${at};`,
      `to${id} = (t${id} + 1) * ${span * SAFE};`,
      `}`,
      ...ids.map((it) => `const t${it} = kept${it};`),
    ],
  };
}

/** The quotient, the term above the line and the constant below it, where a term counts whole spans. */
function spanOf(
  graph: Graph,
  loop: readonly number[],
  id: number,
): { readonly of: number; readonly place: number; readonly span: number } | undefined {
  const { kind, args, range, level } = graph.terms[id]!;
  if (kind !== 'floor' || level <= MONTH || !range.sure || range.low < 0) return undefined;
  const of = graph.terms[args[0]!]!;
  const span = of.kind === 'div' ? graph.value(of.args[1]!) : undefined;
  const isShared = loop.some((it) => it !== id && graph.terms[it]!.args.includes(args[0]!));
  return span !== undefined && span > 0 && !isShared ? { of: args[0]!, place: of.args[0]!, span } : undefined;
}
