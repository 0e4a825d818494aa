import { readFileSync } from 'node:fs';

/** One row of a table here, by the names in its head; an empty cell is an empty text. */
export type Row = Readonly<Record<string, string>>;

/** Reads a table that lies beside this file. */
export const table = (name: string): readonly Row[] => rowsOf(new URL(name, import.meta.url));

/** Reads a table that is shipped below `presets/`. */
export const presetTable = (name: string): readonly Row[] =>
  rowsOf(new URL(`../../presets/${name}`, import.meta.url));

const rowsOf = (file: URL): readonly Row[] => {
  const text = readFileSync(file, 'utf8').trimEnd();
  const [head = [], ...rows] = text.split(/\r?\n/).map(cells);
  return rows.map((row) => Object.fromEntries(head.map((column, index) => [column, row[index] ?? ''])));
};

/** The number in a cell; an empty cell is no number. */
export const number = (row: Row, column: string): number => {
  const cell = row[column];
  if (!cell) throw new Error(`No ${column} in ${JSON.stringify(row)}.`);
  return Number(cell);
};

const CELL = /(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g;

const cells = (line: string): readonly string[] =>
  [...line.matchAll(CELL)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
