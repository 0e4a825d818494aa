import { describe, expect, it, test } from 'vitest';
import { constant } from '../../src/formula/expression.ts';
import { Model } from '../../src/formula/model.ts';
import { plan } from '../../src/formula/plan.ts';
import { derive, input, way } from '../../src/formula/quantity.ts';
import { mining } from '../../src/mining/book.ts';
import { one } from '../../src/units/catalogue.ts';

const two = constant('2', one);
const a = input(one, { label: 'a' });
const b = input(one, { label: 'b' });
const worst = input(one, { label: 'worst' });
const sum = derive(one, { label: 'sum', formula: a.plus(b) });
const double = derive(one, { label: 'double', formula: sum.times(two) });
const aOfSum = way(a, sum.minus(b));
const bOfSum = way(b, sum.minus(a));
const sumOfDouble = way(sum, double.div(two));
const worstAsA = way(worst, a, 'taken like a until it is given');

const toy = new Model({ toy: { a, b, worst, sum, double, aOfSum, bOfSum, sumOfDouble, worstAsA } });

/** How each quantity of a model is found: `a:given sum:formula`, in the order of the model. */
const planned = <Q>(model: Model<Q>, given: Readonly<Record<string, number>>, ...names: string[]): string => {
  const found = plan(model, new Map(Object.entries(given)));
  const shown = names.length > 0 ? names : [...model.quantities.keys()];
  return shown.map((name) => `${name}:${found.get(model.quantity(name))?.by}`).join(' ');
};

describe('how a quantity is found', () => {
  test.each<[string, Record<string, number>, string]>([
    ['by nothing when nothing is given', {}, 'a:nothing b:nothing worst:way sum:formula double:formula'],
    ['by its formula', { a: 1, b: 1 }, 'a:given b:given worst:way sum:formula double:formula'],
    [
      'by a way, when its parts are not given',
      { sum: 1, b: 1 },
      'a:way b:given worst:way sum:given double:formula',
    ],
    ['by a chain of ways', { double: 1, b: 1 }, 'a:way b:given worst:way sum:way double:given'],
    [
      'by a way that rests on a given result before its formula',
      { a: 1, b: 1, double: 1 },
      'a:given b:given worst:way sum:way double:given',
    ],
    [
      'as it was given before any way or formula',
      { a: 1, b: 1, sum: 1, double: 1 },
      'a:given b:given worst:way sum:given double:given',
    ],
  ])('%s', (_, given, found) => {
    expect(planned(toy, given)).toBe(found);
  });

  it('by its formula and not by an assumption, however late the formula is ready', () => {
    const [part, seed] = [input(one, { label: 'part' }), input(one, { label: 'seed' })];
    const whole = derive(one, { label: 'whole', formula: part.times(two) });
    const later = derive(one, { label: 'later', formula: seed.plus(two) });
    const ways = {
      partOfLater: way(part, later),
      wholeAssumed: way(whole, two, 'taken as two'),
      seedAssumed: way(seed, two, 'taken as two'),
    };
    const model = new Model({ late: { part, seed, whole, later, ...ways } });
    expect(planned(model, {})).toBe('part:way seed:way whole:formula later:formula');
    expect(planned(model, { seed: 1 })).toBe('part:way seed:given whole:formula later:formula');
  });

  it('does not depend on the order in which values are given', () => {
    const given = { a: 1, b: 2, sum: 3, double: 2 };
    const backwards = Object.fromEntries(Object.entries(given).toReversed());
    expect(planned(toy, backwards)).toBe(planned(toy, given));
  });
});

describe('a stronger word beats a weaker one', () => {
  test.each<[string, Record<string, number>, string]>([
    [
      'a result by its formula',
      { a: 3, b: 3, sum: 1 },
      'a:given b:given worst:way sum:formula double:formula',
    ],
    [
      'of two weaker ones the first of the book',
      { a: 3, b: 1, sum: 1 },
      'a:given b:way worst:way sum:given double:formula',
    ],
    [
      'a part by a way, the first of the book',
      { a: 1, b: 1, sum: 3 },
      'a:way b:given worst:way sum:given double:formula',
    ],
    ['the weaker part', { a: 2, b: 1, sum: 3 }, 'a:given b:way worst:way sum:given double:formula'],
    ['a result by a way', { sum: 1, double: 3, b: 1 }, 'a:way b:given worst:way sum:way double:given'],
    ['through a chain', { a: 1, b: 1, double: 3 }, 'a:way b:given worst:way sum:way double:given'],
    [
      'a result and what follows from it',
      { a: 3, b: 3, sum: 1, double: 2 },
      'a:given b:given worst:way sum:formula double:formula',
    ],
  ])('%s', (_, given, found) => {
    expect(planned(toy, given)).toBe(found);
  });

  it('but not where the stronger one would need the weaker', () => {
    expect(planned(toy, { a: 3, sum: 1 })).toBe('a:given b:way worst:way sum:given double:formula');
    expect(planned(toy, { a: 3, double: 1 })).toBe('a:given b:way worst:way sum:way double:given');
  });

  it('and an assumption overrules nothing that was given', () => {
    expect(planned(toy, { a: 3, b: 3, worst: 0 })).toBe(
      'a:given b:given worst:given sum:formula double:formula',
    );
  });
});

