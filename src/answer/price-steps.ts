import type { Fault } from '../hours/faults.ts';
import type { ExchangeRate, Gaps, PriceFormat, PriceSeries } from '../hours/format.ts';
import { readMarks } from '../hours/marks.ts';
import { readPrices } from '../hours/read.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { noneOf } from './terms.ts';

/** Prices step by step, how to read them, and lists of times that mark steps. */
export type PricesAsked = { readonly [K in keyof PriceFormat]?: PriceFormat[K] | undefined } & {
  /** A table with a time and a price on each line, JSON lines, or what was read from one before. */
  readonly prices: string | PriceSeries;
  /** Times of coincident peaks, in which nothing is mined, and of calls of a contract: one on each line. */
  readonly peaks?: string | undefined;
  readonly calls?: string | undefined;
};

/** What was read, and what is to be known of it. */
export interface PricesRead {
  readonly series: PriceSeries;
  readonly faults: readonly Fault[];
  readonly file: string;
  readonly gaps: Gaps;
  readonly exchangeRate?: ExchangeRate & { readonly currency: string };
  readonly warnings: readonly string[];
}

const CHOICES = { gaps: ['stop', 'skip', 'hold'], per: ['MWh', 'kWh'], decimal: ['.', ','] } as const;

const FORMAT = [
  'time',
  'price',
  'columns',
  'delimiter',
  'decimal',
  'zone',
  'currency',
  'exchangeRate',
  'per',
  'gaps',
  'limit',
  'file',
] as const satisfies (keyof PriceFormat)[];

/** Every name of what is asked of prices. */
export const priceNames: readonly string[] = ['prices', 'peaks', 'calls', ...FORMAT];

/** Reads the prices and the marks; what is wrong with them joins `problems`. */
export function readSteps(asked: PricesAsked, problems: Problem[]): PricesRead | undefined {
  const faults = Object.entries(CHOICES).flatMap(([field, allowed]) =>
    noneOf(field, asked[field as keyof typeof CHOICES], allowed),
  );
  problems.push(...faults, ...noPrices(asked.prices));
  if (faults.length > 0 || noPrices(asked.prices).length > 0) return undefined;
  const { prices } = asked;
  const format = formatOf(asked);
  const reading = collect(problems, () =>
    typeof prices === 'string' ? readPrices(prices, format) : { series: prices, faults: [] },
  );
  if (!reading) return undefined;
  const marked = collect(problems, () => withMarks(reading.series, asked));
  return marked && { ...about(asked), ...marked, faults: reading.faults };
}

const noPrices = (prices: unknown): Problem[] => {
  if (typeof prices === 'string' || (typeof prices === 'object' && prices !== null && 'starts' in prices))
    return [];
  const field = 'prices';
  return prices === undefined
    ? [{ code: 'missing-input', field, allowed: 'is missing', fix: 'Give a time and a price on each line' }]
    : [{ code: 'wrong-shape', field, allowed: 'is neither text nor a series that was read' }];
};

const formatOf = (asked: PricesAsked): PriceFormat =>
  Object.fromEntries(FORMAT.flatMap((it) => (asked[it] === undefined ? [] : [[it, asked[it]]])));

const about = ({ file, gaps, currency, exchangeRate }: PricesAsked) => ({
  file: file ?? 'prices',
  gaps: gaps ?? 'stop',
  ...(exchangeRate === undefined
    ? {}
    : { exchangeRate: { ...exchangeRate, currency: currency ?? 'the currency of the file' } }),
});

/** The series with a column for each list of times. */
function withMarks(
  series: PriceSeries,
  { peaks, calls, zone }: PricesAsked,
): Pick<PricesRead, 'series' | 'warnings'> {
  const warnings: string[] = [];
  const problems: Problem[] = [];
  const columns = { ...series.columns };
  for (const [file, column, text] of [
    ['peaks', 'peak', peaks],
    ['calls', 'called', calls],
  ] as const) {
    if (text === undefined) continue;
    if (typeof text !== 'string') {
      problems.push({ code: 'wrong-shape', field: file, allowed: 'is no text of times, one on each line' });
      continue;
    }
    const marks = collect(problems, () => readMarks(text, series, { file, ...(zone && { zone }) }));
    if (!marks) continue;
    columns[column] = marks.steps;
    if (marks.outside > 0) warnings.push(`${file}: times in no step of the prices: ${marks.outside}`);
  }
  if (problems.length > 0) throw new HashwattError(problems);
  return { series: { ...series, columns }, warnings };
}
