import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { split } from '../../src/study/stakes.ts';
import { Exact } from '../../src/units/decimal.ts';

const parts = (total: string, weights: string[], step: string): string[] =>
  split(new Exact(total), weights, step).map((it) => it.toFixed());

describe('a whole is split by weight', () => {
  test.each([
    ['100', ['1', '1'], '0.01', ['50', '50']],
    ['100', ['1', '1', '1'], '0.01', ['33.34', '33.33', '33.33']],
    ['0.02', ['1', '1', '1'], '0.01', ['0.01', '0.01', '0']],
    ['0.00000001', ['1', '1', '1'], '0.00000001', ['0.00000001', '0', '0']],
    ['10', ['1', '2', '4'], '1', ['1', '3', '6']],
    ['100', ['0', '1'], '0.01', ['0', '100']],
    ['100', ['0.5', '0.25', '0.25'], '0.01', ['50', '25', '25']],
    ['1', ['7'], '0.01', ['1']],
    ['0', ['1', '1'], '0.01', ['0', '0']],
    ['-100', ['1', '1', '1'], '0.01', ['-33.34', '-33.33', '-33.33']],
    ['0.004', ['1', '1'], '0.01', ['0', '0']],
    ['-0.004', ['1', '1'], '0.01', ['0', '0']],
    ['0.005', ['1', '1'], '0.01', ['0.01', '0']],
  ])('%s by %j in steps of %s is %j', (total, weights, step, expected) => {
    expect(parts(total, weights, step)).toEqual(expected);
  });

  it('of what rounding down leaves over, the largest remainder comes first, then the first holder', () => {
    // 10 × 3/7 = 4.28…, 10 × 2/7 = 2.85… twice: two steps are left over for the two larger remainders.
    expect(parts('10', ['3', '2', '2'], '1')).toEqual(['4', '3', '3']);
    expect(parts('10', ['1', '1', '1'], '1')).toEqual(['4', '3', '3']);
  });

  it.each([[[]], [['0']], [['0', '0']]])('but not by weights %j, of which none is above zero', (weights) => {
    expect(() => parts('100', weights, '0.01')).toThrow('No stake has a weight above zero.');
  });
});

describe('whatever is split', () => {
  const total = fc.tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.integer({ min: -12, max: 0 }));
  const weight = fc
    .tuple(fc.nat(1_000_000), fc.integer({ min: -6, max: 0 }))
    .map(([digits, size]) => `${digits}e${size}`);
  const weights = fc
    .array(weight, { minLength: 1, maxLength: 20 })
    .filter((all) => all.some((it) => Number(it) > 0));

  it.each(['0.01', '0.00000001'])(
    'the parts sum to the whole in steps of %s, and each is within one of its due',
    (step) => {
      fc.assert(
        fc.property(total, weights, ([digits, size], weights) => {
          const whole = new Exact(`${digits}e${size}`).div(step).toDecimalPlaces(0).times(step);
          const found = split(new Exact(`${digits}e${size}`), weights, step);
          expect(found.reduce((sum, it) => sum.plus(it), new Exact(0)).eq(whole)).toBe(true);
          const all = weights.reduce((sum, it) => sum.plus(it), new Exact(0));
          found.forEach((part, index) => {
            const due = whole.times(weights[index]!).div(all);
            expect(part.minus(due).abs().lte(step)).toBe(true);
            expect(part.div(step).isInteger()).toBe(true);
            expect(Object.is(part.toNumber(), -0)).toBe(false);
          });
        }),
        { numRuns: 1000 },
      );
    },
  );
});
