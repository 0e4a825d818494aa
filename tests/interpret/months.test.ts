import { describe, expect, it } from 'vitest';
import { constant } from '../../src/formula/expression.ts';
import { Model } from '../../src/formula/model.ts';
import { derive, input, next, way } from '../../src/formula/quantity.ts';
import { Absent, type Value } from '../../src/interpret/absent.ts';
import { type Course, MonthReader } from '../../src/interpret/months.ts';
import { dollar, one, percent } from '../../src/units/catalogue.ts';
import { Exact } from '../../src/units/decimal.ts';

const price = input(dollar, { label: 'Price' });
const growth = input(percent, { label: 'Growth' });
const step = derive(one, { label: 'Step', formula: constant('1', one).plus(growth) });
const amount = input(one, { label: 'Amount' });
const parts = input(one, { label: 'Parts' });
const cost = derive(dollar, { label: 'Cost', formula: price.times(amount) });
const saved = input(dollar, { label: 'Saved' });
const before = input(dollar, { label: 'Price of the month before' });
const steady = derive(dollar, { label: 'Steady', formula: constant('3', dollar).times(parts) });
const nextPrice = next(price, price.times(step));
const nextSaved = next(saved, saved.plus(cost));
const nextBefore = next(before, price);
const amountOfParts = way(amount, parts.plus(parts));
const model = new Model<object>({
  all: {
    price,
    growth,
    step,
    amount,
    parts,
    cost,
    saved,
    before,
    steady,
    nextPrice,
    nextSaved,
    nextBefore,
    amountOfParts,
  },
});
const reader = new MonthReader(model);

const numbers = (given: Record<string, number>): Course['given'] =>
  new Map(Object.entries(given).map(([name, it]) => [name, { value: new Exact(it), strength: 1 }]));
const paths = (known: Record<string, number[]>): Course['paths'] =>
  new Map(Object.entries(known).map(([name, all]) => [name, all.map((it) => new Exact(it))]));

const read = (
  given: Record<string, number>,
  known: Record<string, number[]>,
  wanted: readonly string[],
  months = 4,
) => reader.read({ given: numbers(given), paths: paths(known), strengthOfPaths: 2, months, wanted });

const columns = (...asked: Parameters<typeof read>): Record<string, (number | string)[]> =>
  Object.fromEntries([...read(...asked).columns].map(([name, all]) => [name, all.map(number)]));

const number = (it: Value): number | string => (it instanceof Absent ? it.because : it.toNumber());

const start = { price: 10, growth: 50, amount: 2, saved: 0, before: 9 };

describe('a month after a month', () => {
  it('begins with what is given, and moves as the model says', () => {
    expect(columns(start, {}, ['price', 'cost'])).toEqual({
      price: [10, 15, 22.5, 33.75],
      cost: [20, 30, 45, 67.5],
    });
  });

  it('moves everything at once, from the month before', () => {
    expect(columns(start, {}, ['before', 'saved'])).toEqual({
      before: [9, 10, 15, 22.5],
      saved: [0, 20, 50, 95],
    });
  });

  it('holds what does not move', () => {
    expect(columns({ ...start, parts: 2 }, {}, ['steady', 'amount'])).toEqual({
      steady: [6, 6, 6, 6],
      amount: [2, 2, 2, 2],
    });
  });

  it('reads a path instead of what would move by itself', () => {
    expect(columns(start, { price: [1, 2, 3, 4] }, ['price', 'cost'])).toEqual({
      price: [1, 2, 3, 4],
      cost: [2, 4, 6, 8],
    });
  });

  it('moves at a pace that is itself on a path: that of the month it leaves', () => {
    expect(columns(start, { growth: [100, 0, 50, 7] }, ['price']).price).toEqual([10, 20, 20, 30]);
  });

  it('takes the stronger word of a path over what was given', () => {
    expect(columns({ ...start, cost: 7 }, { price: [1, 2, 3, 4] }, ['cost']).cost).toEqual([2, 4, 6, 8]);
  });

  it('follows a path the other way round, where the model knows a way', () => {
    const { amount: _, ...others } = start;
    expect(columns(others, { parts: [1, 2, 3, 4] }, ['amount']).amount).toEqual([2, 4, 6, 8]);
  });

  it('says what is missing in every month', () => {
    const { growth: _, ...others } = start;
    const lacking = columns(others, {}, ['price', 'cost']);
    expect(lacking.price).toEqual([10, 'needs growth', 'needs growth', 'needs growth']);
    expect(lacking.cost).toEqual([20, 'needs growth', 'needs growth', 'needs growth']);
  });

  it('may be the only one', () => {
    expect(columns(start, {}, ['cost'], 1).cost).toEqual([20]);
  });

  it('gives everything of the first month, and keeps it', () => {
    const { first } = read({ ...start, parts: 2 }, { amount: [5, 6, 7, 8] }, ['saved']);
    expect([cost, steady, price].map((it) => number(first.valueOf(it)))).toEqual([50, 6, 10]);
    expect(number(first.evaluate(price.plus(price).in(dollar)))).toBe(20);
    expect(first.plan.get(amount)).toEqual({ by: 'given' });
  });
});

describe('what follows from a path', () => {
  const target = input(dollar, { label: 'Target' });
  const found = input(dollar, { label: 'Found' });
  const foundOfTarget = way(found, target.plus(target));
  const nextFound = next(found, found.plus(found));
  const followed = new MonthReader(new Model<object>({ all: { target, found, foundOfTarget, nextFound } }));
  const column = (given: Record<string, number>, known: Record<string, number[]>): unknown[] =>
    followed
      .read({ given: numbers(given), paths: paths(known), strengthOfPaths: 2, months: 3, wanted: ['found'] })
      .columns.get('found')!
      .map(number);

  it('does not move by itself', () => {
    expect(column({}, { target: [1, 5, 2] })).toEqual([2, 10, 4]);
  });

  it('moves by itself from where it was found', () => {
    expect(column({ target: 3 }, {})).toEqual([6, 12, 24]);
  });
});
