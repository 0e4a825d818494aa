import { derive, input, way } from '../formula/quantity.ts';
import { dollar, kW, miner, month, MW, MWh, percent, second, terahash, year } from '../units/catalogue.ts';
import { powerCostPerYear, revenuePerYear } from './economics.ts';
import { energyPerYear, installedHashRate, minerHashRate, siteDraw } from './fleet.ts';

export const machinePrice = input(dollar.per(terahash.per(second)), {
  label: 'Machine price',
  note: 'For each terahash a second, freight, duty and tax that is not reclaimed included.',
  min: '0',
});

export const ratedHashRate = input(terahash.per(second).per(miner), {
  label: 'Rated hash rate of a machine',
  note: 'What it is sold as, at whatever run point it runs.',
  min: '0.000001',
  max: '1000000',
});

export const ratedMachinePrice = input(dollar.per(terahash.per(second)), {
  label: 'Machine price by rating',
  note: 'For each rated terahash a second: a machine that runs slower costs no less.',
  min: '0',
});

export const buildingPrice = input(dollar.per(MW), {
  label: 'Building price',
  note: 'Building, cooling and grid connection for each megawatt of site draw.',
  min: '0',
});

export const machineLife = input(year, {
  label: 'Life of the machines',
  note: 'Over it the capital in machines is earned back.',
  min: '0.08',
  max: '50',
});
export const buildingLife = input(year, {
  label: 'Life of the building',
  note: 'Over it the capital in the building is earned back.',
  min: '0.08',
  max: '100',
});

export const discountRate = input(percent.per(year), {
  label: 'Discount rate',
  note: 'What money would earn elsewhere.',
  min: '-50',
  max: '1000',
  compounds: 'growth',
});

export const demandCharge = input(dollar.per(kW.times(month).called('kW-month')), {
  label: 'Demand charge',
  note: 'On the site draw of every month, whatever the uptime.',
  min: '0',
});

export const fixedCharge = input(dollar.per(MW).per(year), {
  label: 'Fixed charge',
  note: 'Staff, repair, insurance and land, on the site draw; it runs on when the machines stop.',
  min: '0',
});

export const machineCapital = derive(dollar, {
  label: 'Capital in machines',
  formula: installedHashRate.times(machinePrice),
});

export const buildingCapital = derive(dollar, {
  label: 'Capital in the building',
  formula: siteDraw.times(buildingPrice),
});

export const capital = derive(dollar, { label: 'Capital', formula: machineCapital.plus(buildingCapital) });

export const capitalPerYear = derive(dollar.per(year), {
  label: 'Capital of a year',
  note: 'What repays machines and building with interest within their lives.',
  formula: machineCapital
    .times(discountRate.annuity(machineLife, year))
    .plus(buildingCapital.times(discountRate.annuity(buildingLife, year))),
});

export const demandChargePerYear = derive(dollar.per(year), {
  label: 'Demand charge of a year',
  formula: siteDraw.times(demandCharge),
});

export const fixedChargePerYear = derive(dollar.per(year), {
  label: 'Fixed charge of a year',
  formula: siteDraw.times(fixedCharge),
});

export const profitPerYear = derive(dollar.per(year), {
  label: 'Profit of a year',
  note: 'Revenue less power, demand and fixed charges and the capital of a year; before tax.',
  formula: revenuePerYear
    .minus(powerCostPerYear)
    .minus(demandChargePerYear)
    .minus(fixedChargePerYear)
    .minus(capitalPerYear),
});

export const buildPowerPrice = derive(dollar.per(MWh), {
  label: 'Break-even power price of building',
  note: 'Build or not: at this price of power the revenue also repays the capital.',
  formula: revenuePerYear
    .minus(demandChargePerYear)
    .minus(fixedChargePerYear)
    .minus(capitalPerYear)
    .div(energyPerYear),
});

export const priceOfMachines = way(machinePrice, machineCapital.div(installedHashRate));
export const priceOfRating = way(machinePrice, ratedMachinePrice.times(ratedHashRate).div(minerHashRate));
export const priceOfBuilding = way(buildingPrice, buildingCapital.div(siteDraw));
