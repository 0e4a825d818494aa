import { describe, expect, it, test } from 'vitest';
import * as units from '../../src/units/catalogue.ts';
import type { Field } from '../../src/units/read.ts';
import { told } from './reading.ts';

const power: Field = { unit: units.MW, min: '0', max: '1000000' };
const share: Field = { unit: units.percent, min: '0', max: '100' };
const ratio: Field = { unit: units.one, min: '1', max: '3' };
const height: Field = { unit: units.block, min: '0', whole: true };
const powerPrice: Field = { unit: units.dollar.per(units.MWh) };
const bitcoinPrice: Field = { unit: units.dollar.per(units.bitcoin), min: '0' };
const efficiency: Field = { unit: units.joule.per(units.terahash) };
const revenue: Field = { unit: units.dollar.per(units.day) };
const temperature: Field = { unit: units.kelvin };
const rise: Field = { unit: units.kelvinRise };

/** What was typed, for which field, and the whole sentence that comes back. */
type Refusal = [text: string, field: Field, sentence: string];

const refuses = (cases: Refusal[]) =>
  test.each(cases)('%j', (text, field, sentence) => {
    expect(told(text, field)).toBe(sentence);
  });

describe('the wrong dimension is refused with what is needed and the likely fix', () => {
  refuses([
    ['5.7 GWh', power, 'it: "5.7 GWh" is energy; a power such as "5.7 GW" is needed.'],
    ['5.7 GW', { unit: units.MWh }, 'it: "5.7 GW" is a power; energy such as "5.7 GWh" is needed.'],
    [
      '45 $/MW',
      powerPrice,
      'it: "45 $/MW" is money per power; a price of energy such as "$45/MWh" is needed.',
    ],
    ['$45', powerPrice, 'it: "$45" is an amount of money; a price of energy such as "$45/MWh" is needed.'],
    [
      '10 $/kW-month',
      powerPrice,
      'it: "10 $/kW-month" is a charge for power by the month; a price of energy is needed. Give what the energy itself costs, in $/MWh, and the charge as demandCharge.',
    ],
    [
      '95 sat',
      bitcoinPrice,
      'it: "95 sat" is an amount of bitcoin; a price of bitcoin such as "$95/BTC" is needed.',
    ],
    ['1.1 MW', ratio, 'it: "1.1 MW" is a power; a plain number such as "1.1" is needed.'],
    ['5 MW', share, 'it: "5 MW" is a power; a plain number such as "5 %" is needed.'],
    [
      '5 TH/s',
      { unit: units.terahash },
      'it: "5 TH/s" is a hash rate; a number of hashes such as "5 TH" is needed.',
    ],
    [
      '5 m³',
      { unit: units.litre.per(units.second) },
      'it: "5 m³" is a volume; a flow such as "5 L/s" is needed.',
    ],
    ['20 °C', { unit: units.pascal }, 'it: "20 °C" is a temperature; a pressure such as "20 Pa" is needed.'],
  ]);

  it('and W/TH is told apart from J/TH', () => {
    expect(told('15 W/TH', efficiency)).toBe(
      'it: "15 W/TH" is a power per hash; energy per hash such as "15 J/TH" is needed.',
    );
  });

  it('and kW from kWh, in either direction', () => {
    expect(told('5 kW', { unit: units.kWh })).toContain('is a power; energy such as "5 kWh" is needed');
    expect(told('5 kWh', { unit: units.kW })).toContain('is energy; a power such as "5 kW" is needed');
    expect(told('5 kW/h', { unit: units.kW })).toContain('a power such as');
  });
});

describe('a percentage that may be a fraction is refused with both readings', () => {
  refuses([
    ['0.5', share, 'it: "0.5" could mean a fraction or a percentage. Write "0.5 %" or "50 %".'],
    ['0.01', share, 'it: "0.01" could mean a fraction or a percentage. Write "0.01 %" or "1 %".'],
    ['.999', share, 'it: ".999" could mean a fraction or a percentage. Write "0.999 %" or "99.9 %".'],
  ]);
});

describe('an unknown unit is refused with the nearest that would fit', () => {
  refuses([
    ['5 Gw', power, 'it: "5 Gw" has the unknown unit "Gw"; MW is read here. Did you mean "GW"?'],
    ['5 MWW', power, 'it: "5 MWW" has the unknown unit "MWW"; MW is read here. Did you mean "MW"?'],
    ['5 mw', power, 'it: "5 mw" has the unknown unit "mw"; MW is read here. Did you mean "MW"?'],
    [
      '4.5 c/kwh',
      powerPrice,
      'it: "4.5 c/kwh" has the unknown unit "c/kwh"; $/MWh is read here. Did you mean "c/kWh"?',
    ],
    [
      '45 EUR/MWh',
      powerPrice,
      'it: "45 EUR/MWh" has the unknown unit "EUR/MWh"; $/MWh is read here. Did you mean "$/MWh"?',
    ],
    [
      '5 furlongs',
      power,
      'it: "5 furlongs" has the unknown unit "furlongs"; MW is read here. Write a value in MW.',
    ],
    ['$1m', bitcoinPrice, 'it: "$1m" has the unknown unit "m"; $/BTC is read here. Did you mean "M"?'],
    ['$5b', revenue, 'it: "$5b" has the unknown unit "b"; $/day is read here. Did you mean "B"?'],
    [
      '5 MW and more',
      power,
      'it: "5 MW and more" has the unknown unit "MW and more"; MW is read here. Write a value in MW.',
    ],
    ['5-6 MW', power, 'it: "5-6 MW" has the unknown unit "-6 MW"; MW is read here. Write a value in MW.'],
    [
      '5 __proto__',
      power,
      'it: "5 __proto__" has the unknown unit "__proto__"; MW is read here. Write a value in MW.',
    ],
  ]);
});

