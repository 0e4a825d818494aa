import { risingOrder } from './radix.ts';

/** Steps in rising order of the price of their energy, with sums over the cheapest so many. */
export interface Ranked {
  /** Which step stands where. */
  readonly order: Uint32Array;
  /** $/MWh, rising. */
  readonly prices: Float64Array;
  /** MWh of the cheapest so many steps; one longer than `order`. */
  readonly energy: Float64Array;
  /** What that energy costs, or would fetch, in $. */
  readonly worth: Float64Array;
}

/** What a strike makes of the steps. */
export interface Outcome {
  /** How many steps are mined. */
  readonly mined: number;
  /** MWh mined and sold. */
  readonly energy: number;
  readonly energySold: number;
  /** $ from mining at the strike, and from the sale of the rest. */
  readonly revenue: number;
  readonly sales: number;
  readonly net: number;
}

/** Sorts the steps once, so that every strike is then a look-up. */
export function rank(prices: Float64Array, energies: Float64Array): Ranked {
  const order = risingOrder(prices);
  const sorted = new Float64Array(order.length);
  const energy = new Float64Array(order.length + 1);
  const worth = new Float64Array(order.length + 1);
  for (let at = 0; at < order.length; at++) {
    const step = order[at]!;
    const price = prices[step]!;
    sorted[at] = price;
    energy[at + 1] = energy[at]! + energies[step]!;
    worth[at + 1] = worth[at]! + energies[step]! * price;
  }
  return { order, prices: sorted, energy, worth };
}

/** How many steps cost at most so much: those that are mined at this value of a megawatt-hour. */
export const affordable = ({ prices }: Ranked, strike: number): number =>
  firstFalse(prices.length, (at) => prices[at]! <= strike);

/** What a value of a megawatt-hour makes of the steps: at the strike itself they are mined. */
export function atStrike(ranked: Ranked, strike: number): Outcome {
  const { energy, worth } = ranked;
  const mined = affordable(ranked, strike);
  const last = energy.length - 1;
  const revenue = strike * energy[mined]!;
  const sales = worth[last]! - worth[mined]!;
  return {
    mined,
    energy: energy[mined]!,
    energySold: energy[last]! - energy[mined]!,
    revenue,
    sales,
    net: revenue + sales,
  };
}

/**
 * How many of the cheapest steps are mined when a megawatt-hour is worth less the more of them are:
 * as many as can be so that the dearest still pays. There is one such number, since value falls and price rises.
 * @param valueOf the value of a megawatt-hour, in $/MWh, when so many MWh are mined
 */
export const fixedPoint = ({ prices, energy }: Ranked, valueOf: (energy: number) => number): number =>
  firstFalse(prices.length, (at) => energy[at + 1] === 0 || prices[at]! <= valueOf(energy[at + 1]!));

/** The first place of so many where something does not hold that held before, found by halving. */
function firstFalse(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
