import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { type Inputs, type Name, names, readInputs, unknownName } from '../../src/study/inputs.ts';
import * as units from '../../src/units/catalogue.ts';
import { Exact } from '../../src/units/decimal.ts';
import { HashwattError } from '../../src/units/problem.ts';

const read = (name: Name, input: unknown): string => {
  const { stated, problems } = readInputs({ [name]: input });
  return stated.get(name)?.value.toFixed() ?? new HashwattError(problems).message;
};

describe('a value may be given', () => {
  test.each<[string, Name, unknown, string]>([
    ['as text with a unit', 'sitePower', '5.7 GW', '5700'],
    ['as a text in the unit of the book', 'sitePower', '5700', '5700'],
    ['as a number in the unit of the book', 'sitePower', 5700, '5700'],
    ['as a Decimal in the unit of the book', 'sitePower', new Exact('0.1').plus('0.2'), '0.3'],
    ['as a Decimal of a percentage, which says what it says', 'uptime', new Exact('0.5'), '0.5'],
    ['as an amount', 'sitePower', units.GW.of('5.7'), '5700'],
    ['as an amount in a unit of several parts', 'powerPrice', units.cent.per(units.kWh).of('4.5'), '45'],
    ['as an amount of a percentage', 'uptime', units.percent.of('0.5'), '0.5'],
    ['as an amount of a plain number', 'pue', units.one.of('1.1'), '1.1'],
    ['as an amount of a temperature', 'airInletTemperature', units.celsius.of(20), '293.15'],
    ['as the number that JavaScript prints', 'powerPrice', 0.1, '0.1'],
    ['as a small number that JavaScript prints with an exponent', 'feesPerBlock', 1e-7, '0.0000001'],
    ['as a result', 'hashRate', '30 EH/s', '30'],
  ])('%s', (_, name, input, value) => {
    expect(read(name, input)).toBe(value);
  });

  it('and what is left out or undefined is not given', () => {
    const { stated, problems } = readInputs({ sitePower: undefined });
    expect([stated.size, problems.length]).toEqual([0, 0]);
  });

  it('and counts as the user’s word', () => {
    expect(readInputs({ pue: '1.1' }).stated.get('pue')).toMatchObject({ origin: 'given', strength: 3 });
  });
});

describe('a value is refused', () => {
  test.each<[string, Name, unknown, string]>([
    [
      'that is not a number',
      'sitePower',
      Number.NaN,
      'sitePower: "NaN" is not a number with a unit such as MW.',
    ],
    [
      'that is infinite',
      'sitePower',
      Number.POSITIVE_INFINITY,
      'sitePower: "Infinity" is not a number with a unit such as MW.',
    ],
    [
      'that is an infinite Decimal',
      'sitePower',
      new Exact('Infinity'),
      'sitePower: "Infinity" is not a number with a unit such as MW.',
    ],
    [
      'that is a Decimal and not a number',
      'sitePower',
      new Exact(Number.NaN),
      'sitePower: "NaN" is not a number with a unit such as MW.',
    ],
    [
      'that is a huge Decimal',
      'powerPrice',
      new Exact('1e400'),
      'powerPrice: "1e+400" is too large: at most 1e30 $/MWh is read.',
    ],
    ['that is a negative zero', 'sitePower', -0, 'sitePower: "-0" is a negative zero. Write 0.'],
    [
      'that is a negative zero as a Decimal',
      'sitePower',
      new Exact('-0'),
      'sitePower: "-0" is a negative zero. Write 0.',
    ],
    [
      'that is a fraction of a percentage',
      'uptime',
      0.97,
      'uptime: "0.97" could mean a fraction or a percentage. Write "0.97 %" or "97 %".',
    ],
    ['below its bound', 'pue', 0.9, 'pue: "0.9" is too low: at least 1 is allowed.'],
    ['above its bound', 'uptime', new Exact(101), 'uptime: "101" is too high: at most 100 % is allowed.'],
    ['that must be whole', 'minerCount', '5.5', 'minerCount: "5.5" is not a whole number. Write 5 or 6.'],
    [
      'that is an amount of another dimension',
      'sitePower',
      units.GWh.of(5),
      'sitePower: "5 GWh" is energy; a power such as "5 GW" is needed.',
    ],
    [
      'that is an amount of no number',
      'sitePower',
      units.GW.of('x'),
      'sitePower: "x GW" is not a number with a unit such as MW.',
    ],
    [
      'that is true',
      'sitePower',
      true,
      'sitePower: "boolean" is no text, number, list of samples or amount.',
    ],
    [
      'that is nothing',
      'sitePower',
      null,
      'sitePower: "object" is no text, number, list of samples or amount.',
    ],
    [
      'that is a list of texts',
      'sitePower',
      ['5 MW'],
      'sitePower: "a list" holds a sample that is not a number. Leave out what is absent.',
    ],
    [
      'that is an object',
      'sitePower',
      { value: 5 },
      'sitePower: "object" is no text, number, list of samples or amount.',
    ],
  ])('%s', (_, name, input, sentence) => {
    expect(read(name, input)).toBe(sentence);
  });

  it('with all the others at once', () => {
    const { problems } = readInputs({ pue: '0.9', uptime: 0.5, sitePower: '5 GWh', gridPrice: '60' });
    expect(problems.map(({ field, code }) => `${field} ${code}`)).toEqual([
      'pue out-of-range',
      'uptime percent-as-fraction',
      'sitePower wrong-unit',
    ]);
  });

  it.each(['__proto__', 'constructor', 'toString'])('under the name %s', (name) => {
    const { problems } = readInputs(JSON.parse(`{"${name}": "5"}`) as Inputs);
    expect(problems).toMatchObject([{ code: 'unknown-name', field: name }]);
  });

  it('under a name that no quantity bears, with the nearest', () => {
    const { problems } = readInputs({ powerPrise: '45' } as Inputs);
    expect(new HashwattError(problems).message).toBe(
      'powerPrise: is no quantity of the book. Did you mean "powerPrice", "powerPriceStep" or "buildPowerPrice"?',
    );
    expect(unknownName('xyzzy')).not.toHaveProperty('fix');
  });
});

it('whatever is given comes back as a finite value or as a problem of its own field', () => {
  const name = fc.constantFrom(...names);
  fc.assert(
    fc.property(name, fc.oneof(fc.anything(), fc.double(), fc.string()), (name, input) => {
      const { stated, problems } = readInputs({ [name]: input });
      expect(stated.size + problems.length).toBe(input === undefined ? 0 : 1);
      expect(stated.get(name)?.value.isFinite() ?? true).toBe(true);
      expect(problems.every(({ field }) => field === name)).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
