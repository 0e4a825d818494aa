import type { PriceSeries } from '../hours/format.ts';
import { atStrike } from '../hours/ranked.ts';
import { totalOf } from '../hours/total.ts';
import { Absent } from '../interpret/absent.ts';
import { Exact } from '../units/decimal.ts';
import type { Dispatch } from './dispatch.ts';
import { rankedOffers } from './dispatch-decision.ts';
import { exactly } from './dispatch-worth.ts';

/** What some of the steps come to: hours, MWh, and $. */
export interface Part {
  readonly hours: Exact;
  readonly hoursMined: Exact;
  readonly energyMined: Exact;
  readonly revenue: Exact;
  /** What the mined energy costs, or would fetch, and what the rest is sold for. */
  readonly energyCost: Exact;
  readonly sales: Exact;
}

/** A part of the steps by when they are. */
export interface NamedPart extends Part {
  /** `2026-07` for a month; `0` to `23` for the hour of a day. */
  readonly name: string;
}

const MINUTE = 60_000;

/** The local clock of a step, as a date whose UTC fields are the local ones. */
const localOf = ({ starts, offsets }: PriceSeries, at: number): Date =>
  new Date(starts[at]! + offsets[at]! * MINUTE);

const monthOf = (local: Date): string => local.toISOString().slice(0, 7);
const hourOf = (local: Date): string => `${local.getUTCHours()}`;

/** The months of the series, in their order. */
export const byMonth = (found: Dispatch, series: PriceSeries): NamedPart[] => partsBy(found, series, monthOf);

/** The hours of the day, from midnight on. */
export const byHour = (found: Dispatch, series: PriceSeries): NamedPart[] =>
  partsBy(found, series, hourOf).toSorted((a, b) => Number(a.name) - Number(b.name));

/** A heat map: each month by the hours of its days; an hour that never comes has no part. */
export function byMonthAndHour(found: Dispatch, series: PriceSeries): Map<string, Map<number, Part>> {
  const map = new Map<string, Map<number, Part>>();
  for (const { name, ...part } of partsBy(found, series, (it) => `${monthOf(it)} ${hourOf(it)}`)) {
    const [month = '', hour] = name.split(' ');
    map.set(month, (map.get(month) ?? new Map<number, Part>()).set(Number(hour), part));
  }
  return map;
}

/** The local months of a series, each with its first step and the one after its last. */
export function monthsOf(series: PriceSeries): Map<string, readonly [from: number, to: number]> {
  const months = new Map<string, readonly [number, number]>();
  for (let at = 0; at < series.starts.length; at++) {
    const month = monthOf(localOf(series, at));
    months.set(month, [months.get(month)?.[0] ?? at, at + 1]);
  }
  return months;
}

function partsBy(found: Dispatch, series: PriceSeries, nameOf: (local: Date) => string): NamedPart[] {
  const steps = new Map<string, number[]>();
  for (let at = 0; at < series.prices.length; at++) {
    const name = nameOf(localOf(series, at));
    const known = steps.get(name);
    if (known) known.push(at);
    else steps.set(name, [at]);
  }
  return [...steps].map(([name, members]) => ({ name, ...partOf(members, found, series.hours) }));
}

function partOf(members: readonly number[], { runs, offers, value }: Dispatch, hours: number): Part {
  const { energies, prices, otherSales, sells } = offers;
  const sum = (of: (at: number) => number): Exact =>
    exactly(totalOf(members.length, (index) => of(members[index]!)));
  const mined = (of: (at: number) => number) => sum((at) => (runs[at] ? of(at) : 0));
  const energyMined = mined((at) => energies[at]!);
  return {
    hours: exactly(members.length * hours),
    hoursMined: mined(() => hours),
    energyMined,
    revenue: value instanceof Absent ? new Exact(0) : energyMined.times(value),
    energyCost: mined((at) => energies[at]! * prices[at]!),
    sales: sum((at) => otherSales[at]! + (!runs[at] && sells[at] ? energies[at]! * prices[at]! : 0)),
  };
}

/** One point of the price-duration curve: so large a part of the hours has at least this price, in $/MWh. */
export interface DurationPoint {
  readonly part: Exact;
  readonly price: Exact;
}

const POINTS = 100;

/** The prices from the highest to the lowest, at a hundred even distances; where it crosses the strike, mining begins. */
export function priceDuration({ prices }: PriceSeries): DurationPoint[] {
  const rising = prices.toSorted();
  return Array.from({ length: POINTS + 1 }, (_, point) => ({
    part: new Exact(point).div(POINTS),
    price: exactly(rising[Math.round(((POINTS - point) / POINTS) * (rising.length - 1))]!),
  }));
}

/** What another value of a megawatt-hour would make of the same hours, free of rules. */
export interface StrikePoint {
  /** The strike over the one that was found; the hashprice moves with it, J/TH against it. */
  readonly ratio: Exact;
  readonly strike: Exact;
  readonly hoursMined: Exact;
  readonly energyMined: Exact;
  /** $ from mining at the strike, less the cost of all the energy that is mined. */
  readonly gain: Exact;
}

/** How far the curve goes from the strike that was found, and how many points it has. */
const [HIGHEST, STRIKES] = [2, 80];

/** Hours, energy and gain against the strike: a strike is a look-up, so the curve costs one sort. */
export function strikeCurve({ strike, offers }: Dispatch, { hours }: PriceSeries): StrikePoint[] {
  const ranked = rankedOffers(offers);
  return Array.from({ length: STRIKES + 1 }, (_, point) => {
    const ratio = new Exact(HIGHEST * point).div(STRIKES);
    const at = strike.times(ratio);
    const { mined, energy, revenue } = atStrike(ranked, at.toNumber());
    return {
      ratio,
      strike: at,
      hoursMined: exactly(mined * hours),
      energyMined: exactly(energy),
      gain: exactly(revenue - ranked.worth[mined]!),
    };
  });
}
