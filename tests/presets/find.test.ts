import { describe, expect, it, test } from 'vitest';
import { findPreset } from '../../src/presets/find.ts';
import type { Kind } from '../../src/presets/preset.ts';
import { told } from '../study/problems.ts';
import { library, preset } from './library.ts';

const known = library([
  preset('plant', 'zaporizhzhia', { name: 'Zaporizhzhia' }),
  preset('plant', 'hellisheidi', { name: 'Hellisheiði' }),
  preset('plant', 'palo-verde', { name: 'Palo Verde' }),
  preset('scenario', 'zaporizhzhia', { name: 'Zaporizhzhia, all six units' }),
  preset('scenario', 'zaporizhzhia-2016', { name: 'Zaporizhzhia, the year 2016' }),
  preset('miner', 'antminer-s21', { name: 'Bitmain Antminer S21' }),
  preset('miner', 'antminer-s21-xp', { name: 'Bitmain Antminer S21 XP' }),
  preset('miner', 'antminer-s19-pro', { name: 'Bitmain Antminer S19 Pro' }),
  preset('miner', 'whatsminer-m60s', { name: 'MicroBT Whatsminer M60S' }),
  preset('miner', 'whatsminer-m30s-plus', { name: 'MicroBT Whatsminer M30S+' }),
  preset('miner', 'whatsminer-m30s-plus-plus', { name: 'MicroBT Whatsminer M30S++' }),
  preset('network', '2025-12-26', { name: '26 December 2025' }),
]);

const found = (name: string, ...kinds: Kind[]): string => {
  const { kind, id } = findPreset(known, kinds, name);
  return `${kind} ${id}`;
};

describe('a preset is found by', () => {
  test.each<[string, string, Kind[], string]>([
    ['its id', 'palo-verde', ['plant'], 'plant palo-verde'],
    ['its name', 'Palo Verde', ['plant'], 'plant palo-verde'],
    ['its name in any case', 'PALO VERDE', ['plant'], 'plant palo-verde'],
    ['its name with an underscore', 'palo_verde', ['plant'], 'plant palo-verde'],
    ['its id, though others begin with it', 'antminer-s21', ['miner'], 'miner antminer-s21'],
    ['the end of its id, though others hold it', 's21', ['miner'], 'miner antminer-s21'],
    ['the end of its id', 's21-xp', ['miner'], 'miner antminer-s21-xp'],
    ['a part that only one has', 'm60', ['miner'], 'miner whatsminer-m60s'],
    ['the end of its name with a plus', 'm30s+', ['miner'], 'miner whatsminer-m30s-plus'],
    ['its name with two', 'Whatsminer M30S++', ['miner'], 'miner whatsminer-m30s-plus-plus'],
    ['a part of its name', 'm60s', ['miner'], 'miner whatsminer-m60s'],
    ['a date', '2025-12', ['network'], 'network 2025-12-26'],
    [
      'a plant before a scenario, where a plant is asked for',
      'zaporizhzhia',
      ['plant'],
      'plant zaporizhzhia',
    ],
    ['a scenario, where either will do', 'zaporizhzhia', ['scenario', 'plant'], 'scenario zaporizhzhia'],
    [
      'a plant, where either will do and no scenario has the name',
      'palo',
      ['scenario', 'plant'],
      'plant palo-verde',
    ],
    ['a part that only one scenario has', '2016', ['scenario', 'plant'], 'scenario zaporizhzhia-2016'],
  ])('%s: %s', (_, name, kinds, preset) => {
    expect(found(name, ...kinds)).toBe(preset);
  });
});

describe('a name is refused', () => {
  test.each<[string, string, Kind[], string]>([
    [
      'that several have',
      'antminer',
      ['miner'],
      'miner: "antminer" could be antminer-s21, antminer-s21-xp, antminer-s19-pro. Write more of the name.',
    ],
    [
      'that none has, with the nearest',
      'antminer-s22',
      ['miner'],
      'miner: "antminer-s22" is not known. Did you mean "antminer-s21", "antminer-s21-xp" or "antminer-s19-pro"?',
    ],
    [
      'that is like none, with what there is',
      'hoover',
      ['plant'],
      'plant: "hoover" is not known. There are zaporizhzhia, hellisheidi, palo-verde.',
    ],
    [
      'of another kind',
      'm60s',
      ['plant'],
      'plant: "m60s" is not known. There are zaporizhzhia, hellisheidi, palo-verde.',
    ],
    ['that is empty', '', ['network'], 'network: "" is not known. There are 2025-12-26.'],
    ['of signs only', '***', ['network'], 'network: "***" is not known. There are 2025-12-26.'],
    [
      'that is a path',
      '../plants/palo-verde',
      ['network'],
      'network: "../plants/palo-verde" is not known. There are 2025-12-26.',
    ],
    [
      'with control characters',
      'x\u001b[2J',
      ['network'],
      'network: "x\\u001b[2J" is not known. There are 2025-12-26.',
    ],
    [
      'that is __proto__',
      '__proto__',
      ['scenario', 'plant'],
      'scenario or plant: "__proto__" is not known. There are zaporizhzhia, hellisheidi, palo-verde, zaporizhzhia, zaporizhzhia-2016.',
    ],
  ])('%s', (_, name, kinds, sentence) => {
    expect(told(() => found(name, ...kinds))).toBe(sentence);
  });

  it('with ten of many', () => {
    const many = library(Array.from({ length: 12 }, (_, index) => preset('miner', `m-${index}-x`)));
    expect(told(() => findPreset(many, ['miner'], 'x'))).toContain('m-9-x, …');
  });
});
