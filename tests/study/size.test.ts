import { describe, expect, it } from 'vitest';
import { ExactReader } from '../../src/interpret/exact.ts';
import { mining } from '../../src/mining/book.ts';
import type { Inputs } from '../../src/study/inputs.ts';
import { size, type Sizes } from '../../src/study/size.ts';
import { agree } from './exact.ts';
import { present, stated, steady } from './course.ts';

const sizes = (inputs: Inputs = {}): Sizes =>
  size(stated(steady, { netCapacity: '5700 MW', bitcoinPrice: '150k', ...inputs }));

describe('the sizes of a site', () => {
  const { available, best, runOrStop, zeroProfit, runningCost, fullCost, curve } = sizes();

  it('are the best one, that of no profit and that of no margin, in rising order', () => {
    const draws = [best, zeroProfit, runOrStop].map((it) => present(it.siteDraw).toNumber());
    expect(draws).toEqual(draws.toSorted((a, b) => a - b));
    expect(draws[0]).toBeGreaterThan(0);
    expect(present(available).toNumber()).toBe(5_700);
  });

  it('are counted in whole machines', () => {
    const machines = present(best.siteDraw).times(1_000_000).div(3_500).div('1.1').floor();
    expect(present(best.minerCount).eq(machines)).toBe(true);
  });

  it('have a cost to run and one to build', () => {
    expect(present(runningCost).toNumber()).toBe(45);
    expect(present(fullCost).gt(45)).toBe(true);
  });

  it('come with a curve of forty points, evenly up to the largest that matters', () => {
    expect(curve).toHaveLength(40);
    const largest = Math.max(5_700, present(zeroProfit.siteDraw).toNumber());
    expect(curve[39]!.siteDraw.div(largest).toNumber()).toBeCloseTo(1, 14);
    expect(curve[0]!.siteDraw.times(40).div(largest).toNumber()).toBeCloseTo(1, 13);
  });

  it('have a curve that falls, the last megawatt below the average', () => {
    const values = curve.map(({ average, marginal }) => [present(average), present(marginal)] as const);
    values.forEach(([average, marginal], at) => {
      expect(marginal.lt(average)).toBe(true);
      if (at > 0) expect(average.lt(values[at - 1]![0]) && marginal.lt(values[at - 1]![1])).toBe(true);
    });
    const crossing = curve.findIndex(({ marginal }) => present(marginal).lt(present(fullCost)));
    expect(curve[crossing]!.siteDraw.gte(present(best.siteDraw))).toBe(true);
    expect(curve[crossing - 1]!.siteDraw.lte(present(best.siteDraw))).toBe(true);
  });

  it('do not look at what moves month by month', () => {
    const moving = sizes({ bitcoinPriceGrowth: '20 %/year', epochEntered: '50 %', taxRate: '30 %' });
    expect(present(moving.best.siteDraw).eq(present(best.siteDraw))).toBe(true);
  });

  it('agree with the profit of a year', () => {
    const draw = present(zeroProfit.siteDraw);
    const given = [...stated(steady, { bitcoinPrice: '150k', siteDraw: draw })].filter(([it]) =>
      mining.quantities.has(it),
    );
    const { valueOf } = new ExactReader(mining).read(new Map(given));
    const [profit, revenue] = [mining.quantity('profitPerYear'), mining.quantity('revenuePerYear')].map(
      (it) => present(valueOf(it)),
    );
    expect(agree(profit!.plus(revenue!), revenue!, 5)).toBe(true);
  });
});

describe('a site that is not worth its machines', () => {
  it('is best at nothing, and has no curve where there is no plant', () => {
    const poor = sizes({ bitcoinPrice: '30k' });
    expect([poor.best, poor.zeroProfit].map((it) => present(it.siteDraw).toNumber())).toEqual([0, 0]);
    expect(present(poor.best.minerCount).toNumber()).toBe(0);
    const none = sizes({ netCapacity: 0 });
    expect(none.curve).toEqual([]);
    expect(none.best.siteDraw).toMatchObject({ because: 'nothing hashes' });
  });
});
