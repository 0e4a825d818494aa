import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { checkPreset, estimate, preset, presets } from '../../src/index.ts';
import { provenanceProblems } from '../../src/presets/audit.ts';
import { shipped } from '../../src/presets/compiled.ts';
import { readLibrary } from '../../src/presets/files.ts';
import { KINDS } from '../../src/presets/preset.ts';
import { fieldOf, type Name } from '../../src/study/inputs.ts';
import { Exact } from '../../src/units/decimal.ts';
import { sentence } from '../../src/units/problem.ts';
import { within } from '../../src/units/read.ts';
import { told } from '../study/problems.ts';

const folder = join(import.meta.dirname, '../../presets');
const today = '2026-06-02';
const named = presets.map((it) => [`${it.kind} ${it.id}`, it] as const);
const scenarios = presets.filter(({ kind }) => kind === 'scenario').map((it) => [it.id, it] as const);

describe('what is shipped', () => {
  it('is what the YAML files say: compile them again when this fails', () => {
    expect(JSON.parse(JSON.stringify(readLibrary(folder)))).toEqual(JSON.parse(JSON.stringify(shipped)));
  });

  it.each(KINDS)('has presets of the kind %s', (kind) => {
    expect(presets.filter((it) => it.kind === kind).length).toBeGreaterThanOrEqual(3);
  });

  it('names a network, and one that is in use today', () => {
    expect(preset(shipped.assumptions.network, 'network').facts['current']).toBe('true');
    expect(presets.filter(({ facts }) => facts['current'] === 'true')).toHaveLength(1);
  });

  it('assumes nothing without a reason or a source', () => {
    const { values } = shipped.assumptions;
    const bare = Object.entries(values).filter(([, it]) => !it.assumed && !it.source);
    expect(bare).toEqual([]);
  });

  it('rests on presets that are there', () => {
    const lost = presets.flatMap(({ id, rests }) =>
      Object.entries(rests)
        .filter(([kind, of]) => !presets.some((it) => it.kind === kind && it.id === of))
        .map(() => id),
    );
    expect(lost).toEqual([]);
  });
});

describe.each(named)('%s', (_, it) => {
  test('says where each value comes from and of which day it is', () => {
    expect(provenanceProblems(it).map(sentence)).toEqual([]);
  });

  test('states values within the bounds of the book', () => {
    const faults = (Object.entries(it.values) as [Name, { value: string }][]).filter(
      ([name, { value }]) => !(within(new Exact(value), fieldOf(name)) instanceof Exact),
    );
    expect(faults).toEqual([]);
  });

  test('is found by its own id', () => {
    expect(preset(it.id, it.kind)).toBe(it);
  });
});

describe('what a scenario expects', () => {
  test.each(scenarios)('of %s comes out', (_, it) => {
    const { findings, problems, holds } = checkPreset(it);
    const missed = findings
      .filter((found) => !found.holds)
      .map(({ condition, found }) => `${condition}: found ${found}`);
    expect(missed.concat(it.expect.length > 0 ? problems.map(sentence) : [])).toEqual([]);
    expect(holds).toBe(true);
  });

  it('fails when it does not', () => {
    const { netCapacity, capacityFactor } = preset('site-50mw', 'scenario').values;
    const bare = {
      netCapacity: { value: netCapacity!.value },
      capacityFactor: { value: capacityFactor!.value },
    };
    const wrong = { ...preset('site-50mw', 'scenario'), expect: ['sitePower = 51 MW', 'sitePower > 1 GWh'] };
    expect(checkPreset({ ...wrong, values: bare, expect: wrong.expect.slice(0, 1) })).toMatchObject({
      holds: false,
      findings: [{ condition: 'sitePower = 51 MW', found: '50 MW', holds: false }],
    });
    expect(checkPreset(wrong)).toMatchObject({
      holds: false,
      problems: [{ code: 'wrong-unit', field: 'expect.1' }],
    });
  });
});

