import { describe, expect, it, test } from 'vitest';
import type { Inputs, Name } from '../../src/study/inputs.ts';
import { reason, site, values } from './book.ts';

/** The value of a quantity to so many digits behind the point. */
const fixed = (inputs: Inputs, name: Name, places: number): string => values(inputs)(name).toFixed(places);

describe('the network', () => {
  it('of one trillion of difficulty has 7.158 EH/s, not 7.5', () => {
    expect(fixed({ difficulty: '1 T' }, 'networkHashRate', 3)).toBe('7.158');
    expect(values({ difficulty: '1e12' })('networkHashRate').times(600).times('1e18').toFixed()).toBe(
      (10n ** 12n * 2n ** 32n).toString(),
    );
  });

  it('has the difficulty that gives its hash rate back', () => {
    const { difficulty, networkHashRate } = { difficulty: '148258433855481', networkHashRate: '1061 EH/s' };
    expect(fixed({ difficulty }, 'networkHashRate', 0)).toBe('1061');
    const hashes = values({ networkHashRate })('difficulty').times(2 ** 32);
    expect(hashes.div(600).toFixed(0)).toBe('1061000000000000000000');
  });

  test.each([
    ['0', '50'],
    ['209999', '50'],
    ['210000', '25'],
    ['839999', '6.25'],
    ['840000', '3.125'],
    ['929648', '3.125'],
    ['1049999', '3.125'],
    ['1050000', '1.5625'],
    ['1260000', '0.78125'],
    ['2100000', '0.04882812'],
    ['6929999', '0.00000001'],
    ['6930000', '0'],
  ])('at height %s pays %s BTC for a block, by the height and no calendar', (blockHeight, subsidy) => {
    expect(values({ blockHeight })('subsidy').toFixed()).toBe(subsidy);
  });

  it('finds 144 blocks a day', () => {
    expect(values({})('blocksPerDay').toString()).toBe('144');
  });
});

describe('money', () => {
  it('of $31.8/PH/day at 15 J/TH and a PUE of 1.10 is $80.3/MWh', () => {
    // A price that makes the market pay $31.8 for a petahash; a fleet too small to move it.
    const market = values({
      ...site,
      minerPower: '3000 W',
      minerHashRate: '200 TH/s',
      poolFee: '0 %',
      netCapacity: '0.01 MW',
    });
    const bitcoinPrice = market('bitcoinPrice').times('31.8').div(market('marketHashprice')).toFixed(20);
    const inputs = {
      ...site,
      minerPower: '3000 W',
      minerHashRate: '200 TH/s',
      poolFee: '0 %',
      netCapacity: '0.01 MW',
      bitcoinPrice,
    };
    expect(fixed(inputs, 'marketHashprice', 6)).toBe('31.800000');
    expect(fixed(inputs, 'minerEfficiency', 0)).toBe('15');
    expect(fixed(inputs, 'revenuePerMWh', 1)).toBe('80.3');
  });

  it('of a power price in cents is ten times that in dollars for a megawatt-hour', () => {
    expect(values({ powerPrice: '4.5 c/kWh' })('powerPrice').toString()).toBe('45');
  });

  it('is published as the hashprice before us, which is more than the hashprice with us', () => {
    const found = values({ ...site, netCapacity: '5700 MW' });
    expect(found('marketHashprice').gt(found('hashprice'))).toBe(true);
    expect(
      found('marketHashprice')
        .times(found('networkHashRate'))
        .div(found('networkHashRateAfter'))
        .minus(found('hashprice'))
        .abs()
        .lt('1e-30'),
    ).toBe(true);
  });

  it('sold at the busbar holds what delivery to the site would lose', () => {
    const found = values({ ...site, deliveryLoss: '4 %' });
    const sold = found('energyPerYear').div('365.25').div('0.96').times(60);
    expect(found('gridRevenuePerDay').minus(sold).abs().lt('1e-25')).toBe(true);
  });
});

