import { describe, expect, it, test } from 'vitest';
import * as units from '../../src/units/catalogue.ts';
import { Exact } from '../../src/units/decimal.ts';
import type { AnyUnit } from '../../src/units/unit.ts';
import { write, type Writing } from '../../src/units/write.ts';

const { day, year } = units;
const EH = units.exahash.per(units.second);
const perDay = units.dollar.per(day);
const perYear = units.dollar.per(year);

const written = (value: string, unit: AnyUnit, writing?: Writing): string =>
  write(new Exact(value), unit, writing);

describe('the scale is the one a person would use', () => {
  test.each<[string, AnyUnit, string]>([
    ['5700', units.MW, '5.7 GW'],
    ['0.003645', units.MW, '3.645 kW'],
    ['0.5', units.MW, '500 kW'],
    ['49966200', units.MWh.per(year), '49.9662 TWh/year'],
    ['1200', EH, '1.2 ZH/s'],
    ['0.5', EH, '500 PH/s'],
    ['383.838', EH, '383.838 EH/s'],
    ['120.1', units.bitcoin.per(day), '120.1 BTC/day'],
    ['0.001', units.bitcoin, '0.001 BTC'],
    ['0.00099', units.bitcoin, '99,000 sat'],
    ['0.00000001', units.bitcoin, '1 sat'],
    ['0.0004', units.bitcoin.per(day), '40,000 sat/day'],
    ['2500000', units.tonne.per(year), '2.5 Mt/year'],
    ['0.002', units.cubicMetre.per(units.second), '2 L/s'],
    ['293.15', units.kelvin, '20 °C'],
    ['15.7', units.kelvinRise, '15.7 K'],
    ['26.56', units.percent, '26.56 %'],
    ['3645', units.watt.per(units.miner), '3,645 W'],
    ['0.015', units.bitcoin.per(units.block), '0.015 BTC/block'],
    ['45.5', units.satoshi.per(units.terahash.per(units.second)).per(day), '45.5 sat/TH/day'],
    ['1.1', units.one, '1.1'],
    ['0', EH, '0 EH/s'],
  ])('%s', (value, unit, text) => {
    expect(written(value, unit)).toBe(text);
  });

  it('and is chosen after rounding: what rounds to a thousand takes the next unit', () => {
    expect(written('999.96', EH, { digits: 4 })).toBe('1 ZH/s');
    expect(written('999.94', EH, { digits: 4 })).toBe('999.9 EH/s');
    expect(written('999.96', units.MW, { digits: 3 })).toBe('1 GW');
  });

  it('and counts what is plain and large in trillions, unless every digit is wanted', () => {
    expect(written('148258400000000', units.one, { digits: 4 })).toBe('148.3 T');
    expect(written('999999999999', units.one, { digits: 4 })).toBe('1 T');
    expect(written('999000000000', units.one, { digits: 4 })).toBe('999,000,000,000');
    expect(written('148258400000000', units.one)).toBe('148,258,400,000,000');
  });

  it('but never where the unit must stay as it is', () => {
    expect(written('1200', EH, { asGiven: true })).toBe('1,200 EH/s');
    expect(written('148258400000000', units.one, { asGiven: true, digits: 20 })).toBe('148,258,400,000,000');
    expect(written('148258400000000', units.one, { honest: true, digits: 20 })).toBe('148,258,400,000,000');
    expect(written('293.15', units.kelvin, { asGiven: true })).toBe('293.15 K');
  });

  it('and writes a unit in full when asked', () => {
    expect(written('3645', units.watt.per(units.miner), { honest: true })).toBe('3,645 W/miner');
    expect(written('1.1', units.one, { honest: true })).toBe('1.1');
  });
});

describe('money', () => {
  test.each<[string, AnyUnit, number | undefined, string]>([
    ['4100000', perDay, undefined, '$4.1 M/day'],
    ['3836000000', perYear, 3, '$3.84 bn/year'],
    ['2100000000000', perYear, 2, '$2.1 tn/year'],
    ['999500', perDay, 4, '$999,500/day'],
    ['999500', perDay, 3, '$1 M/day'],
    ['999499', perDay, 3, '$999,000/day'],
    ['999950000', perYear, 3, '$1 bn/year'],
    ['87438', units.dollar.per(units.bitcoin), undefined, '$87,438/BTC'],
    ['80.3', units.dollar.per(units.MWh), 3, '$80.3/MWh'],
    ['80.3', units.dollar.per(units.MWh), undefined, '$80.30/MWh'],
    ['31.8', units.dollar.per(units.petahash.per(units.second)).per(day), 3, '$31.8/PH/day'],
    ['0.5', units.dollar, undefined, '$0.50'],
    ['123', perDay, undefined, '$123/day'],
    ['123.456', perDay, undefined, '$123.456/day'],
    ['0', perDay, undefined, '$0/day'],
    ['-5.5', perDay, undefined, '−$5.50/day'],
    ['-4100000', perDay, 2, '−$4.1 M/day'],
    ['-0', perDay, undefined, '$0/day'],
  ])('of %s is written with its sign before and its size behind', (value, unit, digits, text) => {
    expect(written(value, unit, digits === undefined ? {} : { digits })).toBe(text);
  });

  it('has no size behind it where the unit must stay as it is', () => {
    expect(written('4100000', perDay, { asGiven: true })).toBe('$4,100,000/day');
  });
});

describe('a number', () => {
  test.each<[string, number | undefined, string]>([
    ['1421623', undefined, '1,421,623'],
    ['1421623', 4, '1,422,000'],
    ['1234', 2, '1,200'],
    ['123', undefined, '123'],
    ['1234.56789', undefined, '1,234.56789'],
    ['0.00012345', 2, '0.00012'],
    ['-1234567.5', undefined, '−1,234,567.5'],
    ['-0', undefined, '0'],
    ['-0.0001', 1, '−0.0001'],
    ['9.996', 3, '10'],
    ['1e30', undefined, '1,000,000,000,000,000,000,000,000,000,000'],
    ['1e-12', undefined, '0.000000000001'],
  ])('%s to %s digits is %s: grouped, with a true minus and no exponent', (value, digits, text) => {
    expect(written(value, units.one, digits === undefined ? {} : { digits })).toBe(text);
  });
});