describe('Zaporizhzhia', () => {
  it('means the scenario of six units', () => {
    const { scenario, results, warnings, stakes } = estimate({ scenario: 'zaporizhzhia', today });
    expect(scenario?.name).toBe('Zaporizhzhia, all six units');
    expect(results.sitePower.text()).toBe('5,700 MW');
    expect(results.plantRejectedHeat.text()).toBe('12,300 MW');
    expect(warnings[0]).toContain('No unit has delivered electricity since 11 September 2022.');
    expect(stakes.map(({ name }) => name)).toEqual(['Russia', 'Ukraine', 'United States']);
  });

  it('says that its stakes are not agreed, and where that stands', () => {
    const { stakesNote } = estimate({ scenario: 'zaporizhzhia', today });
    expect(stakesNote?.text).toMatch(/^As reported, not agreed: /);
    expect([stakesNote?.source?.slice(0, 6), stakesNote?.asOf]).toEqual(['https:', '2025-12-24']);
  });

  it('marks its capacity factor as assumed, and its price as of a day', () => {
    const { inputs } = estimate({ scenario: 'zaporizhzhia', today });
    expect(inputs.capacityFactor?.about.origin).toBe('assumed');
    expect(inputs.bitcoinPrice?.about).toMatchObject({ origin: 'preset', asOf: '2025-12-26' });
    expect(inputs.networkHashRate?.about).toMatchObject({ follows: ['difficulty'], asOf: '2025-12-26' });
  });

  it('in 2016 made 29,299 GWh, from which its capacity factor follows', () => {
    const { results, inputs } = estimate({ scenario: 'zaporizhzhia-2016', today });
    expect(results.netEnergyPerYear.text()).toBe('29,299,000 MWh/year');
    expect(inputs.capacityFactor?.text(4)).toBe('58.64 %');
    expect(inputs.capacityFactor?.about.follows).toContain('netEnergyPerYear');
  });

  it('as a plant means the scenario of six units too, other choices over its own', () => {
    const { scenario, results } = estimate({
      plant: 'zaporizhzhia',
      miner: 'antminer-s21-xp',
      bitcoinPrice: '95k',
    });
    expect(scenario?.id).toBe('zaporizhzhia');
    expect(results.revenuePerYear.value).toEqual(
      estimate({ scenario: 'zaporizhzhia', bitcoinPrice: '95k' }).results.revenuePerYear.value,
    );
  });

  it('with one unit asks for its capacity factor', () => {
    expect(told(() => estimate({ scenario: 'zaporizhzhia-one-unit', today }))).toBe(
      'capacityFactor: is missing: capacity factor, in %. Give capacityFactor, or netEnergyPerYear.',
    );
    const { results } = estimate({ scenario: 'one-unit', capacityFactor: '70 %', today });
    expect(results.sitePower.text()).toBe('950 MW');
  });

  it('today gives zeros, with reasons for what they make meaningless', () => {
    const { results } = estimate({
      scenario: 'zaporizhzhia-today',
      bitcoinPrice: '95k',
      powerPrice: 30,
      today,
    });
    for (const name of [
      'sitePower',
      'minerCount',
      'hashRate',
      'energyPerYear',
      'bitcoinPerDay',
      'revenuePerYear',
      'marginPerDay',
    ] as const)
      expect(results[name].value?.isZero()).toBe(true);
    expect(results.revenuePerMWh.because).toBe('no energy is used');
    expect(results.breakEvenBitcoinPrice.because).toBe('no bitcoin is mined');
    expect(results.hashcost.because).toBe('nothing hashes');
  });
});

describe('the user’s word', () => {
  it('beats the scenario’s, and the warning says what gave way', () => {
    const { results, warnings } = estimate({ scenario: 'zaporizhzhia', netCapacity: '3 GW', today });
    expect(results.sitePower.text()).toBe('3,000 MW');
    expect(warnings).toContain(
      'runningUnits 6 unit is overruled: 3.158 unit follows from netCapacity, unitNetCapacity',
    );
  });

  it('changes a plant and leaves the year that it reported', () => {
    const { inputs } = estimate({
      plant: 'itaipu',
      miner: 's21-xp',
      cooling: 'air',
      netCapacity: '12 GW',
      today,
    });
    expect(inputs.capacityFactor?.text(4)).toBe('84.81 %');
  });

  it('changes the efficiency of a machine', () => {
    const { results, warnings } = estimate({ scenario: 'zaporizhzhia', minerEfficiency: '15 J/TH', today });
    expect(results.hashRate.text(4)).toBe('345.5 EH/s');
    expect(warnings).toContain(
      'minerPower 3,645 W is overruled: 4,050 W follows from minerHashRate, minerEfficiency',
    );
  });

  it('on the day it is asked decides what is old', () => {
    const old = (day: string) =>
      estimate({ scenario: 'site-50mw', today: day }).warnings.filter((it) => it.includes('network '));
    expect(old('2026-06-29')).toEqual([]);
    expect(old('2026-06-30')).toEqual([
      'blockHeight, difficulty, feesPerBlock of network 2026-06-01 are of 2026-06-01, older than 28 days',
    ]);
    expect(told(() => estimate({ scenario: 'site-50mw', today: '2026-02-30' }))).toBe(
      'today: "2026-02-30" is no day; write it like 2026-07-01.',
    );
  });

  it('is refused with all its problems at once', () => {
    const asked = {
      scenario: 'zaporizhzhia',
      miner: 'nope-x',
      pue: '0.9',
      uptime: 0.5,
      powerPrice: '45 GW',
    } as const;
    expect(
      told(() => estimate({ ...asked, today }))
        .split('\n')
        .map((it) => it.split(':')[0]),
    ).toEqual(['miner', 'pue', 'uptime', 'powerPrice']);
  });

  it('is advised to choose a preset where one would say what is missing', () => {
    expect(
      told(() => estimate({ today, netCapacity: '50 MW', capacityFactor: '90 %', cooling: 'air' })),
    ).toBe(
      'minerPower: is missing: power of a machine, in W. Give minerPower, or minerHashRate and minerEfficiency, or choose a miner.',
    );
  });
});
