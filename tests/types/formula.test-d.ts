import { expectTypeOf, test } from 'vitest';
import { constant, type Expression, lookUp } from '../../src/formula/expression.ts';
import { Model } from '../../src/formula/model.ts';
import { derive, type Input, input, way } from '../../src/formula/quantity.ts';
import { conversion } from '../../src/units/unit.ts';
import * as units from '../../src/units/catalogue.ts';

const { day, dollar, MW, MWh, one, percent } = units;

const power = input(MW, { label: 'Power' });
const energy = input(MWh, { label: 'Energy' });
const price = input(dollar.per(MWh), { label: 'Price' });
const revenue = input(dollar.per(day), { label: 'Revenue' });
const share = input(percent, { label: 'Share' });
const cost = derive(dollar.per(day), { label: 'Cost', formula: power.times(price) });

test('units multiply and cancel', () => {
  expectTypeOf(power).toEqualTypeOf<Input<'energy', 'time'>>();
  expectTypeOf(power.times(price)).toEqualTypeOf<Expression<'money', 'time'>>();
  expectTypeOf(energy.div(power)).toEqualTypeOf<Expression<'time', never>>();
  expectTypeOf(share.complement()).toEqualTypeOf<Expression<never, never>>();
});

test('a formula of another dimension does not compile', () => {
  // @ts-expect-error: a power times a price is money per time, and not energy.
  derive(MWh, { label: 'Energy', formula: power.times(price) });
  // @ts-expect-error: divided where it should be multiplied.
  derive(dollar.per(day), { label: 'Cost', formula: power.div(price) });
  // @ts-expect-error: a plain number is no power.
  derive(MW, { label: 'Power', formula: share });
});

test('money and energy do not add', () => {
  // @ts-expect-error: money per time and energy per time.
  revenue.plus(power);
  // @ts-expect-error: energy and energy per time.
  energy.minus(power);
  // @ts-expect-error: nor is one the larger of the two.
  revenue.max(energy);
  revenue.minus(cost);
});

test('a number without a unit is no part of a formula', () => {
  // @ts-expect-error: write constant('1.05', one).
  power.div(1.05);
  // @ts-expect-error: nor is a text.
  power.times('2');
  power.times(constant('2', one));
});

test('only a part of a whole has a rest', () => {
  // @ts-expect-error: 1 − 5 MW means nothing.
  power.complement();
});

test('whole ones are counted in a unit of what is counted', () => {
  // @ts-expect-error: a power is not counted in dollars.
  power.floor(dollar);
  power.ceil(MW);
});

test('a way leads to its own dimension only', () => {
  // @ts-expect-error: energy is no power.
  way(power, energy);
  way(power, cost.div(price));
});

test('a table is read at a key of its own dimension', () => {
  const table = { label: 'at', source: 'a test', between: 'step', key: MW, unit: MWh, points: [] } as const;
  // @ts-expect-error: the key is a power.
  lookUp(table, price);
  expectTypeOf(lookUp(table, power)).toEqualTypeOf<Expression<'energy', never>>();
});

test('an amount has the dimension of its unit', () => {
  expectTypeOf(MW.of(50)).not.toEqualTypeOf(MWh.of(50));
  conversion(MW, units.GW);
});

test('the names of a model are those of its exports', () => {
  const model = new Model<{ power: typeof power; cost: typeof cost }>({ all: { power, price, cost } });
  expectTypeOf(model['~quantities']).toHaveProperty('power');
  expectTypeOf(model['~quantities']).not.toHaveProperty('powr');
});
