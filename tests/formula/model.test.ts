import { describe, expect, it } from 'vitest';
import { Model } from '../../src/formula/model.ts';
import { derive, input, way } from '../../src/formula/quantity.ts';
import { mining } from '../../src/mining/book.ts';
import { dollar, MW, one } from '../../src/units/catalogue.ts';

const first = input(MW, { label: 'First' });
const second = input(MW, { label: 'Second' });
const sum = derive(MW, { label: 'Sum', formula: first.plus(second) });
const firstOfSum = way(first, sum.minus(second));
const secondOfSum = way(second, sum.minus(first));

describe('a model', () => {
  it('knows its quantities by the names of their exports, in the order they were declared', () => {
    const model = new Model({ b: { sum, first }, a: { second } });
    expect([...model.quantities.keys()]).toEqual(['first', 'sum', 'second']);
    expect([...model.chapters]).toEqual([
      ['b', ['first', 'sum']],
      ['a', ['second']],
    ]);
    expect(model.nameOf(sum)).toBe('sum');
    expect(model.quantity('sum')).toBe(sum);
  });

  it('keeps ways in the order they were declared, whatever they are called', () => {
    const model = new Model({ all: { first, second, sum, z: firstOfSum, a: secondOfSum } });
    expect(model.ways).toEqual([firstOfSum, secondOfSum]);
  });

  it('passes over whatever else a chapter exports', () => {
    const chapter = { first, number: 5, nothing: null, text: 'sum', about: { kind: 'other' } };
    expect([...new Model({ chapter }).quantities.keys()]).toEqual(['first']);
  });

  it('knows what a formula mentions, each quantity once', () => {
    const twice = derive(MW, { label: 'Twice', formula: first.plus(second).plus(first) });
    const model = new Model({ all: { first, second, twice } });
    expect(model.mentioned(twice.formula)).toEqual([first, second]);
  });

  it('refuses a name that two chapters use', () => {
    expect(() => new Model({ a: { first, sum: second }, b: { sum } })).toThrow(
      'Two chapters use one name: sum.',
    );
  });

  it('refuses a formula or a way with a quantity that it does not hold', () => {
    const lacks = 'A formula uses “Second”, but the model does not contain it. Is it exported?';
    expect(() => new Model({ all: { first, sum } })).toThrow(lacks);
    expect(() => new Model({ all: { first, firstOfSum } })).toThrow('uses “Sum”');
  });

  it('has no quantity but its own', () => {
    const model = new Model({ all: { first } });
    expect(() => model.quantity('sum')).toThrow('The model has no quantity called “sum”.');
    expect(() => model.quantity('constructor')).toThrow('no quantity called');
    expect(() => model.nameOf(second)).toThrow('Is it exported?');
  });
});

describe('every quantity of the book', () => {
  const all = [...mining.quantities];

  it.each(all)('%s has a name in camel case, and a label of its own', (name, { about }) => {
    expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/);
    expect(all.filter(([, other]) => other.about.label === about.label)).toHaveLength(1);
  });

  it.each(all)('%s holds its bounds in the right order, as plain numbers', (_, { about: { min, max } }) => {
    for (const bound of [min, max]) expect(bound ?? '0').toMatch(/^-?\d+(\.\d+)?$/);
    if (min !== undefined && max !== undefined) expect(Number(min)).toBeLessThan(Number(max));
  });

  it('rests on quantities that were declared before it', () => {
    const early = all.flatMap(([name, it]) => {
      const rests = it.kind === 'derived' ? mining.mentioned(it.formula) : [];
      return rests.some(({ order }) => order > it.order) ? [name] : [];
    });
    expect(early).toEqual([]);
  });

  it('never stands for a price in a unit that is no price', () => {
    const prices = all.filter(([name]) => name.endsWith('Price')).map(([, { unit }]) => unit.symbol);
    expect(prices.every((symbol) => symbol.startsWith(`${dollar.symbol}/`))).toBe(true);
    expect(mining.quantity('pue').unit).toBe(one);
  });
});
