import type { PriceSeries } from '../hours/format.ts';
import { FREE, type Rules } from '../hours/rules.ts';
import { HashwattError, type Problem } from '../units/problem.ts';

/** What a grid pays for the right to call the load off. */
export interface Contract {
  /** MW that can be called off, and $ for each of them a year. */
  readonly power: number;
  readonly pricePerYear: number;
  /** $ for each MWh that is called and not used. */
  readonly pricePerCall: number;
  /** $ for each called MWh that is used all the same; without it every call is followed. */
  readonly penalty?: number;
}

/** How a site may step aside; what is left out does not bind it. */
export interface Terms {
  /** Whose money: a plant sells what it does not mine, a miner buys what it mines. A plant, unless said otherwise. */
  readonly side?: 'plant' | 'miner';
  /** $/MWh beside the price of the energy. */
  readonly variableCost?: number;
  /** Whether the owner counts what the last hour takes from all others. */
  readonly ownEffect?: boolean;
  /** Whether only energy that the grid does not take is mined: curtailed megawatts, or hours at a price of 0 or less. */
  readonly surplusOnly?: boolean;
  /** Hours that a run and a stop last at least. */
  readonly leastRun?: number;
  readonly leastStop?: number;
  /** $ for a start. */
  readonly startCost?: number;
  /** The part of all hours that must be mined, from 0 to 1, and how many hours may be. */
  readonly mustRun?: number;
  readonly mostHours?: number;
  readonly contract?: Contract;
}

/** The terms as rules on steps. @throws HashwattError with all that is wrong with them */
export function rulesOf(terms: Terms, { hours, prices }: PriceSeries): Rules {
  refuseTerms(terms);
  const steps = (count: number): number => Math.max(1, Math.ceil(count / hours - SLIP));
  return {
    leastRun: steps(terms.leastRun ?? 0),
    leastStop: steps(terms.leastStop ?? 0),
    startCost: terms.startCost ?? FREE.startCost,
    least: Math.ceil((terms.mustRun ?? 0) * prices.length - SLIP),
    most: Math.floor((terms.mostHours ?? FREE.most) / hours + SLIP),
  };
}

/** What a product of doubles may be off by, and must not cost a step. */
const SLIP = 1e-9;

/** What is no price in any field. */
const HUGE = 1e12;

/** The least and the most that each term may be. */
const BOUNDS = {
  variableCost: [-HUGE, HUGE],
  leastRun: [0, HUGE],
  leastStop: [0, HUGE],
  startCost: [0, HUGE],
  mustRun: [0, 1],
  mostHours: [0, HUGE],
} as const;

const CONTRACT_BOUNDS = {
  power: [0, HUGE],
  pricePerYear: [0, HUGE],
  pricePerCall: [0, HUGE],
  penalty: [0, HUGE],
} as const;

function refuseTerms(terms: Terms): void {
  const problems = [
    ...outOfBounds(terms, BOUNDS, ''),
    ...outOfBounds(terms.contract ?? {}, CONTRACT_BOUNDS, 'contract.'),
  ];
  if (problems.length > 0) throw new HashwattError(problems);
}

const outOfBounds = (
  given: object,
  bounds: Readonly<Record<string, readonly [number, number]>>,
  path: string,
): Problem[] =>
  Object.entries(bounds).flatMap(([name, [least, most]]) => {
    const value: unknown = (given as Record<string, unknown>)[name];
    return value === undefined || (typeof value === 'number' && value >= least && value <= most)
      ? []
      : [
          {
            code: 'out-of-range',
            field: `${path}${name}`,
            given: typeof value === 'number' ? `${value}` : typeof value,
            allowed: `is no number from ${least} to ${most}`,
          },
        ];
  });