describe('what is no number is refused', () => {
  const noPower = 'is not a number with a unit such as MW.';
  refuses([
    ['abc', power, `it: "abc" ${noPower}`],
    ['MW', power, `it: "MW" ${noPower}`],
    ['NaN', power, `it: "NaN" ${noPower}`],
    ['Infinity', power, `it: "Infinity" ${noPower}`],
    ['-∞', power, `it: "-∞" ${noPower}`],
    ['~5 MW', power, `it: "~5 MW" ${noPower}`],
    ['--5', power, `it: "--5" ${noPower}`],
    ['-$-5', power, `it: "-$-5" ${noPower}`],
    ['.', power, `it: "." ${noPower}`],
    ['$', power, `it: "$" ${noPower}`],
    ['1.2.3', power, `it: "1.2.3" ${noPower}`],
    ['1e3.5', power, `it: "1e3.5" ${noPower}`],
    ['５ MW', power, `it: "５ MW" ${noPower}`],
    ['abc', ratio, 'it: "abc" is not a number.'],
    ['', power, 'it: "" is empty. Give a value, or leave the field out.'],
    [' \u00a0\t', power, 'it: " \u00a0\\t" is empty. Give a value, or leave the field out.'],
  ]);

  describe('and a decimal comma is told from a thousands separator', () => {
    const comma = 'A comma groups thousands; write a point before the decimals.';
    refuses([
      ['5,7 GW', power, `it: "5,7 GW" ${noPower.slice(0, -1)}. ${comma}`],
      ['0,100 GW', power, `it: "0,100 GW" ${noPower.slice(0, -1)}. ${comma}`],
      ['1,2345', ratio, `it: "1,2345" is not a number. ${comma}`],
      ['12,34,567', ratio, `it: "12,34,567" is not a number. ${comma}`],
      ['1.234,5', ratio, 'it: "1.234,5" is not a number. ' + comma],
    ]);
  });
});

describe('what lies out of range is refused with the limit', () => {
  refuses([
    ['-1 MW', power, 'it: "-1 MW" is too low: at least 0 MW is allowed.'],
    ['1.1 TW', power, 'it: "1.1 TW" is too high: at most 1000000 MW is allowed.'],
    ['0.9', ratio, 'it: "0.9" is too low: at least 1 is allowed.'],
    ['101', share, 'it: "101" is too high: at most 100 % is allowed.'],
    ['-0', power, 'it: "-0" is a negative zero. Write 0.'],
    ['-0.0e5 MW', power, 'it: "-0.0e5 MW" is a negative zero. Write 0.'],
    ['929648.5', height, 'it: "929648.5" is not a whole number. Write 929648 or 929649.'],
    ['-1', height, 'it: "-1" is too low: at least 0 block is allowed.'],
    ['1e31 MW', power, 'it: "1e31 MW" is too large: at most 1e30 MW is read.'],
    ['-1e31', powerPrice, 'it: "-1e31" is too large: at most 1e30 $/MWh is read.'],
    ['1e999999999', ratio, 'it: "1e999999999" is too large: at most 1e30 is read.'],
    ['1e-31', power, 'it: "1e-31" is too small: at least 1e-30 MW, or 0, is read.'],
    ['1e-999999999', ratio, 'it: "1e-999999999" is too small: at least 1e-30, or 0, is read.'],
    [`0.${'3'.repeat(41)}`, ratio, `it: "0.${'3'.repeat(41)}" has more than 40 digits.`],
    ['9'.repeat(101), ratio, `it: "${'9'.repeat(77)}…" is longer than 100 characters.`],
    ['-274 °C', { ...temperature, min: '0' }, 'it: "-274 °C" is too low: at least 0 K is allowed.'],
    ['90 °F', { ...rise, max: '40' }, 'it: "90 °F" is too high: at most 40 K is allowed.'],
  ]);
});

describe('characters that could fool a terminal are shown as their code and refused', () => {
  const unsafe = 'holds control or invisible characters. Type the value again.';
  refuses([
    ['5\u0007 MW', power, `it: "5\\u0007 MW" ${unsafe}`],
    ['5\u001b[31m MW', power, `it: "5\\u001b[31m MW" ${unsafe}`],
    ['5\n', power, `it: "5\\n" ${unsafe}`],
    ['5\0', power, `it: "5\\u0000" ${unsafe}`],
    ['5\u200b MW', power, `it: "5\\u{200b} MW" ${unsafe}`],
    ['\u202e5 MW', power, `it: "\\u{202e}5 MW" ${unsafe}`],
    ['\ufeff5 MW', power, `it: "\\u{feff}5 MW" ${unsafe}`],
    ['5\u00ad MW', power, `it: "5\\u{ad} MW" ${unsafe}`],
    ['5 MW\u{e0041}', power, `it: "5 MW\\u{e0041}" ${unsafe}`],
    ['5\ud800 MW', power, `it: "5\\ud800 MW" ${unsafe}`],
  ]);
});
