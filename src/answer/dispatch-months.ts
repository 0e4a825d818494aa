import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { followedPage, type FollowedShown } from '../present/dispatch-months-page.ts';
import { dispatchMonths as follow, monthCount } from '../study/dispatch-months.ts';
import { estimate, isOfMonths } from '../study/estimate.ts';
import { told } from './dispatch.ts';
import { type DispatchQuestion, readDispatchQuestion } from './dispatch-question.ts';
import { advised } from './estimate.ts';
import { understandMonths } from './months.ts';
import { type Printed, printing } from './printing.ts';

/** A dispatch whose megawatt-hours are worth what a projection says, month by month: any value may be a path. */
export interface FollowedQuestion extends DispatchQuestion {
  /** The month of the projection that the first month of the prices stands for, as `2026-12`. */
  readonly from: string;
}

/** What a site does month by month, and what that comes to. */
export interface Followed extends FollowedShown, Printed {}

/**
 * Decides each calendar month of a file of prices at the worth of a month of a projection: halvings and growth count.
 * @example dispatchMonths({ scenario: 'site-50mw', bitcoinPrice: '95k', othersGrowth: '12 %/year', from: '2026-12', prices })
 * @throws HashwattError with every problem of what was asked, of the file and of the terms
 */
export function dispatchMonths(question: FollowedQuestion, library: Library = shipped): Followed {
  const { from, ...others } = question;
  const read = readDispatchQuestion(others, (it, prices) =>
    understandMonths({ ...it, from, months: prices ? monthCount(prices.series) : 1 }, library),
  );
  const { background, prices, terms } = read;
  const year = advised(() => estimate(read.stated), library);
  const months = advised(() => follow(read, prices.series, terms), library);
  const warnings = year.warnings.filter((it) => !isOfMonths(it) && !/ changes by month/.test(it));
  const found = {
    ...prices,
    ...told(read, { ...year, warnings }, library),
    scenario: background.scenario ?? null,
    stated: read.stated,
    terms,
    months,
  };
  return printing(found, (it, { width }) => followedPage(it, width));
}