describe('where quantities wait for each other', () => {
  const [resultA, resultB] = ['result a', 'result b'].map((label) =>
    derive(one, { label, formula: two }),
  ) as [typeof double, typeof double];
  const first = derive(one, { label: 'first', formula: a.times(two) });
  const second = derive(one, { label: 'second', formula: b.times(two) });
  const afterSecond = derive(one, { label: 'after second', formula: second.plus(two) });
  const quantities = { a, b, resultA, resultB, first, second, afterSecond };
  const given = { a: 1, b: 1, resultA: 1, resultB: 1 };
  const firstBySecond = way(first, resultA.times(second));

  it('and each could be found backwards from the other, the first keeps its formula', () => {
    const secondByFirst = way(second, resultB.times(first));
    const model = new Model({ all: { ...quantities, firstBySecond, secondByFirst } });
    expect(planned(model, given, 'first', 'second')).toBe('first:formula second:way');
  });

  it('and one could only be found backwards from itself, that one keeps its formula', () => {
    const secondByItself = way(second, resultB.times(afterSecond));
    const model = new Model({ all: { ...quantities, firstBySecond, secondByItself } });
    expect(planned(model, given, 'first', 'second')).toBe('first:way second:formula');
  });
});

describe('in the book', () => {
  const given = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 1]));
  const site = given('netCapacity', 'miningShare', 'deliveryLoss', 'pue', 'capacityFactor', 'uptime');
  const machine = given('minerPower', 'minerHashRate');

  it('a hash rate gives the machines, their power and their energy', () => {
    const found = planned(
      mining,
      { ...site, ...machine, hashRate: 3 },
      'minerCount',
      'fleetPower',
      'energyPerYear',
    );
    expect(found).toBe('minerCount:way fleetPower:formula energyPerYear:formula');
  });

  it('an energy gives the fleet power, and that the machines', () => {
    const found = planned(
      mining,
      { ...site, ...machine, energyPerYear: 3 },
      'fleetPower',
      'minerCount',
      'itPower',
    );
    expect(found).toBe('fleetPower:way minerCount:way itPower:formula');
  });

  it('an efficiency changes the power of the machine that a preset states, not both its figures', () => {
    const found = planned(mining, { ...machine, minerEfficiency: 3 }, 'minerPower', 'minerHashRate');
    expect(found).toBe('minerPower:way minerHashRate:given');
  });

  it('an efficiency and a power give the hash rate of a machine', () => {
    expect(planned(mining, { minerEfficiency: 1, minerPower: 1 }, 'minerHashRate')).toBe('minerHashRate:way');
  });

  it('another capacity leaves the energy of the plant’s year as it was reported', () => {
    const found = planned(
      mining,
      { netCapacity: 3, netEnergyPerYear: 1 },
      'netEnergyPerYear',
      'capacityFactor',
    );
    expect(found).toBe('netEnergyPerYear:given capacityFactor:way');
  });

  it('a capacity factor replaces the energy of the plant’s year', () => {
    const found = planned(
      mining,
      { netCapacity: 1, netEnergyPerYear: 1, capacityFactor: 3 },
      'netEnergyPerYear',
    );
    expect(found).toBe('netEnergyPerYear:formula');
  });

  it('a count of machines replaces a hash rate that a scenario states, at whatever distance', () => {
    const scenario = { ...site, ...machine, hashRate: 2 };
    expect(planned(mining, { ...scenario, minerCount: 3 }, 'minerCount', 'hashRate')).toBe(
      'minerCount:given hashRate:formula',
    );
    expect(planned(mining, { ...scenario, energyPerYear: 3 }, 'fleetPower', 'minerCount', 'hashRate')).toBe(
      'fleetPower:way minerCount:way hashRate:formula',
    );
  });

  it('an uptime leaves such a hash rate as it was stated: it says how many machines that takes', () => {
    expect(planned(mining, { ...site, ...machine, hashRate: 2, uptime: 3 }, 'hashRate', 'minerCount')).toBe(
      'hashRate:given minerCount:way',
    );
  });

  it('of two results of one strength each is kept, and a way comes before the formula', () => {
    const both = { ...site, ...machine, minerCount: 3, energyPerYear: 3 };
    expect(planned(mining, both, 'minerCount', 'energyPerYear', 'fleetPower')).toBe(
      'minerCount:given energyPerYear:given fleetPower:way',
    );
  });

  it('gross and net are found from each other and from units', () => {
    expect(planned(mining, given('grossCapacity', 'houseLoad'), 'netCapacity')).toBe('netCapacity:way');
    expect(planned(mining, given('netCapacity', 'houseLoad'), 'grossCapacity')).toBe('grossCapacity:way');
    expect(planned(mining, given('runningUnits', 'unitNetCapacity'), 'netCapacity')).toBe('netCapacity:way');
  });

  it('a network hash rate of the user overrules the difficulty of a preset, and the other way round', () => {
    expect(planned(mining, { networkHashRate: 3, difficulty: 1 }, 'difficulty')).toBe('difficulty:way');
    expect(planned(mining, { networkHashRate: 1, difficulty: 3 }, 'networkHashRate')).toBe(
      'networkHashRate:way',
    );
  });

  it('PUE is given or built from its parts', () => {
    const parts = given('fanLoad', 'pumpLoad', 'transformerLoad', 'otherLoad');
    expect(planned(mining, parts, 'pue', 'peakPue')).toBe('pue:way peakPue:way');
    expect(planned(mining, { ...parts, pue: 1 }, 'pue')).toBe('pue:given');
  });
});
