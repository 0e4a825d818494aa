import { describe, expect, it, test } from 'vitest';
import { estimate } from '../../src/index.ts';

const warnings = (miner: string, cooling: string, more: object = {}): string =>
  estimate({ scenario: 'site-50mw', miner, cooling, bitcoinPrice: '95k', ...more }).warnings.join('\n');

describe('a machine and its cooling', () => {
  test.each([
    [
      'antminer-s21-xp',
      'hydro',
      'Bitmain Antminer S21 XP is made for cooling by air; cooling hydro is for hydro',
    ],
    [
      'antminer-s21-xp-hyd',
      'air',
      'Bitmain Antminer S21 XP Hyd is made for cooling by hydro; cooling air is for air',
    ],
  ])('%s in %s do not fit', (miner, cooling, warning) => {
    expect(warnings(miner, cooling)).toContain(warning);
  });

  test.each([
    ['antminer-s21-xp', 'optimised-air'],
    ['antminer-s21-xp-hyd', 'evaporative'],
    ['antminer-s21-immersion', 'immersion'],
  ])('%s in %s fit', (miner, cooling) => {
    expect(warnings(miner, cooling)).not.toContain('is made for');
  });
});

describe('a machine without an inlet limit', () => {
  const warning = 'no inlet limit is known for Bitmain Antminer S21 XP Hyd, so no hours are lost to heat';

  it('is named', () => expect(warnings('antminer-s21-xp-hyd', 'hydro')).toContain(warning));

  it('is not where a limit or the hours above it are given', () => {
    expect(warnings('antminer-s21-xp-hyd', 'hydro', { minerInletLimit: '45 °C' })).not.toContain(warning);
    expect(warnings('antminer-s21-xp-hyd', 'hydro', { hotHours: 1, machineAvailability: 97 })).not.toContain(
      warning,
    );
  });
});

describe('air that comes in hotter than a machine bears', () => {
  const warning = 'comes in at machines that bear no more than 45 °C: they would be off';

  test.each([
    ['antminer-s21-xp', 'air', 46, true],
    ['antminer-s21-xp', 'air', 45, false],
    ['antminer-s21-xp', 'air', 20, false],
    ['antminer-s21-xp-hyd', 'hydro', 60, false],
    ['antminer-s9', 'air', 60, false],
  ])('%s in %s at %s °C', (miner, cooling, degrees, isTold) => {
    const told = warnings(miner, cooling, { airInletTemperature: `${degrees} °C` });
    expect(told.includes(warning)).toBe(isTold);
  });

  it('is told of a mixed fleet by the lowest limit', () => {
    const fleet = 's21 50 %, s21-xp 50 %';
    expect(warnings(fleet, 'air', { airInletTemperature: '46 °C' })).toContain(warning);
  });
});
