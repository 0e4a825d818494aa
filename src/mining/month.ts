import { HALVING_INTERVAL } from '../bitcoin/subsidy.ts';
import { constant, lookUp } from '../formula/expression.ts';
import { derive, input, next, way } from '../formula/quantity.ts';
import { bitcoin, block, day, dollar, exahash, MWh, one, percent, second } from '../units/catalogue.ts';
import { bitcoinPrice, gridPrice, powerPrice } from './economics.ts';
import { restOfEpoch } from './epoch.ts';
import { energyPerYear, hashRate } from './fleet.ts';
import {
  blockHeight,
  blocksPerDay,
  displacement,
  feesPerBlock,
  networkHashRateAfter,
  networkShare,
  networkWith,
  poolFee,
} from './network.ts';
import { deliveryLoss } from './plant.ts';
import { subsidyByHeight } from './tables.ts';

// The network of a month.

export const daysInMonth = input(day, {
  label: 'Days of the month',
  note: 'Those of the calendar.',
  min: '1',
  max: '31',
});

export const settledHashRate = input(exahash.per(second), {
  label: 'Hash rate that the difficulty knows',
  note: 'Ours of the month before; the difference meets the old difficulty first.',
  min: '0',
});

export const settledNetworkHashRate = derive(exahash.per(second), {
  label: 'Network that the difficulty was set for',
  formula: networkWith(settledHashRate, displacement),
});

export const unsettledTime = derive(day, {
  label: 'Time at the old difficulty in the month',
  formula: restOfEpoch(settledNetworkHashRate, networkHashRateAfter).min(daysInMonth),
});

export const firstBlock = derive(block, {
  label: 'First block of the month',
  formula: blockHeight.floor(block),
});

export const blocksInMonth = derive(block, {
  label: 'Blocks of the month',
  note: 'Ten minutes each, but for what our coming or going hurries or delays until the retarget.',
  formula: blocksPerDay.times(
    daysInMonth.plus(
      unsettledTime.times(networkHashRateAfter.div(settledNetworkHashRate).minus(constant('1', one))),
    ),
  ),
});

const era = constant(`${HALVING_INTERVAL}`, block, 'blocks of an era');

export const blocksToHalving = derive(block, {
  label: 'Blocks to the next halving',
  formula: blockHeight.div(era).plus(constant('1', one)).floor(one).times(era).minus(blockHeight),
});

const laterSubsidy = lookUp(subsidyByHeight, blockHeight.plus(blocksInMonth));

export const issuedInMonth = derive(bitcoin, {
  label: 'New bitcoin of the month',
  note: 'A halving splits the month at its block.',
  formula: lookUp(subsidyByHeight, blockHeight)
    .times(blocksInMonth.min(blocksToHalving))
    .plus(laterSubsidy.times(blocksInMonth.minus(blocksToHalving).max(constant('0', block)))),
});

export const networkRewardInMonth = derive(bitcoin, {
  label: 'Reward of the whole network in the month',
  formula: issuedInMonth.plus(feesPerBlock.times(blocksInMonth)),
});

// What the site does and earns in a month.

export const idling = input(percent, {
  label: 'Idling',
  note: '100 %: the fleet stops in a month whose revenue is below its energy cost; 0 %: it runs on.',
  min: '0',
  max: '100',
});

const mineable = networkShare.times(networkRewardInMonth).times(poolFee.complement());
const energyAtWork = energyPerYear.times(daysInMonth);

export const runningInMonth = derive(percent, {
  label: 'Running in the month',
  note: 'All of it, or nothing.',
  formula: mineable.times(bitcoinPrice).atLeast(energyAtWork.times(powerPrice)).max(idling.complement()),
});

export const alwaysRunning = way(
  runningInMonth,
  constant('100', percent),
  'without a price there is nothing to idle for',
);

export const hashRateInMonth = derive(exahash.per(second), {
  label: 'Hash rate of the month',
  formula: hashRate.times(runningInMonth),
});

export const networkShareInMonth = derive(percent, {
  label: 'Network share of the month',
  formula: networkShare.times(runningInMonth),
});

export const bitcoinInMonth = derive(bitcoin, {
  label: 'Bitcoin of the month',
  formula: mineable.times(runningInMonth),
});

export const revenueInMonth = derive(dollar, {
  label: 'Revenue of the month',
  note: 'What is mined at the price of the month, sold or not.',
  formula: bitcoinInMonth.times(bitcoinPrice),
});

export const energyInMonth = derive(MWh, {
  label: 'Energy of the month',
  formula: energyAtWork.times(runningInMonth),
});

export const energyCostInMonth = derive(dollar, {
  label: 'Energy cost of the month',
  formula: energyInMonth.times(powerPrice),
});

export const saleInMonth = derive(dollar, {
  label: 'The energy of the month sold',
  note: 'What the fleet would use at work, sold at the busbar, less what that energy costs in any case.',
  formula: energyAtWork.div(deliveryLoss.complement()).times(gridPrice).minus(energyAtWork.times(powerPrice)),
});

export const nextHeight = next(blockHeight, blockHeight.plus(blocksInMonth));
export const nextSettled = next(settledHashRate, hashRate);
