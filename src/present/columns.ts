import type { Paint } from './paint.ts';
import type { Row, Table } from './page.ts';
import { hanging, oneLine, shortAddresses, widthOf, wrap } from './text.ts';

const GAP = '  ';

/** A table in columns no wider than `width` together; as a list of records where no columns would fit. */
export function columns(table: Table, width: number, paint: Paint): string[] {
  const clean = cleaned(table);
  const all = clean.head ? [{ cells: clean.head }, ...clean.rows] : clean.rows;
  const widths = fitted(naturalWidths(all), clean.flexible, width);
  if (total(widths) > width) return records(clean, width, paint);
  return all.flatMap((row) => {
    const lines = broken(row, widths, clean.right ?? []);
    if (row.cells === clean.head) return lines.map(paint.dim);
    return row.strong ? lines.map(paint.bold) : lines;
  });
}

const tidy = (cell: string): string => shortAddresses(oneLine(cell));

const cleaned = (table: Table): Table => ({
  ...table,
  ...(table.head ? { head: table.head.map(tidy) } : {}),
  rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(tidy) })),
});

const naturalWidths = (rows: readonly Row[]): number[] =>
  Array.from({ length: Math.max(0, ...rows.map(({ cells }) => cells.length)) }, (_, column) =>
    Math.max(0, ...rows.map(({ cells }) => widthOf(cells[column] ?? ''))),
  );

const total = (widths: readonly number[]): number =>
  widths.reduce((sum, it) => sum + it, 0) + GAP.length * Math.max(0, widths.length - 1);

/** Takes from one flexible column after the other until all fit or none can give more. */
function fitted(natural: readonly number[], flexible: Table['flexible'], width: number): number[] {
  const widths = [...natural];
  for (const [column, least] of flexible ?? []) {
    const excess = Math.max(0, total(widths) - width);
    const own = widths[column] ?? 0;
    if (own > least) widths[column] = Math.max(least, own - excess);
  }
  return widths;
}

function broken({ cells }: Row, widths: readonly number[], right: readonly number[]): string[] {
  const inColumns = cells.map((cell, column) => wrap(cell, Math.max(1, widths[column]!)));
  const height = Math.max(...inColumns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    inColumns
      .map((lines, column) => padded(lines[line] ?? '', widths[column]!, right.includes(column)))
      .join(GAP)
      .trimEnd(),
  );
}

const padded = (text: string, width: number, right: boolean): string => {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? `${space}${text}` : `${text}${space}`;
};

/** Each row as its first cell and, below it, the others with their heads. */
const records = ({ head, rows }: Table, width: number, paint: Paint): string[] =>
  rows.flatMap(({ cells: [first = '', ...others], strong }) => [
    ...wrap(first, width).map(strong ? paint.bold : (line) => line),
    ...others.flatMap((cell, index) =>
      cell === '' ? [] : hanging('  ', [head?.[index + 1], cell].filter(Boolean).join(' '), width),
    ),
  ]);
