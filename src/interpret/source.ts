import {
  type Columns,
  isSteady,
  type MonthCode,
  type MonthColumn,
  ordered,
  type PointCode,
  type RunMonths,
  type RunPoints,
  stagesOf,
  widthOf,
} from './code.ts';
import { eraLines, erasOf } from './eras.ts';
import { type Graph, MONTH, type Term } from './graph.ts';
import { entryText, HELPERS, isTruth, OPERATIONS } from './operations.ts';

/** A program over points as JavaScript. @throws where a content policy forbids to make functions of text */
export const pointSource = (code: PointCode): RunPoints => made(code, [], pointText(code)) as RunPoints;

/** A program over months as JavaScript. @throws as `pointSource` does */
export const monthSource = (code: MonthCode, calendar: Columns): RunMonths =>
  made(code, calendar, monthText(code)) as RunMonths;

type Factory = (helpers: typeof HELPERS, tables: Graph['tables'], calendar: Columns) => unknown;

function made({ graph }: PointCode, calendar: Columns, text: string): unknown {
  const names = Object.keys(HELPERS).join(', ');
  const rows = graph.tables.map(
    (_, at) => `row${at} = tables[${at}].row, values${at} = tables[${at}].values`,
  );
  const months = calendar.map((_, at) => `calendar${at} = calendar[${at}]`);
  const declared = [...rows, ...months].map((it) => `const ${it};`);
  const lines = [`'use strict';`, `const { ${names} } = helpers;`, ...declared, `return ${text};`];
  // oxlint-disable-next-line typescript/no-implied-eval -- the text is made of the book’s own operations and numbers
  const factory = new Function('helpers', 'tables', 'calendar', lines.join('\n')) as Factory;
  return factory(HELPERS, graph.tables, calendar);
}

const pointText = ({ graph, outputs }: PointCode): string =>
  [
    `(drawn, from, to, out) => {`,
    ...buffers(graph, 'drawn', 'drawn'),
    ...outputs.map((_, at) => `const out${at} = out[${at}];`),
    `for (let i = from; i < to; i++) {`,
    ...ordered(graph, outputs).map((id) => line(graph, id)),
    ...outputs.map((id, at) => store(graph, id, at)),
    `}`,
    `}`,
  ].join('\n');

function monthText(code: MonthCode): string {
  const { graph, months, states, outputs, columns } = code;
  const { draw, calendar, loop, after } = stagesOf(code);
  const moving = states.filter(({ state }) => graph.level(state) > MONTH);
  const eras = erasOf(graph, loop, (id) => line(graph, id));
  const lines = (ids: readonly number[]): string[] => ids.map((id) => line(graph, id));
  const write = (month: string, idOf: (it: MonthColumn) => number | undefined): string[] =>
    columns.flatMap((it, at) => written(graph, at, month, idOf(it)));
  const today = calendar.map((id, at) => `const t${id} = calendar${at}[m];`);
  const last = [`const m = ${months - 1};`, ...today, ...lines(after), ...write('m', (it) => it.last)];
  return [
    ...opening(code),
    ...lines(draw),
    ...write('0', (it) => it.first),
    ...moving.map(({ state, entry }) => `let t${state} = ${name(graph, entry)};`),
    ...eras.flatMap((it) => it.before),
    `for (let m = 1; m < ${months - 1}; m++) {`,
    ...today,
    ...loop.flatMap((id) => eraLines(eras, id) ?? line(graph, id)),
    ...write('m', (it) => it.each),
    ...moving.map(({ next }, at) => `const n${at} = ${name(graph, next)};`),
    ...moving.map(({ state }, at) => `t${state} = n${at};`),
    `}`,
    ...(months > 1 ? last : []),
    ...write(`${months}`, (it) => it.closing),
    ...outputs.map((id, at) => store(graph, id, at)),
    `}`,
    `}`,
  ].join('\n');
}

/** Every buffer by a name of its own, and where in it a draw begins. */
const opening = ({ graph, months, outputs, columns }: MonthCode): string[] => [
  `(drawn, from, to, out, buffers) => {`,
  ...buffers(graph, 'drawn', 'drawn'),
  ...buffers(graph, 'followed', 'buffers.followed'),
  ...outputs.map((_, at) => `const out${at} = out[${at}];`),
  ...columns.map((_, at) => `const column${at} = buffers.columns[${at}];`),
  `for (let i = from; i < to; i++) {`,
  `const row = (i - from) * ${months};`,
  ...columns.map((it, at) => `const at${at} = (i - from) * ${widthOf(it, months)};`),
];

const written = (graph: Graph, at: number, month: string, id: number | undefined): string[] =>
  id === undefined ? [] : [`column${at}[at${at} + ${month}] = ${name(graph, id)};`];

/** Columns from outside as names of their own. */
const buffers = (graph: Graph, kind: Term['kind'], from: string): string[] => [
  ...new Set(
    graph.terms.filter((it) => it.kind === kind).map(({ at }) => `const ${kind}${at} = ${from}[${at}];`),
  ),
];

/** A number that has no value, or none that is finite, is absent; and zero has no sign. */
const store = (graph: Graph, id: number, at: number): string => {
  const value = name(graph, id);
  return `out${at}[i] = ${value} - ${value} === 0 ? ${value} + 0 : NaN;`;
};

const line = (graph: Graph, id: number): string => `const t${id} = ${textOf(graph, graph.terms[id]!)};`;

function name(graph: Graph, id: number): string {
  const value = graph.value(id);
  if (value === undefined) return isTruthAt(graph, id) ? `(t${id} ? 1 : 0)` : `t${id}`;
  return value < 0 || Object.is(value, -0) ? `(${value})` : `${value}`;
}

const isTruthAt = (graph: Graph, id: number): boolean => isTruth(graph.terms[id]!.kind, graph.range(id));

function textOf(graph: Graph, term: Term): string {
  const { kind, args, at } = term;
  const [first = '', ...others] = args.map((id) => name(graph, id));
  switch (kind) {
    case 'drawn':
      return `drawn${at}[i]`;
    case 'followed':
      return `followed${at}[row + ${isSteady(term) ? 0 : 'm'}]`;
    case 'lookUp':
      return `row${at}(${first})`;
    case 'entry':
      return entryText(graph.tables[at]!.values.length - 1, at, first, graph.range(args[0]!));
    case 'known':
    case 'constant':
    case 'state':
      throw new Error(`A term of the kind “${kind}” is not worked out in a draw.`);
    case 'when':
      return OPERATIONS.when.text([first, isTruthAt(graph, args[1]!) ? `t${args[1]!}` : others[0]!]);
    default:
      return OPERATIONS[kind].text(
        [first, ...others],
        args.map((id) => graph.range(id)),
      );
  }
}
