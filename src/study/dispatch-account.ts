import type { PriceSeries } from '../hours/format.ts';
import { Total } from '../hours/total.ts';
import { Absent, type Value } from '../interpret/absent.ts';
import type { Exact } from '../units/decimal.ts';
import { type Offers, yearsOf } from './dispatch-offers.ts';
import type { Terms } from './dispatch-terms.ts';
import { exactly } from './dispatch-worth.ts';

/** Where the energy of the steps went, in MWh at the meter, and the money with it, in $. */
export interface Account {
  readonly energyMined: Exact;
  readonly energySold: Exact;
  /** Neither mined nor sold: not bought, or not made. */
  readonly energySaved: Exact;
  readonly revenue: Exact;
  readonly sales: Exact;
  readonly contracts: Exact;
  /** What the mined energy cost at the prices of its hours; a plant does not pay it, but forgoes it. */
  readonly energyCost: Exact;
  readonly variableCosts: Exact;
  readonly startCosts: Exact;
  /** Revenue, sales and contracts less costs; the cost of the energy is a cost to a miner only. */
  readonly net: Exact;
  /** $/MWh: the mean price of the hours that are mined, and of those that are sold. */
  readonly powerPrice: Value;
  readonly salePrice: Value;
}

/** What an account is made of. */
interface Books {
  readonly runs: Uint8Array;
  readonly starts: number;
  readonly series: PriceSeries;
  readonly terms: Terms;
  readonly offers: Offers;
  readonly revenue: Exact;
}

/** Where the energy went, and what it brought and cost. */
export function accountOf({ runs, starts, series, terms, offers, revenue }: Books): Account {
  const sums = sumsOf(runs, offers);
  const contracts = exactly(contractsOf(sums, terms, series));
  const sales = exactly(sums.sales + sums.otherSales);
  const energyCost = exactly(sums.cost);
  const variableCosts = exactly(sums.mined * (terms.variableCost ?? 0));
  const startCosts = exactly(starts * (terms.startCost ?? 0));
  const paid = variableCosts.plus(startCosts).plus(terms.side === 'miner' ? energyCost : 0);
  return {
    energyMined: exactly(sums.mined),
    energySold: exactly(sums.sold),
    energySaved: exactly(sums.saved),
    revenue,
    sales,
    contracts,
    energyCost,
    variableCosts,
    startCosts,
    net: revenue.plus(sales).plus(contracts).minus(paid),
    powerPrice: mean(sums.cost, sums.mined, 'nothing is mined'),
    salePrice: mean(sums.sales, sums.sold, 'nothing is sold'),
  };
}

const mean = (sum: number, energy: number, nothing: string): Value =>
  energy > 0 ? exactly(sum / energy) : Absent.because(nothing);

const SUMS = ['mined', 'sold', 'saved', 'cost', 'sales', 'otherSales', 'followed', 'refused'] as const;

/** Sums over some steps of MWh, and of $. */
type Sums = Record<(typeof SUMS)[number], number>;

function sumsOf(runs: Uint8Array, { energies, prices, otherSales, sells, called }: Offers): Sums {
  const totals = new Map(SUMS.map((name) => [name, new Total()]));
  const add = (name: (typeof SUMS)[number], value: number): void => totals.get(name)!.add(value);
  for (let at = 0; at < runs.length; at++) {
    const energy = energies[at]!;
    const worth = energy * prices[at]!;
    add('otherSales', otherSales[at]!);
    add(runs[at] ? 'refused' : 'followed', called[at]!);
    add(runs[at] ? 'mined' : sells[at] ? 'sold' : 'saved', energy);
    if (runs[at]) add('cost', worth);
    else if (sells[at]) add('sales', worth);
  }
  return Object.fromEntries(SUMS.map((name) => [name, totals.get(name)!.value])) as Sums;
}

function contractsOf({ followed, refused }: Sums, { contract }: Terms, series: PriceSeries): number {
  if (!contract) return 0;
  const { power, pricePerYear, pricePerCall, penalty = 0 } = contract;
  return power * pricePerYear * yearsOf(series) + followed * pricePerCall - refused * penalty;
}
