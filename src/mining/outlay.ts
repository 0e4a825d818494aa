import { constant, type Expression } from '../formula/expression.ts';
import { derive, input } from '../formula/quantity.ts';
import { dollar, month, MW, one, percent, second, terahash, year } from '../units/catalogue.ts';
import { cashFlowInMonth, coinsBrought } from './cash.ts';
import { bitcoinPrice } from './economics.ts';
import { buildingPrice, discountRate, machinePrice } from './finance.ts';
import { installedHashRate, siteDraw } from './fleet.ts';
import { monthOf, wholeMonths } from './growth.ts';

const oneMonth = constant('1', month);

// What is bought, built and sold: in the first month the whole fleet, later what a projection finds.

export const boughtHashRate = derive(terahash.per(second), {
  label: 'Hash rate bought in the month',
  note: 'Of machines that arrive at its start: all of them, unless the fleet was there before.',
  formula: installedHashRate,
});

export const builtDraw = derive(MW, {
  label: 'Site draw built in the month',
  note: 'Ready at its start; a site that stands need not be built again.',
  formula: siteDraw,
});

export const soldHashRate = input(terahash.per(second), {
  label: 'Hash rate sold in the month',
  note: 'Of machines that go at its end, as it was when they were new.',
  min: '0',
});

export const purchaseInMonth = derive(dollar, {
  label: 'Machines bought in the month',
  formula: boughtHashRate.times(machinePrice),
});

export const buildingInMonth = derive(dollar, {
  label: 'Building of the month',
  formula: builtDraw.times(buildingPrice),
});

export const capitalInMonth = derive(dollar, {
  label: 'Capital of the month',
  note: 'Spent at its start.',
  formula: purchaseInMonth.plus(buildingInMonth),
});

export const resaleShare = input(percent, {
  label: 'Resale',
  note: 'What machines fetch when they are replaced or the horizon ends, of what new ones cost then.',
  min: '0',
  max: '100',
});

export const resaleInMonth = derive(dollar, {
  label: 'Resale of the month',
  formula: soldHashRate.times(machinePrice).times(resaleShare),
});

export const depreciationTime = input(year, {
  label: 'Depreciation time',
  note: 'Capital is written off in equal months over this time.',
  min: '0.08',
  max: '100',
});

export const depreciationMonths = derive(month, {
  label: 'Depreciation in whole months',
  formula: wholeMonths(depreciationTime),
});

// Loans.

export const debtShare = input(percent, {
  label: 'Debt',
  note: 'Part of the capital that is borrowed.',
  min: '0',
  max: '100',
});

export const borrowedInMonth = derive(dollar, {
  label: 'Borrowed in the month',
  formula: capitalInMonth.times(debtShare),
});

export const loanRate = input(percent.per(year), {
  label: 'Interest of the loan',
  note: 'Paid on what is still owed.',
  min: '0',
  max: '1000',
  compounds: 'growth',
});

export const loanTime = input(year, {
  label: 'Time of the loan',
  note: 'Until it is paid back, in equal payments.',
  min: '0.08',
  max: '100',
});

export const loanMonths = derive(month, { label: 'Payments of the loan', formula: wholeMonths(loanTime) });

export const loanStep = derive(one, { label: 'Loan, month on month', formula: monthOf(loanRate) });

const rateOf = (step: Expression<never, never>): Expression<never, 'time'> =>
  step.minus(constant('1', one)).div(oneMonth);

export const loanPayment = derive(one.per(month), {
  label: 'Payment of a month',
  note: 'For each dollar borrowed: equal payments of interest and principal.',
  formula: rateOf(loanStep).annuity(loanMonths, month),
});

export const loanPaymentInMonth = input(dollar, {
  label: 'Paid on loans in the month',
  note: 'Interest and principal, at its end.',
  min: '0',
});

// Cash at the start of a month, at its end, and what money is worth a month later.

export const spentInMonth = derive(dollar, {
  label: 'Own capital of the month',
  note: 'At its start; coins that are brought in could have been sold instead.',
  formula: capitalInMonth.minus(borrowedInMonth).plus(coinsBrought.times(bitcoinPrice)),
});

export const earnedInMonth = derive(dollar, {
  label: 'Cash at the end of the month',
  formula: cashFlowInMonth.plus(resaleInMonth).minus(loanPaymentInMonth),
});

export const netCashInMonth = derive(dollar, {
  label: 'Net cash of the month',
  formula: earnedInMonth.minus(spentInMonth),
});

export const discountStep = derive(one, {
  label: 'Discounting, month on month',
  note: 'The monthly rate is (1 + r)^(1/12) − 1, not a twelfth of r.',
  formula: monthOf(discountRate),
});
