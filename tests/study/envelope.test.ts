import { inspect } from 'node:util';
import { describe, expect, it, test } from 'vitest';
import { Absent } from '../../src/interpret/absent.ts';
import { check, parseExpectations } from '../../src/study/check.ts';
import { decimalText, Quantified } from '../../src/study/amount.ts';
import { type Background, Envelope, splitResults } from '../../src/study/envelope.ts';
import * as units from '../../src/units/catalogue.ts';
import { Exact } from '../../src/units/decimal.ts';
import type { Inputs } from '../../src/study/inputs.ts';
import { told } from './problems.ts';
import { assumptions, by, estimated, preset } from './stated.ts';

const background: Background = { scenario: null, presets: [], warnings: [], leavesOut: [], stakes: [] };
const envelope = (more: Partial<Background>, inputs: Inputs = {}) =>
  new Envelope(
    estimated(by('assumed', assumptions), by('preset', preset, { asOf: '2025-12-26' }), by('given', inputs)),
    { ...background, ...more },
  );

const unasked = (): never => expect.fail('nothing asks for a worth');

describe('a quantity with its value', () => {
  const hashRate = new Quantified(new Exact('1200.5'), units.exahash.per(units.second));
  const missing = new Quantified(Absent.needs('powerPrice'), units.dollar.per(units.day));

  it('prints as a person would write it', () => {
    expect(`${hashRate}`).toBe('1.201 ZH/s');
    expect(hashRate.text(2)).toBe('1.2 ZH/s');
    expect(hashRate.text()).toBe('1,200.5 EH/s');
    expect(`${missing}`).toBe('— needs powerPrice');
  });

  it('prints what is counted in full', () => {
    expect(`${new Quantified(new Exact('929648'), units.block, true)}`).toBe('929,648 block');
    expect(`${envelope({}).results.minerCount}`).toMatch(/^\d\d,\d{3} miner$/);
  });

  it('is in JSON a decimal string in the unit of the book, or null with the reason', () => {
    expect(JSON.parse(JSON.stringify(hashRate))).toEqual({ value: '1200.5', unit: 'EH/s' });
    expect(JSON.parse(JSON.stringify(missing))).toEqual({
      value: null,
      unit: '$/day',
      because: 'needs powerPrice',
    });
  });

  it('holds no undefined field', () => {
    expect(Object.keys(hashRate)).not.toContain('because');
    expect(inspect(hashRate)).not.toContain('undefined');
  });

  test.each([
    ['1', '1'],
    ['0.1', '0.1'],
    ['1e25', '10000000000000000000000000'],
    ['1e-25', '0.0000000000000000000000001'],
    ['1234567890.12345678901234567890', '1234567890.123456789'],
    ['-0.00001', '-0.00001'],
    ['0', '0'],
  ])('%s is %s in JSON: twenty digits and no exponent', (value, text) => {
    expect(decimalText(new Exact(value))).toBe(text);
  });
});

describe('an envelope', () => {
  it('holds every input with its provenance and every result with its unit', () => {
    const { inputs, results } = envelope({});
    expect(inputs.pue?.about).toMatchObject({ origin: 'preset', asOf: '2025-12-26' });
    expect(inputs.pue?.toJSON()).toEqual({ value: '1.1', unit: '1' });
    expect(results.hashRate.toJSON()).toEqual({ value: '2.72718', unit: 'EH/s' });
    expect(results.revenuePerDay.because).toBe('needs bitcoinPrice');
  });

  it('tells the background’s warnings before its own', () => {
    const { warnings } = envelope({ warnings: ['first'] }, { peakPue: '1.05' });
    expect(warnings).toEqual([
      'first',
      'peakPue is below pue: the worst hour can’t be better than the mean of the year',
    ]);
  });

  it('names its oldest input, and no value that only follows', () => {
    expect(envelope({}).oldest).toMatchObject({ asOf: '2025-12-26' });
    const older = by('preset', { poolFee: '1 %' }, { asOf: '2019' });
    const estimate = estimated(by('assumed', assumptions), by('preset', preset, { asOf: '2025' }), older);
    expect(new Envelope(estimate, background).oldest).toEqual({ name: 'poolFee', asOf: '2019' });
    const reported = by(
      'preset',
      { netCapacity: '5700 MW', netEnergyPerYear: '29299 GWh' },
      { asOf: '2016' },
    );
    const { oldest, inputs } = new Envelope(estimated(reported, by('given', { hashRate: '5' })), background);
    expect(inputs.capacityFactor?.about.asOf).toBe('2016');
    expect(oldest?.name).toBe('netCapacity');
    const energy = estimated(
      by('given', { netCapacity: '5700' }),
      reported.slice(1),
      by('given', { hashRate: '5' }),
    );
    expect(new Envelope(energy, background).oldest?.name).toBe('netEnergyPerYear');
    expect(new Envelope(estimated(by('given', { hashRate: '5' })), background).oldest).toBeUndefined();
  });
});

describe('stakes', () => {
  const thirds = ['Russia', 'Ukraine', 'United States'].map((name) => ({ name, weight: '1' }));
  const money = { bitcoinPrice: '87438', powerPrice: '45' };

  it('split coins to the satoshi and money to the cent', () => {
    const { stakes, results } = envelope({ stakes: thirds }, money);
    const steps = { bitcoinPerYear: 8, revenuePerYear: 2, marginPerYear: 2 } as const;
    for (const name of splitResults) {
      const parts = stakes.map(({ amounts }) => amounts[name]!);
      const sum = parts.reduce((total, it) => total.plus(it), new Exact(0));
      expect(sum.toFixed(steps[name])).toBe(results[name].value?.toFixed(steps[name]));
      expect(parts.every((it) => it.decimalPlaces() <= steps[name])).toBe(true);
    }
  });

  it('split a loss as well', () => {
    const { stakes, results } = envelope({ stakes: thirds }, { ...money, powerPrice: '500' });
    expect(results.marginPerYear.value?.isNegative()).toBe(true);
    expect(stakes.every(({ amounts }) => amounts.marginPerYear?.isNegative())).toBe(true);
  });

  it('leave out what has no value', () => {
    const { stakes } = envelope({ stakes: thirds });
    expect(stakes.map(({ amounts }) => Object.keys(amounts))).toEqual(thirds.map(() => ['bitcoinPerYear']));
  });
});

describe('expectations', () => {
  it('are held against the envelope, each in its own finding', () => {
    const lines = ['sitePower = 50 MW', 'minerCount > 20000', 'revenuePerDay > 0', 'netCapacity = 50 MW'];
    expect(
      check(envelope({}), unasked, parseExpectations(lines)).map(({ holds, found }) => [holds, found]),
    ).toEqual([
      [true, '50 MW'],
      [false, '15,151 miner'],
      [false, 'nothing: needs bitcoinPrice'],
      [true, '50 MW'],
    ]);
  });

  it('that are none are refused under their own line', () => {
    expect(told(() => parseExpectations(['sitePower = 50 MW', 'sitePower']))).toMatch(
      /^expect\.1: "sitePower" is no condition/,
    );
  });
});
