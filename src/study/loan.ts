import { Exact } from '../units/decimal.ts';

/** A loan month by month, at the end of each. */
export interface LoanCourse {
  readonly interest: readonly Exact[];
  readonly payment: readonly Exact[];
}

/** What all loans of a projection have in common. */
export interface Terms {
  /** What a debt is after a month over what it was. */
  readonly step: Exact;
  /** The payment of a month for each unit borrowed. */
  readonly payment: Exact;
  readonly months: number;
}

const ZERO = new Exact(0);

/** Follows what is borrowed at the start of each month; with the last month, what is still owed is repaid. */
export function loanCourse(borrowed: readonly Exact[], { step, payment, months }: Terms): LoanCourse {
  let debt = ZERO;
  const running = within(borrowed, months);
  const course = borrowed.map((taken, month) => {
    debt = debt.plus(taken);
    const [interest, owed] = [debt.times(step.minus(1)), debt.times(step)];
    const paid = month === borrowed.length - 1 ? owed : running[month]!.times(payment);
    debt = left(owed, paid);
    return { interest, paid };
  });
  return { interest: course.map((it) => it.interest), payment: course.map((it) => it.paid) };
}

/** What is still owed; nothing where only the noise of forty digits is. */
const left = (owed: Exact, paid: Exact): Exact => {
  const debt = owed.minus(paid);
  return debt.abs().lt(owed.times('1e-30')) ? ZERO : debt;
};

/** Equal parts of each amount over so many months, from its own month on. */
export const writtenOff = (amounts: readonly Exact[], months: number): Exact[] =>
  within(amounts, months).map((it) => it.div(months));

/** What the amounts of so many months, the present one included, sum to. */
const within = (amounts: readonly Exact[], months: number): Exact[] =>
  amounts.map((_, month) =>
    amounts.slice(Math.max(0, month - months + 1), month + 1).reduce((sum, it) => sum.plus(it), ZERO),
  );
