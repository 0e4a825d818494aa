import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { estimate } from '../../src/index.ts';
import { shipped } from '../../src/presets/compiled.ts';
import { mixOf } from '../../src/study/mix.ts';
import { Exact } from '../../src/units/decimal.ts';
import { preset } from '../presets/library.ts';
import { told } from './problems.ts';

const today = '2026-06-02';
const sum = (all: readonly Exact[]): Exact => all.reduce((it, part) => it.plus(part), new Exact(0));

/** A machine of our own, so that its numbers can be anything. */
const machine = (id: string, power: number, hashRate: number) =>
  preset('miner', id, {
    values: { minerPower: { value: `${power}` }, minerHashRate: { value: `${hashRate}` } },
    facts: { cooling: 'air' },
  });

const machines = fc
  .array(
    fc.record({ power: fc.integer({ min: 100, max: 12_000 }), hashRate: fc.integer({ min: 1, max: 1200 }) }),
    {
      minLength: 2,
      maxLength: 5,
    },
  )
  .chain((all) =>
    fc.record({
      models: fc.constant(all),
      shares: fc.array(fc.integer({ min: 1, max: 97 }), {
        minLength: all.length - 1,
        maxLength: all.length - 1,
      }),
    }),
  )
  .map(({ models, shares }) => {
    const rest = shares.map((it) => Math.floor(it / models.length));
    return { models, shares: [...rest, 100 - rest.reduce((a, b) => a + b, 0)] };
  })
  .filter(({ shares }) => shares.every((it) => it > 0));

/** How the size of a fleet may be given. */
const sizes = fc.oneof(
  fc.integer({ min: 50, max: 6_000_000 }).map((kW) => ({ netCapacity: `${kW} kW` })),
  fc.integer({ min: 1, max: 2_000_000 }).map((minerCount) => ({ minerCount })),
  fc.integer({ min: 1, max: 400_000 }).map((PH) => ({ hashRate: `${PH} PH/s` })),
  fc.integer({ min: 1, max: 400_000 }).map((PH) => ({ installedHashRate: `${PH} PH/s` })),
  fc.integer({ min: 50, max: 6_000_000 }).map((kW) => ({ siteDraw: `${kW} kW` })),
);

