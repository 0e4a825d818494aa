import type { Expression } from '../formula/expression.ts';
import { derive, input } from '../formula/quantity.ts';
import { bitcoin, day, dollar, MWh, petahash, satoshi, second, terahash, year } from '../units/catalogue.ts';
import { energyPerYear, hashRate } from './fleet.ts';
import {
  bitcoinPerDay,
  bitcoinPerDayIfNobodyLeaves,
  bitcoinPerDayIfOthersLeave,
  networkHashRate,
  networkHashRateAfter,
  networkRewardPerDay,
  networkShare,
  poolFee,
} from './network.ts';
import { deliveryLoss } from './plant.ts';

export const bitcoinPrice = input(dollar.per(bitcoin), {
  label: 'Bitcoin price',
  note: 'What a mined bitcoin is sold for; of the first month, where it grows.',
  min: '0',
});

export const powerPrice = input(dollar.per(MWh), {
  label: 'Power price',
  note: 'What the miner pays for its energy, grid charges and taxes included.',
});

export const gridPrice = input(dollar.per(MWh), {
  label: 'Grid price',
  note: 'What the same energy would fetch if it were sold.',
});

const valueOf = (mined: Expression<'bitcoin', 'time'>) => mined.times(bitcoinPrice);

export const revenuePerDay = derive(dollar.per(day), { label: 'Revenue', formula: valueOf(bitcoinPerDay) });

export const revenuePerDayIfNobodyLeaves = derive(dollar.per(day), {
  label: 'Revenue if nobody leaves',
  formula: valueOf(bitcoinPerDayIfNobodyLeaves),
});

export const revenuePerDayIfOthersLeave = derive(dollar.per(day), {
  label: 'Revenue if others leave',
  formula: valueOf(bitcoinPerDayIfOthersLeave),
});

export const revenuePerYear = derive(dollar.per(year), {
  label: 'Revenue of a year',
  note: 'A year is 365.25 days.',
  formula: revenuePerDay,
});

export const poolFeePerDay = derive(dollar.per(day), {
  label: 'Pool fee paid',
  note: 'Already taken from the revenue.',
  formula: valueOf(networkShare.times(networkRewardPerDay).times(poolFee)),
});

export const powerCostPerDay = derive(dollar.per(day), {
  label: 'Power cost',
  formula: energyPerYear.times(powerPrice),
});

export const powerCostPerYear = derive(dollar.per(year), {
  label: 'Power cost of a year',
  formula: powerCostPerDay,
});

export const marginPerDay = derive(dollar.per(day), {
  label: 'Margin',
  note: 'Revenue less power; it still has to pay for machines, buildings and people.',
  formula: revenuePerDay.minus(powerCostPerDay),
});

export const marginPerDayIfNobodyLeaves = derive(dollar.per(day), {
  label: 'Margin if nobody leaves',
  formula: revenuePerDayIfNobodyLeaves.minus(powerCostPerDay),
});

export const marginPerDayIfOthersLeave = derive(dollar.per(day), {
  label: 'Margin if others leave',
  formula: revenuePerDayIfOthersLeave.minus(powerCostPerDay),
});

export const marginPerYear = derive(dollar.per(year), { label: 'Margin of a year', formula: marginPerDay });

export const revenuePerMWh = derive(dollar.per(MWh), {
  label: 'Revenue per MWh',
  formula: revenuePerYear.div(energyPerYear),
});

export const hashprice = derive(dollar.per(petahash.per(second)).per(day), {
  label: 'Hashprice with us',
  note: 'Before the pool fee, with this fleet in the network.',
  formula: networkRewardPerDay.times(bitcoinPrice).div(networkHashRateAfter),
});

export const marketHashprice = derive(dollar.per(petahash.per(second)).per(day), {
  label: 'Market hashprice',
  note: 'Before us: compare this one with what is published.',
  formula: networkRewardPerDay.times(bitcoinPrice).div(networkHashRate),
});

export const marketHashpriceInBitcoin = derive(satoshi.per(terahash.per(second)).per(day), {
  label: 'Market hashprice in bitcoin',
  formula: networkRewardPerDay.div(networkHashRate),
});

export const hashcost = derive(dollar.per(petahash.per(second)).per(day), {
  label: 'Hashcost',
  note: 'Power cost for each unit of hash rate.',
  formula: powerCostPerDay.div(hashRate),
});

export const breakEvenPowerPrice = derive(dollar.per(MWh), {
  label: 'Break-even power price',
  note: 'Run or stop: at this price of power the margin is zero.',
  formula: revenuePerMWh,
});

export const breakEvenBitcoinPrice = derive(dollar.per(bitcoin), {
  label: 'Break-even bitcoin price',
  note: 'At this price of bitcoin the margin is zero, everything else held.',
  formula: powerCostPerDay.div(bitcoinPerDay),
});

export const gridRevenuePerDay = derive(dollar.per(day), {
  label: 'The same energy sold',
  note: 'At the busbar, so with what delivery to the site would lose.',
  formula: energyPerYear.div(deliveryLoss.complement()).times(gridPrice),
});

export const upliftPerDay = derive(dollar.per(day), {
  label: 'Uplift over selling',
  note: 'What is not mined is sold in both cases, and left out.',
  formula: revenuePerDay.minus(gridRevenuePerDay),
});
