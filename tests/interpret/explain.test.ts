import { describe, expect, expectTypeOf, it } from 'vitest';
import { constant } from '../../src/formula/expression.ts';
import { Model } from '../../src/formula/model.ts';
import { derive, input } from '../../src/formula/quantity.ts';
import { ExactReader } from '../../src/interpret/exact.ts';
import { explain, type Explaining, type Step } from '../../src/interpret/explain.ts';
import { monthly } from '../../src/mining/book.ts';
import { type Inputs, type Name, readInputs } from '../../src/study/inputs.ts';
import { day, dollar, MW, one } from '../../src/units/catalogue.ts';
import { Exact } from '../../src/units/decimal.ts';

const reader = new ExactReader(monthly);

const explained = (name: Name, inputs: Inputs, options?: Explaining): Step =>
  explain(monthly, reader.read(readInputs(inputs).stated), name, options);

/** An explanation as a person would write it on an envelope. */
const envelope = (step: Step, indent = ''): string[] => [
  `${indent}${[step.label, ...(step.seen ? ['see above'] : lines(step)), step.value ?? step.because].join(' = ')}`,
  ...step.parts.flatMap((part) => envelope(part, `${indent}  `)),
];
const lines = ({ words, numbers }: Step): string[] => [words, numbers].filter((it) => it !== undefined);

const fleet: Inputs = {
  netCapacity: '50 MW',
  miningShare: '100 %',
  deliveryLoss: '2 %',
  capacityFactor: '93 %',
  uptime: '97 %',
  pue: '1.07',
  minerPower: '3510 W',
  minerHashRate: '234 TH/s',
};

describe('an explanation', () => {
  it('goes down to what was given, each part in full once', () => {
    expect(envelope(explained('energyPerYear', fleet))).toEqual([
      'Energy of the site = Fleet power × PUE × Utilisation = 45.791 MW × 1.07 × 90.21 % = 387.5 GWh/year',
      '  Fleet power = Machines × Power of a machine = 13,046 miner × 3,510 W/miner = 45.791 MW',
      '    Machines = floor(IT power / Power of a machine) = floor(45.794 MW / 3,510 W/miner) = 13,046 miner',
      '      IT power = Site power / PUE of the worst hour = 49 MW / 1.07 = 45.794 MW',
      '        Site power = Net capacity × Share for mining × (1 − Delivery loss) = 50 MW × 100 % × (1 − 2 %) = 49 MW',
      '          Net capacity = 50 MW',
      '          Share for mining = 100 %',
      '          Delivery loss = 2 %',
      '        PUE of the worst hour = PUE = 1.07 = 1.07',
      '          PUE = 1.07',
      '      Power of a machine = 3,510 W/miner',
      '    Power of a machine = see above = 3,510 W/miner',
      '  PUE = see above = 1.07',
      '  Utilisation = Capacity factor × Uptime = 93 % × 97 % = 90.21 %',
      '    Capacity factor = 93 %',
      '    Uptime = 97 %',
    ]);
  });

  it('holds no undefined field', () => {
    const all = (step: Step): Step[] => [step, ...step.parts.flatMap(all)];
    for (const step of all(explained('marginPerDay', fleet)))
      expect(Object.values(step)).not.toContain(undefined);
  });

  it('says why there is no value, and what is missing', () => {
    expect(envelope(explained('powerCostPerDay', { ...fleet, netCapacity: '0 MW' })).slice(0, 1)).toEqual([
      'Power cost = Energy of the site × Power price = 0 MWh/year × ? = needs powerPrice',
    ]);
    expect(
      envelope(explained('hashcost', { ...fleet, netCapacity: '0 MW', powerPrice: 45 })).slice(0, 1),
    ).toEqual(['Hashcost = Power cost / Hash rate = $0/day / 0 EH/s = nothing hashes']);
    const { parts } = explained('powerCostPerDay', fleet);
    expect(parts[1]).toMatchObject({
      name: 'powerPrice',
      origin: 'nothing',
      because: 'needs powerPrice',
      parts: [],
    });
  });

  it('says where each given value comes from, and what is assumed', () => {
    const said = {
      pue: { origin: 'preset', source: 'a vendor', asOf: '2026-06', note: 'immersion' },
      siteDraw: { origin: 'assumed', note: 'a round size' },
    };
    const describe = (name: string) => (name === 'pue' || name === 'siteDraw' ? said[name] : undefined);
    const step = explained('fleetPower', { siteDraw: '50 MW', pue: '1.07' }, { describe });
    expect(step).toMatchObject({ origin: 'way', words: 'Site draw / PUE of the worst hour' });
    const [draw, peak] = step.parts;
    expect(draw).toMatchObject({ origin: 'given', assumed: 'a round size' });
    expect(peak).toMatchObject({
      origin: 'way',
      assumed: 'the worst hour is taken like the mean until it is given',
    });
    expect(peak?.parts[0]).toMatchObject({ source: 'a vendor', asOf: '2026-06', remark: 'immersion' });
  });

  it('puts a temperature into a formula as kelvin', () => {
    const step = explained('airDensity', { airPressure: '101.325 kPa', airInletTemperature: '20 °C' });
    expect(step.numbers).toBe('101.325 kPa / (287.05287 J/(kg·K) × 293.15 K)');
    expect(step.value).toBe('1.204 kg/m³');
    expect(step.parts[1]?.value).toBe('20 °C = 293.15 K');
  });

  it('prints what is looked up and counted in full, and up to twenty digits when asked', () => {
    expect(explained('subsidy', { blockHeight: 2_100_000 }).value).toBe('0.04882812 BTC/block');
    expect(explained('minerCount', { ...fleet, netCapacity: '5.7 GW' }).value).toBe('1,487,339 miner');
    expect(explained('itPower', fleet, { precise: true }).value).toBe('45.794392523364485981 MW');
  });

  it('takes only names of its model', () => {
    expectTypeOf(explain<typeof monthly extends Model<infer Q> ? Q : never>)
      .parameter(2)
      .toEqualTypeOf<Name>();
  });
});

