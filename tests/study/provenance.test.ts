import { describe, expect, it } from 'vitest';
import { assumptions, by, estimated, preset } from './stated.ts';

const { difficulty, ...others } = preset;
const network = by(
  'preset',
  { difficulty },
  { asOf: '2025-12-26', source: 'block 929648', preset: '2025-12-26' },
);
const base = [by('assumed', assumptions), by('preset', others, { asOf: '2024' }), network];

describe('an input says where it comes from', () => {
  const { inputs } = estimated(...base, by('given', { bitcoinPrice: '95k' }));

  it('when it was given, by a preset or assumed', () => {
    expect(inputs.get('bitcoinPrice')).toMatchObject({ origin: 'given' });
    expect(inputs.get('poolFee')).toMatchObject({ origin: 'assumed' });
    expect(inputs.get('difficulty')).toMatchObject({
      origin: 'preset',
      asOf: '2025-12-26',
      source: 'block 929648',
      preset: '2025-12-26',
    });
    expect(inputs.get('difficulty')).not.toHaveProperty('follows');
  });

  it('when it follows from others: from which, of the oldest date, as weak as the weakest', () => {
    expect(inputs.get('networkHashRate')).toMatchObject({
      origin: 'preset',
      asOf: '2025-12-26',
      follows: ['difficulty'],
    });
    const mixed = estimated(...base, by('given', { sitePower: '20 MW' })).inputs.get('miningShare');
    expect(mixed).toMatchObject({ origin: 'assumed', asOf: '2024' });
    expect(new Set(mixed?.follows)).toEqual(new Set(['sitePower', 'netCapacity', 'deliveryLoss']));
  });

  it('when the book itself assumes it, with the reason', () => {
    expect(inputs.get('peakPue')).toMatchObject({
      origin: 'assumed',
      note: 'the worst hour is taken like the mean until it is given',
      follows: ['pue'],
    });
  });
});

describe('a stronger word', () => {
  it('takes the place of a weaker one for the same quantity', () => {
    const { inputs, warnings } = estimated(...base, by('given', { pue: '1.3' }));
    expect(inputs.get('pue')).toMatchObject({ origin: 'given' });
    expect(warnings).toEqual([]);
  });

  it('overrules what contradicts it, and the warning names both and what it follows from', () => {
    const { inputs, warnings } = estimated(...base, by('given', { networkHashRate: '1.2 ZH/s' }));
    expect(inputs.get('difficulty')).toMatchObject({ origin: 'given', follows: ['networkHashRate'] });
    expect(warnings).toEqual(['difficulty 140 T is overruled: 167.6 T follows from networkHashRate']);
  });

  it('overrules silently what it agrees with', () => {
    const { warnings } = estimated(...base, by('given', { networkHashRate: '1002.2 EH/s' }));
    expect(warnings).toEqual([]);
  });
});

describe('two values of one strength', () => {
  const given = (inputs: Parameters<typeof by>[1]) => estimated(...base, by('given', inputs)).warnings;

  it('that contradict are both used as they were given, and the warning says what each would make of the other', () => {
    expect(given({ hashRate: '3 EH/s', installedHashRate: '4 EH/s' })).toEqual([
      'hashRate 3 EH/s is used as it was given; installedHashRate, capacityFactor, uptime would make it 3.6 EH/s',
      'installedHashRate 4 EH/s is used as it was given; hashRate, minerHashRate, capacityFactor, uptime would make it 3.333 EH/s',
      'siteDraw is more than sitePower: this fleet does not fit this plant',
    ]);
  });

  it('contradict when they differ by more than 0.1 %', () => {
    // 50 MW × 90 % × 8,766 h are 394,470 MWh.
    const energy = (netEnergyPerYear: string) =>
      given({ netCapacity: '50', capacityFactor: '90', netEnergyPerYear });
    expect(energy('394470 MWh')).toEqual([]);
    expect(energy('394080 MWh')).toEqual([]);
    expect(energy('394060 MWh')).not.toEqual([]);
    expect(energy('395000 MWh').join()).toContain('netEnergyPerYear 395 GWh/year is used as it was given');
  });

  it('do not contradict because whole machines give a little more than was asked for', () => {
    // 1 PH/s at 90 % takes 5.6 machines; six of them would make 1.08.
    expect(given({ hashRate: '1 PH/s' })).toEqual([]);
  });

  it('do not contradict because one of them is assumed', () => {
    expect(given({ pue: '1.1', peakPue: '1.3' })).toEqual([]);
  });
});
