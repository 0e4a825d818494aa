import { shipped } from '../presets/compiled.ts';
import { networkMonths } from '../presets/months.ts';
import type { ProductionColumns, ProductionRow } from '../presets/production.ts';
import type { Backtest, Production, Tested } from '../study/backtest.ts';
import type { Reported } from '../study/reported.ts';
import { type Printed, printing } from './printing.ts';

/**
 * Holds the bitcoin that miners reported beside what the chain paid for their hash rate, month by month. Months whose
 * chain is not known stay among the rows, with the reason.
 * @example await backtest([{ company: 'TeraWulf', month: '2024-09', hashRate: '8.2 EH/s', bitcoin: 176 }])
 * @throws HashwattError with every problem of the rows
 */
export async function backtest<T extends Reported>(
  rows: readonly T[],
): Promise<Backtest<Omit<T, keyof Production> & Tested> & Printed> {
  const { epochs } = await import('../presets/compiled-epochs.ts');
  const { chainOf } = await import('../presets/chain.ts');
  const { readReported } = await import('../study/reported.ts');
  const { backtest: test } = await import('../study/backtest.ts');
  const { backtestPage } = await import('../present/backtest.ts');
  const found = test(readReported(rows), chainOf(epochs, networkMonths(shipped)));
  return printing(found, (it) => backtestPage({ ...it, rows: it.rows.map(numbered) }));
}

/** A row of no file is called by its place. */
const numbered = <T extends object>(row: T, at: number): T & { readonly line: number } => ({
  line: at + 1,
  ...row,
});

/**
 * Reads a table of what miners reported, in CSV: company, month, hash rate and bitcoin, in any order and with units in
 * its head or its cells; `-` is standard input.
 * @throws HashwattError with every problem of the table
 */
export const readProduction = async (
  file: string,
  columns: ProductionColumns = {},
): Promise<readonly ProductionRow[]> =>
  (await import('../presets/production.ts')).readProduction(file, columns);
