import { derive, input } from '../formula/quantity.ts';
import { gram, home, kWh, tonne, year } from '../units/catalogue.ts';
import { energyPerYear } from './fleet.ts';

export const homeUse = input(kWh.per(year).per(home), {
  label: 'Electricity of a home',
  note: 'What one home takes in a year.',
  min: '1',
  max: '1000000',
});

export const carbonIntensity = input(gram.per(kWh), {
  label: 'Carbon intensity',
  note: 'CO2 for each kilowatt-hour of this plant; over its whole life where the source says so.',
  min: '0',
  max: '10000',
});

export const homes = derive(home, {
  label: 'Homes',
  note: 'Whose yearly use equals the energy of the site.',
  formula: energyPerYear.div(homeUse),
});

export const co2PerYear = derive(tonne.per(year), {
  label: 'CO2',
  formula: energyPerYear.times(carbonIntensity),
});
