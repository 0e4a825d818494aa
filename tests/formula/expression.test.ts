import { describe, expect, it, test } from 'vitest';
import { constant, lookUp } from '../../src/formula/expression.ts';
import type { Node } from '../../src/formula/node.ts';
import { Model } from '../../src/formula/model.ts';
import { derive, input, way } from '../../src/formula/quantity.ts';
import { Absent } from '../../src/interpret/absent.ts';
import { ExactReader } from '../../src/interpret/exact.ts';
import * as units from '../../src/units/catalogue.ts';
import { Exact } from '../../src/units/decimal.ts';
import { UnitMismatch } from '../../src/units/unit.ts';

const { day, dollar, hour, kW, kWh, MW, MWh, one, percent, year } = units;

const power = input(MW, { label: 'Power' });
const price = input(dollar.per(kWh), { label: 'Price', zero: 'the energy is free' });
const share = input(percent, { label: 'Share' });

/** The value of an expression of power, price and share, or why it is absent. */
const evaluate = (given: Record<string, string>, formula: { readonly node: Node }): string => {
  const reader = new ExactReader(new Model({ chapter: { power, price, share } }));
  const stated = Object.entries(given).map(
    ([name, value]) => [name, { value: new Exact(value), strength: 1 }] as const,
  );
  const value = reader.read(new Map(stated)).evaluate(formula.node);
  return value instanceof Absent ? value.because : value.toFixed();
};

describe('a formula', () => {
  it('converts what it adds to the unit of the first', () => {
    expect(evaluate({ power: '2' }, power.plus(constant('500', kW)))).toBe('2.5');
    expect(evaluate({ power: '2' }, constant('500', kW).minus(power))).toBe('-1500');
  });

  it('compares in one unit', () => {
    expect(evaluate({ power: '2' }, power.max(constant('3000', kW)))).toBe('3');
    expect(evaluate({ power: '2' }, power.min(constant('3000', kW)))).toBe('2');
  });

  it('converts a result exactly, once', () => {
    const cost = derive(dollar.per(day), { label: 'Cost', formula: power.times(price) });
    expect(evaluate({ power: '2', price: '0.045' }, power.times(price))).toBe('0.09');
    expect(cost.formula).toMatchObject({ kind: 'convert' });
    expect(`${cost.formula.kind === 'convert' && cost.formula.factor}`).toBe('24000');
  });

  it('takes a part of a whole', () => {
    const rest = derive(percent, { label: 'Rest', formula: share.complement() });
    expect(rest.formula.kind).toBe('convert');
    expect(evaluate({ share: '3' }, share.complement())).toBe('0.97');
  });

  test.each([
    ['2.9999', '2', '3'],
    ['3', '3', '3'],
    ['-0.5', '-1', '0'],
  ])('counts whole ones of %s MW: %s down, %s up', (value, down, up) => {
    expect(evaluate({ power: value }, power.floor(MW))).toBe(down);
    expect(evaluate({ power: value }, power.ceil(MW)).replace('-0', '0')).toBe(up);
  });

  it('divides by a zero never: it says what the zero means', () => {
    expect(evaluate({ power: '2', price: '0' }, power.div(price))).toBe('the energy is free');
    expect(evaluate({ power: '2', share: '0' }, power.div(share))).toBe('Share is zero');
    expect(evaluate({ power: '2', share: '100' }, power.div(share.complement()))).toBe('Share is zero');
    expect(evaluate({ power: '2' }, power.div(constant('0', one)))).toBe('that would divide by zero');
  });

  it('is absent as long as anything it needs is, and names all of that', () => {
    expect(evaluate({}, power.times(price))).toBe('needs power, price');
    expect(evaluate({ price: '1' }, power.times(price))).toBe('needs power');
    expect(evaluate({}, power.div(price).times(share))).toBe('needs power, price, share');
  });

  it('prefers to say what is missing over what is zero', () => {
    expect(evaluate({ power: '2', share: '0' }, power.div(share).times(price))).toBe('needs price');
  });
});

describe('a table', () => {
  const points = [
    ['0', '10'],
    ['100', '20'],
    ['200', '0'],
  ] as const;
  const table = { label: 'at', source: 'a test', key: MW, unit: MWh, points } as const;
  const at = (value: string, between: 'step' | 'line') =>
    evaluate({ power: value }, lookUp({ ...table, between }, power));

  test.each([
    ['-5', '10', '10'],
    ['0', '10', '10'],
    ['50', '10', '15'],
    ['100', '20', '20'],
    ['175', '20', '5'],
    ['200', '0', '0'],
    ['999', '0', '0'],
  ])('at %s is %s by steps and %s on the straight line', (key, step, line) => {
    expect(at(key, 'step')).toBe(step);
    expect(at(key, 'line')).toBe(line);
  });

  it('reads its key in its own unit', () => {
    const inKilowatts = { ...table, key: kW, between: 'step' } as const;
    expect(evaluate({ power: '0.1' }, lookUp(inKilowatts, power))).toBe('20');
  });
});

// The compiler knows dimensions and not their powers: these compile, and speak up when they are loaded.
describe('a wrong power of a dimension fails at load', () => {
  it('in a formula', () => {
    const squared = power.times(power) as unknown as typeof power;
    expect(() => derive(MW, { label: 'Squared', formula: squared })).toThrow(UnitMismatch);
    expect(() => power.plus(squared)).toThrow('Cannot read MW·MW (energy^2 time^-2) as MW (energy time^-1).');
  });

  it('in a way, a count of whole ones and a table', () => {
    const energy = power.times(constant('1', hour)) as unknown as typeof power;
    expect(() => way(power, energy)).toThrow(UnitMismatch);
    expect(() => energy.floor(MW)).toThrow(UnitMismatch);
    const table = { label: 'at', source: 'a test', between: 'step', key: MW, unit: MW, points: [] } as const;
    expect(() => lookUp(table, energy)).toThrow(UnitMismatch);
  });

  it('and a year of power is an energy that a year makes', () => {
    const yearly = derive(MWh.per(year), { label: 'Energy of a year', formula: power });
    expect(yearly.formula).toMatchObject({ kind: 'convert' });
  });
});
