import type { Model } from '../formula/model.ts';
import { Arithmetic } from './arithmetic.ts';
import { ordered } from './code.ts';
import type { Dialect } from './dialects.ts';
import { pointTerms } from './givens.ts';
import type { Graph, Term } from './graph.ts';
import type { PointQuestion } from './question.ts';
import { rangeOfQuantity } from './terms.ts';
import { SqlTerms } from './sql-terms.ts';

/** What a statement reads, and how it is written. */
export interface SqlSource {
  /** The name of a table, as a user writes it; it is quoted. */
  readonly table: string;
  readonly dialect: Dialect;
  /** The column that a drawn quantity stands in. */
  readonly columnOf: (name: string) => string;
  /** Columns of the table that stand beside the results. */
  readonly keep: readonly string[];
}

/** A step of a statement, which may use what the steps before found. */
const STEP = 'hashwatt_s';

/**
 * The book as a SELECT: the wanted quantities for each row of a table whose columns are what is drawn. A column that
 * is null or out of its bounds leaves what rests on it null, as does what has no value.
 */
export function selectOf<Q>(model: Model<Q>, question: PointQuestion, source: SqlSource): string {
  const { dialect } = source;
  const arithmetic = new Arithmetic();
  const terms = pointTerms(model, question, arithmetic);
  const { graph } = arithmetic;
  const outputs = question.wanted.map((name) => terms.quantity(model.quantity(name)));
  const written = new SqlTerms(graph, inlined(graph, outputs), dialect);
  const steps = stepsOf(graph, outputs, written);
  const results = outputs.map(
    (id, at) => `${shown(graph, id, written)} AS ${dialect.name(question.wanted[at]!)}`,
  );
  const last = `FROM ${STEP}${steps.length}`;
  return [
    `WITH ${STEP}0 AS (`,
    ...inside([...readColumns(model, question, source, written)], `FROM ${tableName(source)}`),
    ...steps.flatMap((ids, at) => [
      `), ${STEP}${at + 1} AS (`,
      ...inside(
        ['*', ...ids.map((id) => `${written.textOf(id)} AS ${written.nameOf(id)}`)],
        `FROM ${STEP}${at}`,
      ),
    ]),
    ')',
    'SELECT',
    listed([...source.keep.map(dialect.name), ...results]),
    last,
  ].join('\n');
}

const tableName = ({ table, dialect }: SqlSource): string => table.split('.').map(dialect.name).join('.');

const listed = (items: readonly string[]): string => items.map((it) => `  ${it}`).join(',\n');

const inside = (items: readonly string[], from: string): string[] => ['SELECT', listed(items), from];

/** The columns that are kept, and each that is drawn as a number within its bounds. */
function readColumns<Q>(
  model: Model<Q>,
  { drawn }: PointQuestion,
  { dialect, columnOf, keep }: SqlSource,
  written: SqlTerms,
): string[] {
  const read = [...drawn.keys()].map((name, at) => {
    const value = dialect.float(dialect.name(columnOf(name)));
    const { low, high } = rangeOfQuantity(model.quantity(name));
    const bounds = [
      ...(low === -Infinity ? [] : [`${value} >= ${dialect.float(`${low}`)}`]),
      ...(high === Infinity ? [] : [`${value} <= ${dialect.float(`${high}`)}`]),
    ];
    const bounded = bounds.length === 0 ? value : `CASE WHEN ${bounds.join(' AND ')} THEN ${value} END`;
    return `${bounded} AS ${written.column(at)}`;
  });
  return [...keep.map(dialect.name), ...read];
}

/** A result: null where a column that it rests on has no value, even where its value would not matter. */
function shown(graph: Graph, id: number, written: SqlTerms): string {
  const columns = ordered(graph, [id])
    .map((it) => graph.terms[it]!)
    .filter(({ kind }) => kind === 'drawn')
    .map(({ at }) => `${written.column(at)} IS NOT NULL`);
  const value = written.nameOf(id);
  return columns.length === 0 ? value : `CASE WHEN ${columns.join(' AND ')} THEN ${value} END`;
}

/** What writes each of its terms once. */
const SIMPLE: readonly Term['kind'][] = ['plus', 'less', 'times', 'div'];

/** The terms with one use, in a term that writes it once: they need no step and no name. */
function inlined(graph: Graph, outputs: readonly number[]): Set<number> {
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
function stepsOf(graph: Graph, outputs: readonly number[], written: SqlTerms): number[][] {
  const depths = new Map<number, number>();
  const steps: number[][] = [];
  for (const id of ordered(graph, outputs)) {
    const { kind, args } = graph.terms[id]!;
    if (kind === 'drawn') continue;
    const below = Math.max(0, ...args.map((it) => depths.get(it) ?? 0));
    const depth = written.isInline(id) ? below : below + 1;
    depths.set(id, depth);
    if (!written.isInline(id)) (steps[depth - 1] ??= []).push(id);
  }
  return steps;
}
