import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ExactReader } from '../../src/interpret/exact.ts';
import { monthly } from '../../src/mining/book.ts';
import { npv } from '../../src/study/finance.ts';
import { loanCourse, type Terms, writtenOff } from '../../src/study/loan.ts';
import { Exact } from '../../src/units/decimal.ts';
import { agree, exact, printed } from './exact.ts';
import { present, stated } from './course.ts';

const reader = new ExactReader(monthly);

/** The terms of the book for so much interest a month, as a fraction. */
const terms = (interest: Exact, months: number): Terms => {
  const yearly = interest.plus(1).pow(12).minus(1).times(100);
  const { valueOf } = reader.read(stated({ loanRate: yearly, loanTime: new Exact(months).div(12) }));
  const [step, payment, count] = (['loanStep', 'loanPayment', 'loanMonths'] as const).map((name) =>
    present(valueOf(monthly.quantity(name))),
  );
  return { step: step!, payment: payment!, months: count!.toNumber() };
};

const lent = (amount: number, months: number): Exact[] => exact(amount, ...new Array<number>(months).fill(0));

describe('the payment of a loan', () => {
  // numpy-financial, numpy_financial/tests/test_financial.py: test_pmt_decimal, worked out there to 28 digits.
  it('is that of a well-kept library', () => {
    const { payment } = terms(new Exact('0.08').div(12), 60);
    expect(agree(payment.times(15_000), new Exact('304.1459143262052370338701494'), 25)).toBe(true);
  });

  it('without interest is an equal part', () => {
    expect(printed(terms(new Exact(0), 60).payment.times(15_000), 2)).toBe('250.00');
  });
});

describe('a loan', () => {
  // The same file: TestIpmt.test_broadcasting, 2,000 at 10 % over 24 months; and test_ppmt_decimal.
  it('has the interest and the principal of a well-kept library', () => {
    const { interest } = loanCourse(lent(2_000, 24), terms(new Exact(1).div(120), 24));
    expect(interest.slice(0, 4).map((it) => printed(it, 8))).toEqual([
      '16.66666667',
      '16.03647345',
      '15.40102862',
      '14.76028842',
    ]);
    const larger = loanCourse(lent(55_000, 60), terms(new Exact(1).div(120), 60));
    const principal = larger.payment[0]!.minus(larger.interest[0]!);
    expect(agree(principal, new Exact('710.2541257864217612489830917'), 24)).toBe(true);
  });

  it('is repaid with its last payment', () => {
    const { interest, payment } = loanCourse(lent(1_000, 40), terms(new Exact('0.01'), 36));
    const total = (all: readonly Exact[]): Exact => all.reduce((sum, it) => sum.plus(it), new Exact(0));
    expect(printed(total(payment).minus(total(interest)), 20)).toBe('1000.00000000000000000000');
    expect(payment.slice(36).every((it) => it.abs().lt('1e-30'))).toBe(true);
  });

  it('is repaid when the horizon ends, if not before', () => {
    const { payment } = loanCourse(lent(1_000, 11), terms(new Exact('0.01'), 36));
    expect(payment).toHaveLength(12);
    expect(payment[11]!.gt(payment[10]!.times(10))).toBe(true);
  });

  it('is worth nothing at its own rate, whenever parts of it are taken', () => {
    const parts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 50 });
    fc.assert(
      fc.property(
        parts,
        fc.integer({ min: 0, max: 50 }),
        fc.integer({ min: 1, max: 60 }),
        (all, permille, time) => {
          const rate = new Exact(permille).div(1_000);
          const borrowed = exact(...all);
          const { payment } = loanCourse(borrowed, terms(rate, time));
          const worth = npv(rate, borrowed).minus(npv(rate, [new Exact(0), ...payment]));
          expect(worth.abs().lt('1e-24')).toBe(true);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('depreciation', () => {
  it('writes each amount off in equal parts from its own month on', () => {
    const parts = writtenOff(exact(120, 0, 30, 0, 0), 3);
    expect(parts.map(Number)).toEqual([40, 40, 50, 10, 10]);
  });

  it('writes off no more than there was', () => {
    expect(writtenOff(exact(100, 0), 36).map((it) => printed(it, 4))).toEqual(['2.7778', '2.7778']);
  });
});
