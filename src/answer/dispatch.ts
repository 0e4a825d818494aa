import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { dispatchPage, type DispatchShown } from '../present/dispatch.ts';
import { type Dispatch, dispatch as decide } from '../study/dispatch.ts';
import { byHour, byMonth, byMonthAndHour, priceDuration } from '../study/dispatch-tables.ts';
import { type Estimate, estimate } from '../study/estimate.ts';
import { oldestUsed } from '../study/oldest.ts';
import { movedStrikes } from '../study/strikes.ts';
import { type HoursTaken, hoursTaken } from './dispatched.ts';
import { advised } from './estimate.ts';
import { type DispatchQuestion, type DispatchRead, readDispatchQuestion } from './dispatch-question.ts';
import type { PricesRead } from './price-steps.ts';
import { type Printed, printing } from './printing.ts';
import { understand, type Understood } from './question.ts';
import { presetWarnings } from './warnings.ts';

/** What a site does hour by hour, and what that comes to. */
export interface Dispatched extends DispatchShown, Printed {
  readonly scenario: { readonly id: string; readonly name: string; readonly about?: string } | null;
  /** What an estimate or a projection of the same site takes from here: `estimate({ ...question, ...inputs })`. */
  readonly inputs: HoursTaken;
}

/**
 * Mines, sells or saves each hour of a file of prices.
 * @example dispatch({ scenario: 'site-50mw', bitcoinPrice: '95k', prices: 'time,price\n2026-07-01T00:00Z,41.5\n…' }).strike
 * @throws HashwattError with every problem of what was asked, of the file and of the terms
 */
export function dispatch(question: DispatchQuestion, library: Library = shipped): Dispatched {
  const read = readDispatchQuestion(question, (it) => understand(it, library));
  const { background, stated, prices, terms } = read;
  const year = advised(() => estimate(stated), library);
  const found = advised(() => decide({ stated, series: prices.series, terms }), library);
  const dispatched = {
    ...found,
    ...prices,
    ...tables(found, prices, year),
    ...told(read, year, library),
    scenario: background.scenario ?? null,
    stated,
    terms,
    inputs: hoursTaken(found.utilisation, found.account.powerPrice, prices.file),
  };
  return printing(dispatched, (it, { width }) => dispatchPage(it, width));
}

/** What to beware of, whether the hours are of one worth or follow a projection. */
export function told(
  read: DispatchRead<Understood>,
  { warnings, used: all }: Pick<Estimate, 'warnings' | 'used'>,
  library: Library,
): Pick<Dispatched, 'warnings' | 'ownWarnings' | 'oldest' | 'leavesOut'> {
  const used = new Set([...all].filter((it) => it !== 'powerPrice'));
  const ownWarnings = [...warnings, ...useless(read)];
  const ofPresets = presetWarnings(read, used, library.assumptions.limitsOfAge);
  return {
    warnings: [...ofPresets, ...read.prices.warnings, ...ownWarnings],
    ownWarnings,
    oldest: oldestUsed(read.stated, used),
    leavesOut: read.background.leavesOut,
  };
}

/** What is given and moves nothing. */
const useless = ({ stated, prices, terms }: DispatchRead<Understood>): string[] => [
  ...(stated.get('powerPrice')?.origin === 'given'
    ? ['powerPrice changes nothing here: each hour has a price of its own']
    : []),
  ...(prices.series.columns['called'] && !terms.contract
    ? ['calls change nothing without the power of a contract']
    : []),
];

const tables = (found: Dispatch, { series }: PricesRead, { evaluation }: Estimate) => ({
  months: byMonth(found, series),
  hoursOfDay: byHour(found, series),
  hourMap: byMonthAndHour(found, series),
  strikes: movedStrikes(found, series, evaluation),
  duration: priceDuration(series),
});
