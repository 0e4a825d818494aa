import { constant } from '../formula/expression.ts';
import { derive } from '../formula/quantity.ts';
import { MW, MWh, percent, year } from '../units/catalogue.ts';
import { energyPerYear, fleetPower, siteDraw } from './fleet.ts';
import {
  capacityFactor,
  grossCapacity,
  houseLoad,
  miningShare,
  netCapacity,
  netEnergyPerYear,
  sitePower,
  uptime,
  utilisation,
} from './plant.ts';
import { peakPue, pue } from './pue.ts';

// Each line is the difference of two levels, so both waterfalls close whatever was given.

export const notMinedPower = derive(MW, {
  label: 'Not given to mining',
  formula: netCapacity.minus(netCapacity.times(miningShare)),
});

export const deliveryLossPower = derive(MW, {
  label: 'Lost in delivery',
  formula: netCapacity.times(miningShare).minus(sitePower),
});

export const unusedPower = derive(MW, {
  label: 'Lost to whole machines',
  note: 'What the site may draw and the fleet, in whole machines, does not.',
  formula: sitePower.minus(siteDraw),
});

export const grossEnergyPerYear = derive(MWh.per(year), {
  label: 'Gross capacity all year',
  formula: grossCapacity,
});

export const houseLoadEnergyPerYear = derive(MWh.per(year), {
  label: 'Energy of the house load',
  formula: houseLoad,
});

export const outageEnergyPerYear = derive(MWh.per(year), {
  label: 'Energy lost to outages',
  formula: constant('100', percent).times(netCapacity).minus(netEnergyPerYear),
});

export const notMinedEnergyPerYear = derive(MWh.per(year), {
  label: 'Energy not given to mining',
  formula: netEnergyPerYear.minus(netEnergyPerYear.times(miningShare)),
});

export const deliveryLossEnergyPerYear = derive(MWh.per(year), {
  label: 'Energy lost in delivery',
  formula: deliveryLossPower.times(capacityFactor),
});

export const unusedEnergyPerYear = derive(MWh.per(year), {
  label: 'Energy lost to whole machines',
  formula: unusedPower.times(capacityFactor),
});

export const downtimeEnergyPerYear = derive(MWh.per(year), {
  label: 'Energy lost to downtime',
  formula: siteDraw.times(capacityFactor).times(uptime.complement()),
});

export const headroomEnergyPerYear = derive(MWh.per(year), {
  label: 'Energy kept for the worst hour',
  note: 'The fleet is sized by the worst hour’s PUE; in other hours cooling draws less.',
  formula: fleetPower.times(peakPue.minus(pue)).times(utilisation),
});

export const fleetEnergyPerYear = derive(MWh.per(year), {
  label: 'Energy of the machines',
  formula: fleetPower.times(utilisation),
});

export const coolingEnergyPerYear = derive(MWh.per(year), {
  label: 'Energy of cooling and overhead',
  formula: energyPerYear.minus(fleetEnergyPerYear),
});
