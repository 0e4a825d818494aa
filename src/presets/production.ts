import type { Production } from '../study/backtest.ts';
import { monthFault, QUANTITIES } from '../study/reported.ts';
import { Exact } from '../units/decimal.ts';
import { didYouMean, nearest } from '../units/nearest.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { type Fault, type Field, read } from '../units/read.ts';
import { readTable, type TableRow } from './table.ts';

/** What a table of production holds. */
const FIELDS = ['company', 'month', 'hashRate', 'bitcoin'] as const;
type FieldName = (typeof FIELDS)[number];

/** The columns by name, where they are not called company, month, hash rate and bitcoin. */
export type ProductionColumns = { readonly [name in FieldName]?: string | undefined };

/** A row of a table of production, and the line it stands on. */
export interface ProductionRow extends Production {
  readonly line: number;
}

/** Where a field stands in a row, and the unit that the head says for its bare numbers. */
interface Column {
  readonly at: number;
  readonly unit: string;
}
type Columns = { readonly [name in FieldName]?: Column };

/**
 * Reads what miners reported; `-` is standard input. The company may be left out.
 * @throws HashwattError with every problem of the table
 */
export function readProduction(file: string, named: ProductionColumns = {}): readonly ProductionRow[] {
  const { columns: head, rows } = readTable(file);
  const problems: Problem[] = [];
  const columns = columnsIn(head, named, (it) => problems.push({ ...it, file, line: 1 }));
  if (problems.length > 0) throw new HashwattError(problems);
  const found = [...rows].flatMap((row) => {
    problems.push(...row.problems);
    const tell: Tell = (it) => problems.push({ ...it, file, line: row.line });
    return row.problems.length > 0 ? [] : productionIn(row, columns, tell);
  });
  if (problems.length > 0) throw new HashwattError(problems);
  return found;
}

type Tell = (problem: Problem) => void;

function columnsIn(head: readonly string[], named: ProductionColumns, tell: Tell): Columns {
  const columns = FIELDS.flatMap((field): [FieldName, Column][] => {
    const wanted = named[field];
    const places = head.flatMap((it, at) =>
      (wanted === undefined ? means(it, field) : it.trim() === wanted.trim()) ? [at] : [],
    );
    const [at, another] = places;
    if (another !== undefined)
      tell(
        several(
          field,
          places.map((it) => head[it]!),
        ),
      );
    else if (at === undefined && (wanted !== undefined || field !== 'company'))
      tell(unfound(field, wanted, head));
    if (at === undefined || another !== undefined) return [];
    const unit = unitIn(head[at]!);
    const fault = unitFault(field, unit);
    if (fault) tell({ field, given: head[at]!, ...fault });
    return [[field, { at, unit }]];
  });
  return Object.fromEntries(columns);
}

const CALLED: Readonly<Record<FieldName, RegExp>> = {
  company: /^(company|miner|operator)$/,
  month: /^month$/,
  hashRate: /^(average)?(operating)?hashrate$/,
  bitcoin: /^(bitcoin|btc)(produced|mined)?$/,
};

/** What is wrong with a unit in the head, which would be wrong in each row. */
function unitFault(field: FieldName, unit: string): Fault | undefined {
  const quantity = field === 'hashRate' || field === 'bitcoin' ? QUANTITIES[field] : undefined;
  const outcome = unit === '' || !quantity ? undefined : read(`1 ${unit}`, quantity);
  return outcome instanceof Exact ? undefined : outcome;
}

const HEAD = /^(?<name>[^([]*)(?:[([](?<unit>[^)\]]*)[)\]]\s*)?$/u;

const means = (head: string, field: FieldName): boolean =>
  CALLED[field].test((HEAD.exec(head)?.groups?.['name'] ?? '').toLowerCase().replace(/[^a-z]/g, ''));

const unitIn = (head: string): string => HEAD.exec(head)?.groups?.['unit']?.trim() ?? '';

const several = (field: string, found: readonly string[]): Problem => ({
  code: 'ambiguous-name',
  field,
  allowed: `could be the column ${found.join(' or ')}`,
  fix: 'Say which',
});

function unfound(field: string, wanted: string | undefined, head: readonly string[]): Problem {
  if (wanted === undefined)
    return {
      code: 'missing-input',
      field,
      allowed: 'is no column of it',
      fix: `Say which of ${head.slice(0, 12).join(', ')} it is`,
    };
  const fix = didYouMean(nearest(wanted, head)) ?? `There are ${head.slice(0, 12).join(', ')}`;
  return { code: 'unknown-name', field, given: wanted, allowed: 'is no column of it', fix };
}

function productionIn({ cells, line }: TableRow, columns: Columns, tell: Tell): ProductionRow {
  const cell = (name: FieldName): string => cells[columns[name]?.at ?? -1]?.trim() ?? '';
  const quantity = (name: keyof typeof QUANTITIES): Exact => {
    const given = cell(name);
    const outcome = readCell(given, columns[name]?.unit ?? '', QUANTITIES[name]);
    if (outcome instanceof Exact) return outcome;
    tell({ field: name, given, ...outcome });
    return new Exact(0);
  };
  const month = cell('month');
  const fault = monthFault(month);
  if (fault) tell({ field: 'month', given: month, ...fault });
  return {
    line,
    company: cell('company'),
    month,
    hashRate: quantity('hashRate'),
    bitcoin: quantity('bitcoin'),
  };
}

/** A bare number is in the unit of the head, which a cell may overrule. */
function readCell(text: string, unit: string, field: Field): Exact | Fault {
  if (unit === '' || text === '') return read(text, field);
  const outcome = read(`${text} ${unit}`, field);
  return outcome instanceof Exact || outcome.code === 'out-of-range' ? outcome : read(text, field);
}
