import { describe, expect, it, test } from 'vitest';
import * as units from '../../src/units/catalogue.ts';
import { Exact } from '../../src/units/decimal.ts';
import { parseUnit } from '../../src/units/parse.ts';
import { conversion, type AnyUnit } from '../../src/units/unit.ts';
import { said } from './reading.ts';

const { day, dollar, year } = units;
const TH = units.terahash.per(units.second);
const EH = units.exahash.per(units.second);
const machinePower = units.watt.per(units.miner);
const machineHashRate = TH.per(units.miner);
const powerPrice = dollar.per(units.MWh);
const bitcoinPrice = dollar.per(units.bitcoin);
const hashprice = dollar.per(units.petahash.per(units.second)).per(day);
const hashpriceInBitcoin = units.satoshi.per(TH).per(day);

describe('the units of the trade are read', () => {
  test.each<[string, AnyUnit, string]>([
    ['5.7 GW', units.MW, '5700'],
    ['5.7GW', units.MW, '5700'],
    ['50 MWe', units.MW, '50'],
    ['3645 W', units.MW, '0.003645'],
    ['850 kW', units.MW, '0.85'],
    ['1.5 TW', units.MW, '1500000'],
    ['438.3 GWh', units.MWh, '438300'],
    ['29.299 TWh/year', units.MWh.per(year), '29299000'],
    ['29,299 GWh', units.MWh.per(year), '29299000'],
    ['1 MW', units.MWh.per(year), '8766'],
    ['900 kWh/month', units.kWh.per(year), '10800'],
    ['3.6 MJ', units.kWh, '1'],
    ['15 J/TH', units.joule.per(units.terahash), '15'],
    ['15 W/(TH/s)', units.joule.per(units.terahash), '15'],
    ['0.015 J/GH', units.joule.per(units.terahash), '15'],
    ['270 TH/s', TH, '270'],
    ['1 H/s', TH, '0.000000000001'],
    ['500 GH/s', TH, '0.5'],
    ['1.2 ZH/s', EH, '1200'],
    ['7,158 PH/s', EH, '7.158'],
    ['1527001 sat', units.bitcoin, '0.01527001'],
    ['0.5 BTC/day', units.bitcoin.per(day), '0.5'],
    ['0.5 ₿', units.bitcoin, '0.5'],
    ['4.5 c/kWh', powerPrice, '45'],
    ['4.5c/kWh', powerPrice, '45'],
    ['4.5 ¢/kWh', powerPrice, '45'],
    ['$45/MWh', powerPrice, '45'],
    ['$45 per MWh', powerPrice, '45'],
    ['45 USD/MWh', powerPrice, '45'],
    ['US$0.045/kWh', powerPrice, '45'],
    ['-$5/MWh', powerPrice, '-5'],
    ['$-5/MWh', powerPrice, '-5'],
    ['12 $/kW-month', dollar.per(units.kW).per(units.month), '12'],
    ['$31.8/PH/day', hashprice, '31.8'],
    ['31.8 $/PH/s/day', hashprice, '31.8'],
    ['$0.0318/TH/day', hashprice, '31.8'],
    ['45 sat/TH/day', hashpriceInBitcoin, '45'],
    ['0.00045 BTC/PH/day', hashpriceInBitcoin, '45'],
    ['20 °C', units.kelvin, '293.15'],
    ['68 °F', units.kelvin, '293.15'],
    ['293.15 K', units.kelvin, '293.15'],
    ['15.7 K', units.kelvinRise, '15.7'],
    ['15.7 °C', units.kelvinRise, '15.7'],
    ['27 °F', units.kelvinRise, '15'],
    ['0.5 m³/s', units.litre.per(units.second), '500'],
    ['370 cfm', units.litre.per(units.second), '174.620553984'],
    ['6 L/s', units.cubicMetre.per(units.second), '0.006'],
    ['100 gpm', units.litre.per(units.minute), '378.5411784'],
    ['300 TR', units.kW, '1055.05585262'],
    ['200 Pa', units.pascal, '200'],
    ['1013.25 hPa', units.kilopascal, '101.325'],
    ['12 g/kWh', units.gram.per(units.kWh), '12'],
    ['0.012 t/MWh', units.gram.per(units.kWh), '12'],
    ['12 gCO2/kWh', units.gram.per(units.kWh), '12'],
    ['5 kt', units.tonne.per(year), '5000'],
    ['1.2 km', units.metre, '1200'],
    ['3.6 PJ', units.GWh, '1000'],
    ['3.6 TJ', units.GWh, '1'],
    ['300 tons of refrigeration', units.kW, '1055.05585262'],
    ['50 per cent', units.percent, '50'],
    ['5 Mt', units.tonne.per(year), '5000000'],
    ['5000 homes', units.home, '5000'],
    ['6 units', units.generatingUnit, '6'],
    ['97 %', units.percent, '97'],
    ['97%', units.percent, '97'],
    ['0.97 x', units.percent, '97'],
    ['101 %/year', units.percent.per(year), '101'],
    ['0.5 %/month', units.percent.per(year), '6'],
    ['4.18 kJ/(kg·K)', units.kJ.per(units.kilogram.times(units.kelvinRise)), '4.18'],
    ['4.18 kJ/kg/K', units.kJ.per(units.kilogram.times(units.kelvinRise)), '4.18'],
    ['0.8 kg/L', units.kilogram.per(units.cubicMetre), '800'],
    ['300 ft', units.metre, '91.44'],
  ])('%s', (text, unit, value) => {
    expect(said(text, unit)).toBe(value);
  });
});

