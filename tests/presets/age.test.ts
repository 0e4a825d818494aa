import { describe, expect, it, test } from 'vitest';
import { ageWarnings, daysBetween, isDay } from '../../src/presets/age.ts';
import type { Kind } from '../../src/presets/preset.ts';
import type { Name, Stated } from '../../src/study/inputs.ts';
import { Exact } from '../../src/units/decimal.ts';
import { library, preset } from './library.ts';

const { limitsOfAge } = library([]).assumptions;
const current = preset('network', 'now', { facts: { current: 'true' } });
const then = preset('network', 'then');

/** The warnings of one preset that states values of some days, beside a network. */
const warnings = (today: string, kind: Kind, days: Partial<Record<Name, string>>, network = current) => {
  const values = Object.fromEntries(Object.entries(days).map(([name, asOf]) => [name, { value: '1', asOf }]));
  const used = [network, preset(kind, 'it', { values, facts: kind === 'network' ? network.facts : {} })];
  const stated = Object.entries(days).map(([name, asOf]) => [name, { ...said, asOf, preset: 'it' }] as const);
  return ageWarnings(used, new Map(stated as [Name, Stated][]), limitsOfAge, today);
};
const said = { value: new Exact(1), origin: 'preset', strength: 1 } as const;

describe('days between', () => {
  test.each([
    ['2025-12-26', '2026-01-01', 6],
    ['2024-02-28', '2024-03-01', 2],
    ['2025-12', '2026-01-01', 1],
    ['2024', '2025-01-01', 1],
    ['2026-01-01', '2025-12-31', -1],
    ['2026-06-01', '2026-06-01', 0],
  ])('%s and %s are %i, counted from the end of a month or a year', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days);
  });
});

describe('a day', () => {
  test.each(['2026-07-01', '2024-02-29', '1999-12-31'])('is %s', (text) => expect(isDay(text)).toBe(true));

  test.each([
    '2026-02-30',
    '2025-02-29',
    '2026-13-01',
    '2026-7-1',
    '2026-07',
    '2026',
    'today',
    '',
    '2026-07-01T00:00',
    '01.07.2026',
    '12026-07-01',
  ])('is not %j', (text) => expect(isDay(text)).toBe(false));
});

describe('an old value is warned of', () => {
  it('from the day after its limit on', () => {
    expect(warnings('2026-01-01', 'miner', { minerPower: '2025-01-01' })).toEqual([]);
    expect(warnings('2026-01-02', 'miner', { minerPower: '2025-01-01' })).toEqual([
      'minerPower of miner it is of 2025-01-01, older than 1 year',
    ]);
  });

  it('by its name, with others of its day, and with the limit of its kind', () => {
    const days = { pue: '2019-06', pumpLoad: '2019-06', otherLoad: '2018', fanLoad: '2025' };
    expect(warnings('2026-01-01', 'cooling', days)).toEqual([
      'pue, pumpLoad of cooling it are of 2019-06, older than 5 years',
      'otherLoad of cooling it is of 2018, older than 5 years',
    ]);
  });

  it('of a network, a machine or a price only on the network that is in use today', () => {
    const day = '2026-06-01';
    expect(warnings('2026-06-29', 'network', { difficulty: day })).toEqual([]);
    expect(warnings('2026-06-30', 'network', { difficulty: day })).toEqual([
      'difficulty of network it is of 2026-06-01, older than 28 days',
    ]);
    expect(warnings('2026-06-04', 'scenario', { bitcoinPrice: day })).toEqual([
      'bitcoinPrice of scenario it is of 2026-06-01, older than 2 days',
    ]);
    expect(warnings('2036-06-30', 'network', { difficulty: day }, then)).toEqual([]);
    expect(warnings('2036-06-30', 'scenario', { bitcoinPrice: day }, then)).toEqual([]);
    expect(warnings('2036-06-30', 'miner', { minerPower: day }, then)).toEqual([]);
    expect(warnings('2036-06-30', 'cooling', { pue: day }, then)).toHaveLength(1);
  });

  it('never of a constant of nature, nor of anything else in a scenario, whose time is its own', () => {
    expect(warnings('2036-01-01', 'cooling', { coolantDensity: '2002' })).toEqual([]);
    expect(warnings('2036-01-01', 'scenario', { netCapacity: '2002' })).toEqual([]);
  });

  it('never before its day, nor where no day is known, nor of what a user gave', () => {
    expect(warnings('2020-01-01', 'miner', { minerPower: '2025' })).toEqual([]);
    const values = { minerPower: { value: '1', asOf: '2000' } };
    const used = [current, preset('miner', 'it', { values })];
    for (const stated of [said, { ...said, preset: 'it' }, { ...said, asOf: '2000' }])
      expect(ageWarnings(used, new Map([['minerPower', stated]]), limitsOfAge, '2026-01-01')).toEqual([]);
  });
});
