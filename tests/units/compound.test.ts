import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { one, percent, year } from '../../src/units/catalogue.ts';
import { Exact } from '../../src/units/decimal.ts';
import { type Field, read } from '../../src/units/read.ts';
import { write } from '../../src/units/write.ts';
import { told } from './reading.ts';

const growth: Field = { unit: percent.per(year), min: '-99.99', max: '10000', compounds: 'growth' };
const loss: Field = { unit: percent.per(year), min: '0', max: '99', compounds: 'loss' };
const simple: Field = { unit: percent.per(year) };

const yearly = (text: string, field: Field): string => {
  const outcome = read(text, field);
  if (outcome instanceof Exact) return outcome.toFixed();
  throw new Error(outcome.allowed);
};

describe('a growth compounds', () => {
  // 1.06^12 − 1, worked out in whole numbers.
  const sixPercent = (106n ** 12n - 100n ** 12n).toString();

  test.each([
    ['6 %/month', `${sixPercent.slice(0, 3)}.${sixPercent.slice(3)}`],
    ['6 % per month', '101.2196471835550329409536'],
    ['0.06 1/month', '101.2196471835550329409536'],
    ['-6 %/month', '-52.4079685185746623524864'],
    ['0 %/month', '0'],
    ['22 %/year', '22'],
    ['22 %/yr', '22'],
    ['22', '22'],
    ['0.22 1/year', '22'],
    ['12.34567890123456789012345678901234567891', '12.34567890123456789012345678901234567891'],
  ])('%s', (text, value) => {
    expect(yearly(text, growth)).toBe(value);
  });

  it('of a day over the 365.25 days of a year', () => {
    expect(Number(yearly('0.1 %/day', growth))).toBeCloseTo(100 * (1.001 ** 365.25 - 1), 10);
  });

  it('where the field says so', () => {
    expect(yearly('6 %/month', simple)).toBe('72');
  });

  it('is written for a year', () => {
    expect(write(new Exact(yearly('6 %/month', growth)), growth.unit, { digits: 4 })).toBe('101.2 %/year');
    expect(write(new Exact('-3'), growth.unit)).toBe('−3 %/year');
  });
});

it('a loss compounds downwards', () => {
  expect(yearly('6 %/month', loss)).toBe('52.4079685185746623524864');
  expect(yearly('5 %/year', loss)).toBe('5');
});

it('a growth and the loss that undoes it leave what there was', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), (hundredths) => {
      const grown = new Exact(yearly(`${hundredths / 100} %/month`, { ...growth, max: '1e6' }))
        .div(100)
        .plus(1);
      const undone = new Exact(hundredths)
        .div(10_000)
        .div(new Exact(hundredths).div(10_000).plus(1))
        .times(100);
      const left = new Exact(1).minus(
        new Exact(yearly(`${undone.toSignificantDigits(38)} %/month`, loss)).div(100),
      );
      expect(grown.times(left).minus(1).abs().lt('1e-35')).toBe(true);
    }),
  );
});

describe('a growth is refused', () => {
  test.each([
    ['10 %', growth, 'it: "10 %" does not say in what time. Write "10 %/year" or "10 %/month".'],
    ['-3 percent', growth, 'it: "-3 percent" does not say in what time. Write "-3 %/year" or "-3 %/month".'],
    ['2 %', loss, 'it: "2 %" does not say in what time. Write "2 %/year" or "2 %/month".'],
    ['0.1', growth, 'it: "0.1" could mean a fraction or a percentage. Write "0.1 %/year" or "10 %/year".'],
    [
      '-0.1',
      growth,
      'it: "-0.1" could mean a fraction or a percentage. Write "-0.1 %/year" or "-10 %/year".',
    ],
    ['-100 %/year', growth, 'it: "-100 %/year" leaves nothing: a growth above −100 % is needed.'],
    ['-100', growth, 'it: "-100" leaves nothing: a growth above −100 % is needed.'],
    ['-250 %/month', growth, 'it: "-250 %/month" leaves nothing: a growth above −100 % is needed.'],
    ['100 %/month', loss, 'it: "100 %/month" leaves nothing: a loss below 100 % is needed.'],
    ['-99.995 %/year', growth, 'it: "-99.995 %/year" is too low: at least -99.99 %/year is allowed.'],
    ['50 %/month', growth, 'it: "50 %/month" is too high: at most 10000 %/year is allowed.'],
    [
      '1 %/h',
      growth,
      'it: "1 %/h" is for no time that a rate is told for. Write it for a day, a month or a year.',
    ],
    ['5 MW', growth, 'it: "5 MW" is a power; a rate of change such as "5 %/year" is needed.'],
  ])('%s', (text, field, sentence) => {
    expect(told(text, field)).toBe(sentence);
  });
});

it('the unit of a growth is a rate of change', () => {
  expect(yearly('1 %/day', { unit: one.per(year), compounds: 'growth' })).toMatch(/^36\./);
});
