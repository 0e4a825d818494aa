import { describe, expect, it, test } from 'vitest';
import { provenanceFindings, provenanceProblems } from '../../src/presets/audit.ts';
import { parsePreset } from '../../src/presets/parse.ts';
import type { PresetValue } from '../../src/presets/preset.ts';
import { HashwattError } from '../../src/units/problem.ts';
import { preset } from './library.ts';

type Said = Omit<PresetValue, 'value'>;

const lacking = (said: Said): string =>
  new HashwattError(provenanceProblems(preset('miner', 'm', { values: { pue: { value: '1.1', ...said } } })))
    .message;

/** What `check` finds of a value of a kind of preset, and nothing where it is not held. */
const found = (kind: 'miner' | 'scenario', said: Said): string | undefined =>
  provenanceFindings(kind, { pue: { value: '1.1', ...said } }).map(
    (it) => `${it.holds ? 'holds' : 'fails'}: ${it.found}`,
  )[0];

describe('a preset that is shipped', () => {
  test.each<[string, Said]>([
    ['a source with its day', { source: 'a page', asOf: '2025' }],
    ['the reason why it is assumed', { assumed: 'a round number' }],
  ])('has for each value %s', (_, said) => {
    expect(lacking(said)).toBe('');
  });

  test.each<[string, Said, string]>([
    ['anything', {}, 'source'],
    ['a source', { asOf: '2025' }, 'source'],
    ['a day', { source: 'a page' }, 'as-of'],
    ['more than a note', { note: 'about right' }, 'source'],
    ['a unit', { source: 'a page', asOf: '2025', unitless: true }, 'unit'],
    ['a unit, though it is assumed', { assumed: 'a round number', unitless: true }, 'unit'],
  ])('is refused with a value that lacks %s', (_, said, field) => {
    expect(lacking(said)).toBe(
      `miner m, values.pue.${field}: is missing: a preset says where each value comes from and of which day it is. ` +
        'Give a unit, source and as-of, or assumed with the reason.',
    );
  });

  it('is told of every value that lacks something', () => {
    const values = {
      pue: { value: '1.1' },
      uptime: { value: '97' },
      poolFee: { value: '1', assumed: 'usual' },
    };
    expect(provenanceProblems(preset('plant', 'p', { values }))).toHaveLength(2);
  });
});

describe('check', () => {
  test.each<[Said, string]>([
    [{ source: 'a page', asOf: '2025' }, 'holds: a page, 2025'],
    [{ assumed: 'usual' }, 'holds: assumed: usual'],
    [{}, 'fails: no source, no as-of'],
    [{ source: 'a page' }, 'fails: no as-of'],
    [{ asOf: '2025' }, 'fails: no source'],
    [{ unitless: true }, 'fails: no unit, no source, no as-of'],
    [{ assumed: 'usual', unitless: true }, 'fails: no unit'],
  ])('of a value of a fact with %j', (said, sentence) => {
    expect(found('miner', said)).toBe(sentence);
  });

  test.each<[Said, string | undefined]>([
    [{}, undefined],
    [{ unitless: true }, undefined],
    [{ note: 'our contract', asOf: '2025' }, undefined],
    [{ source: 'a page' }, 'fails: no as-of'],
    [{ source: 'a page', asOf: '2025', unitless: true }, 'fails: no unit'],
    [{ assumed: 'usual' }, 'holds: assumed: usual'],
  ])('takes a value of a scenario that names no source for its author’s word: %j', (said, sentence) => {
    expect(found('scenario', said)).toBe(sentence);
  });
});

describe('a unit is missing', () => {
  const unitless = (name: string, text: string): boolean | undefined =>
    parsePreset({ file: 'x.yaml', text: `kind: scenario\nname: X\nvalues: { ${name}: '${text}' }\n` }).values[
      name as 'pue'
    ]?.unitless;

  test.each([
    ['netCapacity', '20'],
    ['netCapacity', '1,200'],
    ['bitcoinPrice', '95k'],
    ['capacityFactor', '97'],
    ['bitcoinPrice', '60k to 140k'],
    ['bitcoinPrice', '95k; 2028-01: 120k'],
    ['netCapacity', '50 growing -2 %/year'],
    ['airTemperatureRise', '15'],
    ['blockHeight', '950000'],
  ])('in %s %s', (name, text) => expect(unitless(name, text)).toBe(true));

  test.each([
    ['netCapacity', '20 MW'],
    ['minerPower', '3645 W'],
    ['bitcoinPrice', '$95k'],
    ['capacityFactor', '97 %'],
    ['bitcoinPrice', '$60k to $140k'],
    ['bitcoinPrice', '95k $/BTC; 2028-01: 120k $/BTC'],
    ['netCapacity', '50 MW growing -2 %/year'],
    ['airTemperatureRise', '15 K'],
    ['airInletTemperature', '15 °C'],
    ['blockHeight', '950000 block'],
    ['pue', '1.1'],
    ['difficulty', '100T'],
  ])('and not in %s %s', (name, text) => expect(unitless(name, text)).toBeUndefined());
});
