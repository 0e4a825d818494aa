import { CellScanner } from '../hours/cells.ts';
import { didYouMean, nearest } from '../units/nearest.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { readSource } from './source.ts';

/**
 * The numbers of a column of a CSV file whose first line names its columns.
 * @throws HashwattError when the file can’t be read, has no such column, or it holds what is no number
 */
export function readSamples(file: string, column: string): readonly number[] {
  const [head, ...rows] = linesOf(readSource(file).text);
  const refuse = (problem: Omit<Problem, 'field' | 'file'>): never => {
    throw new HashwattError([{ field: column, file, ...problem }]);
  };
  const { cells: names } = head ?? { cells: [] };
  const at = placeOf(column, names, refuse);
  return rows.map(({ cells, line }) => numberIn(cells, at, names.length, (it) => refuse({ ...it, line })));
}

type Refuse = (problem: Omit<Problem, 'field' | 'file'>) => never;

function placeOf(column: string, head: readonly string[], refuse: Refuse): number {
  const at = head.indexOf(column);
  if (at < 0)
    return refuse({
      code: 'unknown-name',
      allowed: 'is no column of it',
      fix: didYouMean(nearest(column, head)) ?? `There are ${head.slice(0, 12).join(', ')}`,
    });
  return head.includes(column, at + 1)
    ? refuse({ code: 'ambiguous-name', allowed: 'names several columns of it', fix: 'Name each once' })
    : at;
}

function numberIn(cells: readonly string[], at: number, width: number, refuse: Refuse): number {
  if (cells.length !== width)
    return refuse({
      code: 'wrong-shape',
      allowed: `stands in a line of ${cells.length} cells, where the first has ${width}`,
      fix: 'Part cells by commas, and write a point before decimals',
    });
  const cell = cells[at]!.trim();
  return NUMBER.test(cell)
    ? Number(cell)
    : refuse({
        code: 'not-a-number',
        given: cell,
        allowed: 'is no number',
        fix: 'Write numbers alone, such as 95000.5',
      });
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/** The lines of a table that hold something, each with its number. */
function linesOf(text: string): { readonly line: number; readonly cells: readonly string[] }[] {
  const scanner = new CellScanner(text, ',', text.length + 1);
  const lines = [];
  while (scanner.advance()) if (!scanner.blank) lines.push({ line: scanner.line, cells: scanner.cells() });
  return lines;
}
