import type { Chain } from '../study/backtest.ts';
import { monthIndex, startOf } from '../study/calendar.ts';
import { type ChainEpoch, stretchesOf } from '../study/stretches.ts';
import { RETARGET_INTERVAL } from '../bitcoin/retarget.ts';
import { Exact } from '../units/decimal.ts';
import type { NetworkMonth } from './months.ts';

/**
 * The past of the chain, from lines with the bits and the time of each epoch. A last epoch whose time nobody knows begins
 * after the last block of the months, so the one before it holds to their end.
 */
export function chainOf(epochLines: string, months: readonly NetworkMonth[]): Chain {
  const fees = new Map(months.map(({ month, fees: it }) => [monthIndex(month)!, new Exact(it)]));
  const epochs = epochLines.split('\n').flatMap((line, index): ChainEpoch[] => {
    const [bits, time] = line.split(' ');
    const from = time === undefined ? endOf(months.at(-1), index * RETARGET_INTERVAL) : Number(time);
    return from === undefined ? [] : [{ bits: Number(bits), from }];
  });
  return { stretches: stretchesOf(epochs), fees };
}

/** When a month was over, if that was before a height. */
const endOf = (month: NetworkMonth | undefined, height: number): number | undefined =>
  month && month.lastHeight < height ? startOf(monthIndex(month.month)! + 1) : undefined;
