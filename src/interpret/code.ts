import { type Graph, MONTH, type Term } from './graph.ts';

/** Columns of numbers, by their place in the question. */
export type Columns = readonly Float64Array[];

/** What a program over points does. */
export interface PointCode {
  readonly graph: Graph;
  /** A term for each wanted column. */
  readonly outputs: readonly number[];
}

/** What a program over the months of each draw does, beyond the first month, which is part of the draw itself. */
export interface MonthCode extends PointCode {
  readonly months: number;
  /** What is known for every month, whatever is drawn. */
  readonly known: Columns;
  readonly states: readonly State[];
  /** What is written for every month; `closing` follows the last. */
  readonly columns: readonly MonthColumn[];
}

/** A term that is carried: what it is in the second month, and what it is a month later. */
export interface State {
  readonly state: number;
  readonly entry: number;
  readonly next: number;
}

export interface MonthColumn {
  readonly first: number;
  readonly each: number;
  readonly last: number;
  readonly closing: number | undefined;
}

/** How many numbers a column of months has for each draw. */
export const widthOf = ({ closing }: MonthColumn, months: number): number =>
  months + (closing === undefined ? 0 : 1);

/** Works out the wanted columns for the points `from` to `to`, each in its row; what is absent is NaN. */
export type RunPoints = (drawn: Columns, from: number, to: number, out: Columns) => void;

/** What follows a draw month by month. */
export interface MonthBuffers {
  /** For each path that differs from draw to draw, the months of one draw after those of another. */
  readonly followed: Columns;
  /** For each wanted column of months, likewise; `closing` makes room for one number more. */
  readonly columns: Columns;
}

/** The same for draws followed through their months; the buffers begin with the draw `from`. */
export type RunMonths = (
  drawn: Columns,
  from: number,
  to: number,
  out: Columns,
  buffers: MonthBuffers,
) => void;

/** The terms that some rest on, each after all that it rests on, as far as they are of the kind that is asked for. */
export function ordered(
  graph: Graph,
  roots: readonly number[],
  isMeant: (term: Term, id: number) => boolean = () => true,
): number[] {
  const seen = new Set<number>();
  const order: number[] = [];
  const visit = (id: number): void => {
    const term = graph.terms[id]!;
    if (seen.has(id) || !isMeant(term, id)) return;
    seen.add(id);
    term.args.forEach(visit);
    if (term.kind !== 'constant') order.push(id);
  };
  roots.forEach(visit);
  return order;
}

/** The terms of a program over months, by where they are worked out. */
export interface Stages {
  /** Once for each draw, the first month included. */
  readonly draw: readonly number[];
  /** Alike for all draws, so worked out beforehand for every month. */
  readonly calendar: readonly number[];
  /** In the second to the last month but one, and in the last. */
  readonly loop: readonly number[];
  readonly after: readonly number[];
}

export const isSteady = ({ level }: Term): boolean => level < MONTH;
const isMoving = ({ level }: Term): boolean => level > MONTH;

/** Sorts the terms of a program over months; no state is among them. */
export function stagesOf({ graph, months, states, outputs, columns }: MonthCode): Stages {
  const moving = states.filter(({ state }) => isMoving(graph.terms[state]!));
  const own = new Set(moving.map(({ state }) => state));
  const isInside = (term: Term, id: number): boolean => isMoving(term) && !own.has(id);
  const each = [...columns.map((it) => it.each), ...moving.map(({ next }) => next)];
  const last = [...columns.flatMap((it) => [it.last, it.closing ?? it.last]), ...outputs];
  const loop = ordered(graph, each, isInside);
  const after = months > 1 ? ordered(graph, last, isInside) : [];
  const inside = [...loop, ...after].flatMap((id) => graph.terms[id]!.args);
  const begun = [...columns.map(({ first }) => first), ...moving.map(({ entry }) => entry)];
  const used = [...new Set([...begun, ...inside, ...each, ...last])];
  const steady = used.filter((id) => isSteady(graph.terms[id]!));
  const calendar = used.filter((id) => graph.level(id) === MONTH);
  return { draw: ordered(graph, steady, isSteady), calendar, loop, after };
}
