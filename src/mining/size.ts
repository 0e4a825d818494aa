import { constant, type Expression } from '../formula/expression.ts';
import { derive, input, way } from '../formula/quantity.ts';
import { dollar, exahash, MW, MWh, second, year } from '../units/catalogue.ts';
import { bitcoinPrice, gridPrice, powerPrice, revenuePerMWh } from './economics.ts';
import { capitalPerYear, demandChargePerYear, fixedChargePerYear } from './finance.ts';
import { energyPerYear, hashRate, minerEfficiency } from './fleet.ts';
import {
  displacement,
  networkHashRate,
  networkHashRateAfter,
  networkRewardPerDay,
  poolFee,
} from './network.ts';
import { deliveryLoss, utilisation } from './plant.ts';
import { peakPue } from './pue.ts';

export const opportunityPrice = input(dollar.per(MWh), {
  label: 'Price of the energy at its best other use',
  note: 'The energy is not free because it is ours.',
});

export const runningCostPerMWh = derive(dollar.per(MWh), {
  label: 'Running cost of a MWh',
  note: 'Energy at its best other use, demand and fixed charges.',
  formula: demandChargePerYear.plus(fixedChargePerYear).div(energyPerYear).plus(opportunityPrice),
});

export const fullCostPerMWh = derive(dollar.per(MWh), {
  label: 'Full cost of a MWh',
  note: 'Running cost and the capital of a year.',
  formula: capitalPerYear.div(energyPerYear).plus(runningCostPerMWh),
});

export const marginalRevenuePerMWh = derive(dollar.per(MWh), {
  label: 'Revenue of the last MWh',
  note: 'What one more adds, after what it takes from the rest of the fleet; nothing once nobody else is left.',
  formula: revenuePerMWh
    .times(networkHashRate.div(networkHashRateAfter))
    .times(displacement.times(hashRate).atLeast(networkHashRate).complement()),
});

const perHashRate = dollar.per(exahash.per(second)).per(year);

export const runningCostPerHashRate = derive(perHashRate, {
  label: 'Running cost of hash rate',
  note: 'For a year of each unit of average hash rate.',
  formula: energyPerYear.div(hashRate).times(runningCostPerMWh),
  zero: 'hash rate costs nothing',
});

export const fullCostPerHashRate = derive(perHashRate, {
  label: 'Full cost of hash rate',
  note: 'For a year of each unit of average hash rate.',
  formula: energyPerYear.div(hashRate).times(fullCostPerMWh),
  zero: 'hash rate costs nothing',
});

type HashRate = Expression<'hash', 'time'>;

const none = constant('0', exahash.per(second));

/** The revenue of the whole network over a cost of hash rate: the network that this cost would just pay for. */
const networkPaidAt = (cost: typeof fullCostPerHashRate): HashRate =>
  networkRewardPerDay.times(bitcoinPrice).times(poolFee.complement()).div(cost);

/** 1 where `it` is nothing, so that nothing over nothing is nothing. */
const isNone = (it: HashRate): Expression<never, never> => none.atLeast(it);

export const paidNetworkHashRate = derive(exahash.per(second), {
  label: 'Network that pays full cost',
  note: 'At this size of the whole network hash rate earns its full cost and no more.',
  formula: networkPaidAt(fullCostPerHashRate),
});

const gain = networkHashRate
  .times(paidNetworkHashRate.div(networkHashRate).squareRoot())
  .minus(networkHashRate)
  .max(none);

export const bestHashRate = derive(exahash.per(second), {
  label: 'Best hash rate',
  note: 'Profit is largest here: the last machine earns its cost after what it takes from the others of the fleet.',
  formula: gain.div(
    displacement.times(gain.div(networkHashRate)).max(displacement.complement()).max(isNone(gain)),
  ),
});

/** Where the average value of hash rate has fallen to a cost that pays for the network `paid`. */
const sizeAt = (paid: HashRate): HashRate => {
  const room = paid.minus(networkHashRate).max(none);
  return room.div(room.div(paid).max(displacement.complement()).max(isNone(room)));
};

export const zeroProfitHashRate = derive(exahash.per(second), {
  label: 'Zero-profit hash rate',
  note: 'Beyond this the fleet as a whole earns less than its full cost.',
  formula: sizeAt(paidNetworkHashRate),
});

export const runOrStopHashRate = derive(exahash.per(second), {
  label: 'Run-or-stop hash rate',
  note: 'Beyond this even a fleet that costs nothing to buy earns less than its running cost.',
  formula: sizeAt(networkPaidAt(runningCostPerHashRate)),
});

/** The megawatts that a fleet of this average hash rate draws at full load. */
const drawOf = (average: HashRate): Expression<'energy', 'time'> =>
  average.div(utilisation).times(minerEfficiency).times(peakPue);

export const bestSiteDraw = derive(MW, { label: 'Best site draw', formula: drawOf(bestHashRate) });
export const zeroProfitSiteDraw = derive(MW, {
  label: 'Zero-profit site draw',
  formula: drawOf(zeroProfitHashRate),
});
export const runOrStopSiteDraw = derive(MW, {
  label: 'Run-or-stop site draw',
  formula: drawOf(runOrStopHashRate),
});

export const priceOfSale = way(opportunityPrice, powerPrice.max(gridPrice.div(deliveryLoss.complement())));
export const priceOfPower = way(
  opportunityPrice,
  powerPrice,
  'nothing is known of what the energy would fetch elsewhere',
);
