import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import type { DispatchShown } from '../present/dispatch.ts';
import { type Dispatch, dispatch as decide } from '../study/dispatch.ts';
import { byHour, byMonth, byMonthAndHour, priceDuration } from '../study/dispatch-tables.ts';
import type { Terms } from '../study/dispatch-terms.ts';
import { type Estimate, estimate } from '../study/estimate.ts';
import { movedStrikes } from '../study/strikes.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { type HoursTaken, hoursTaken } from './dispatched.ts';
import { advised } from './estimate.ts';
import { priceNames, type PricesAsked, type PricesRead, readSteps } from './price-steps.ts';
import { type Question, refuseNoObject, understand, type Understood } from './question.ts';
import { readTerms, termNames, type TermsAsked } from './terms.ts';
import { presetWarnings } from './warnings.ts';

/** A site, the prices that it meets, how to read them, and how it may step aside. */
export interface DispatchQuestion extends Question, PricesAsked, TermsAsked {}

/** What a site does hour by hour, and what that comes to. */
export interface Dispatched extends DispatchShown {
  readonly scenario: { readonly id: string; readonly name: string; readonly about?: string } | null;
  /** What an estimate or a projection of the same site takes from here: `estimate({ ...question, ...inputs })`. */
  readonly inputs: HoursTaken;
}

/** A question whose parts are read. */
interface Read extends Understood {
  readonly prices: PricesRead;
  readonly terms: Terms;
  readonly calls: boolean;
}

/**
 * Mines, sells or saves each hour of a file of prices.
 * @example dispatch({ scenario: 'site-50mw', bitcoinPrice: '95k', prices: 'time,price\n2026-07-01T00:00Z,41.5\n…' }).strike
 * @throws HashwattError with every problem of what was asked, of the file and of the terms
 */
export function dispatch(question: DispatchQuestion, library: Library = shipped): Dispatched {
  const read = readQuestion(question, library);
  const { background, stated, prices, terms } = read;
  const year = advised(() => estimate(stated), library);
  const found = advised(() => decide({ stated, series: prices.series, terms }), library);
  const ownWarnings = [...year.warnings, ...useless(read)];
  const used = new Set([...year.used].filter((it) => it !== 'powerPrice'));
  const told = presetWarnings(read, used, library.assumptions.limitsOfAge);
  return {
    ...found,
    ...prices,
    ...tables(found, prices, year),
    scenario: background.scenario ?? null,
    stated,
    terms,
    inputs: hoursTaken(found.utilisation, found.account.powerPrice, prices.file),
    leavesOut: background.leavesOut,
    warnings: [...told, ...prices.warnings, ...ownWarnings],
    ownWarnings,
  };
}

function readQuestion(asked: DispatchQuestion, library: Library): Read {
  refuseNoObject(asked);
  const problems: Problem[] = [];
  const own = [...priceNames, ...termNames];
  const question = Object.fromEntries(Object.entries(asked).filter(([name]) => !own.includes(name)));
  const understood = collect(problems, () => understand(question, library));
  const prices = readSteps(asked, problems);
  const terms = readTerms(asked, problems);
  if (!understood || !prices || problems.length > 0) throw new HashwattError(problems);
  return { ...understood, prices, terms, calls: prices.series.columns['called'] !== undefined };
}

/** What is given and moves nothing. */
const useless = ({ stated, calls, terms }: Read): string[] => [
  ...(stated.get('powerPrice')?.origin === 'given'
    ? ['powerPrice changes nothing here: each hour has a price of its own']
    : []),
  ...(calls && !terms.contract ? ['calls change nothing without the power of a contract'] : []),
];

const tables = (found: Dispatch, { series }: PricesRead, { evaluation }: Estimate) => ({
  months: byMonth(found, series),
  hoursOfDay: byHour(found, series),
  hourMap: byMonthAndHour(found, series),
  strikes: movedStrikes(found, series, evaluation),
  duration: priceDuration(series),
});
