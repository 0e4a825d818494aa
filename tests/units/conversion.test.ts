import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as units from '../../src/units/catalogue.ts';
import { convert } from '../../src/units/convert.ts';
import { Exact } from '../../src/units/decimal.ts';
import { Rational } from '../../src/units/rational.ts';
import { type AnyUnit, conversion, sameDimension, UnitMismatch } from '../../src/units/unit.ts';

const { BTC, TH } = { BTC: units.bitcoin, TH: units.terahash };
const all: readonly AnyUnit[] = Object.values(units);

describe('a conversion is an exact fraction', () => {
  it.each<[string, AnyUnit, AnyUnit, string]>([
    ['1 GW is 1,000 MW', units.GW, units.MW, '1000'],
    ['1 MW is 1,000,000 W', units.MW, units.watt, '1000000'],
    ['1 TWh is 1,000,000 MWh', units.TWh, units.MWh, '1000000'],
    ['1 MWh is 3.6 GJ', units.MWh, units.GJ, '18/5'],
    ['a year is 8,766 h', units.year, units.hour, '8766'],
    ['a month is 730.5 h', units.month, units.hour, '1461/2'],
    ['a year is 12 months', units.year, units.month, '12'],
    ['1 MW all year is 8,766 MWh', units.MW, units.MWh.per(units.year), '8766'],
    ['1 W/(TH/s) is 1 J/TH', units.watt.per(TH.per(units.second)), units.joule.per(TH), '1'],
    ['1 ZH/s is 1,000 EH/s', units.zettahash.per(units.second), units.exahash.per(units.second), '1000'],
    ['1 BTC is 100,000,000 sat', BTC, units.satoshi, '100000000'],
    ['1 c/kWh is $10/MWh', units.cent.per(units.kWh), units.dollar.per(units.MWh), '10'],
    [
      '$1/kW-month is $12,000/MW/year',
      units.dollar.per(units.kW.times(units.month)),
      units.dollar.per(units.MW).per(units.year),
      '12000',
    ],
    ['1 TR is 12,000 BTU an hour', units.refrigerationTon, units.kW, '52752792631/15000000000'],
    ['1 cfm is a cubic foot a minute', units.cfm, units.litre.per(units.second), '18435447/39062500'],
    ['1 gpm is 3.785… L a minute', units.gpm, units.litre.per(units.minute), '473176473/125000000'],
    ['1 g/kWh is 1 kg/MWh', units.gram.per(units.kWh), units.kilogram.per(units.MWh), '1'],
    ['1 % is a hundredth', units.percent, units.one, '1/100'],
    ['9 °F of rise are 5 K', units.fahrenheitRise, units.kelvinRise, '5/9'],
    ['1 hPa is 100 Pa', units.hectopascal, units.pascal, '100'],
  ])('%s', (_, from, to, factor) => {
    expect(`${conversion(from, to)}`).toBe(factor);
  });

  it('and the ton of refrigeration is the 3.517 kW of the trade', () => {
    expect(convert(new Exact(1), units.refrigerationTon, units.kW).toFixed(3)).toBe('3.517');
  });

  it('and the way back is its inverse, whatever the units', () => {
    const pairs = all.flatMap((from) =>
      all.filter((to) => sameDimension(from, to)).map((to) => [from, to] as const),
    );
    const sameZero = pairs.filter(([from, to]) => `${from.zero}` === `${to.zero}`);
    expect(sameZero.length).toBeGreaterThan(100);
    for (const [from, to] of sameZero)
      expect(conversion(from, to).times(conversion(to, from)).isOne).toBe(true);
  });

  it('and goes through a third unit without a loss', () => {
    const power = fc.constantFrom<AnyUnit>(
      units.mW,
      units.kW,
      units.GW,
      units.refrigerationTon,
      units.TWh.per(units.year),
    );
    fc.assert(
      fc.property(power, power, power, (a, b, c) => {
        expect(`${conversion(a, b).times(conversion(b, c))}`).toBe(`${conversion(a, c)}`);
      }),
    );
  });
});

describe('a temperature', () => {
  it.each<[string, AnyUnit, string, AnyUnit, string]>([
    ['0 °C is 273.15 K', units.celsius, '0', units.kelvin, '273.15'],
    ['20 °C is 68 °F', units.celsius, '20', units.fahrenheit, '68'],
    ['−40 °F is −40 °C', units.fahrenheit, '-40', units.celsius, '-40'],
    ['23.1 °C is 296.25 K', units.celsius, '23.1', units.kelvin, '296.25'],
    ['0 K is −459.67 °F', units.kelvin, '0', units.fahrenheit, '-459.67'],
  ])('counts from its own zero: %s', (_, from, value, to, same) => {
    expect(convert(new Exact(value), from, to).toString()).toBe(same);
  });

  it('is no rise of temperature, so 15 °C of rise are 15 K', () => {
    expect(sameDimension(units.kelvin, units.kelvinRise)).toBe(false);
    expect(convert(new Exact(15), units.celsiusRise, units.kelvinRise).toString()).toBe('15');
  });

  it('has no factor, for it counts from another zero', () => {
    expect(() => conversion(units.celsius, units.kelvin)).toThrow(UnitMismatch);
  });
});

describe('units of different things', () => {
  it('do not convert, and the mismatch names both', () => {
    expect(() => conversion(units.MW, units.MWh)).toThrow('Cannot read MW (energy time^-1) as MWh (energy).');
    expect(() => conversion(units.one, units.dollar)).toThrow(
      'Cannot read a plain number (dimensionless) as $ (money).',
    );
  });

  it('are W/TH and J/TH: the first is a power for each hash', () => {
    expect(sameDimension(units.watt.per(TH), units.joule.per(TH))).toBe(false);
  });

  it('differ by their powers too', () => {
    expect(sameDimension(units.MW.times(units.MW), units.MW)).toBe(false);
    expect(sameDimension(units.MW.times(units.MW).per(units.MW), units.MW)).toBe(true);
  });
});

describe('a symbol', () => {
  it.each<[AnyUnit, string]>([
    [units.dollar.per(units.MWh), '$/MWh'],
    [units.watt.per(TH.per(units.second)), 'W/(TH/s)'],
    [units.dollar.per(units.kW.times(units.month)), '$/(kW·month)'],
    [units.one.per(units.year), '1/year'],
    [units.MW.times(units.one), 'MW'],
    [units.one.times(units.MW), 'MW'],
  ])('says how the unit is made', (unit, symbol) => {
    expect(unit.symbol).toBe(symbol);
  });

  it('can change without the unit', () => {
    const renamed = units.MW.called('megawatt');
    expect(conversion(renamed, units.MW)).toEqual(Rational.one);
  });
});
