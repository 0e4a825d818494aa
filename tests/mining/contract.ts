import { Exact } from '../../src/units/decimal.ts';

/** The inputs of the contract, each a number in the contract's unit. */
export interface Given {
  readonly netCapacity: string;
  readonly capacityFactor: string;
  readonly miningShare: string;
  readonly deliveryLoss: string;
  readonly uptime: string;
  readonly pue: string;
  readonly peakPue?: string;
  readonly minerPower: string;
  readonly minerHashRate: string;
  readonly networkHashRate: string;
  readonly blockHeight: string;
  readonly feesPerBlock: string;
  readonly displacement: string;
  readonly poolFee: string;
  readonly bitcoinPrice: string;
  readonly powerPrice: string;
  readonly gridPrice: string;
}

const HOURS = 8766;
const DAYS = 365.25;
const BLOCKS = 144;

const n = (text: string): Exact => new Exact(text);
const part = (percent: string): Exact => n(percent).div(100);
const rest = (percent: string): Exact => n('1').minus(part(percent));

/**
 * The table of results, line by line as the contract words it, in plain decimal arithmetic and
 * with each unit converted by hand: a second implementation, to hold the book to.
 */
export function contract(given: Given): Record<string, Exact> {
  const pue = n(given.pue);
  const peakPue = n(given.peakPue ?? given.pue);
  const sitePower = n(given.netCapacity).times(part(given.miningShare)).times(rest(given.deliveryLoss));
  const itPower = sitePower.div(peakPue);
  const minerCount = itPower.times(1_000_000).div(given.minerPower).floor();
  const fleetPower = minerCount.times(given.minerPower).div(1_000_000);
  const siteDraw = fleetPower.times(peakPue);
  const installedHashRate = minerCount.times(given.minerHashRate).div(1_000_000);
  const utilisation = part(given.capacityFactor).times(part(given.uptime));
  const hashRate = installedHashRate.times(utilisation);
  const energyPerYear = fleetPower.times(pue).times(utilisation).times(HOURS);
  const plant = {
    sitePower,
    itPower,
    minerCount,
    fleetPower,
    siteDraw,
    coolingPower: siteDraw.minus(fleetPower),
  };
  const fleet = { installedHashRate, utilisation: utilisation.times(100), hashRate, energyPerYear };
  return { ...plant, ...fleet, ...money(given, hashRate, energyPerYear) };
}

function money(given: Given, hashRate: Exact, energyPerYear: Exact): Record<string, Exact> {
  const subsidy = subsidyAt(given.blockHeight);
  const reward = subsidy.plus(given.feesPerBlock).times(BLOCKS);
  const price = n(given.bitcoinPrice);
  const network = (displacement: string): Exact =>
    Exact.max(0, n(given.networkHashRate).minus(part(displacement).times(hashRate))).plus(hashRate);
  const mined = (displacement: string): Exact =>
    hashRate.div(network(displacement)).times(reward).times(rest(given.poolFee));
  const bitcoin = mined(given.displacement);
  const [nobody, others] = [mined('0'), mined('100')];
  const revenue = bitcoin.times(price);
  const cost = energyPerYear.div(DAYS).times(given.powerPrice);
  const grid = energyPerYear.div(DAYS).div(rest(given.deliveryLoss)).times(given.gridPrice);
  return {
    subsidy,
    networkShare: hashRate.div(network(given.displacement)).times(100),
    bitcoinPerDay: bitcoin,
    revenuePerDay: revenue,
    revenuePerYear: revenue.times(DAYS),
    revenuePerMWh: revenue.times(DAYS).div(energyPerYear),
    hashprice: reward.times(price).div(network(given.displacement).times(1000)),
    marketHashprice: reward.times(price).div(n(given.networkHashRate).times(1000)),
    hashcost: cost.div(hashRate.times(1000)),
    powerCostPerDay: cost,
    marginPerDay: revenue.minus(cost),
    bitcoinPerDayIfNobodyLeaves: nobody,
    bitcoinPerDayIfOthersLeave: others,
    revenuePerDayIfNobodyLeaves: nobody.times(price),
    revenuePerDayIfOthersLeave: others.times(price),
    marginPerDayIfNobodyLeaves: nobody.times(price).minus(cost),
    marginPerDayIfOthersLeave: others.times(price).minus(cost),
    breakEvenPowerPrice: revenue.div(energyPerYear.div(DAYS)),
    breakEvenBitcoinPrice: cost.div(bitcoin),
    gridRevenuePerDay: grid,
    upliftPerDay: revenue.minus(grid),
  };
}

/** Fifty bitcoin, halved every 210,000 blocks and cut to whole satoshi. */
const subsidyAt = (height: string): Exact => {
  const halvings = n(height).div(210_000).floor().toNumber();
  return n('5000000000')
    .div(2 ** halvings)
    .floor()
    .div(100_000_000);
};
