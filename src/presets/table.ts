import { CellScanner } from '../hours/cells.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { linesOf } from './source.ts';
import { countOf } from '../units/write.ts';

/** A line of a table below its head: its number in the file, its cells as text, and what is wrong with it. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
  /** A row with problems may have more or fewer cells than there are columns. */
  readonly problems: readonly Problem[];
}

/** A table whose first line names its columns. */
export interface Table {
  readonly file: string;
  readonly columns: readonly string[];
  /** Each row in order, once, read from the file as it is asked for; a line that is blank is none. */
  readonly rows: Iterable<TableRow>;
}

/** What a spreadsheet takes in one cell. */
const LONGEST_CELL = 32_767;
const MOST_COLUMNS = 1_000;

/**
 * Opens a table in CSV, or with tabs; `-` is standard input.
 * @throws HashwattError when it can’t be read or has no head, with every problem of its head; later, from `rows`,
 * when a further part of it can’t be read
 */
export function readTable(file: string): Table {
  const lines = scanned(file);
  const { value: head } = lines.next();
  if (!head) throw new HashwattError([{ ...EMPTY, file }]);
  const { cells: columns, line } = head;
  const problems = [...head.problems, ...headProblems(columns).map((it) => ({ file, line, ...it }))];
  if (problems.length > 0) {
    lines.return(undefined);
    throw new HashwattError(problems);
  }
  return { file, columns, rows: rowsOf(lines, columns.length, file) };
}

const EMPTY = {
  code: 'empty',
  field: 'table',
  allowed: 'is empty; its first line names the columns',
} as const;

function* rowsOf(lines: Iterable<TableRow>, width: number, file: string): Generator<TableRow> {
  for (const row of lines) {
    const { line, cells, problems } = row;
    yield cells.length === width || problems.length > 0
      ? row
      : { ...row, problems: [{ file, line, ...ragged(cells.length, width) }] };
  }
}

const ragged = (count: number, width: number): Problem => ({
  code: 'wrong-shape',
  field: 'row',
  allowed: `has ${countOf(count, 'cell')}, where the first line has ${width}`,
  fix: 'Part cells by commas, and put a cell that holds one in quotes',
});

/** The lines of a file that hold something. */
function* scanned(file: string): Generator<TableRow, undefined> {
  let before = 0;
  let delimiter: string | undefined;
  for (const text of linesOf(file)) {
    delimiter ??= delimiterOf(text);
    const scanner = new CellScanner(text, delimiter, MOST_COLUMNS + 1);
    while (scanner.advance()) if (!scanner.blank) yield rowIn(scanner, { file, line: before + scanner.line });
    before += scanner.line;
  }
  return undefined;
}

/** A head without a comma may have tabs. */
const delimiterOf = (text: string): string => {
  const head = /\S.*/.exec(text)?.[0] ?? '';
  return head.includes('\t') && !head.includes(',') ? '\t' : ',';
};

function rowIn(scanner: CellScanner, place: { readonly file: string; readonly line: number }): TableRow {
  const cells = scanner.cells();
  const faults: Problem[] = [];
  if (scanner.isTorn) faults.push({ ...TORN, ...place });
  if (scanner.count > MOST_COLUMNS) faults.push({ ...TOO_WIDE, ...place });
  cells.forEach((cell, column) => {
    if (cell.length > LONGEST_CELL) faults.push({ ...tooLong(column), given: cell, ...place });
  });
  return { line: place.line, cells, problems: faults };
}

const TORN: Problem = {
  code: 'wrong-shape',
  field: 'row',
  allowed: 'has a quoted cell that does not end with a quote on its own line',
  fix: 'Double a quote inside a cell, and keep each row on one line',
};

const TOO_WIDE: Problem = {
  code: 'out-of-range',
  field: 'row',
  allowed: `has more than ${MOST_COLUMNS} cells`,
};

const tooLong = (column: number): Problem => ({
  code: 'out-of-range',
  field: `column ${column + 1}`,
  allowed: `is longer than ${LONGEST_CELL} characters`,
});

/** Names that are empty, that stand twice, or that no person wrote. */
const headProblems = (columns: readonly string[]): Problem[] =>
  columns.flatMap((given, at): Problem[] => {
    const field = `column ${at + 1}`;
    if (given.trim() === '')
      return [{ code: 'empty', field, allowed: 'has no name', fix: 'Name each column in the first line' }];
    if (columns.indexOf(given) < at)
      return [
        {
          code: 'ambiguous-name',
          field,
          given,
          allowed: 'names several columns',
          fix: 'Name each once',
        },
      ];
    return /\p{Cc}/u.test(given) ? [{ ...NO_TEXT, field, given }] : [];
  });

const NO_TEXT = {
  code: 'unsafe-text',
  allowed: 'holds control characters',
  fix: 'Save the table as UTF-8 text with a line for each row',
} as const;
