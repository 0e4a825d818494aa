/** One line of the report: what was measured, and the most it may be. */
export interface Row {
  readonly what: string;
  readonly milliseconds: number;
  /** Of what the figure is, where it is not milliseconds. */
  readonly unit?: string;
  /** Measured beside this, the figure is a ratio; without it, milliseconds. */
  readonly beside?: number;
  readonly limit: number;
}

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
};

export const passes = (row: Row): boolean => figure(row) <= row.limit;

/** The rows as a table, each with its limit and its verdict. */
export const report = (rows: readonly Row[]): string => {
  const cells = rows.map((row) => [
    row.what,
    row.milliseconds.toFixed(row.milliseconds < 10 ? 3 : 0),
    shown(row, figure(row)),
    shown(row, row.limit),
    passes(row) ? 'ok' : 'OVER',
  ]);
  const table = [['', 'measured', 'is', 'limit', ''], ...cells];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((line) => line[column]!.length)));
  const padded = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!);
  return table.map((line) => line.map(padded).join('  ').trimEnd()).join('\n');
};

const figure = ({ milliseconds, beside = 1 }: Row): number => milliseconds / beside;

const shown = ({ beside, unit = 'ms' }: Row, value: number): string =>
  beside === undefined ? `${Number(value.toPrecision(3))} ${unit}` : `${value.toFixed(2)} ×`;
