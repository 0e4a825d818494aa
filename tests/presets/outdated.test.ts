import { describe, expect, it, test } from 'vitest';
import { outdated as shippedOutdated } from '../../src/index.ts';
import { ageFindings, outdated } from '../../src/presets/outdated.ts';
import type { Preset, PresetValue } from '../../src/presets/preset.ts';
import { library, preset } from './library.ts';

const value = (asOf: string, source = 'a page'): PresetValue => ({ value: '1', asOf, source });
const now = preset('network', 'now', {
  facts: { current: 'true' },
  values: { difficulty: value('2026-06-01') },
});
const then = preset('network', 'then', { values: { difficulty: value('2020-01-01') } });
const miner = preset('miner', 'm', { values: { minerPower: value('2024'), minerHashRate: value('2024') } });
const scenario = (network?: string): Preset =>
  preset('scenario', 's', {
    values: { bitcoinPrice: value('2026-06-01'), netCapacity: value('2000') },
    rests: network === undefined ? {} : { network },
  });
const all = library([now, then, miner, scenario()], { network: 'now' });

describe('what is outdated', () => {
  it('is told by preset, day and source, the longest outdated first', () => {
    expect(outdated(all, '2026-07-01')).toEqual([
      {
        preset: miner,
        names: ['minerPower', 'minerHashRate'],
        asOf: '2024',
        limit: 365,
        since: '2026-01-01',
        source: 'a page',
      },
      expect.objectContaining({ preset: scenario(), names: ['bitcoinPrice'], since: '2026-06-04' }),
      expect.objectContaining({ preset: now, names: ['difficulty'], since: '2026-06-30' }),
    ]);
  });

  it('begins on the day that it names, and not before', () => {
    expect(outdated(all, '2026-06-29').map(({ preset: it }) => it.id)).toEqual(['m', 's']);
    expect(outdated(all, '2026-06-30').map(({ preset: it }) => it.id)).toEqual(['m', 's', 'now']);
  });

  it('stands apart where the source is another', () => {
    const two = { ...miner, values: { ...miner.values, minerInletLimit: value('2024', 'a shop') } };
    expect(outdated(library([two]), '2026-07-01').map(({ names }) => names)).toEqual([
      ['minerPower', 'minerHashRate'],
      ['minerInletLimit'],
    ]);
  });

  it('is never what is of a named day', () => {
    const past = library([then, scenario('then')], { network: 'now' });
    expect(outdated(past, '2099-01-01')).toEqual([]);
  });

  it('is nothing on the day of the newest figures that are shipped but what was old then', () => {
    const old = shippedOutdated('2026-06-02').map(({ preset: it }) => it.id);
    expect(old).not.toContain('2026-06-01');
    expect(shippedOutdated('2026-07-01').map(({ preset: it }) => it.id)).toContain('2026-06-01');
    expect(() => shippedOutdated('2026-02-30')).toThrow(/is no day/);
  });
});

describe('the age of each value', () => {
  test.each([
    ['2024-12-31', true],
    ['2025-12-31', true],
    ['2026-01-01', false],
  ])('on %s holds: %s', (today, holds) => {
    expect(ageFindings(miner, all, today).map((it) => it.holds)).toEqual([holds, holds]);
  });

  it('is told with its limit, its day and the field', () => {
    expect(ageFindings(miner, all, '2026-01-01')[0]).toEqual({
      condition: 'minerPower is no older than 1 year',
      holds: false,
      found: 'of 2024, old from 2026-01-01 on',
      about: 'age',
      field: 'values.minerPower',
    });
  });

  it('fails for a date that is still to come, which would keep it young for ever', () => {
    const typo = preset('miner', 'm', { values: { minerPower: value('2062') } });
    expect(ageFindings(typo, all, '2026-01-01')).toMatchObject([
      { holds: false, found: 'of 2062, which is still to come' },
    ]);
    const year = preset('miner', 'm', { values: { minerPower: value('2026') } });
    expect(ageFindings(year, all, '2026-01-01')).toMatchObject([{ holds: true }]);
  });

  it('is held for nothing that never grows old', () => {
    expect(ageFindings(then, all, '2099-01-01')).toEqual([]);
    expect(ageFindings(scenario('then'), all, '2099-01-01')).toEqual([]);
  });
});
