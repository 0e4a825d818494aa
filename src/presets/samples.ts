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
  const at = head.indexOf(column);
  const refuse = (problem: Omit<Problem, 'field' | 'file'>): never => {
    throw new HashwattError([{ field: column, file, ...problem }]);
  };
  if (at < 0)
    return refuse({
      code: 'unknown-name',
      allowed: 'is no column of it',
      fix: didYouMean(nearest(column, head)) ?? `There are ${head.slice(0, 12).join(', ')}`,
    });
  return rows.map((cells, row) => {
    const cell = (cells[at] ?? '').trim();
    return NUMBER.test(cell)
      ? Number(cell)
      : refuse({
          code: 'not-a-number',
          given: cell,
          line: row + 2,
          allowed: 'is no number',
          fix: 'Write numbers alone, such as 95000.5',
        });
  });
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

/** The cells of a line, as RFC 4180 has them; none holds a line break here. */
const cellsOf = (line: string): string[] =>
  [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, bare = '']) =>
    quoted === undefined ? bare.trim() : quoted.replaceAll('""', '"'),
  );
