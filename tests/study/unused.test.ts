import { describe, expect, it, test } from 'vitest';
import type { Inputs } from '../../src/study/inputs.ts';
import { assumptions, by, estimated, preset } from './stated.ts';

const warnings = (inputs: Inputs, stated = preset) =>
  estimated(by('assumed', assumptions), by('preset', stated), by('given', inputs)).warnings;

describe('what changes nothing is said, with the reason', () => {
  test.each<[string, Inputs, string]>([
    [
      'what else it needs',
      { hotHours: 4000 },
      'hotHours 4,000 h/year changes nothing: machineAvailability is missing',
    ],
    [
      'or several things',
      { pumpLoad: '50 %', fanLoad: '1 %' },
      'pumpLoad 50 % changes nothing: transformerLoad, otherLoad are missing',
    ],
    [
      'that what it would lead to is given',
      { hotHours: 4000, uptime: '97 %' },
      'hotHours 4,000 h/year changes nothing: uptime is given',
    ],
    [
      'that nothing rests on it',
      { minerInletLimit: '45 °C' },
      'minerInletLimit 45 °C changes nothing: no formula uses it',
    ],
  ])('%s', (_, inputs, warning) => {
    expect(warnings(inputs)).toContain(warning);
  });

  it('but not of a result that was given, nor of what a result rests on', () => {
    expect(warnings({ hashRate: '2 EH/s', bitcoinPrice: '95k' })).toEqual([]);
    expect(warnings({ hotHours: 4000, machineAvailability: '97 %' })).toEqual([]);
  });

  it('nor of what a preset states, nor of what agrees with what was given', () => {
    expect(warnings({}, { ...preset, pumpLoad: '1 %' })).toEqual([]);
    expect(warnings({ runningUnits: 5, unitNetCapacity: 10, netCapacity: 50 })).toEqual([]);
  });
});

it('hours above the inlet limit that are not counted still leave the limit uncounted', () => {
  const limited = { ...preset, minerInletLimit: '45 °C' };
  const uncounted =
    'no hours above the machines’ inlet limit are counted; give hotHours and machineAvailability';
  expect(warnings({ hotHours: 4000 }, limited)).toContain(uncounted);
  expect(warnings({ hotHours: 4000, machineAvailability: '97 %' }, limited)).toEqual([]);
});
