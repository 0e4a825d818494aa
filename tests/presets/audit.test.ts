import { describe, expect, it, test } from 'vitest';
import { provenanceProblems } from '../../src/presets/audit.ts';
import type { PresetValue } from '../../src/presets/preset.ts';
import { HashwattError } from '../../src/units/problem.ts';
import { preset } from './library.ts';

const lacking = (said: Omit<PresetValue, 'value'>): string =>
  new HashwattError(provenanceProblems(preset('miner', 'm', { values: { pue: { value: '1.1', ...said } } })))
    .message;

describe('a preset that is shared', () => {
  test.each<[string, Omit<PresetValue, 'value'>]>([
    ['a source with its day', { source: 'a page', asOf: '2025' }],
    ['the reason why it is assumed', { assumed: 'a round number' }],
  ])('has for each value %s', (_, said) => {
    expect(lacking(said)).toBe('');
  });

  test.each<[string, Omit<PresetValue, 'value'>, string]>([
    ['anything', {}, 'source'],
    ['a source', { asOf: '2025' }, 'source'],
    ['a day', { source: 'a page' }, 'as-of'],
    ['more than a note', { note: 'about right' }, 'source'],
  ])('is refused with a value that lacks %s', (_, said, field) => {
    expect(lacking(said)).toBe(
      `miner m, values.pue.${field}: is missing: a preset says where each value comes from and of which day it is. ` +
        'Give source and as-of, or assumed with the reason.',
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
