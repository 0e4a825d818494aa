import { describe, expect, it, test } from 'vitest';
import { partsIn, readFleet } from '../../src/presets/fleet.ts';
import { parsePreset } from '../../src/presets/parse.ts';
import type { Preset } from '../../src/presets/preset.ts';
import { shipped } from '../../src/presets/compiled.ts';
import { warnings } from '../../src/present/warnings.ts';
import { preset } from './library.ts';
import { estimate } from '../../src/index.ts';
import { told } from '../study/problems.ts';

const read = (text: string): string[] =>
  readFleet(partsIn(text) ?? []).map(({ name, count, share }) =>
    share ? `${share} % of ${name}` : `${count} × ${name}`,
  );

describe('a fleet is read from', () => {
  test.each([
    ['s21-xp 60 %, s9 40 %', ['60 % of s21-xp', '40 % of s9']],
    ['60% s21-xp;40% s9', ['60 % of s21-xp', '40 % of s9']],
    ['10000 s21-xp, 5000 s9', ['10000 × s21-xp', '5000 × s9']],
    ['10,000 s21-xp,5 s9', ['10000 × s21-xp', '5 × s9']],
    ['10k s21-xp', ['10000 × s21-xp']],
    ['5 x s9, 3 × s21', ['5 × s9', '3 × s21']],
    ['Antminer S21 XP 33.5 %, M60S 66.5 %', ['33.5 % of Antminer S21 XP', '66.5 % of M60S']],
  ])('%s', (text, parts) => expect(read(text)).toEqual(parts));

  test.each(['s21-xp', 'Bitmain Antminer S21 XP', 's19j-pro', 'm30s++'])('and not from %s', (text) => {
    expect(partsIn(text)).toBeUndefined();
  });
});

describe('a scenario', () => {
  const scenario = (miner: string): string =>
    `kind: scenario\nname: S\nplant: topaz\nminer: ${miner}\ncooling: air\nvalues: { powerPrice: { value: '30' } }\n`;
  const parsed = (miner: string) => parsePreset({ file: 's.yaml', text: scenario(miner) });

  it('holds a fleet as a list, or as one text', () => {
    const list = parsed('[antminer-s21-xp 60 %, antminer-s9 40 %]');
    expect(list.rests.miner).toBe('antminer-s21-xp 60 %, antminer-s9 40 %');
    expect(parsed('antminer-s21-xp 60 %, antminer-s9 40 %')).toEqual(list);
    const { fleet, results } = estimate({ scenario: list, today: '2026-06-02' });
    expect(fleet.map(({ id }) => id)).toEqual(['antminer-s21-xp', 'antminer-s9']);
    expect(results.fleetPower.text(4)).toBe('500 MW');
  });

  it('keeps its own machines aside where a user names others', () => {
    const { fleet, presets } = estimate({
      scenario: parsed('[antminer-s21-xp 60 %, antminer-s9 40 %]'),
      miner: 's19-pro',
      today: '2026-06-02',
    });
    expect(fleet).toEqual([]);
    expect(presets.filter(({ kind }) => kind === 'miner').map(({ id }) => id)).toEqual(['antminer-s19-pro']);
  });

  test.each(['[]', '[[s9], [s21]]', '{ a: 5 }', 'Some Machine'])('%s is refused with its line', (miner) => {
    expect(told(() => parsed(miner))).toMatch(/^s\.yaml:4:1: miner/);
  });

  it('is refused with a share too much, when it is asked', () => {
    const wrong = parsed('[antminer-s21-xp 60 %, antminer-s9 50 %]');
    expect(told(() => estimate({ scenario: wrong }))).toContain('110 %');
  });
});

describe('what the models of a fleet state', () => {
  const machine = (id: string, values: Preset['values']) =>
    preset('miner', id, {
      values: { minerPower: { value: '3000' }, minerHashRate: { value: '100' }, ...values },
      facts: { cooling: 'air' },
    });
  const asked = (one: Preset['values'], other: Preset['values']) =>
    estimate(
      { scenario: 'site-50mw', miner: 'one 50 %, other 50 %', today: '2026-06-02' },
      { ...shipped, presets: [...shipped.presets, machine('one', one), machine('other', other)] },
    );
  const spare = (value: string): Preset['values'] => ({ spareRate: { value } });

  it('alike is stated of the fleet', () => {
    const { inputs, warnings: said } = asked(spare('5'), spare('5'));
    expect(inputs.spareRate?.text()).toBe('5 %');
    expect(said.join('\n')).not.toContain('differs');
  });

  test.each([spare('6'), {}])('and differently is left out, with a warning: %o', (other) => {
    const { inputs, warnings: said } = asked(spare('5'), other);
    expect(inputs.spareRate).toBeUndefined();
    expect(said).toContain('spareRate differs between the models of the fleet and is left out; give it');
  });

  it('is warned of in the reader’s own names', () => {
    const shown = warnings(asked(spare('5'), {}), () => '--spare-rate');
    expect(shown.join('\n')).toContain('--spare-rate differs between the models of the fleet');
  });
});
