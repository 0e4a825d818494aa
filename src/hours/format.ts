/** Which column holds something: its name in the header, or its number from 1 on. */
export type ColumnName = string | number;

/** What becomes of steps that have no price: refuse the file, leave them out, or hold the price before. */
export type Gaps = 'stop' | 'skip' | 'hold';

/** Dollars for one unit of another currency, and the day on which that was so. */
export interface ExchangeRate {
  readonly dollars: number;
  readonly asOf: string;
}

/** How to read a file of prices; what is left out is found in the file, or told as missing. */
export interface PriceFormat {
  readonly time?: ColumnName;
  readonly price?: ColumnName;
  /** Further columns of numbers, by the name that they shall have. */
  readonly columns?: Readonly<Record<string, ColumnName>>;
  readonly delimiter?: string;
  readonly decimal?: '.' | ',';
  /** The IANA zone of times that carry no offset. */
  readonly zone?: string;
  readonly currency?: string;
  readonly exchangeRate?: ExchangeRate;
  readonly per?: 'MWh' | 'kWh';
  readonly gaps?: Gaps;
  /** Beyond this price, in $/MWh to either side, a number is no price. */
  readonly limit?: number;
  /** What to call the file in messages. */
  readonly file?: string;
}

/**
 * Above the highest price at which the European day-ahead markets may clear, 4,000 €/MWh as of September 2022.
 * @see https://exaa.at/en/about-exaa/exaa-news/no-changes-in-harmonised-maximum-clearing-price-for-sdac-from-20-september-it-remains-at-4-000-eur-mwh
 */
export const PRICE_LIMIT = 5_000;

/** Prices step by step, in rising order of time. */
export interface PriceSeries {
  /** When each step starts, in milliseconds since 1970 UTC. */
  readonly starts: Float64Array;
  /** Minutes that the local clock is ahead of UTC in each step. */
  readonly offsets: Int16Array;
  /** The length of a step: 1, 0.5 or 0.25 hours. */
  readonly hours: number;
  /** $/MWh. */
  readonly prices: Float64Array;
  /** The further columns that were asked for; an empty cell counts as 0 and is told. */
  readonly columns: Readonly<Record<string, Float64Array>>;
}
