import { constant } from '../formula/expression.ts';
import { derive, input } from '../formula/quantity.ts';
import {
  cubicMetre,
  day,
  kelvinRise,
  kilogram,
  kJ,
  litre,
  MJ,
  MW,
  one,
  percent,
  second,
  year,
} from '../units/catalogue.ts';
import { fleetPower, siteDraw } from './fleet.ts';
import { plantRejectedHeat, utilisation } from './plant.ts';
import { airDensity, airTemperatureRise, fanLoad, specificHeatOfAir } from './pue.ts';

/** Of water near 30 °C: 1.48 L for each kWh. */
const latentHeat = constant('2.43', MJ.per(kilogram), 'latent heat of water');
const densityOfWater = constant('1', kilogram.per(litre), 'density of water');

export const coolantDensity = input(kilogram.per(cubicMetre), {
  label: 'Density of the coolant',
  note: 'Of the liquid that carries the heat away.',
  min: '100',
  max: '3000',
});

export const coolantSpecificHeat = input(kJ.per(kilogram.times(kelvinRise)), {
  label: 'Specific heat of the coolant',
  note: 'Heat that a kilogram of it takes up for each kelvin.',
  min: '0.1',
  max: '10',
});

export const coolantTemperatureRise = input(kelvinRise, {
  label: 'Coolant temperature rise',
  note: 'From where it enters the machines to where it leaves them.',
  min: '0.5',
  max: '80',
});

export const evaporatedHeatShare = input(percent, {
  label: 'Heat that leaves by evaporation',
  note: 'The rest leaves dry, without water.',
  min: '0',
  max: '100',
});

export const cyclesOfConcentration = input(one, {
  label: 'Cycles of concentration',
  note: 'How often the salts of the make-up water are concentrated before they are blown down.',
  min: '1.01',
  max: '100',
});

export const siteHeat = derive(MW, {
  label: 'Heat of the site',
  note: 'All the electricity that the site draws leaves as heat.',
  formula: siteDraw,
});

export const minerHeat = derive(MW, {
  label: 'Heat of the machines',
  formula: fleetPower,
});

export const siteHeatShare = derive(percent, {
  label: 'Heat of the site over that of the plant',
  note: 'Could the plant’s own heat sink take it?',
  formula: siteHeat.div(plantRejectedHeat),
});

export const airflow = derive(cubicMetre.per(second), {
  label: 'Airflow',
  formula: minerHeat.div(airDensity.times(specificHeatOfAir).times(airTemperatureRise)),
});

export const fanPower = derive(MW, {
  label: 'Power of the building fans',
  formula: fleetPower.times(fanLoad),
});

export const coolantFlow = derive(cubicMetre.per(second), {
  label: 'Coolant flow',
  formula: minerHeat.div(coolantDensity.times(coolantSpecificHeat).times(coolantTemperatureRise)),
});

export const evaporation = derive(cubicMetre.per(day), {
  label: 'Water evaporated',
  note: 'At full load.',
  formula: siteHeat.times(evaporatedHeatShare).div(latentHeat.times(densityOfWater)),
});

export const blowDown = derive(cubicMetre.per(day), {
  label: 'Blow-down',
  formula: evaporation.div(cyclesOfConcentration.minus(constant('1', one))),
});

export const makeUpWater = derive(cubicMetre.per(day), {
  label: 'Make-up water',
  formula: evaporation.plus(blowDown),
});

export const waterPerYear = derive(cubicMetre.per(year), {
  label: 'Water of a year',
  formula: makeUpWater.times(utilisation),
});
