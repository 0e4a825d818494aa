import { describe, expect, it } from 'vitest';
import { constant, type Expression } from '../../src/formula/expression.ts';
import { interpret } from '../../src/formula/node.ts';
import { Absent } from '../../src/interpret/absent.ts';
import { decimals } from '../../src/interpret/decimals.ts';
import { dollar, month, MW, one, percent, watt, year } from '../../src/units/catalogue.ts';

const nothing = decimals(() => 0);
const valueOf = <N extends string, D extends string>({ node }: Expression<N, D>): string => {
  const value = interpret(node, nothing)([]);
  return value instanceof Absent ? value.because : value.toString();
};

const plain = (value: string): Expression<never, never> => constant(value, one);
const yearly = (value: string): Expression<never, 'time'> => constant(value, percent.per(year));
const years = (value: string): Expression<'time', never> => constant(value, year);

describe('roots', () => {
  it('are exact where they end', () => {
    expect(valueOf(plain('6.25').squareRoot())).toBe('2.5');
    expect(valueOf(plain('0').squareRoot())).toBe('0');
    expect(valueOf(constant('225', percent).squareRoot())).toBe('1.5');
    expect(valueOf(plain('4096').twelfthRoot())).toBe('2');
  });

  it('are not there where there is none', () => {
    expect(valueOf(plain('-1').squareRoot())).toBe('it would need the root of a negative number');
    expect(valueOf(plain('0').twelfthRoot())).toBe('nothing is left that could grow');
    expect(valueOf(plain('-2').twelfthRoot())).toBe('nothing is left that could grow');
  });
});

describe('a threshold', () => {
  it('is 1 from its value on, whatever the units', () => {
    const megawatt = constant('1', MW);
    expect(
      ['999999', '1000000', '1000001'].map((it) => valueOf(constant(it, watt).atLeast(megawatt))),
    ).toEqual(['0', '1', '1']);
  });
});

describe('an annuity', () => {
  it('repays with interest within its life', () => {
    expect(valueOf(yearly('10').annuity(years('1'), year))).toBe('1.1');
    expect(valueOf(yearly('100').annuity(years('2'), year)).slice(0, 12)).toBe('1.3333333333');
  });

  it('without interest is an equal part, in whatever period', () => {
    expect(valueOf(yearly('0').annuity(years('4'), year))).toBe('0.25');
    expect(valueOf(yearly('0').annuity(years('2'), month)).slice(0, 12)).toBe('0.0416666666');
  });

  it('may be of a rate below nothing, but not of a total loss', () => {
    expect(valueOf(yearly('-50').annuity(years('1'), year))).toBe('0.5');
    expect(valueOf(yearly('-100').annuity(years('1'), year))).toBe('nothing is left that could grow');
  });

  it('takes its time', () => {
    expect(valueOf(yearly('10').annuity(years('0'), year))).toBe('nothing is repaid in no time');
  });
});

it('money over no time says so', () => {
  expect(valueOf(constant('3', dollar).div(constant('0', year)))).toBe('that would divide by zero');
});
