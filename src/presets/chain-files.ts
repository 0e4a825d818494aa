import { join } from 'node:path';
import { HashwattError, type Problem } from '../units/problem.ts';
import { monthLine } from './months.ts';
import { readTable } from './table.ts';

// The tables of the chain that lie in presets/networks/, read when the package is built.

/** The months of `months.csv`, in the few bytes that are shipped. @throws HashwattError when it is not what is expected */
export const monthLines = (folder: string): string =>
  rowsOf(join(folder, 'months.csv'))
    .map((cell) =>
      monthLine({
        month: cell('month'),
        lastHeight: Number(cell('height_last')),
        blocks: Number(cell('blocks')),
        difficulty: cell('difficulty_mean_time_weighted'),
        fees: cell('fee_btc_per_block'),
      }),
    )
    .join('\n');

/**
 * The difficulty epochs of `epochs.csv`: compact bits and the Unix time of the first block on a line each, that of noon
 * where only the day is known, and none where not even that is.
 */
export const epochLines = (folder: string): string =>
  rowsOf(join(folder, 'epochs.csv'))
    .map((cell) => {
      const day = cell('day_from_coinmetrics_block_counts');
      const noon = day === '' ? '' : `${Date.parse(`${day}T12:00:00Z`) / 1000}`;
      return `${cell('nbits_hex')} ${cell('first_block_time_unix') || noon}`.trim();
    })
    .join('\n');

function rowsOf(file: string): ((column: string) => string)[] {
  const { columns, rows } = readTable(file);
  const problems: Problem[] = [];
  const cells = [...rows].map((row) => {
    problems.push(...row.problems);
    return (column: string): string => row.cells[columns.indexOf(column)] ?? '';
  });
  if (problems.length > 0) throw new HashwattError(problems);
  return cells;
}
