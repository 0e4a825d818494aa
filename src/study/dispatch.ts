import type { PriceSeries } from '../hours/format.ts';
import type { Plan, Rules } from '../hours/rules.ts';
import { Absent, type Value } from '../interpret/absent.ts';
import { mining } from '../mining/book.ts';
import type { Exact } from '../units/decimal.ts';
import { type Account, accountOf } from './dispatch-account.ts';
import { decide, type Decision, energyOf } from './dispatch-decision.ts';
import { type Offers, offersOf, yearsOf } from './dispatch-offers.ts';
import { rulesOf, type Terms } from './dispatch-terms.ts';
import { exactly, type Worth, worthOf } from './dispatch-worth.ts';
import type { Name, Stated } from './inputs.ts';
import { times } from './values.ts';

/** A site, the prices that it meets, and how it may answer them. */
export interface DispatchCase {
  readonly stated: ReadonlyMap<Name, Stated>;
  /**
   * Its further columns may say, step by step, how many megawatts the plant has (`available`) and how many the grid
   * does not take (`curtailed`), and mark calls of a contract (`called`) and coincident peaks (`peak`).
   */
  readonly series: PriceSeries;
  readonly terms?: Terms;
}

/** What the plan comes to over all steps of the series, in $ and MWh. */
interface Money {
  readonly account: Account;
  /** The net when every hour is mined, or none is, without any contract. */
  readonly alwaysMining: Exact;
  readonly alwaysSelling: Exact;
  /** The net less the better of those two. */
  readonly flexibility: Exact;
}

/** Which hours are mined, and what follows. */
export interface Dispatch extends Money {
  /** $/MWh: mining pays up to this cost of its energy. */
  readonly strike: Exact;
  /** Revenue of a MWh that is mined. */
  readonly value: Value;
  /** Energy mined over what a year of the book would mine in the same time. */
  readonly share: Exact;
  readonly hours: Exact;
  readonly hoursMined: Exact;
  readonly starts: number;
  /** The utilisation that an estimate of the same site would take. */
  readonly utilisation: Value;
  readonly bitcoin: Value;
  /** Capital of the time in which the machines stand. */
  readonly idleCapital: Value;
  /** 1 for each step that is mined, and what each of them offered. */
  readonly runs: Uint8Array;
  readonly offers: Offers;
}

/**
 * Decides hour by hour what a site does at prices that it takes as they come.
 * @throws HashwattError with what is missing for a revenue, or with terms that can't be kept
 */
export function dispatch({ stated, series, terms = {} }: DispatchCase): Dispatch {
  const rules = rulesOf(terms, series);
  const worth = worthOf(stated);
  const offers = offersOf(series, terms, worth);
  const full = worth.energyPerHour * series.hours * series.prices.length;
  const { plan, strike } = decided(terms, { offers, rules, worth, full });
  const share = energyOf(plan, offers) / full;
  const book = bookAt(worth, share);
  const years = exactly(yearsOf(series));
  return {
    ...moneyOf(plan, { series, terms, offers, worth, full }),
    strike: exactly(strike),
    value: book('revenuePerMWh'),
    share: exactly(share),
    hours: exactly(series.hours * series.prices.length),
    hoursMined: exactly(series.hours * plan.count),
    starts: plan.starts,
    utilisation: times(worth.year.valueOf(mining.quantity('utilisation')), exactly(share)),
    bitcoin: times(book('bitcoinPerYear'), years),
    idleCapital: idle(worth, share, years),
    runs: plan.runs,
    offers,
  };
}

/** Whose hours are decided: those of an owner who counts what each takes from the others, or of a price-taker. */
function decided(
  { ownEffect = false }: Terms,
  { offers, rules, worth, full }: { offers: Offers; rules: Rules; worth: Worth; full: number },
): Decision {
  const averageAt = (energy: number): number => worth.averageAt(energy / full);
  if (!ownEffect) return decide(offers, rules, averageAt);
  const earned = (energy: number): number => energy * averageAt(energy);
  return decide(offers, rules, (energy) => worth.marginalAt(energy / full), earned);
}

/** What a plan is settled with. */
interface Settled {
  readonly series: PriceSeries;
  readonly terms: Terms;
  readonly offers: Offers;
  readonly worth: Worth;
  readonly full: number;
}

/** The account of a plan, beside those of a site that does not step aside. */
function moneyOf(plan: Plan, { worth, full, ...books }: Settled): Money {
  const settle = (runs: Uint8Array, starts: number, terms: Terms): Account =>
    accountOf({ ...books, runs, starts, terms, revenue: revenueOf(runs, books, full, worth) });
  const { contract: _, ...uncalled } = books.terms;
  const steps = plan.runs.length;
  const account = settle(plan.runs, plan.starts, books.terms);
  const alwaysMining = settle(new Uint8Array(steps).fill(1), 0, uncalled).net;
  const alwaysSelling = settle(new Uint8Array(steps), 0, uncalled).net;
  const better = alwaysMining.gt(alwaysSelling) ? alwaysMining : alwaysSelling;
  return { account, alwaysMining, alwaysSelling, flexibility: account.net.minus(better) };
}

/** The revenue of some steps, by the book, when as much energy is mined as they have. */
function revenueOf(
  runs: Uint8Array,
  { offers, series }: Pick<Settled, 'offers' | 'series'>,
  full: number,
  worth: Worth,
): Exact {
  const share = energyOf({ runs }, offers) / full;
  const revenue = times(bookAt(worth, share)('revenuePerYear'), exactly(yearsOf(series)));
  return revenue instanceof Absent ? exactly(0) : revenue;
}

/** What the book says when a part of the energy is mined. */
const bookAt = (worth: Worth, share: number): ((name: Name) => Value) => {
  const { valueOf } = worth.at(share);
  return (name) => valueOf(mining.quantity(name));
};

/** The capital of the time in which the machines could run and do not. */
const idle = ({ year }: Worth, share: number, years: Exact): Value =>
  times(year.valueOf(mining.quantity('capitalPerYear')), exactly(Math.max(0, 1 - share)).times(years));
