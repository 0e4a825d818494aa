import type { Model } from '../formula/model.ts';
import { Arithmetic } from './arithmetic.ts';
import type { Dialect } from './dialects.ts';
import { pointTerms } from './givens.ts';
import type { PointQuestion } from './question.ts';
import { conditionsOf } from './sql-conditions.ts';
import { inlined, stepsOf } from './sql-steps.ts';
import { OWN, SqlTerms } from './sql-terms.ts';
import { rangeOfQuantity, type Terms } from './terms.ts';

/** A column of a table: its name, and how what stands in it becomes a number in the unit of the book. */
export interface TableColumn {
  readonly name: string;
  /** The unit of the column, where that is another one: times `slope`, plus `start`. */
  readonly unit?: ColumnUnit;
}

/** A unit, and what makes a number in it one in the unit of the book. */
export interface ColumnUnit {
  readonly symbol: string;
  readonly slope: number;
  readonly start: number;
}

/** What a statement reads, and how it is written. */
export interface SqlSource {
  /** The name of a table, and before it those of what the table is in. */
  readonly table: readonly string[];
  readonly dialect: Dialect;
  /** The column that a drawn quantity stands in. */
  readonly columnOf: (name: string) => TableColumn;
  /** Columns of the table that stand beside the results. */
  readonly keep: readonly string[];
}

/**
 * The book as a SELECT: the wanted quantities for each row of a table whose columns are what is drawn. Null is what has
 * no value, and what rests on something that is null or out of its bounds.
 */
export function selectOf<Q>(model: Model<Q>, question: PointQuestion, source: SqlSource): string {
  const { dialect } = source;
  const arithmetic = new Arithmetic();
  const terms = pointTerms(model, question, arithmetic);
  const { graph } = arithmetic;
  const results = question.wanted.map((name) => terms.quantity(model.quantity(name)));
  const conditions = conditionsOf(model, question, terms, graph);
  const watched = conditions.flatMap(({ bounded }) => bounded.map(({ id }) => id));
  const outputs = [...new Set([...results, ...watched])];
  const inline = inlined(graph, outputs);
  const columns = [...question.drawn.keys()];
  const names = namesOf(model, terms, columns);
  const written = new SqlTerms(graph, { dialect, inline, columns, names });
  const steps = stepsOf(graph, outputs, inline).map((ids) => ids.map((id) => written.definition(id)));
  const shown = question.wanted.map(
    (name, at) => `${written.result(results[at]!, conditions[at]!)} AS ${dialect.name(name)}`,
  );
  return laidOut(source, columnsRead(model, question, source, written), steps, shown);
}

/** What terms are called: the first quantity that each is; a column may be of one that is found in another way. */
const namesOf = <Q>(model: Model<Q>, terms: Terms, columns: readonly string[]): Map<number, string> =>
  new Map(
    [...model.quantities]
      .filter(([name]) => !columns.includes(name))
      .map(([name, it]) => [terms.quantity(it), name] as const)
      .toReversed(),
  );

/** A statement that reads columns, takes steps one after the other, and shows results beside what is kept. */
function laidOut(
  { dialect, table, keep }: SqlSource,
  columns: readonly string[],
  steps: readonly (readonly string[])[],
  shown: readonly string[],
): string {
  const kept = keep.map(dialect.name);
  const end = dialect.fence === '' ? [] : [dialect.fence];
  return [
    `WITH ${STEP}0 AS (`,
    ...select([...kept, ...columns], table.map(dialect.name).join('.')),
    ...end,
    ...steps.flatMap((items, at) => [
      `), ${STEP}${at + 1} AS (`,
      ...select(['*', ...items], `${STEP}${at}`),
      ...end,
    ]),
    ')',
    ...select([...kept, ...shown], `${STEP}${steps.length}`),
  ].join('\n');
}

/** A step of a statement, which may use what the steps before found. */
const STEP = `${OWN}step`;

const select = (items: readonly string[], from: string): string[] => [
  'SELECT',
  items.map((it) => `  ${it}`).join(',\n'),
  `FROM ${from}`,
];

/** Each column that is drawn, as a number that the book allows; beyond the largest number lies what is none. */
const columnsRead = <Q>(
  model: Model<Q>,
  { drawn }: PointQuestion,
  { dialect, columnOf }: SqlSource,
  written: SqlTerms,
): string[] =>
  [...drawn.keys()].map((name, at) => {
    const value = inBookUnit(columnOf(name), dialect);
    const quantity = model.quantity(name);
    const { low, high } = rangeOfQuantity(quantity);
    const allowed = [
      `${value} >= ${dialect.number(Math.max(low, -Number.MAX_VALUE))}`,
      `${value} <= ${dialect.number(Math.min(high, Number.MAX_VALUE))}`,
      ...(quantity.about.whole === true ? [`${value} = FLOOR(${value})`] : []),
    ];
    return `CASE WHEN ${allowed.join(' AND ')} THEN ${value} END AS ${written.column(at)}`;
  });

function inBookUnit({ name, unit }: TableColumn, dialect: Dialect): string {
  const value = dialect.float(dialect.name(name));
  if (unit === undefined) return value;
  const scaled = `${value} * ${dialect.number(unit.slope)}`;
  return `(${unit.start === 0 ? scaled : `${scaled} + ${dialect.number(unit.start)}`})`;
}