describe('cooling', () => {
  // Measured on an Antminer S19 Pro: 23.1 °C in, 38.8 °C out, 370 cfm, and 3,250 W on its plate.
  const measured = {
    airPressure: '101.325 kPa',
    airInletTemperature: '23.1 °C',
    airTemperatureRise: '15.7 K',
  };

  it('by 370 cfm that get 15.7 K warmer carries 3.2 to 3.3 kW', () => {
    const oneMachine = { ...measured, minerCount: '1', minerPower: '3250 W' };
    const airflow = values(oneMachine)('airflow');
    const carried = airflow.pow(-1).times('3250').times('370').times('0.028316846592').div(60);
    expect(Number(carried)).toBeGreaterThan(3200);
    expect(Number(carried)).toBeLessThan(3300);
  });

  it('air weighs 1.2 kg/m³ at sea level and 20 °C, and less on a mountain', () => {
    expect(fixed({ airPressure: '101.325 kPa', airInletTemperature: '20 °C' }, 'airDensity', 2)).toBe('1.20');
    expect(fixed({ altitude: '0 m', airInletTemperature: '20 °C' }, 'airDensity', 2)).toBe('1.20');
    expect(fixed({ altitude: '1500 m', airInletTemperature: '20 °C' }, 'airDensity', 2)).toBe('1.00');
    expect(fixed({ altitude: '250 m' }, 'airPressure', 1)).toBe('98.4');
  });

  it('by evaporation takes 1.48 L for each kWh', () => {
    const found = values({ siteDraw: '1 MW', evaporatedHeatShare: '100 %', cyclesOfConcentration: '4' });
    expect(found('evaporation').times(1000).div(24_000).toFixed(2)).toBe('1.48');
    expect(found('blowDown').minus(found('evaporation').div(3)).abs().lt('1e-35')).toBe(true);
    expect(found('makeUpWater').div(found('evaporation')).toFixed(10)).toBe('1.3333333333');
  });

  it('by water needs a litre and a half a second for each 100 kW that it warms by 16 K', () => {
    const water = {
      coolantDensity: '1000 kg/m³',
      coolantSpecificHeat: '4.18 kJ/(kg·K)',
      coolantTemperatureRise: '16 K',
    };
    expect(
      values({ ...water, fleetPower: '100 kW' })('coolantFlow')
        .times(1000)
        .toFixed(2),
    ).toBe('1.50');
  });

  it('takes all that the site draws, and the plant’s own heat sink already takes 2,050 MW a unit', () => {
    const unit = { unitNetCapacity: '950 MW', unitThermalCapacity: '3000 MW' };
    expect(fixed({ ...unit, runningUnits: '1' }, 'plantRejectedHeat', 0)).toBe('2050');
    expect(fixed({ ...unit, runningUnits: '6' }, 'plantRejectedHeat', 0)).toBe('12300');
    const found = values({ ...site, ...unit, netCapacity: '950 MW', runningUnits: '1' });
    expect(found('siteHeat').eq(found('siteDraw'))).toBe(true);
    expect(found('siteHeatShare').toFixed(1)).toBe('46.3');
  });

  it('by building fans builds a PUE from its parts', () => {
    const air = { airPressure: '101.325 kPa', airInletTemperature: '20 °C', airTemperatureRise: '15 K' };
    const fans = { fanPressure: '200 Pa', fanEfficiency: '60 %' };
    const others = { pumpLoad: '0.5 %', transformerLoad: '1.5 %', otherLoad: '0.4 %' };
    const found = values({ ...air, ...fans, ...others });
    expect(found('fanLoad').toFixed(2)).toBe('1.83');
    expect(found('pue').toFixed(4)).toBe('1.0423');
    expect(found('peakPue').eq(found('pue'))).toBe(true);
    const fanPower = values({ ...air, ...fans, fleetPower: '10 MW' })('fanPower');
    expect(fanPower.times(1000).toFixed(0)).toBe('183');
  });
});

describe('the plant', () => {
  it('of Zaporizhzhia in 2016 ran at 58.6 % of 8,766 h', () => {
    const year2016 = { netCapacity: '5700 MW', netEnergyPerYear: '29299 GWh' };
    expect(fixed(year2016, 'capacityFactor', 2)).toBe('58.64');
  });

  it('uses a part of its gross output itself', () => {
    const units = { runningUnits: '6', unitGrossCapacity: '1000 MW', unitNetCapacity: '950 MW' };
    expect(fixed(units, 'grossCapacity', 0)).toBe('6000');
    expect(fixed(units, 'houseLoad', 0)).toBe('300');
    expect(fixed({ grossCapacity: '1000 MW', houseLoad: '50 MW' }, 'netCapacity', 0)).toBe('950');
  });

  it('with no unit running gives nothing, and says what that makes meaningless', () => {
    const off = { ...site, netCapacity: '0 MW', capacityFactor: '0 %' };
    for (const name of [
      'sitePower',
      'minerCount',
      'hashRate',
      'energyPerYear',
      'bitcoinPerDay',
      'marginPerDay',
    ] as const)
      expect(fixed(off, name, 0)).toBe('0');
    expect(reason(off, 'revenuePerMWh')).toBe('no energy is used');
    expect(reason(off, 'breakEvenPowerPrice')).toBe('no energy is used');
    expect(reason(off, 'breakEvenBitcoinPrice')).toBe('no bitcoin is mined');
    expect(reason(off, 'hashcost')).toBe('nothing hashes');
  });

  it('keeps machines off in the hours above their limit', () => {
    expect(fixed({ machineAvailability: '98 %', hotHours: '876.6 h' }, 'uptime', 2)).toBe('88.20');
  });
});

describe('people and air', () => {
  it('counts homes by their yearly use, and CO2 by the kilowatt-hour', () => {
    const found = values({ energyPerYear: '10791 MWh', homeUse: '10,791 kWh', carbonIntensity: '12 g/kWh' });
    expect(found('homes').toString()).toBe('1000');
    expect(found('co2PerYear').toFixed(3)).toBe('129.492');
  });
});
