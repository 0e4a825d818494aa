import { constant, type Expression } from '../formula/expression.ts';
import { derive, input, next } from '../formula/quantity.ts';
import { month, one, percent, year } from '../units/catalogue.ts';
import { bitcoinPrice, powerPrice } from './economics.ts';
import { feesPerBlock, networkHashRate } from './network.ts';

type Share = Expression<never, never>;

// Each growth is for a year, and compounds.

const growth = (label: string, note: string) =>
  input(percent.per(year), { label, note, min: '-99.99', max: '10000', compounds: 'growth' });

export const bitcoinPriceGrowth = growth('Growth of the bitcoin price', 'A forecast; none is made for you.');
export const othersGrowth = growth('Growth of the others', 'Of the hash rate of all others; a forecast.');
export const feesGrowth = growth('Growth of the fees', 'Of the fees of a block, in bitcoin.');
export const powerPriceGrowth = growth('Growth of the power price', 'As the contract says.');

export const ageing = input(percent.per(year), {
  label: 'Ageing',
  note: 'Hash rate that a machine loses in a year; it draws the same power.',
  min: '0',
  max: '99',
  compounds: 'loss',
});

export const failureRate = input(percent.per(year), {
  label: 'Failures',
  note: 'Machines that die for good in a year; repairs belong to uptime.',
  min: '0',
  max: '99',
  compounds: 'loss',
});

/** What a yearly rate makes of 1 in a month. */
export const monthOf = (rate: Expression<never, 'time'>): Share =>
  constant('1', one)
    .plus(rate.times(constant('1', year)))
    .twelfthRoot();

const oneMonth = constant('1', month);

/** A time counted in months, to the nearest. */
export const wholeMonths = (time: Expression<'time', never>): Expression<'time', never> =>
  time.div(oneMonth).plus(constant('0.5', one)).floor(one).times(oneMonth);

const shrinking = (rate: Expression<never, 'time'>): Share =>
  rate.times(constant('1', year)).complement().twelfthRoot();

export const bitcoinPriceStep = derive(one, {
  label: 'Bitcoin price, month on month',
  formula: monthOf(bitcoinPriceGrowth),
});
export const othersStep = derive(one, { label: 'Others, month on month', formula: monthOf(othersGrowth) });
export const feesStep = derive(one, { label: 'Fees, month on month', formula: monthOf(feesGrowth) });
export const powerPriceStep = derive(one, {
  label: 'Power price, month on month',
  formula: monthOf(powerPriceGrowth),
});
export const ageingStep = derive(one, {
  label: 'Hash rate of a machine, month on month',
  formula: shrinking(ageing),
});
export const survivalStep = derive(one, {
  label: 'Machines left, month on month',
  formula: shrinking(failureRate),
});

export const nextPrice = next(bitcoinPrice, bitcoinPrice.times(bitcoinPriceStep));
export const nextOthers = next(networkHashRate, networkHashRate.times(othersStep));
export const nextFees = next(feesPerBlock, feesPerBlock.times(feesStep));
export const nextPowerPrice = next(powerPrice, powerPrice.times(powerPriceStep));

export const replacementCycle = input(year, {
  label: 'Replacement cycle',
  note: 'Machines of this age are sold and bought anew; without it they run to the end.',
  min: '0.08',
  max: '50',
});

export const replacementMonths = derive(month, {
  label: 'Cycle in whole months',
  formula: wholeMonths(replacementCycle),
});
