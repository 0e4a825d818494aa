import { type Dialect, type DialectName, DIALECTS } from '../interpret/dialects.ts';
import type { TableColumn } from '../interpret/sql.ts';
import { isYearName, noYearName, type YearName } from '../study/inputs.ts';
import { isWorthName } from '../study/worth-names.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import type { Question } from './question.ts';
import { columnHead } from './column-head.ts';
import { keptIn, misnamed, tableIn } from './sql-names.ts';
import { columnUnit } from './sql-units.ts';
import { noneOf } from './terms.ts';

/** A table, and what is to be worked out for each of its rows. */
export interface SqlQuestion extends Question {
  /** The table: `plants`, or `energy.plants`; a name that holds a dot stands in double quotes. */
  readonly from: string;
  /**
   * The quantities that are columns, in the unit of the book or one that is named:
   * `['netCapacity', 'capacityFactor (1)=cf']`, or by name `{ capacityFactor: 'cf' }`.
   */
  readonly columns: readonly string[] | { readonly [K in YearName]?: string | undefined };
  /** Columns that stand beside the results. */
  readonly keep?: readonly string[] | undefined;
  /** Results of a year; when left out, the usual ones that can be had. */
  readonly results?: readonly YearName[] | undefined;
  /** The engine that is to run it; DuckDB when left out. */
  readonly dialect?: DialectName | undefined;
}

/** The parts of such a question that no estimate has. */
export interface SqlAsked {
  readonly table: readonly string[];
  readonly columns: ReadonlyMap<YearName, TableColumn>;
  readonly keep: readonly string[];
  readonly wanted: readonly YearName[];
  readonly isNamed: boolean;
  readonly dialect: Dialect;
}

/** What is worked out when nobody says. */
const USUAL: readonly YearName[] = [
  'minerCount',
  'hashRate',
  'networkShare',
  'energyPerYear',
  'bitcoinPerDay',
  'revenuePerYear',
  'marginPerYear',
];

/** Reads what is asked of a table. @throws HashwattError with every problem of it */
export function sqlAsked(
  { from, columns, keep = [], results, dialect = 'duckdb' }: SqlQuestion,
  constants: Question,
): SqlAsked {
  const problems: Problem[] = noneOf('dialect', dialect, Object.keys(DIALECTS));
  const spelling: Dialect = DIALECTS[dialect] ?? DIALECTS.duckdb;
  const wanted = wantedIn(results, problems);
  const asked = {
    table: tableIn(from, problems),
    columns: columnsIn(columns, constants, problems),
    keep: keptIn(keep, wanted, spelling, problems),
    wanted,
    isNamed: results !== undefined,
    dialect: spelling,
  };
  if (problems.length > 0) throw new HashwattError(problems);
  return asked;
}

const COLUMNS = {
  field: 'columns',
  fix: "Name the quantities that are columns, such as ['netCapacity', 'capacityFactor=cf']",
} as const;

function columnsIn(columns: unknown, constants: Question, problems: Problem[]): SqlAsked['columns'] {
  const read = new Map<YearName, TableColumn>();
  const entries = entriesOf(columns);
  if (entries.length === 0)
    problems.push({ ...COLUMNS, code: 'missing-input', allowed: 'is missing: no quantity is a column' });
  for (const [said, column] of entries) {
    const { name, unit: symbol } = columnHead(said);
    const field = `columns.${name}`;
    if (!isYearName(name)) problems.push({ field: 'columns', given: name, ...noYearName(name) });
    else if (read.has(name)) problems.push({ code: 'wrong-shape', field, allowed: 'is named twice' });
    else if (constants[name] !== undefined)
      problems.push({
        code: 'wrong-shape',
        field,
        allowed: 'is a column and given as well',
        fix: 'Leave one of them out',
      });
    else {
      const unit = symbol === undefined ? undefined : columnUnit(symbol, name, problems);
      problems.push(...misnamed(field, column));
      read.set(name, { name: column as string, ...(unit && { unit }) });
    }
  }
  return read;
}

/** Names with what follows a sign of equality, or themselves. */
function entriesOf(columns: unknown): [string, unknown][] {
  if (Array.isArray(columns))
    return columns.map((it): [string, unknown] => {
      const [, name = '', column = name] = /^([^=]*)(?:=(.*))?$/su.exec(String(it)) ?? [];
      return [name.trim(), column];
    });
  return typeof columns === 'object' && columns !== null
    ? Object.entries(columns).filter(([, it]) => it !== undefined)
    : [];
}

function wantedIn(results: unknown, problems: Problem[]): readonly YearName[] {
  if (results === undefined) return USUAL;
  const names: readonly unknown[] = Array.isArray(results) ? results : [results];
  const field = 'results';
  if (names.length === 0)
    problems.push({ code: 'empty', field, allowed: 'is empty', fix: 'Leave it out, or name one' });
  for (const given of names.map(String))
    if (!isYearName(given))
      problems.push({ field, given, ...(isWorthName(given) ? OF_MONTHS : noYearName(given)) });
  return [...new Set(names as readonly YearName[])];
}

const OF_MONTHS = {
  code: 'unknown-name',
  allowed: 'is of a projection, and a statement follows no months',
} as const;
