import { describe, expect, it, test } from 'vitest';
import { ageWarnings, daysBetween, isDay } from '../../src/presets/age.ts';
import { library, preset } from './library.ts';

const { limitsOfAge } = library([]).assumptions;
const dated = (asOf: string) => ({ values: { pue: { value: '1.1', asOf } } });
const warnings = (today: string, ...presets: ReturnType<typeof preset>[]) =>
  ageWarnings(presets, limitsOfAge, today);

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
    const miner = preset('miner', 's21', dated('2025-01-01'));
    expect(warnings('2026-01-01', miner)).toEqual([]);
    expect(warnings('2026-01-02', miner)).toEqual(['miner s21 is of 2025-01-01, more than 365 days ago']);
  });

  it('by its oldest date, and with the limit of its kind', () => {
    const values = { pue: { value: '1.1', asOf: '2025' }, uptime: { value: '97', asOf: '2019-06' } };
    expect(warnings('2026-01-01', preset('cooling', 'air', { values }))).toEqual([
      'cooling air is of 2019-06, more than 1825 days ago',
    ]);
  });

  it('in the network that is in use today, and in none of a named day', () => {
    const [current, named] = [{ current: 'true', day: '2026-06-01' }, { day: '2026-06-01' }];
    const network = (facts: Record<string, string>) =>
      preset('network', 'n', { ...dated('2026-06-01'), facts });
    expect(warnings('2026-06-29', network(current))).toEqual([]);
    expect(warnings('2026-06-30', network(current))).toEqual([
      'network n is of 2026-06-01, more than 28 days ago',
    ]);
    expect(warnings('2036-06-30', network(named))).toEqual([]);
  });

  it('never in a scenario, whose time is its own', () => {
    expect(warnings('2036-01-01', preset('scenario', 's', dated('2020')))).toEqual([]);
  });

  it('never where no date is known, nor before its day', () => {
    expect(warnings('2036-01-01', preset('miner', 'm', { values: { pue: { value: '1' } } }))).toEqual([]);
    expect(warnings('2020-01-01', preset('miner', 'm', dated('2025')))).toEqual([]);
  });
});
