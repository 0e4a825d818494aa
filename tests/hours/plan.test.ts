import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPlan } from '../../src/hours/plan.ts';
import { type Choice, FREE, type Plan, type Rules } from '../../src/hours/rules.ts';
import { HashwattError } from '../../src/units/problem.ts';
import { told } from '../study/problems.ts';
import { bruteForce, keeps, tableOfAll } from './brute.ts';

const choice = (
  gains: readonly number[],
  rules: Partial<Rules> = {},
  barred: readonly number[] = [],
): Choice => ({
  gains: Float64Array.from(gains),
  barred: Uint8Array.from(gains, (_, at) => (barred.includes(at) ? 1 : 0)),
  rules: { ...FREE, ...rules },
});

const shown = ({ runs }: Plan): string => [...runs].join('');

/** Small whole numbers, so that ties are common, and any others. */
const gain = fc.oneof(fc.integer({ min: -9, max: 9 }), fc.double({ min: -50, max: 50, noNaN: true }));

const choices = (longest: number): fc.Arbitrary<Choice> =>
  fc
    .integer({ min: 1, max: longest })
    .chain((length) =>
      fc.record({
        gains: fc.array(gain, { minLength: length, maxLength: length }).map((it) => Float64Array.from(it)),
        barred: fc
          .array(fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 1), { minLength: length, maxLength: length })
          .map((it) => Uint8Array.from(it)),
        rules: fc.record({
          leastRun: fc.integer({ min: 1, max: 5 }),
          leastStop: fc.integer({ min: 1, max: 5 }),
          startCost: fc.constantFrom(0, 3, 12.5),
          least: fc.integer({ min: 0, max: length }),
          most: fc.integer({ min: 0, max: length }),
        }),
      }),
    )
    .map((it) => ({ ...it, rules: { ...it.rules, most: Math.max(it.rules.least, it.rules.most) } }));

/** The worth of the best plan, or nothing when the rules can't be kept. */
const worth = (it: Choice): number | undefined => {
  try {
    return bestPlan(it).worth;
  } catch (error) {
    if (error instanceof HashwattError) return undefined;
    throw error;
  }
};

describe('the best plan', () => {
  it('is as good as the best of all plans, and keeps the rules', () => {
    fc.assert(
      fc.property(choices(12), (it) => {
        const [best, found] = [bruteForce(it), worth(it)];
        expect(found ?? 1e9).toBeCloseTo(best ?? 1e9, 8);
        expect(found === undefined || keeps(bestPlan(it), it)).toBe(true);
      }),
      { numRuns: 1_500 },
    );
  });

  it('is as good over more steps as a table of all that can be reached', () => {
    fc.assert(
      fc.property(choices(90), (it) => {
        expect(worth(it) ?? 1e9).toBeCloseTo(tableOfAll(it) ?? 1e9, 7);
      }),
    );
  });

  it('is worth no more with one rule more', () => {
    fc.assert(
      fc.property(choices(40), fc.constantFrom(...(Object.keys(FREE) as (keyof Rules)[])), (it, rule) => {
        const looser = { ...it, rules: { ...it.rules, [rule]: FREE[rule] } };
        expect(worth(it) ?? -Infinity).toBeLessThanOrEqual((worth(looser) ?? -Infinity) + 1e-8);
      }),
    );
  });

  it('runs where running gains, at nothing too, when it is free', () => {
    expect(shown(bestPlan(choice([1, -1, 0, -2, 3])))).toBe('10101');
  });

  it('runs through a bad step rather than pay for another start', () => {
    expect(shown(bestPlan(choice([5, -1, 5], { startCost: 2 })))).toBe('111');
    expect(shown(bestPlan(choice([5, -3, 5], { startCost: 2 })))).toBe('101');
    expect(shown(bestPlan(choice([-3, 1, -3], { startCost: 2 })))).toBe('000');
  });

  it('takes the best of the steps when some must run, and the best only when few may', () => {
    expect(shown(bestPlan(choice([-1, -5, 2, -2], { least: 3 })))).toBe('1011');
    expect(shown(bestPlan(choice([1, 5, 2, 3], { most: 2 })))).toBe('0101');
  });

  it('keeps out of barred steps, and stops long enough for them', () => {
    expect(shown(bestPlan(choice([4, 4, 4, 9, 9], { leastStop: 3 }, [2])))).toBe('00011');
    expect(shown(bestPlan(choice([4, 4, 4, 4, 4], {}, [2])))).toBe('11011');
  });

  it('finds the number of steps that no bonus alone would give', () => {
    const pairs = choice([6, 6, -50, 6, 6, -50, 5, 5], { startCost: 10, least: 3, most: 3 });
    expect(bestPlan(pairs).count).toBe(3);
    expect(bestPlan(pairs).worth).toBe(bruteForce(pairs));
  });
});

describe('rules that can’t be kept are told', () => {
  it.each<[string, Choice, string]>([
    [
      'more steps than are left',
      choice([1, 1, 1], { least: 3 }, [1]),
      'least: "3 steps" can’t be kept: the other rules allow 2 at most. Lower the share that must run, or bar fewer hours.',
    ],
    [
      'the same with runs of a length',
      choice([1, 1, 1, 1, 1], { least: 4, leastStop: 2 }, [2]),
      'least: "4 steps" can’t be kept: the other rules allow 3 at most. Lower the share that must run, or bar fewer hours.',
    ],
    [
      'a number between two that can be',
      choice([1, 1, 1, 1, 1, 1, 1, 1, 1], { leastRun: 6, least: 3, most: 3 }, [0, 8]),
      'least: "3 steps" can’t be kept together with a limit of 3 steps and the lengths of runs and stops. Leave more room between the two.',
    ],
    ['more than may', choice([1], { least: 1, most: 0 }), 'least: "1" is more than the limit of 0 steps.'],
    [
      'half a step, and a negative cost',
      choice([1], { leastRun: 1.5, startCost: -1 }),
      'leastRun: "1.5" is no whole number of steps.\nstartCost: "-1" is no cost from 0 to 1e12 $.',
    ],
  ])('%s', (_, it, sentence) => {
    expect(told(() => bestPlan(it))).toBe(sentence);
  });
});
