import { describe, expect, it } from 'vitest';
import type { PriceSeries } from '../../src/hours/format.ts';
import { dispatch } from '../../src/study/dispatch.ts';
import {
  byHour,
  byMonth,
  byMonthAndHour,
  type Part,
  priceDuration,
  strikeCurve,
} from '../../src/study/dispatch-tables.ts';
import { Exact } from '../../src/units/decimal.ts';
import { stated, steady } from './course.ts';
import { agree } from './exact.ts';

/** Sixty days from the first of January 2026, local midnight an hour before that of UTC. */
const steps = 60 * 24;
const series: PriceSeries = {
  starts: Float64Array.from({ length: steps }, (_, at) => Date.UTC(2025, 11, 31, 23) + at * 3_600_000),
  offsets: new Int16Array(steps).fill(60),
  hours: 1,
  prices: Float64Array.from({ length: steps }, (_, at) => (at % 24 < 6 ? 10 : 50 + (at % 24) * 5)),
  columns: {},
};
const found = dispatch({ stated: stated(steady), series });
const sumOf = (parts: readonly Part[], name: keyof Part): Exact =>
  parts.reduce((sum, it) => sum.plus(it[name]), new Exact(0));

describe('the parts of a dispatch', () => {
  it.each([
    ['months', byMonth(found, series), ['2026-01', '2026-02', '2026-03']],
    ['hours of the day', byHour(found, series), Array.from({ length: 24 }, (_, hour) => `${hour}`)],
  ])('by %s sum to the whole', (_, parts, names) => {
    expect(parts.map(({ name }) => name)).toEqual(names);
    expect(sumOf(parts, 'hours').toNumber()).toBe(steps);
    expect(sumOf(parts, 'hoursMined').eq(found.hoursMined)).toBe(true);
    for (const name of ['energyMined', 'revenue', 'energyCost', 'sales'] as const)
      expect(agree(sumOf(parts, name), found.account[name], 13)).toBe(true);
  });

  it('are in local time, the clock of the prices', () => {
    const hours = byHour(found, series);
    expect(hours.slice(0, 6).every((it) => it.hoursMined.eq(60))).toBe(true);
    expect(hours[23]!.hoursMined.isZero()).toBe(true);
    expect(byMonthAndHour(found, series).get('2026-02')!.get(3)!.hoursMined.toNumber()).toBe(28);
  });
});

describe('the curves', () => {
  it('of prices fall from the highest to the lowest', () => {
    const curve = priceDuration(series);
    const prices = curve.map((it) => it.price.toNumber());
    expect(prices).toEqual(prices.toSorted((a, b) => b - a));
    expect([prices[0], prices.at(-1), curve.at(-1)!.part.toNumber()]).toEqual([165, 10, 1]);
  });

  it('of the strike go through what was decided', () => {
    const curve = strikeCurve(found, series);
    const here = curve.find(({ ratio }) => ratio.eq(1))!;
    expect(here.hoursMined.eq(found.hoursMined)).toBe(true);
    expect(agree(here.energyMined, found.account.energyMined, 12)).toBe(true);
    const gain = found.account.net.minus(found.alwaysSelling);
    expect(here.gain.minus(gain).abs().toNumber()).toBeLessThan(1e-4);
    curve.forEach((it, at) => expect(at === 0 || it.gain.gte(curve[at - 1]!.gain)).toBe(true));
  });
});
