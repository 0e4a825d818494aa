import { decimalText, Quantified } from '../study/amount.ts';
import type { Size } from '../study/size.ts';
import { miner, MW } from '../units/catalogue.ts';
import { amountsCsv, cellText, csv } from './csv.ts';
import { json } from './json.ts';
import { price } from './size-curve.ts';
import type { SizesShown } from './sizes.ts';
import { statedJson } from './stated.ts';

/** Sizes as JSON. */
export const sizesJson = (
  { scenario, warnings, oldest, curve: all, ...it }: SizesShown,
  version: string,
): string =>
  json({
    hashwatt: version,
    scenario: scenario?.id ?? null,
    inputs: statedJson(it.stated),
    available: new Quantified(it.available, MW),
    ...Object.fromEntries(SIZES.map((name) => [name, sizeJson(it[name])])),
    runningCost: new Quantified(it.runningCost, price),
    fullCost: new Quantified(it.fullCost, price),
    curve: all.map(({ siteDraw, average, marginal }) => ({
      siteDraw: new Quantified(siteDraw, MW),
      average: new Quantified(average, price),
      marginal: new Quantified(marginal, price),
    })),
    oldest: oldest ?? null,
    warnings,
  });

const sizeJson = ({ siteDraw, minerCount }: Size): object => ({
  siteDraw: new Quantified(siteDraw, MW),
  minerCount: new Quantified(minerCount, miner),
});

/** The curve as CSV. */
export const sizesCsv = ({ curve: all }: SizesShown): string =>
  csv([
    ['siteDraw (MW)', 'average ($/MWh)', 'marginal ($/MWh)'],
    ...all.map(({ siteDraw, average, marginal }) => [
      decimalText(siteDraw),
      ...[average, marginal].map(cellText),
    ]),
  ]);

/** The sizes and what a megawatt-hour costs as CSV. */
export const sizesTableCsv = (it: SizesShown): string =>
  amountsCsv({
    available: new Quantified(it.available, MW),
    ...Object.fromEntries(
      SIZES.flatMap((name) => [
        [`${name}SiteDraw`, new Quantified(it[name].siteDraw, MW)],
        [`${name}MinerCount`, new Quantified(it[name].minerCount, miner)],
      ]),
    ),
    runningCost: new Quantified(it.runningCost, price),
    fullCost: new Quantified(it.fullCost, price),
  });

const SIZES = ['best', 'zeroProfit', 'runOrStop'] as const;
