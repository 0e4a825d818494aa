import type { Columns } from './code.ts';
import type { Graph } from './graph.ts';
import { HELPERS, OPERATIONS } from './operations.ts';

/** Where a program is, and what it reads. */
export interface Place {
  readonly drawn: Columns;
  readonly followed: Columns;
  readonly known: Columns;
  draw: number;
  /** Where the months of the draw begin in what is followed. */
  row: number;
  month: number;
}

/** Works out one term, from the values of all to its own. */
export type Step = (values: Float64Array, place: Place) => void;

/** Values for all terms, with those of the constants. */
export const valuesOf = (graph: Graph): Float64Array =>
  Float64Array.from(graph.terms, (_, id) => graph.value(id) ?? NaN);

/** Terms as functions, in the order given; constants and states have their values already. */
export const stepsOf = (graph: Graph, ids: readonly number[]): Step[] =>
  ids.flatMap((id) => stepOf(graph, id) ?? []);

function stepOf(graph: Graph, id: number): Step | undefined {
  const { kind, args, at } = graph.terms[id]!;
  const [a = 0, b = 0] = args;
  switch (kind) {
    case 'constant':
    case 'state':
      return undefined;
    case 'drawn':
      return (values, { drawn, draw }) => (values[id] = drawn[at]![draw]!);
    case 'known':
      return (values, { known, month }) => (values[id] = known[at]![month]!);
    case 'followed':
      return (values, { followed, row, month }) => (values[id] = followed[at]![row + month]!);
    case 'lookUp':
    case 'entry': {
      const { row, values: rows } = graph.tables[at]!;
      const read = kind === 'lookUp' ? row : (index: number) => HELPERS.entry(rows, index);
      return (values) => (values[id] = read(values[a]!));
    }
    default: {
      const { apply } = OPERATIONS[kind];
      return (values) => (values[id] = apply(values[a]!, values[b]!));
    }
  }
}
