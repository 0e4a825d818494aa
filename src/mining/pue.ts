import { constant, lookUp } from '../formula/expression.ts';
import { derive, input, way } from '../formula/quantity.ts';
import {
  cubicMetre,
  joule,
  kelvin,
  kelvinRise,
  kilogram,
  kilopascal,
  kJ,
  metre,
  one,
  pascal,
  percent,
} from '../units/catalogue.ts';
import { standardAtmosphere } from './tables.ts';

/** Dry air, ISO 2533. */
const gasConstantOfAir = constant('287.05287', joule.per(kilogram.times(kelvin)), 'gas constant of dry air');

/** Dry air between 0 and 40 °C. */
export const specificHeatOfAir = constant(
  '1.006',
  kJ.per(kilogram.times(kelvinRise)),
  'specific heat of air',
);

export const altitude = input(metre, {
  label: 'Altitude',
  note: 'Thin air carries less heat.',
  min: '-500',
  max: '5000',
});

export const airPressure = input(kilopascal, {
  label: 'Air pressure',
  note: 'At the site; air at altitude is thinner and carries less heat.',
  min: '50',
  max: '110',
});

export const airInletTemperature = input(kelvin, {
  label: 'Air inlet temperature',
  note: 'Of the air that the machines take in.',
  min: '203.15',
  max: '343.15',
});

export const airTemperatureRise = input(kelvinRise, {
  label: 'Air temperature rise',
  note: 'From the intake to the exhaust of the machines.',
  min: '1',
  max: '80',
});

export const fanPressure = input(pascal, {
  label: 'Pressure of the building fans',
  note: 'The machines’ own fans are in the machines’ power.',
  min: '0',
  max: '10000',
});

export const fanEfficiency = input(percent, {
  label: 'Efficiency of the building fans',
  note: 'Power of the moving air over electricity of the fans.',
  min: '1',
  max: '100',
});

export const pumpLoad = input(percent, {
  label: 'Pumps over IT power',
  note: 'Pumps of a liquid loop.',
  min: '0',
  max: '100',
});
export const transformerLoad = input(percent, {
  label: 'Transformers over IT power',
  note: 'Losses of the site’s own transformers.',
  min: '0',
  max: '100',
});
export const otherLoad = input(percent, {
  label: 'Lights and the rest over IT power',
  note: 'What runs beside machines and cooling.',
  min: '0',
  max: '100',
});

export const pue = input(one, {
  label: 'PUE',
  note: 'Site energy over IT energy in a year.',
  source: 'ISO/IEC 30134-2',
  min: '1',
  max: '3',
});

export const peakPue = input(one, {
  label: 'PUE of the worst hour',
  note: 'Sizes the fleet: in that hour, too, the site draws no more than it may.',
  min: '1',
  max: '3',
});

export const airDensity = derive(kilogram.per(cubicMetre), {
  label: 'Air density',
  formula: airPressure.div(gasConstantOfAir.times(airInletTemperature)),
});

export const fanLoad = derive(percent, {
  label: 'Building fans over IT power',
  note: 'Pressure times flow over efficiency, for the air that carries the heat away.',
  formula: fanPressure.div(
    airDensity.times(specificHeatOfAir).times(airTemperatureRise).times(fanEfficiency),
  ),
});

export const pressureOfAltitude = way(airPressure, lookUp(standardAtmosphere, altitude));
export const pueOfParts = way(
  pue,
  constant('1', one).plus(fanLoad).plus(pumpLoad).plus(transformerLoad).plus(otherLoad),
);
export const peakAsMean = way(peakPue, pue, 'the worst hour is taken like the mean until it is given');
