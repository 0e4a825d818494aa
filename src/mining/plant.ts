import { constant } from '../formula/expression.ts';
import { derive, input, way } from '../formula/quantity.ts';
import { generatingUnit, hour, MW, MWh, percent, year } from '../units/catalogue.ts';

export const runningUnits = input(generatingUnit, {
  label: 'Running units',
  note: 'How many generating units feed the site; headlines count all of them, whatever runs.',
  min: '0',
  max: '1000',
});

export const unitNetCapacity = input(MW.per(generatingUnit), {
  label: 'Net capacity of a unit',
  note: 'What one unit delivers, its house load left out.',
  min: '0.000001',
});

export const unitGrossCapacity = input(MW.per(generatingUnit), {
  label: 'Gross capacity of a unit',
  note: 'At the generator, house load included.',
  min: '0.000001',
});

export const unitThermalCapacity = input(MW.per(generatingUnit), {
  label: 'Thermal power of a unit',
  note: 'Heat of one reactor or boiler.',
  min: '0',
});

export const grossCapacity = input(MW, {
  label: 'Gross capacity',
  note: 'At the generators, house load included; nameplates of thermal plants mean this one.',
  min: '0',
  max: '1000000',
});

export const netCapacity = input(MW, {
  label: 'Net capacity',
  note: 'Electrical output of the running units, less what the plant itself uses.',
  min: '0',
  max: '1000000',
});

export const thermalCapacity = input(MW, {
  label: 'Thermal power',
  note: 'Heat that the running units make at full load.',
  min: '0',
});

export const capacityFactor = input(percent, {
  label: 'Capacity factor',
  note: 'Energy of a year over net capacity times 8,766 h.',
  min: '0',
  max: '100',
  zero: 'the plant does not run',
});

export const miningShare = input(percent, {
  label: 'Share for mining',
  note: 'Part of the net output that goes to mining.',
  min: '0',
  max: '100',
});

export const deliveryLoss = input(percent, {
  label: 'Delivery loss',
  note: 'Lost between busbar and the meter of the site; transformers behind the meter belong to PUE.',
  min: '0',
  max: '99.9',
});

export const machineAvailability = input(percent, {
  label: 'Availability of the machines',
  note: 'Share of the running hours in which neither failure nor repair stops a machine.',
  min: '0',
  max: '100',
});

export const hotHours = input(hour.per(year), {
  label: 'Hours above the inlet limit',
  note: 'Above its printed inlet limit a machine is off; no place has a default for this.',
  min: '0',
  max: '8766',
});

export const uptime = input(percent, {
  label: 'Uptime',
  note: 'Share of the running hours of the plant in which the miners hash.',
  min: '0',
  max: '100',
  zero: 'the miners do not run',
});

export const houseLoad = derive(MW, {
  label: 'House load',
  note: 'What the plant itself uses.',
  formula: grossCapacity.minus(netCapacity),
});

export const netEnergyPerYear = derive(MWh.per(year), {
  label: 'Net energy',
  note: 'What the plant sends out in a year.',
  formula: netCapacity.times(capacityFactor),
  min: '0',
});

export const sitePower = derive(MW, {
  label: 'Site power',
  note: 'What the site may draw.',
  formula: netCapacity.times(miningShare).times(deliveryLoss.complement()),
  min: '0',
});

export const utilisation = derive(percent, {
  label: 'Utilisation',
  note: 'Share of the year in which the fleet hashes.',
  formula: capacityFactor.times(uptime),
  min: '0',
  max: '100',
  zero: 'the miners do not run',
});

export const plantRejectedHeat = derive(MW, {
  label: 'Heat the plant rejects',
  note: 'The plant needs a sink for this by itself, whatever is done with its electricity.',
  formula: thermalCapacity.minus(netCapacity),
});

const whole = constant('100', percent);

export const netOfUnits = way(netCapacity, runningUnits.times(unitNetCapacity));
export const netOfGross = way(netCapacity, grossCapacity.minus(houseLoad));
export const grossOfUnits = way(grossCapacity, runningUnits.times(unitGrossCapacity));
export const grossOfNet = way(grossCapacity, netCapacity.plus(houseLoad));
export const unitsOfNet = way(runningUnits, netCapacity.div(unitNetCapacity));
export const unitsOfGross = way(runningUnits, grossCapacity.div(unitGrossCapacity));
export const thermalOfUnits = way(thermalCapacity, runningUnits.times(unitThermalCapacity));
export const factorOfEnergy = way(capacityFactor, netEnergyPerYear.div(netCapacity));
export const shareOfSitePower = way(miningShare, sitePower.div(netCapacity.times(deliveryLoss.complement())));
export const uptimeOfUtilisation = way(uptime, utilisation.div(capacityFactor));
export const uptimeOfHeat = way(uptime, machineAvailability.times(whole.minus(hotHours)));