describe('a mixed fleet', () => {
  it('has parts that sum to the whole, machine for machine and watt for watt', () => {
    fc.assert(
      fc.property(machines, sizes, ({ models, shares }, size) => {
        const presets = models.map(({ power, hashRate }, at) => machine(`model-${at}`, power, hashRate));
        const library = { ...shipped, presets: [...shipped.presets, ...presets] };
        const miner = presets.map(({ id }, at) => `${id} ${shares[at]} %`).join(', ');
        const asked = { miner, cooling: 'air', capacityFactor: 90, uptime: 97, today, ...size };
        const { fleet, results, estimate: found } = estimate(asked, library);
        const whole = (name: 'minerCount' | 'fleetPower' | 'installedHashRate') =>
          results[name].value ?? found.inputs.get(name)!.value;
        if (whole('minerCount').isZero()) return;
        expect(sum(fleet.map((it) => it.minerCount.value!)).toFixed()).toBe(whole('minerCount').toFixed());
        for (const name of ['fleetPower', 'installedHashRate'] as const) {
          // What was given stays as it was given, whatever whole machines make of it.
          const isGiven = { fleetPower: 'siteDraw', installedHashRate: 'hashRate' }[name] in size;
          if (name in size || isGiven) continue;
          const parts = sum(fleet.map((it) => it[name].value!));
          expect(parts.minus(whole(name)).abs().lte(parts.times('1e-30'))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('gives each model its share of the power, but for one machine of each', () => {
    fc.assert(
      fc.property(machines, fc.integer({ min: 500, max: 6_000_000 }), ({ models, shares }, kW) => {
        const known = models.map(({ power, hashRate }, at) => ({
          power: new Exact(power),
          hashRate: new Exact(hashRate),
          share: new Exact(shares[at]!),
        }));
        const given = { origin: 'given', strength: 3 } as const;
        const { counts } = mixOf(known, new Map([['itPower', { ...given, value: new Exact(kW).div(1000) }]]));
        const drawn = sum(counts.map((it, at) => it.times(models[at]!.power)));
        const watts = new Exact(kW).times(1000);
        expect(drawn.lte(watts)).toBe(true);
        expect(watts.minus(drawn).lt(Math.min(...models.map(({ power }) => power)))).toBe(true);
        const largest = sum(models.map(({ power }) => new Exact(power)));
        for (const [at, count] of counts.entries())
          expect(
            count.times(models[at]!.power).minus(watts.times(shares[at]!).div(100)).abs().lte(largest),
          ).toBe(true);
      }),
    );
  });

  it('of counts is as many machines as that, and draws what they draw', () => {
    const {
      fleet,
      results,
      estimate: found,
    } = estimate({
      scenario: 'site-50mw',
      miner: '10,000 s21-xp; 5000 s9',
      bitcoinPrice: '95k',
      today,
    });
    expect(fleet.map(({ id, minerCount }) => `${minerCount.value} ${id}`)).toEqual([
      '10000 antminer-s21-xp',
      '5000 antminer-s9',
    ]);
    expect(found.inputs.get('minerCount')?.value.toNumber()).toBe(15_000);
    expect(results.fleetPower.text()).toBe('43.065 MW');
    expect(results.installedHashRate.text()).toBe('2.7675 EH/s');
  });

  it('of one model is that model', () => {
    const alone = estimate({ scenario: 'site-50mw', miner: 's21-xp 100 %', bitcoinPrice: '95k', today });
    const plain = estimate({ scenario: 'site-50mw', miner: 's21-xp', bitcoinPrice: '95k', today });
    expect(alone.results.revenuePerYear.value).toEqual(plain.results.revenuePerYear.value);
  });

  it('has the lowest inlet limit of its models, and is as old as the oldest', () => {
    const { inputs, warnings } = estimate({ scenario: 'site-50mw', miner: 's21 50 %, s21-xp 50 %', today });
    expect(inputs.minerInletLimit?.text(4)).toBe('45 °C');
    expect(inputs.minerPower?.about).toMatchObject({
      preset: 'antminer-s21 + antminer-s21-xp',
      asOf: '2026',
    });
    expect(estimate({ scenario: 'site-50mw', miner: 's9 50 %, s21-xp 50 %', today }).warnings).toContain(
      'minerPower, minerHashRate of miner antminer-s9 are of 2022, older than 1 year',
    );
    expect(warnings.join('\n')).not.toContain('antminer-s21-xp are of');
  });

  it('tells each model that does not fit the cooling', () => {
    const { warnings } = estimate({ scenario: 'site-50mw', miner: 's21-hyd 50 %, s21-xp 50 %', today });
    expect(warnings.filter((said) => said.includes('made for'))).toEqual([
      'Bitmain Antminer S21 Hyd is made for cooling by hydro; cooling air is for air',
    ]);
  });
});

describe('a fleet is refused', () => {
  const refused = (miner: string, more: object = {}): string =>
    told(() => estimate({ scenario: 'site-50mw', miner, today, ...more }));

  test.each([
    ['s21-xp 60 %, s9 50 %', 'miner: "110 %" is what the shares of the fleet are together, and not 100 %'],
    ['s21-xp 60 %, 500 s9', 'miner: mixes counts and shares'],
    ['s21-xp, s9', 'miner: "s9" is no model with a count or a share'],
    [
      's21-xp 60 %, antminer-s21-xp 40 %',
      'miner: "antminer-s21-xp" is antminer-s21-xp, which is in the fleet already',
    ],
    ['0 s9, 5 s21', 'miner: "0 s9" is none of that model'],
    ['1.5 s9, 5 s21', 'miner: "1.5 s9" is not a whole number'],
    ['s9 60 %, nope 40 %', 'miner: "nope" is not known'],
    ['-5 s9, 5 s21', 'miner: "-5 s9" is no model with a count or a share'],
  ])('%s', (miner, said) => expect(refused(miner)).toContain(said));

  test.each([{ minerPower: 3000 }, { minerHashRate: 100 }, { minerEfficiency: 20 }])(
    'beside %o, which follows from it',
    (more) =>
      expect(refused('s21-xp 60 %, s9 40 %', more)).toContain(
        'follows from the fleet. Leave one of them out',
      ),
  );

  it('beside a count, where it has counts', () =>
    expect(refused('10 s21-xp, 5 s9', { minerCount: 15 })).toContain('minerCount: follows from the fleet'));

  it('together with all else that is wrong', () =>
    expect(refused('s21-xp 60 %, s9 50 %', { pue: '0.5' }).split('\n')).toHaveLength(2));
});
