import { didYouMean, nearest } from '../units/nearest.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { readSource } from './source.ts';

/**
 * The numbers of a column of a CSV file whose first line names its columns.
 * @throws HashwattError when the file can’t be read, has no such column, or it holds what is no number
 */
export function readSamples(file: string, column: string): readonly number[] {
  const { text } = readSource(file);
  const [head = [], ...rows] = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map(cellsOf);
  const refuse = (problem: Omit<Problem, 'field' | 'file'>): never => {
    throw new HashwattError([{ field: column, file, ...problem }]);
  };
  const at = placeOf(column, head, refuse);
  return rows.map((cells, row) => numberIn(cells, at, head.length, (it) => refuse({ ...it, line: row + 2 })));
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

/** The cells of a line, as RFC 4180 has them; none holds a line break here. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare = '']) =>
    quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"'),
  );
