import { TARGET_SPACING } from '../bitcoin/difficulty.ts';
import { constant, type Expression, lookUp } from '../formula/expression.ts';
import { derive, input, way } from '../formula/quantity.ts';
import { bitcoin, block, day, exahash, one, percent, second, year } from '../units/catalogue.ts';
import { hashRate } from './fleet.ts';
import { hashesPerDifficulty, subsidyByHeight } from './tables.ts';

export const blockInterval = constant(`${TARGET_SPACING}`, second.per(block), 'target between blocks');

export const difficulty = input(one, {
  label: 'Difficulty',
  note: 'Another way to give the network hash rate; the trade counts 2^32 hashes for each unit of it.',
  min: '0.000001',
});

export const networkHashRate = input(exahash.per(second), {
  label: 'Network hash rate',
  note: 'The network before us: what hashes without this fleet.',
  min: '0.000000000001',
});

export const blockHeight = input(block, {
  label: 'Block height',
  note: 'Decides the subsidy; no calendar does.',
  min: '0',
  max: '100000000',
  whole: true,
});

export const feesPerBlock = input(bitcoin.per(block), {
  label: 'Fees of a block',
  note: 'Mean transaction fees.',
  min: '0',
  max: '1000000',
});

export const displacement = input(percent, {
  label: 'Displacement',
  note: 'How much of our hash rate drives other hash rate out: 0 % nobody leaves, 100 % as much as we bring.',
  min: '0',
  max: '100',
});

export const poolFee = input(percent, {
  label: 'Pool fee',
  note: 'Of subsidy and fees.',
  min: '0',
  max: '100',
});

export const blocksPerDay = derive(block.per(day), {
  label: 'Blocks of a day',
  note: 'In the steady state: the retarget restores ten minutes whatever the hash rate.',
  formula: constant('1', one).div(blockInterval),
});

export const subsidy = derive(bitcoin.per(block), {
  label: 'Subsidy',
  formula: lookUp(subsidyByHeight, blockHeight),
  source: subsidyByHeight.source,
  min: '0',
});

export const networkRewardPerDay = derive(bitcoin.per(day), {
  label: 'Reward of the whole network',
  formula: blocksPerDay.times(subsidy.plus(feesPerBlock)),
});

type Share = Expression<never, never>;
type HashRate = Expression<'hash', 'time'>;

/** The network with `own` hash rate in it, when `displaced` of that has driven others out. */
export const networkWith = (own: HashRate, displaced: Share): HashRate =>
  networkHashRate
    .minus(displaced.times(own))
    .max(constant('0', exahash.per(second)))
    .plus(own);

const shareAt = (displaced: Share): Share => hashRate.div(networkWith(hashRate, displaced));

const nobodyLeaves = constant('0', percent);
const othersLeave = constant('100', percent);

export const networkHashRateAfter = derive(exahash.per(second), {
  label: 'Network hash rate with us',
  note: 'What is left of the others, and this fleet.',
  formula: networkWith(hashRate, displacement),
});

export const networkShare = derive(percent, {
  label: 'Network share',
  formula: shareAt(displacement),
  min: '0',
  max: '100',
});

export const networkShareIfNobodyLeaves = derive(percent, {
  label: 'Network share if nobody leaves',
  formula: shareAt(nobodyLeaves),
  min: '0',
  max: '100',
});

export const networkShareIfOthersLeave = derive(percent, {
  label: 'Network share if others leave',
  note: 'What calculators print that leave the own fleet out of the network.',
  formula: shareAt(othersLeave),
  min: '0',
  max: '100',
});

const bitcoinAt = (share: Share): Expression<'bitcoin', 'time'> =>
  share.times(networkRewardPerDay).times(poolFee.complement());

export const bitcoinPerDay = derive(bitcoin.per(day), {
  label: 'Bitcoin',
  note: 'An expectation: luck averages out.',
  formula: bitcoinAt(networkShare),
  min: '0',
  zero: 'no bitcoin is mined',
});

export const bitcoinPerDayIfNobodyLeaves = derive(bitcoin.per(day), {
  label: 'Bitcoin if nobody leaves',
  formula: bitcoinAt(networkShareIfNobodyLeaves),
  min: '0',
});

export const bitcoinPerDayIfOthersLeave = derive(bitcoin.per(day), {
  label: 'Bitcoin if others leave',
  formula: bitcoinAt(networkShareIfOthersLeave),
  min: '0',
});

export const bitcoinPerYear = derive(bitcoin.per(year), {
  label: 'Bitcoin of a year',
  formula: bitcoinPerDay,
});

export const hashRateOfDifficulty = way(
  networkHashRate,
  difficulty.times(hashesPerDifficulty).div(blockInterval),
);
export const difficultyOfHashRate = way(
  difficulty,
  networkHashRate.times(blockInterval).div(hashesPerDifficulty),
);
