import { HashwattError } from '../units/problem.ts';
import { type Fault, Faults, refuseFaults } from './faults.ts';
import { PRICE_LIMIT, type PriceFormat, type PriceSeries } from './format.ts';
import { instantsOf } from './instants.ts';
import { DELIMITER, isJsonLines, tableOf } from './json-lines.ts';
import { layoutOf } from './layout.ts';
import { dollarsOf } from './money.ts';
import { readRows, type Rows } from './rows.ts';
import { layOut, stepOf } from './steps.ts';
import { Zone } from './zone.ts';

/** Prices as a file has them, and everything that is wrong with it. */
export interface PriceReading {
  readonly series: PriceSeries;
  readonly faults: readonly Fault[];
}

/**
 * Reads prices from a table or from JSON lines; nothing is mended unless `gaps` says how.
 * @throws HashwattError when columns, units or zone are not clear, or when steps without a sure price
 * are to stop the reading
 */
export function readPrices(text: string, format: PriceFormat = {}): PriceReading {
  const json = isJsonLines(text) ? tableOf(text) : undefined;
  const table = json?.text ?? text;
  const said = json === undefined ? format : ({ ...format, delimiter: DELIMITER, decimal: '.' } as const);
  const layout = layoutOf(table, said, json?.names);
  const dollars = dollarsOf(format, layout.header?.[layout.price] ?? '');
  const zone = format.zone === undefined ? undefined : new Zone(format.zone);
  const gaps = format.gaps ?? 'stop';
  const faults = new Faults();
  const rows = readRows(table, layout, faults);
  inDollars(rows, dollars, format.limit ?? PRICE_LIMIT, faults);
  const instants = instantsOf(rows, zone, faults);
  const step = stepOf(instants);
  const series = layOut(rows, instants, step, gaps, faults);
  const found = faults.list();
  refuseFaults(found, text, gaps, format.file);
  if (series.prices.length === 0) throw nothing();
  return { series, faults: found };
}

/** Prices in $/MWh; what lies beyond the limit is none. */
function inDollars({ count, prices, lines }: Rows, dollars: number, limit: number, faults: Faults): void {
  for (let row = 0; row < count; row++) {
    const price = prices[row]! * dollars;
    prices[row] = Math.abs(price) > limit ? Number.NaN : price;
    if (price < 0) faults.add('negative-price', lines[row]!);
    if (Math.abs(price) > limit) faults.add('absurd-price', lines[row]!);
  }
}

const nothing = (): HashwattError =>
  new HashwattError([{ code: 'empty', field: 'prices', allowed: 'has no price that can be used' }]);