describe('any other model', () => {
  const budget = input(dollar, { label: 'Budget' });
  const days = input(day, { label: 'Days' });
  const perDay = derive(dollar.per(day), { label: 'A day', formula: budget.div(days) });
  const spent = derive(dollar, { label: 'Spent', formula: perDay.times(days) });
  const left = derive(dollar, { label: 'Left', formula: budget.minus(spent) });
  const power = input(MW, { label: 'Power' });
  const loss = input(one, { label: 'Loss' });
  const lost = derive(MW, { label: 'Lost', formula: power.times(constant('-2', one)).times(loss) });
  const model = new Model<{ left: typeof left; lost: typeof lost }>({
    only: { budget, days, perDay, spent, left, power, loss, lost },
  });
  const explainedOf = (name: 'left' | 'lost', inputs: Record<string, string>) => {
    const given = Object.entries(inputs).map(
      ([it, value]) => [it, { value: new Exact(value), strength: 1 }] as const,
    );
    return explain(model, new ExactReader(model).read(new Map(given)), name);
  };

  it('is explained, and the noise of the arithmetic is no remainder', () => {
    const { value, numbers, parts } = explainedOf('left', { budget: '10', days: '7' });
    expect([numbers, value]).toEqual(['$10 − $10', '$0']);
    expect(parts[1]).toMatchObject({ numbers: '$1.429/day × 7 day', value: '$10' });
  });

  it('holds a negative number in parentheses and rounds a half up', () => {
    expect(explainedOf('lost', { power: '1.2345', loss: '-0.5' })).toMatchObject({
      numbers: '1.2345 MW × (−2) × (−0.5)',
      value: '1.235 MW',
    });
  });
});
