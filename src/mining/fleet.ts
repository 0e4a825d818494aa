import { constant } from '../formula/expression.ts';
import { derive, input, way } from '../formula/quantity.ts';
import {
  exahash,
  joule,
  kelvin,
  miner,
  MW,
  MWh,
  one,
  percent,
  second,
  terahash,
  watt,
  year,
} from '../units/catalogue.ts';
import { sitePower, utilisation } from './plant.ts';
import { peakPue, pue } from './pue.ts';

export const minerPower = input(watt.per(miner), {
  label: 'Power of a machine',
  note: 'At the wall, with its power supply.',
  min: '0.001',
  max: '1000000',
});

export const minerHashRate = input(terahash.per(second).per(miner), {
  label: 'Hash rate of a machine',
  note: 'At the power that is given of it.',
  min: '0.000001',
  max: '1000000',
});

export const minerInletLimit = input(kelvin, {
  label: 'Inlet limit of a machine',
  note: 'Above this printed limit a machine is off; it lowers no result until hotHours says for how long.',
  min: '203.15',
  max: '393.15',
});

export const spareRate = input(percent, {
  label: 'Spares',
  note: 'Machines bought beyond those that run, as a rate on what runs.',
  min: '0',
  max: '100',
});

export const minerEfficiency = derive(joule.per(terahash), {
  label: 'Efficiency of a machine',
  note: 'Energy for each terahash at the wall; 1 J/TH is 1 W/(TH/s).',
  formula: minerPower.div(minerHashRate),
  min: '0.000001',
});

export const itPower = derive(MW, {
  label: 'IT power',
  note: 'What cooling, pumps and lights leave for the machines in the worst hour.',
  formula: sitePower.div(peakPue),
  min: '0',
});

export const minerCount = derive(miner, {
  label: 'Machines',
  note: 'Whole machines only.',
  formula: itPower.div(minerPower).floor(miner),
  min: '0',
  whole: true,
});

export const machinesToBuy = derive(miner, {
  label: 'Machines to buy',
  note: 'With spares, whole machines.',
  formula: minerCount.plus(minerCount.times(spareRate)).ceil(miner),
  min: '0',
  whole: true,
});

export const fleetPower = derive(MW, {
  label: 'Fleet power',
  note: 'Nameplate of all machines, at the wall.',
  formula: minerCount.times(minerPower),
  min: '0',
});

export const siteDraw = derive(MW, {
  label: 'Site draw',
  note: 'What the site draws at full load in the worst hour; all of it leaves as heat.',
  formula: fleetPower.times(peakPue),
  min: '0',
});

export const coolingPower = derive(MW, {
  label: 'Cooling and overhead',
  formula: siteDraw.minus(fleetPower),
  min: '0',
});

export const installedHashRate = derive(exahash.per(second), {
  label: 'Installed hash rate',
  note: 'All machines at once.',
  formula: minerCount.times(minerHashRate),
  min: '0',
});

export const hashRate = derive(exahash.per(second), {
  label: 'Hash rate',
  note: 'The average over the year.',
  formula: installedHashRate.times(utilisation),
  min: '0',
  zero: 'nothing hashes',
});

export const energyPerYear = derive(MWh.per(year), {
  label: 'Energy of the site',
  note: 'At the meter, cooling included.',
  formula: fleetPower.times(pue).times(utilisation),
  min: '0',
  zero: 'no energy is used',
});

export const hashRateOfEfficiency = way(minerHashRate, minerPower.div(minerEfficiency));
export const powerOfEfficiency = way(minerPower, minerHashRate.times(minerEfficiency));
export const fleetOfEnergy = way(fleetPower, energyPerYear.div(pue.times(utilisation)));
export const fleetOfDraw = way(fleetPower, siteDraw.div(peakPue));

/** What is printed has twenty digits of forty: the rest must neither add a machine nor cost one. */
const guard = constant('1e-15', one, 'guard against rounded digits');
const below = constant('1', one).minus(guard);
const above = constant('1', one).plus(guard);

export const countOfHashRate = way(
  minerCount,
  hashRate.div(minerHashRate.times(utilisation)).times(below).ceil(miner),
);
export const countOfInstalled = way(
  minerCount,
  installedHashRate.div(minerHashRate).times(below).ceil(miner),
);
export const countOfFleetPower = way(minerCount, fleetPower.div(minerPower).times(above).floor(miner));
