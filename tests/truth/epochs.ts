import { number, presetTable, type Row } from './csv.ts';

/** A difficulty epoch of mainnet. */
export interface Epoch {
  readonly fromHeight: number;
  readonly bits: number;
  /** As printed: a float64 in decimal. */
  readonly difficulty: string;
  /** Unix time of the first block, where a header is known. */
  readonly firstBlockTime: number | undefined;
  /** Unix time from which the epoch ran: its first block's, or noon of that day, where only the day is known. */
  readonly from: number;
}

const epochOf = (row: Row): Epoch => {
  const fromHeight = number(row, 'height_first');
  const printed = row['first_block_time_unix'];
  const firstBlockTime = printed ? Number(printed) : undefined;
  const noon = Date.parse(`${row['day_from_coinmetrics_block_counts']}T12:00:00Z`) / 1000;
  return {
    fromHeight,
    bits: number(row, 'nbits_hex'),
    difficulty: row['difficulty'] ?? '',
    firstBlockTime,
    from: firstBlockTime ?? noon,
  };
};

/** Every epoch of mainnet in order; the last one's `from` is not known and is NaN. */
export const epochs: readonly Epoch[] = presetTable('networks/epochs.csv').map(epochOf);
