import { didYouMean, nearest } from '../units/nearest.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { readTable, type Table } from './table.ts';

/**
 * The numbers of a column of a CSV file whose first line names its columns.
 * @throws HashwattError when the file can’t be read or has no such column, or with every cell of it that is no number
 */
export function readSamples(file: string, column: string): readonly number[] {
  const table = readTable(file);
  const at = placeOf(column, table);
  const numbers: number[] = [];
  const problems: Problem[] = [];
  for (const { line, cells, problems: faults } of table.rows) {
    const cell = cells[at]?.trim() ?? '';
    numbers.push(Number(cell));
    if (faults.length > 0) problems.push(...faults);
    else if (!NUMBER.test(cell)) problems.push({ ...NO_NUMBER, field: column, given: cell, file, line });
  }
  if (problems.length > 0) throw new HashwattError(problems);
  return numbers;
}

function placeOf(column: string, { columns, file }: Table): number {
  const at = columns.indexOf(column);
  if (at >= 0) return at;
  const fix = didYouMean(nearest(column, columns)) ?? `There are ${columns.slice(0, 12).join(', ')}`;
  throw new HashwattError([
    { code: 'unknown-name', field: column, file, allowed: 'is no column of it', fix },
  ]);
}

const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d{1,3})?$/i;

const NO_NUMBER = {
  code: 'not-a-number',
  allowed: 'is no number',
  fix: 'Write numbers alone, such as 95000.5',
} as const;
