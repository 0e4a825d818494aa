import type { PriceSeries } from '../hours/format.ts';
import { Absent } from '../interpret/absent.ts';
import type { Evaluation } from '../interpret/exact.ts';
import { mining } from '../mining/book.ts';
import type { Name } from './inputs.ts';
import type { Contract, Terms } from './dispatch-terms.ts';
import { HOURS_OF_YEAR, type Worth } from './dispatch-worth.ts';

/** What each step offers: energy for the miners, and what that energy is worth elsewhere. */
export interface Offers {
  /** MWh at the meter that can be mined. */
  readonly energies: Float64Array;
  /** $/MWh at the meter that mining pays, or that a sale would bring. */
  readonly prices: Float64Array;
  /** $ from energy of the site that is sold whatever is decided. */
  readonly otherSales: Float64Array;
  /** Whether what is not mined can be sold; otherwise it is not made, or not bought. */
  readonly sells: Uint8Array;
  /** 1 where mining is not allowed. */
  readonly barred: Uint8Array;
  /** MWh that the grid calls off. */
  readonly called: Float64Array;
  /** What mining a MWh costs in all, the loss of called energy included, in $. */
  readonly costs: Float64Array;
}

/** What the steps of a series offer to a site. */
export function offersOf(series: PriceSeries, terms: Terms, worth: Worth): Offers {
  const steps = series.prices.length;
  const isPlant = (terms.side ?? 'plant') === 'plant';
  const delivered = 1 - part('deliveryLoss', worth.year);
  const offers: Offers = {
    energies: energiesOf(series, worth, delivered),
    prices: series.prices.map((it) => (isPlant ? it / delivered : it)),
    otherSales: new Float64Array(steps),
    sells: new Uint8Array(steps).fill(isPlant ? 1 : 0),
    barred: new Uint8Array(steps),
    called: new Float64Array(steps),
    costs: new Float64Array(steps),
  };
  if (terms.surplusOnly) keepSurplus(offers, series, delivered);
  series.columns['peak']?.forEach((it, at) => {
    if (it > 0) offers.barred[at] = 1;
  });
  if (terms.contract) callOff(offers, series, terms.contract);
  for (let at = 0; at < steps; at++) offers.costs[at] = costOf(offers, at, terms);
  return offers;
}

/** A percentage of the book as a part; what is not known takes nothing away. */
const part = (name: Name, { valueOf }: Evaluation, otherwise = 0): number => {
  const value = valueOf(mining.quantity(name));
  return value instanceof Absent ? otherwise : value.toNumber() / 100;
};

/** The mean hour of the year in every step, or what a column of available megawatts leaves of a full one. */
function energiesOf({ columns, hours, prices }: PriceSeries, worth: Worth, delivered: number): Float64Array {
  const available = columns['available'];
  if (!available) return new Float64Array(prices.length).fill(worth.energyPerHour * hours);
  const uptime = part('uptime', worth.year, 1);
  const toSite = part('miningShare', worth.year, 1) * delivered;
  const full = worth.energyPerHour / (part('utilisation', worth.year, 1) || 1);
  return available.map((it) => Math.max(0, Math.min(it * toSite, full)) * uptime * hours);
}

/** Leaves to the miners what is curtailed, which nobody else takes; without such a column, hours at no price. */
function keepSurplus(offers: Offers, { columns, hours, prices }: PriceSeries, delivered: number): void {
  const curtailed = columns['curtailed'];
  for (let at = 0; at < prices.length; at++) {
    if (!curtailed) {
      if (prices[at]! > 0) offers.barred[at] = 1;
      continue;
    }
    const energy = offers.energies[at]!;
    const surplus = Math.max(0, Math.min(curtailed[at]! * hours * delivered, energy));
    offers.energies[at] = surplus;
    offers.otherSales[at] = offers.sells[at] ? (energy - surplus) * offers.prices[at]! : 0;
    offers.prices[at] = 0;
    offers.sells[at] = 0;
  }
}

/** Follows the calls of a contract, or weighs them where a penalty lets the site choose. */
function callOff(offers: Offers, { columns, hours }: PriceSeries, { power, penalty }: Contract): void {
  columns['called']?.forEach((it, at) => {
    if (it <= 0) return;
    offers.called[at] = Math.min(power * hours, offers.energies[at]!);
    if (penalty === undefined) offers.barred[at] = 1;
  });
}

function costOf(
  { energies, prices, called }: Offers,
  at: number,
  { contract, variableCost = 0 }: Terms,
): number {
  const lost = contract ? called[at]! * (contract.pricePerCall + (contract.penalty ?? 0)) : 0;
  return prices[at]! + variableCost + (lost === 0 ? 0 : lost / energies[at]!);
}

/** How many years of the book the steps are. */
export const yearsOf = ({ hours, prices }: PriceSeries): number => (hours * prices.length) / HOURS_OF_YEAR;
