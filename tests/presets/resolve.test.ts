import { describe, expect, it } from 'vitest';
import type { Preset, PresetValue } from '../../src/presets/preset.ts';
import { type Choice, resolve } from '../../src/presets/resolve.ts';
import type { Name } from '../../src/study/inputs.ts';
import { problemsOf, told } from '../study/problems.ts';
import { library, preset } from './library.ts';

const sourced = (value: string): PresetValue => ({ value, source: 'a page', asOf: '2025' });
const values = (of: Partial<Record<Name, PresetValue>>): Pick<Preset, 'values'> => ({ values: of });

const known = library(
  [
    preset('plant', 'dam', values({ netCapacity: sourced('100'), uptime: sourced('99') })),
    preset('plant', 'reactor', values({ netCapacity: sourced('1000') })),
    preset('miner', 'old', values({ minerPower: sourced('1300') })),
    preset('miner', 'new', values({ minerPower: sourced('3500') })),
    preset('cooling', 'air', values({ pue: { ...sourced('1.1'), note: 'measured' } })),
    preset('network', 'newest', values({ difficulty: sourced('140') })),
    preset('network', 'then', values({ difficulty: sourced('90') })),
    preset('scenario', 'question', {
      ...values({
        uptime: { value: '97', assumed: 'as others have it' },
        bitcoinPrice: { value: '95000' },
        pue: sourced('1.2'),
      }),
      rests: { plant: 'dam', miner: 'old', cooling: 'air', network: 'then' },
      warnings: [{ text: 'Beware.', source: 'a page' }, { text: 'Take care.' }],
      leavesOut: ['war'],
      stakes: [{ name: 'A', weight: '1' }],
      stakesNote: { text: 'as reported' },
    }),
  ],
  {
    values: {
      uptime: { value: '100', assumed: 'upper bound' },
      poolFee: { value: '0', assumed: 'a contract' },
    },
  },
);

const resolved = (choice: Choice) => resolve(known, choice);
const value = (choice: Choice, name: Name) => {
  const said = resolved(choice).stated.get(name);
  return said && `${said.value} ${said.origin}`;
};

describe('what is stated comes', () => {
  it('from the assumptions, then the presets, then the scenario, each over the one before', () => {
    expect(value({}, 'uptime')).toBe('100 assumed');
    expect(value({ plant: 'dam' }, 'uptime')).toBe('99 preset');
    expect(value({ scenario: 'question' }, 'uptime')).toBe('97 assumed');
    expect(value({ scenario: 'question' }, 'poolFee')).toBe('0 assumed');
  });

  it('with a strength to match', () => {
    const { stated } = resolved({ scenario: 'question' });
    const strengths = (['poolFee', 'netCapacity', 'uptime'] as const).map(
      (name) => stated.get(name)?.strength,
    );
    expect(strengths).toEqual([0, 1, 2]);
  });

  it('with its source, its day, its note or reason, and the preset that states it', () => {
    const { stated } = resolved({ plant: 'dam', cooling: 'air' });
    expect(stated.get('pue')).toMatchObject({
      source: 'a page',
      asOf: '2025',
      note: 'measured',
      preset: 'air',
    });
    expect(stated.get('poolFee')).toMatchObject({ origin: 'assumed', note: 'a contract' });
  });

  it('from the author’s own word where a scenario names no source', () => {
    expect(value({ scenario: 'question' }, 'bitcoinPrice')).toBe('95000 given');
    expect(value({ scenario: 'question' }, 'pue')).toBe('1.2 preset');
  });
});

describe('presets are chosen', () => {
  const used = (choice: Choice): string[] => resolved(choice).used.map(({ id }) => id);

  it('by what the scenario rests on', () => {
    expect(used({ scenario: 'question' })).toEqual(['dam', 'old', 'air', 'then', 'question']);
  });

  it('over what the scenario rests on, by the user', () => {
    expect(used({ scenario: 'question', miner: 'new', plant: 'dam' })).toEqual([
      'dam',
      'new',
      'air',
      'then',
      'question',
    ]);
  });

  it('but not with another plant than the scenario’s own', () => {
    expect(told(() => resolved({ scenario: 'question', plant: 'reactor' }))).toBe(
      'plant: "reactor" is not the plant of scenario question. Start from reactor instead.',
    );
    const anywhere = preset('scenario', 'anywhere');
    expect(used({ scenario: anywhere, plant: 'reactor' })).toEqual(['reactor', 'newest', 'anywhere']);
  });

  it('for a plant alone with the newest network', () => {
    expect(used({ plant: 'dam' })).toEqual(['dam', 'newest']);
    expect(used({ scenario: 'dam' })).toEqual(['dam', 'newest']);
    expect(used({})).toEqual(['newest']);
  });

  it('for a plant in the place of a scenario, unless another plant is named', () => {
    expect(used({ scenario: 'dam', plant: 'reactor' })).toEqual(['reactor', 'newest']);
  });

  it('for the plant of a scenario with that scenario, other choices over its own', () => {
    const both = library([
      ...known.presets,
      preset('scenario', 'dam', { rests: { plant: 'dam', miner: 'old' } }),
    ]);
    const { scenario, used } = resolve(both, { plant: 'dam', miner: 'new' });
    expect([scenario?.id, used.map(({ id }) => id)]).toEqual(['dam', ['dam', 'new', 'newest', 'dam']]);
  });

  it('from a preset that was read from a file', () => {
    const own = preset('scenario', 'mine', { rests: { plant: 'reactor' } });
    expect(used({ scenario: own })).toEqual(['reactor', 'newest', 'mine']);
  });

  it('or refused by a name that the library does not have', () => {
    expect(told(() => resolved({ miner: 'ancient' }))).toBe(
      'miner: "ancient" is not known. There are old, new.',
    );
    expect(
      problemsOf(() => resolved({ plant: 'x', miner: 'y', cooling: 'z', network: 'lost' })),
    ).toMatchObject(
      ['plant', 'miner', 'cooling', 'network'].map((field) => ({ code: 'unknown-name', field })),
    );
    const lost = preset('scenario', 'lost', { rests: { cooling: 'magma' } });
    expect(told(() => resolved({ scenario: lost }))).toBe('cooling: "magma" is not known. There are air.');
  });
});

describe('a reader is told', () => {
  it('what the scenario warns of, with the source, and what it leaves out', () => {
    const { warnings, leavesOut, stakes, scenario } = resolved({ scenario: 'question' });
    expect(warnings).toEqual(['Beware. (a page)', 'Take care.']);
    expect([leavesOut, stakes.length, scenario?.id]).toEqual([['war'], 1, 'question']);
    expect(resolved({ scenario: 'question' }).stakesNote).toEqual({ text: 'as reported' });
  });

  it('of a plant alone, no stakes and no scenario', () => {
    const { stakes, scenario } = resolved({ plant: 'dam' });
    expect([stakes, scenario]).toEqual([[], undefined]);
  });
});
