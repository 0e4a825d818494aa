import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { Absent } from '../../src/interpret/absent.ts';
import { estimate } from '../../src/study/estimate.ts';
import { type Inputs, type Name, names, type Stated } from '../../src/study/inputs.ts';
import { Exact } from '../../src/units/decimal.ts';
import { HashwattError } from '../../src/units/problem.ts';
import { anything } from '../mining/arbitrary.ts';
import { told } from './problems.ts';
import { assumptions, by, estimated, preset } from './stated.ts';

const withAll = (inputs: Inputs) =>
  estimated(by('assumed', assumptions), by('preset', preset), by('given', inputs));

describe('an estimate', () => {
  it('holds every quantity of the book: inputs that were used, and all results', () => {
    const { inputs, results } = withAll({});
    expect(inputs.get('networkHashRate')?.value.toFixed(0)).toBe('1002');
    expect(inputs.get('peakPue')?.value.toString()).toBe('1.1');
    expect(inputs.has('bitcoinPrice')).toBe(false);
    expect([...results.keys()].concat([...inputs.keys()]).every((name) => names.includes(name))).toBe(true);
    expect(results.get('minerCount')).toEqual(new Exact(15_151));
    expect(results.get('revenuePerDay')).toMatchObject({ because: 'needs bitcoinPrice' });
  });

  it.each<[string, Inputs]>([
    ['a hash rate', { hashRate: '30 EH/s' }],
    ['an energy', { energyPerYear: '438 GWh' }],
    ['coins of a day', { bitcoinPerDay: '1' }],
  ])('is enough with nothing but %s', (_, inputs) => {
    expect(() => estimated(by('given', inputs))).not.toThrow();
  });

  it('lists a result among the inputs when it was given', () => {
    expect(withAll({ hashRate: '2 EH/s' }).inputs.get('hashRate')?.origin).toBe('given');
    expect(withAll({}).inputs.has('hashRate')).toBe(false);
  });
});

describe('without enough to say anything it asks for the shortest list', () => {
  it('with each way in which a value can be had', () => {
    expect(told(() => estimated())).toBe(
      [
        'netCapacity: is missing: net capacity, in MW. Give netCapacity, or runningUnits and unitNetCapacity, or grossCapacity and houseLoad.',
        'miningShare: is missing: share for mining, in %. Give miningShare, or sitePower.',
        'deliveryLoss: is missing: delivery loss, in %. Give deliveryLoss.',
        'pue: is missing: PUE. Give pue, or fanLoad, pumpLoad, transformerLoad and otherLoad.',
        'minerPower: is missing: power of a machine, in W. Give minerPower, or minerHashRate and minerEfficiency.',
        'capacityFactor: is missing: capacity factor, in %. Give capacityFactor, or netEnergyPerYear.',
        'uptime: is missing: uptime, in %. Give uptime, or utilisation, or machineAvailability and hotHours.',
      ].join('\n'),
    );
  });

  it('and not for what it has', () => {
    const { capacityFactor: _, ...others } = preset;
    expect(told(() => estimated(by('assumed', assumptions), by('preset', others)))).toBe(
      'capacityFactor: is missing: capacity factor, in %. Give capacityFactor, or netEnergyPerYear.',
    );
  });

  it('or says what stands in the way when nothing is missing', () => {
    const off = { ...preset, capacityFactor: undefined, netCapacity: '0 MW', netEnergyPerYear: '5 GWh' };
    expect(told(() => estimated(by('assumed', assumptions), by('preset', off)))).toBe(
      'hashRate: has no value: Net capacity is zero.',
    );
  });
});

describe('what was given may lead out of a bound', () => {
  test.each<[string, Inputs, string]>([
    [
      'more energy than the capacity can make in a year',
      { capacityFactor: undefined, netEnergyPerYear: '500 GWh' },
      'capacityFactor: "114.077 %" is too high: at most 100 % is allowed. It follows from netEnergyPerYear, netCapacity; check those, or give capacityFactor.',
    ],
    [
      'a higher utilisation than the plant runs',
      { capacityFactor: '50 %', utilisation: '90 %' },
      'uptime: "180 %" is too high: at most 100 % is allowed. It follows from utilisation, capacityFactor; check those, or give uptime.',
    ],
    [
      'more site power than the plant has',
      { sitePower: '51 MW' },
      'miningShare: "102 %" is too high: at most 100 % is allowed. It follows from sitePower, netCapacity, deliveryLoss; check those, or give miningShare.',
    ],
  ])('%s: told once, with what it follows from', (_, inputs, sentence) => {
    expect(told(() => withAll(inputs))).toBe(sentence);
  });

  it('but not by the few watts of a whole machine', () => {
    expect(withAll({ minerCount: '15152' }).warnings).toEqual([
      'siteDraw is more than sitePower: this fleet does not fit this plant',
    ]);
  });
});

describe('inputs that can’t all be meant are warned of', () => {
  test.each<[string, Inputs, string]>([
    [
      'a fleet too large for the plant',
      { minerCount: '20000' },
      'siteDraw is more than sitePower: this fleet does not fit this plant',
    ],
    [
      'a worst hour better than the mean',
      { peakPue: '1.05' },
      'peakPue is below pue: the worst hour can’t be better than the mean of the year',
    ],
    [
      'a plant that sends out more than it makes',
      { grossCapacity: '45 MW' },
      'netCapacity is more than grossCapacity: what a plant sends out is less than what it makes',
    ],
    [
      'a limit of the machines and no hours above it',
      { minerInletLimit: '45 °C' },
      'no hours above the machines’ inlet limit are counted; give hotHours and machineAvailability',
    ],
  ])('%s', (_, inputs, warning) => {
    expect(withAll(inputs).warnings).toContain(warning);
  });

  it('fans that need more than the PUE leaves', () => {
    const fans = {
      airPressure: '101.325',
      airInletTemperature: '20 °C',
      airTemperatureRise: '10 K',
      fanEfficiency: '50 %',
    };
    const warning = 'fanLoad is more than pue leaves: the building fans alone would need a higher pue';
    expect(withAll({ ...fans, fanPressure: '1000 Pa' }).warnings).toContain(warning);
    expect(withAll({ ...fans, fanPressure: '100 Pa' }).warnings).toEqual([]);
  });

  it('and a plain site has no warnings', () => {
    expect(withAll({}).warnings).toEqual([]);
  });
});

it('whatever is stated by whomever gives finite numbers, reasons, or problems of named quantities', () => {
  const stated: fc.Arbitrary<ReadonlyMap<Name, Stated>> = anything.map(
    (given) => new Map([...given].map(([name, it]) => [name, { ...it, origin: 'given' as const }])),
  );
  fc.assert(
    fc.property(stated, (stated) => {
      try {
        const { results, inputs, warnings } = estimate(stated);
        for (const value of results.values()) expect(value instanceof Absent || value.isFinite()).toBe(true);
        for (const { value } of inputs.values()) expect(value.isFinite()).toBe(true);
        expect(warnings.join('\n')).not.toMatch(/NaN|Infinity|undefined|\[object/);
      } catch (error) {
        expect(error).toBeInstanceOf(HashwattError);
        const { problems, message } = error as HashwattError;
        expect(problems.every(({ field }) => names.includes(field as Name))).toBe(true);
        expect(message).not.toMatch(/NaN|Infinity|undefined|\[object/);
      }
    }),
    { numRuns: 150 },
  );
});
