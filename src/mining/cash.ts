import { constant } from '../formula/expression.ts';
import { derive, input, next } from '../formula/quantity.ts';
import { bitcoin, dollar, month, percent } from '../units/catalogue.ts';
import { bitcoinPrice } from './economics.ts';
import { demandCharge, fixedCharge } from './finance.ts';
import { siteDraw } from './fleet.ts';
import { bitcoinInMonth, energyCostInMonth, revenueInMonth } from './month.ts';

const oneMonth = constant('1', month);
const nothing = constant('0', dollar);

export const marginInMonth = derive(dollar, {
  label: 'Margin of the month',
  formula: revenueInMonth.minus(energyCostInMonth),
});

export const demandChargeInMonth = derive(dollar, {
  label: 'Demand charge of the month',
  formula: siteDraw.times(demandCharge).times(oneMonth),
});

export const fixedChargeInMonth = derive(dollar, {
  label: 'Fixed charge of the month',
  formula: siteDraw.times(fixedCharge).times(oneMonth),
});

export const incomeInMonth = derive(dollar, {
  label: 'Operating income of the month',
  formula: marginInMonth.minus(demandChargeInMonth).minus(fixedChargeInMonth),
});

// Coins that are kept.

export const soldShare = input(percent, {
  label: 'Coins sold',
  note: 'Part of each month’s coins that is sold in the month; the rest is held.',
  min: '0',
  max: '100',
});

export const coinStock = input(bitcoin, {
  label: 'Coins held',
  note: 'At the start of the month.',
  min: '0',
});

export const coinsLeft = input(bitcoin, {
  label: 'Coins left by the month before',
  note: 'Of the project; what is held beyond them was brought in.',
  min: '0',
});

export const coinsBrought = derive(bitcoin, {
  label: 'Coins brought in',
  formula: coinStock.minus(coinsLeft),
});

export const coinsKept = derive(bitcoin, {
  label: 'Coins kept in the month',
  formula: bitcoinInMonth.times(soldShare.complement()),
});

export const coinStockValue = derive(dollar, {
  label: 'Worth of the coins held',
  note: 'At the end of the month, at the price of the month.',
  formula: coinStock.plus(coinsKept).times(bitcoinPrice),
});

export const operatingCashInMonth = derive(dollar, {
  label: 'Operating cash of the month',
  note: 'Coins sold less energy, demand and fixed charges.',
  formula: incomeInMonth.minus(coinsKept.times(bitcoinPrice)),
});

// Tax.

export const taxRate = input(percent, {
  label: 'Tax rate',
  note: 'On taxable income, once losses carried forward are taken off.',
  min: '0',
  max: '100',
});
export const depreciationInMonth = input(dollar, {
  label: 'Depreciation of the month',
  note: 'What is written off for tax.',
  min: '0',
});
export const interestInMonth = input(dollar, {
  label: 'Interest of the month',
  note: 'Paid on the loan, and taken off taxable income.',
  min: '0',
});
export const lossCarried = input(dollar, {
  label: 'Loss carried forward',
  note: 'Taxable losses of earlier months that no income has taken up.',
  min: '0',
});

export const taxableInMonth = derive(dollar, {
  label: 'Taxable income of the month',
  formula: incomeInMonth.minus(depreciationInMonth).minus(interestInMonth),
});

export const taxInMonth = derive(dollar, {
  label: 'Tax of the month',
  formula: taxableInMonth.minus(lossCarried).max(nothing).times(taxRate),
});

export const cashFlowInMonth = derive(dollar, {
  label: 'Cash flow of the month',
  note: 'Before capital, loans and resale.',
  formula: operatingCashInMonth.minus(taxInMonth),
});

export const nextStock = next(coinStock, coinStock.plus(coinsKept));
export const nextLeft = next(coinsLeft, coinStock.plus(coinsKept));
export const nextLoss = next(lossCarried, lossCarried.minus(taxableInMonth).max(nothing));
