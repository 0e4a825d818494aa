import {
  type Columns,
  type MonthCode,
  type MonthColumn,
  ordered,
  type PointCode,
  type RunMonths,
  type RunPoints,
  stagesOf,
  widthOf,
} from './code.ts';
import { MONTH } from './graph.ts';
import { type Place, type Step, stepsOf, valuesOf } from './steps.ts';

// Programs without text, for places that forbid to run it: slower by far, and the same to the last bit.

/** A program over points as a list of functions. */
export function pointClosures({ graph, outputs }: PointCode): RunPoints {
  const steps = stepsOf(graph, ordered(graph, outputs));
  const values = valuesOf(graph);
  return (drawn, from, to, out) => {
    const place = { drawn, followed: [], known: [], draw: from, row: 0, month: 0 };
    for (; place.draw < to; place.draw++) {
      take(steps, values, place);
      outputs.forEach((id, at) => (out[at]![place.draw] = finite(values[id]!)));
    }
  };
}

/** A program over months as lists of functions. */
export function monthClosures(code: MonthCode, calendar: Columns): RunMonths {
  const { graph, months, outputs, columns } = code;
  const follow = followed(code, calendar);
  const values = valuesOf(graph);
  return (drawn, from, to, out, buffers) => {
    const place: Place = { drawn, followed: buffers.followed, known: [], draw: from, row: 0, month: 0 };
    const write = (month: number, idOf: (column: MonthColumn) => number | undefined): void =>
      columns.forEach((it, at) => {
        const id = idOf(it);
        const row = (place.draw - from) * widthOf(it, months);
        if (id !== undefined) buffers.columns[at]![row + month] = values[id]!;
      });
    for (; place.draw < to; place.draw++) {
      [place.row, place.month] = [(place.draw - from) * months, 0];
      follow(values, place, write);
      outputs.forEach((id, at) => (out[at]![place.draw] = finite(values[id]!)));
    }
  };
}

type Write = (month: number, idOf: (column: MonthColumn) => number | undefined) => void;

/** Takes one draw through its months. */
function followed(code: MonthCode, calendar: Columns) {
  const { graph, months } = code;
  const stages = stagesOf(code);
  const states = statesOf(code, false);
  const today: Step = (values, { month }) =>
    stages.calendar.forEach((id, at) => (values[id] = calendar[at]![month]!));
  const draw = stepsOf(graph, stages.draw);
  const [loop, after] = [stages.loop, stages.after].map((ids) => [today, ...stepsOf(graph, ids)]);
  return (values: Float64Array, place: Place, write: Write): void => {
    take(draw, values, place);
    write(0, (it) => it.first);
    states.enter(values);
    for (place.month = 1; place.month < months - 1; place.month++) {
      take(loop!, values, place);
      write(place.month, (it) => it.each);
      states.move(values);
    }
    if (months > 1) take(after!, values, place);
    if (months > 1) write(place.month, (it) => it.last);
    write(months, (it) => it.closing);
  };
}

/** For every month from the second on, what is alike for all draws. */
export function calendarOf(code: MonthCode): Float64Array[] {
  const { graph, months, known } = code;
  const { calendar } = stagesOf(code);
  const states = statesOf(code, true);
  const roots = [...calendar, ...states.terms];
  const steps = stepsOf(
    graph,
    ordered(graph, roots, ({ level }) => level === MONTH || level === 0),
  );
  const values = valuesOf(graph);
  const columns = calendar.map(() => new Float64Array(months));
  const place: Place = { drawn: [], followed: [], known, draw: 0, row: 0, month: 1 };
  states.enter(values);
  for (; place.month < months; place.month++) {
    take(steps, values, place);
    calendar.forEach((id, at) => (columns[at]![place.month] = values[id]!));
    states.move(values);
  }
  return columns;
}

/** The states that are alike for all draws, or those that are not. */
function statesOf({ graph, states }: MonthCode, alike: boolean) {
  const own = states.filter(({ state }) => (graph.level(state) === MONTH) === alike);
  const moved = new Float64Array(own.length);
  return {
    terms: own.flatMap(({ entry, next }) => [entry, next]),
    enter: (values: Float64Array): void =>
      own.forEach(({ state, entry }) => (values[state] = values[entry]!)),
    move: (values: Float64Array): void => {
      own.forEach(({ next }, at) => (moved[at] = values[next]!));
      own.forEach(({ state }, at) => (values[state] = moved[at]!));
    },
  };
}

const take = (steps: readonly Step[], values: Float64Array, place: Place): void => {
  for (const step of steps) step(values, place);
};

const finite = (value: number): number => (value - value === 0 ? value + 0 : NaN);
