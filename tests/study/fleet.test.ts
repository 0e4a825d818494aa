import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FleetCourse, fleetCourse, type Wear } from '../../src/study/fleet.ts';
import { Exact } from '../../src/units/decimal.ts';
import { twelfthRoot } from '../../src/units/twelfth-root.ts';
import { exact } from './exact.ts';

const asNew: Wear = { ageing: new Exact(1), survival: new Exact(1), cycle: undefined };

/** What a part lost in a year leaves each month. */
const losing = (yearly: string): Exact => twelfthRoot(new Exact(1).minus(yearly));

const numbers = (course: FleetCourse): Record<keyof FleetCourse, number[]> => ({
  count: course.count.map(Number),
  fitness: course.fitness.map(Number),
  bought: course.bought.map(Number),
  sold: course.sold.map(Number),
});

const follow = (planned: readonly number[], wear: Partial<Wear> = {}): ReturnType<typeof numbers> =>
  numbers(fleetCourse(exact(...planned), { ...asNew, ...wear }));

describe('a fleet', () => {
  it('is bought at once and sold at the end', () => {
    expect(follow([5, 5, 5])).toEqual({
      count: [5, 5, 5],
      fitness: [1, 1, 1],
      bought: [5, 0, 0],
      sold: [0, 0, 5],
    });
  });

  it('is built out and sold as the plan says', () => {
    const { count, bought, sold } = follow([0, 2, 5, 5, 3, 0, 4]);
    expect(count).toEqual([0, 2, 5, 5, 3, 0, 4]);
    expect(bought).toEqual([0, 2, 3, 0, 0, 0, 4]);
    expect(sold).toEqual([0, 0, 0, 0, 2, 3, 4]);
  });

  it('loses machines, whole ones, and does not replace them', () => {
    const { count, bought } = follow(new Array<number>(25).fill(1_000), { survival: losing('0.03') });
    expect([count[0], count[1], count[12], count[24]]).toEqual([1_000, 997, 970, 940]);
    expect(bought.slice(1).every((it) => it === 0)).toBe(true);
  });

  it('ages, the oldest machines most', () => {
    const { fitness } = follow([...new Array<number>(12).fill(100), 300], { ageing: losing('0.05') });
    expect(fitness[0]).toBe(1);
    expect(fitness[12]).toBeCloseTo((100 * 0.95 + 200) / 300, 12);
  });

  it('is renewed in full when its time is over', () => {
    const { count, bought, sold, fitness } = follow(new Array<number>(7).fill(100), {
      ageing: losing('0.5'),
      survival: losing('0.5'),
      cycle: 3,
    });
    expect(bought).toEqual([100, 0, 0, 100, 0, 0, 100]);
    expect(fitness.map((it) => it === 1)).toEqual([true, false, false, true, false, false, true]);
    expect(count).toEqual([100, 94, 89, 100, 94, 89, 100]);
    expect(sold).toEqual([0, 0, 0, 84, 0, 0, 184]);
  });

  it('is renewed no further than the plan goes on', () => {
    expect(follow([10, 10, 4, 4], { cycle: 2 })).toMatchObject({
      count: [10, 10, 4, 4],
      bought: [10, 0, 4, 0],
      sold: [0, 0, 10, 4],
    });
    expect(follow([10, 10, 0, 0], { cycle: 2 })).toMatchObject({
      count: [10, 10, 0, 0],
      sold: [0, 0, 10, 0],
    });
    expect(follow([6, 10, 7, 7], { cycle: 2 })).toMatchObject({ count: [6, 10, 7, 7], bought: [6, 4, 3, 4] });
  });

  it('sells the oldest machines first', () => {
    const { fitness } = follow([10, 20, 10], { ageing: new Exact('0.5') });
    expect(fitness).toEqual([1, 0.75, 0.5]);
  });
});

describe('whatever is planned', () => {
  const plan = fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 60 });
  const wear = fc.record({
    ageing: fc.constantFrom(new Exact(1), losing('0.05'), losing('0.4')),
    survival: fc.constantFrom(new Exact(1), losing('0.03'), losing('0.3')),
    cycle: fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined }),
  });
  const total = (all: readonly Exact[]): Exact => all.reduce((sum, it) => sum.plus(it), new Exact(0));

  it('runs as planned where nothing fails', () => {
    fc.assert(
      fc.property(plan, wear, (planned, { ageing, cycle }) => {
        const course = fleetCourse(exact(...planned), { ageing, survival: new Exact(1), cycle });
        expect(course.count.map(Number)).toEqual(planned);
        expect(total(course.bought).eq(total(course.sold))).toBe(true);
      }),
    );
  });

  it('never has more machines than planned, sells none that was not bought, and none twice', () => {
    fc.assert(
      fc.property(plan, wear, (planned, how) => {
        const course = fleetCourse(exact(...planned), how);
        planned.forEach((most, month) => {
          expect(course.count[month]!.lte(most)).toBe(true);
          expect(course.count[month]!.isInteger()).toBe(true);
          expect(course.fitness[month]!.gt(0) && course.fitness[month]!.lte(1)).toBe(true);
          expect(course.bought[month]!.gte(0) && course.sold[month]!.gte(0)).toBe(true);
        });
        expect(total(course.sold).lte(total(course.bought))).toBe(true);
      }),
    );
  });
});
