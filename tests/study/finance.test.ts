import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { discountedPayback, npv, payback, yearlyRate } from '../../src/study/finance.ts';
import { irr } from '../../src/study/irr.ts';
import { Exact } from '../../src/units/decimal.ts';
import { agree, exact, printed } from './exact.ts';

const cents = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((it) => new Exact(it).div(100));
const flows = fc.array(cents, { minLength: 1, maxLength: 40 });
const rate = fc.integer({ min: -500, max: 5_000 }).map((it) => new Exact(it).div(1_000));

describe('net present value', () => {
  // numpy-financial, numpy_financial/tests/test_financial.py: test_npv_decimal, worked out there to 28 digits.
  it('is that of a well-kept library', () => {
    const value = npv(new Exact('0.05'), exact(-15_000, 1_500, 2_500, 3_500, 4_500, 6_000));
    expect(agree(value, new Exact('122.894854950942692161628715'), 26)).toBe(true);
  });

  // Brealey, Myers and Allen, Principles of Corporate Finance, chapter 5: project C.
  it('is that of a textbook', () => {
    expect(
      npv(new Exact('0.1'), exact(1_000, -3_000, 2_500))
        .round()
        .toNumber(),
    ).toBe(339);
  });

  it('is the sum where money costs nothing, and the first flow where there is no other', () => {
    expect(npv(new Exact(0), exact(-5, 3, 4)).toString()).toBe('2');
    expect(npv(new Exact('0.3'), exact(-5)).toString()).toBe('-5');
  });

  it('is additive over parts of the flows, and homogeneous', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cents, cents), { minLength: 1, maxLength: 40 }), rate, (pairs, r) => {
        const [left, right] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const whole = pairs.map(([a, b]) => a.plus(b));
        const scale = npv(
          r,
          pairs.map(([a, b]) => a.abs().plus(b.abs())),
        ).times('1e-35');
        const apart = npv(r, left).plus(npv(r, right));
        expect(npv(r, whole).minus(apart).abs().lte(scale)).toBe(true);
        const thrice = whole.map((it) => it.times(3));
        expect(npv(r, thrice).minus(npv(r, whole).times(3)).abs().lte(scale.times(9))).toBe(true);
      }),
    );
  });
});

describe('internal rates of return', () => {
  const rates = (...numbers: number[]): string[] => irr(exact(...numbers)).map((it) => printed(it, 4));

  // numpy-financial, numpy_financial/tests/test_financial.py: TestIrr.test_basic_values, which prints one root of each.
  test.each([
    [[-150_000, 15_000, 25_000, 35_000, 45_000, 60_000], '0.0524'],
    [[-100, 0, 0, 74], '-0.0955'],
    [[-100, 39, 59, 55, 20], '0.2809'],
    [[-100, 100, 0, -7], '-0.0833'],
    [[-100, 100, 0, 7], '0.0621'],
    [[-5, 10.5, 1, -8, 1], '0.0886'],
    [[-5, 10.5, 1, -8, 1, 0, 0, 0], '0.0886'],
  ])('of %j hold the %s of a well-kept library', (numbers, root) => {
    expect(rates(...numbers)).toContain(root);
  });

  // Lorie and Savage, Three Problems in Rationing Capital, The Journal of Business 28 (1955): the larger oil pump.
  it('are both of the oil pump’s', () => {
    expect(rates(-1_600, 10_000, -10_000)).toEqual(['0.2500', '4.0000']);
  });

  it('are exact: 10 % and 20 %', () => {
    expect(irr(exact(-100, 230, -132)).map((it) => it.toSignificantDigits(30).toString())).toEqual([
      '0.1',
      '0.2',
    ]);
  });

  test.each([
    ['Brealey’s project C', [1_000, -3_000, 2_500]],
    ['a hope that never pays', [-100, 100, -30]],
    ['a near miss', [-100, 220, -121.000_001]],
    ['gifts', [100, 0, 5]],
    ['losses', [-1, -2, -3]],
    ['nothing', [0, 0, 0]],
  ])('there are none of %s', (_, numbers) => {
    expect(rates(...numbers)).toEqual([]);
  });

  it('may be one that is touched and not crossed', () => {
    expect(rates(-100, 220, -121)).toEqual(['0.1000']);
    expect(rates(1, -2, 1)).toEqual(['0.0000']);
  });

  it('may lie near a total loss, and far above', () => {
    expect(rates(-100, 10.5)).toEqual(['-0.8950']);
    expect(rates(-100, 0, 0, 0.000_1)).toEqual(['-0.9900']);
    expect(rates(-1, 5_001)).toEqual(['5000.0000']);
  });

  it('are not moved by months without cash, however many', () => {
    const quiet = new Array<number>(130).fill(0);
    expect(rates(...quiet, -100, 110, ...quiet)).toEqual(['0.1000']);
  });

  it('put back give a value of zero', () => {
    fc.assert(
      fc.property(flows, (all) => {
        for (const root of irr(all)) {
          const size = npv(
            root,
            all.map((it) => it.abs()),
          );
          expect(npv(root, all).abs().lte(size.times('1e-15'))).toBe(true);
        }
      }),
    );
  });

  it('are as many as polynomials have that were made of them', () => {
    const roots = fc.uniqueArray(fc.integer({ min: -60, max: 300 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(roots, (percents) => {
        const found = irr(made(percents)).map((it) => it.times(100).toDecimalPlaces(12).toNumber());
        expect(found).toEqual(percents.toSorted((a, b) => a - b));
      }),
    );
  });

  it('of a month are for a year what a year makes of them', () => {
    expect(printed(yearlyRate(new Exact('0.01')), 10)).toBe('0.1268250301');
  });
});

/** Flows whose rates of return are these percents: the product of `(1 + r)x − 1`. */
const made = (percents: readonly number[]): Exact[] =>
  percents.reduce<Exact[]>(
    (product, percent) => {
      const step = new Exact(100 + percent).div(100);
      const longer = [...product.map((it) => it.neg()), new Exact(0)];
      return longer.map((it, at) => it.plus(at === 0 ? 0 : product[at - 1]!.times(step)));
    },
    [new Exact(1)],
  );

describe('payback', () => {
  it('is the first period after which nothing is owed', () => {
    expect(payback(exact(-100, 40, 40, 40))).toBe(3);
    expect(payback(exact(-100, 50, 50))).toBe(2);
    expect(payback(exact(0, 5))).toBe(0);
  });

  it('may be never', () => {
    expect(payback(exact(-100, 40, 40))).toBeUndefined();
    expect(discountedPayback(new Exact('0.1'), exact(-100, 50, 50))).toBeUndefined();
  });

  it('takes longer where money costs something', () => {
    expect(discountedPayback(new Exact(0), exact(-100, 60, 60))).toBe(2);
    expect(discountedPayback(new Exact('0.1'), exact(-100, 60, 50, 20))).toBe(3);
  });

  it('discounted at nothing is the plain one', () => {
    fc.assert(
      fc.property(flows, (all) => {
        expect(discountedPayback(new Exact(0), all)).toBe(payback(all));
      }),
    );
  });
});

it('a rate of return above what money costs means a value above zero', () => {
  const project = fc.tuple(
    fc.integer({ min: 1, max: 10_000 }),
    fc.array(fc.integer({ min: 0, max: 900 }), { minLength: 1, maxLength: 60 }),
  );
  fc.assert(
    fc.property(project, rate, ([cost, income], r) => {
      const all = exact(-cost, ...income);
      const [root] = irr(all);
      if (root && !agree(root, r)) expect(npv(r, all).gt(0)).toBe(root.gt(r));
    }),
  );
});