describe('what the trade leaves unsaid is understood', () => {
  test.each<[string, string, AnyUnit, string]>([
    ['W for W/miner', '3645 W', machinePower, '3645'],
    ['kW for W/miner', '3.645 kW', machinePower, '3645'],
    ['TH/s for TH/s per miner', '270 TH/s', machineHashRate, '270'],
    ['TH for TH/s per miner', '270 TH', machineHashRate, '270'],
    ['EH for EH/s', '1061 EH', EH, '1061'],
    ['BTC for BTC/block', '0.015 BTC', units.bitcoin.per(units.block), '0.015'],
    ['sat for BTC/block', '1,500,000 sat', units.bitcoin.per(units.block), '0.015'],
    ['$ for $/BTC', '$95,000', bitcoinPrice, '95000'],
    ['$ for $/year', '$3 bn', dollar.per(year), '3000000000'],
    ['MWh for MWh/year', '50 MWh', units.MWh.per(year), '50'],
    ['MW for MW of a unit', '950 MW', units.MW.per(units.generatingUnit), '950'],
    ['kWh/year for that of a home', '10,791 kWh/year', units.kWh.per(year).per(units.home), '10791'],
    ['kWh for that of a home in a year', '10,791 kWh', units.kWh.per(year).per(units.home), '10791'],
    ['h for h/year', '100 h', units.hour.per(year), '100'],
    ['m³ for m³/day', '5 m³', units.cubicMetre.per(day), '5'],
  ])('%s', (_, text, unit, value) => {
    expect(said(text, unit)).toBe(value);
  });
});

describe('a number is read as people write it', () => {
  test.each<[string, string]>([
    ['95k', '95000'],
    ['95K', '95000'],
    ['$95k', '95000'],
    ['$95k/BTC', '95000'],
    ['$ 95 k', '95000'],
    ['95 thousand $', '95000'],
    ['0.1 M', '100000'],
    ['1.5 million', '1500000'],
    ['1,234.5', '1234.5'],
    ['1 234 567.8', '1234567.8'],
    ['1_234_567', '1234567'],
    ["1'234'567", '1234567'],
    ['1’234’567', '1234567'],
    ['1\u00a0234', '1234'],
    ['1\u2009234\u2009567', '1234567'],
    ['1\u202f234 $/BTC', '1234'],
    ['\t95000 ', '95000'],
    ['95\u2009k', '95000'],
    ['1.2e3', '1200'],
    ['1.2E+3', '1200'],
    ['12000e-1', '1200'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+5', '5'],
    ['0.1', '0.1'],
    ['00095', '95'],
    ['0', '0'],
    ['-5', '-5'],
    ['−5', '-5'],
    ['- 5', '-5'],
    ['0.1234567890123456789012345678901234567890', '0.123456789012345678901234567890123456789'],
  ])('%j', (text, value) => {
    expect(said(text, bitcoinPrice)).toBe(value);
  });

  test.each<[string, AnyUnit, string]>([
    ['3 bn', dollar.per(year), '3000000000'],
    ['$3 billion per year', dollar.per(year), '3000000000'],
    ['$4.1 M/day', dollar.per(day), '4100000'],
    ['4.1 mln $/day', dollar.per(day), '4100000'],
    ['$2.1 tn', dollar.per(year), '2100000000000'],
    ['148.26 T', units.one, '148260000000000'],
    ['148.26 trillion', units.one, '148260000000000'],
  ])('%s, with the size in a word', (text, unit, value) => {
    expect(said(text, unit)).toBe(value);
  });

  it('takes a symbol for the unit before it takes it for a size', () => {
    expect(said('300 K', units.kelvin)).toBe('300');
    expect(said('300 K', bitcoinPrice)).toBe('300000');
    expect(said('5 T', units.one)).toBe('5000000000000');
    expect(said('1.2e3 MW', units.MW)).toBe('1200');
    expect(said('3 EH/s', EH)).toBe('3');
    expect(said('3EH/s', EH)).toBe('3');
  });

  it('is exact: a tenth and two tenths are three tenths', () => {
    const [tenth, twoTenths] = ['0.1', '0.2'].map((it) => new Exact(said(it, units.one)));
    expect(tenth!.plus(twoTenths!).toString()).toBe('0.3');
  });
});

describe('a unit in parts', () => {
  it.each<[string, AnyUnit]>([
    ['$/kW-month', dollar.per(units.kW.times(units.month))],
    ['$/kW·month', dollar.per(units.kW.times(units.month))],
    ['$/(kW*month)', dollar.per(units.kW.times(units.month))],
    ['$/kW/month', dollar.per(units.kW.times(units.month))],
    ['$ / kW / month', dollar.per(units.kW.times(units.month))],
    ['MW·h', units.MWh],
    ['W per (TH per s)', units.watt.per(TH)],
    ['1/year', units.one.per(year)],
    ['((MW))', units.MW],
  ])('%s', (text, unit) => {
    const found = parseUnit(text);
    expect(found.map((it) => `${conversion(it, unit)}`)).toContain('1');
  });

  it.each([
    '',
    '/',
    '/MW',
    'MW/',
    'MW//h',
    '(MW',
    'MW)',
    '()',
    'MW h',
    'constructor',
    '__proto__',
    '('.repeat(90),
  ])('%j is none', (text) => {
    expect(parseUnit(text)).toEqual([]);
  });
});
