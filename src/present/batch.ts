import type { Quantified } from '../study/amount.ts';
import type { YearName } from '../study/inputs.ts';
import { type Problem, sentence } from '../units/problem.ts';
import { countOf } from '../units/write.ts';
import { csv } from './csv.ts';
import { jsonLine } from './json.ts';
import { type Page, row, section } from './page.ts';
import { labelOf, unitText, valueText } from './values.ts';

/** The columns of a batch: what its rows are known by, and what is worked out. */
export interface BatchHead {
  readonly columns: readonly string[];
  readonly results: readonly YearName[];
}

/** A row of it. */
export interface BatchShown {
  readonly row: { readonly cells: readonly string[]; readonly line?: number };
  readonly results: { readonly [name in YearName]?: Quantified };
  readonly problems: readonly Problem[];
}

/** What floating point is sure of. */
const DIGITS = 12;

/** The first line of a batch as CSV. */
export const batchHeadCsv = ({ columns, results }: BatchHead): string =>
  csv([[...columns, ...results.map((it) => `${it} (${unitText(it)})`), errorColumn(columns)]]);

const errorColumn = (columns: readonly string[]): string =>
  columns.includes('error') ? 'error of hashwatt' : 'error';

/** Rows of a batch as CSV: their own cells, the results to twelve digits, and what is wrong with them. */
export const batchCsv = (lines: readonly BatchShown[], { columns, results: names }: BatchHead): string =>
  csv(
    lines.map(({ row: { cells }, results, problems }) => [
      ...columns.map((_, at) => cells[at] ?? ''),
      ...names.map((it) => digits(results[it]) ?? ''),
      problems.map(wrong).join(' '),
    ]),
  );

const digits = (it: Quantified | undefined): string | undefined =>
  it?.value?.toSignificantDigits(DIGITS).toFixed();

/** A problem beside its row, which says where it is. */
const wrong = ({ code, field, given, allowed, fix }: Problem): string =>
  sentence({
    code,
    field,
    allowed,
    ...(given === undefined ? {} : { given }),
    ...(fix === undefined ? {} : { fix }),
  });

/** Rows of a batch as JSON, one on each line. */
export const batchJson = (lines: readonly BatchShown[], { columns, results: names }: BatchHead): string =>
  lines
    .map(({ row: { cells, line }, results, problems }) =>
      jsonLine({
        ...(line === undefined ? {} : { line }),
        row: Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? null])),
        ...(problems.length > 0
          ? { error: problems }
          : { results: Object.fromEntries(names.map((it) => [it, resultJson(results[it])])) }),
      }),
    )
    .join('');

const resultJson = (it: Quantified | undefined): object => ({
  value: digits(it) ?? null,
  unit: it?.unit,
  ...(it?.because === undefined ? {} : { because: it.because }),
});

/** Rows of a batch as a table, what is wrong with some, and what to beware of in all. */
export const batchPage = (
  lines: readonly BatchShown[],
  { columns, results: names }: BatchHead,
  warnings: readonly string[],
): Page => [
  ...section(countOf(lines.length, 'row'), {
    kind: 'table',
    head: [columns[0] ?? 'row', ...names.map(labelOf)],
    rows: lines.map((it) => row(nameOf(it), ...names.map((name) => shown(name, it.results[name])))),
    right: names.map((_, at) => at + 1),
    flexible: [[0, 12], ...names.map((_, at): [number, number] => [at + 1, 9])],
  }),
  ...section('In error', {
    kind: 'list',
    items: lines
      .filter(({ problems }) => problems.length > 0)
      .map((it) => `${nameOf(it)}: ${it.problems.map(wrong).join(' ')}`),
  }),
  ...section('Beware', { kind: 'warnings', items: warnings }),
];

/** What a row is known by: its first cell, or its line. */
const nameOf = ({ row: { cells, line } }: BatchShown): string => cells[0] || `line ${line ?? '?'}`;

const shown = (name: YearName, it: Quantified | undefined): string =>
  it?.value ? valueText(name, it.value) : '—';
