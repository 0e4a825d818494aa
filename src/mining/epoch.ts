import { RETARGET_INTERVAL } from '../bitcoin/retarget.ts';
import { constant, type Expression } from '../formula/expression.ts';
import { derive, input } from '../formula/quantity.ts';
import { bitcoin, block, day, exahash, one, percent, second, year } from '../units/catalogue.ts';
import { installedHashRate } from './fleet.ts';
import {
  blockInterval,
  displacement,
  networkHashRate,
  networkRewardPerDay,
  networkShare,
  blocksPerDay,
  networkWith,
  poolFee,
} from './network.ts';
import { uptime } from './plant.ts';

type HashRate = Expression<'hash', 'time'>;

const blocksOfEpoch = constant(`${RETARGET_INTERVAL}`, block, 'blocks of an epoch');
const intervalsOfRetarget = constant(
  `${RETARGET_INTERVAL - 1}`,
  block,
  'intervals that the retarget measures',
);
const steepest = constant('4', one);

export const epochEntered = input(percent, {
  label: 'Epoch already over',
  note: 'How much of a difficulty epoch is over when the fleet starts; at 100 % the difficulty answers at once.',
  min: '0',
  max: '100',
});

/** What is left of an epoch whose difficulty was set for `before` when `now` hashes. */
export const restOfEpoch = (before: HashRate, now: HashRate): Expression<'time', never> =>
  blocksOfEpoch.times(blockInterval).times(epochEntered.complement()).times(before).div(now);

export const startingHashRate = derive(exahash.per(second), {
  label: 'Hash rate on a running day',
  note: 'What hashes while the plant runs; the difficulty sees this, not the average of a year.',
  formula: installedHashRate.times(uptime),
});

export const startingNetworkHashRate = derive(exahash.per(second), {
  label: 'Network on a running day',
  formula: networkWith(startingHashRate, displacement),
});

export const firstEpochTime = derive(day, {
  label: 'Time at the old difficulty',
  note: 'Until the next retarget; more hash rate ends the epoch sooner.',
  formula: restOfEpoch(networkHashRate, startingNetworkHashRate),
});

export const firstEpochBitcoinPerDay = derive(bitcoin.per(day), {
  label: 'Bitcoin at the old difficulty',
  note: 'Until the retarget the whole network earns faster, whatever others do.',
  formula: startingHashRate.div(networkHashRate).times(networkRewardPerDay).times(poolFee.complement()),
});

export const difficultyStep = derive(percent, {
  label: 'Difficulty after the retarget',
  note: 'Over the difficulty before it; at most four times and at least a quarter.',
  source: 'Bitcoin Core, CalculateNextWorkRequired in src/pow.cpp',
  formula: blocksOfEpoch
    .div(intervalsOfRetarget)
    .div(epochEntered.plus(epochEntered.complement().times(networkHashRate.div(startingNetworkHashRate))))
    .min(steepest)
    .max(constant('1', one).div(steepest)),
});

export const ownBlocksPerYear = derive(block.per(year), {
  label: 'Blocks of our own',
  formula: networkShare.times(blocksPerDay),
  zero: 'no block is found',
});

export const luckPerYear = derive(percent, {
  label: 'Luck of a year',
  note: 'Standard deviation over mean when mining alone: blocks come as a Poisson process; a pool that pays per share carries it.',
  formula: constant('1', one).div(
    ownBlocksPerYear.times(constant('1', year)).div(constant('1', block)).squareRoot(),
  ),
});
