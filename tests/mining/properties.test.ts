import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Absent } from '../../src/interpret/absent.ts';
import { ExactReader } from '../../src/interpret/exact.ts';
import { mining } from '../../src/mining/book.ts';
import { Exact } from '../../src/units/decimal.ts';
import { everyInput, valueFor } from './arbitrary.ts';
import { all, anySite, near, of, sum, withValues } from './sites.ts';

/** An identity holds in each of so many sites. */
const runs = { numRuns: 10_000 };

describe('energy closes', () => {
  it('in megawatts, from gross to the machines at the wall, to the last watt', () => {
    fc.assert(
      fc.property(anySite, (site) => {
        const read = of(site);
        const steps = all(
          read,
          'houseLoad',
          'notMinedPower',
          'deliveryLossPower',
          'unusedPower',
          'coolingPower',
          'fleetPower',
        );
        expect(near(sum(steps), read('grossCapacity'), ...steps)).toBe(true);
      }),
      runs,
    );
  });

  it('in megawatt-hours of a year, with outages and downtime, to the last watt-hour', () => {
    fc.assert(
      fc.property(anySite, valueFor('peakPue'), (site, peakPue) => {
        const read = of(withValues(site, { peakPue }));
        const steps = all(
          read,
          'houseLoadEnergyPerYear',
          'outageEnergyPerYear',
          'notMinedEnergyPerYear',
          'deliveryLossEnergyPerYear',
          'unusedEnergyPerYear',
          'downtimeEnergyPerYear',
          'headroomEnergyPerYear',
          'coolingEnergyPerYear',
          'fleetEnergyPerYear',
        );
        expect(near(sum(steps), read('grossEnergyPerYear'), ...steps)).toBe(true);
        expect(near(read('grossEnergyPerYear'), read('grossCapacity').times(8766))).toBe(true);
      }),
      runs,
    );
  });

  it('with whole machines that leave less than one of them unused', () => {
    fc.assert(
      fc.property(anySite, (site) => {
        const read = of(site);
        const [unused, one] = [read('unusedPower'), read('minerPower').times(read('pue')).div('1e6')];
        expect(read('minerCount').isInteger()).toBe(true);
        expect(unused.gte(read('sitePower').times('-1e-38')) && unused.lt(one.times('1.000001'))).toBe(true);
      }),
      runs,
    );
  });
});

describe('the network', () => {
  it('gives a share of at most everything, and both bounds lie in order around the chosen one', () => {
    fc.assert(
      fc.property(anySite, (site) => {
        const read = of(site);
        const shares = all(read, 'networkShareIfNobodyLeaves', 'networkShare', 'networkShareIfOthersLeave');
        const earned = all(
          read,
          'revenuePerDayIfNobodyLeaves',
          'revenuePerDay',
          'revenuePerDayIfOthersLeave',
        );
        const kept = all(read, 'marginPerDayIfNobodyLeaves', 'marginPerDay', 'marginPerDayIfOthersLeave');
        for (const [low, chosen, high] of [shares, earned, kept])
          expect(low!.lte(chosen!) && chosen!.lte(high!)).toBe(true);
        expect(shares[0]!.gte(0) && shares[2]!.lte(100)).toBe(true);
      }),
      runs,
    );
  });

  it('shares alike whoever leaves, when the own fleet is tiny', () => {
    fc.assert(
      fc.property(anySite, (site) => {
        const tiny = { hashRate: new Exact('1e-12'), networkHashRate: new Exact(1000) };
        const read = of(withValues(site, tiny));
        const [low, chosen, high] = all(
          read,
          'networkShareIfNobodyLeaves',
          'networkShare',
          'networkShareIfOthersLeave',
        );
        expect(high!.minus(low!).div(high!).lte('1e-14')).toBe(true);
        expect(chosen!.minus(low!).div(high!).lte('1e-14')).toBe(true);
      }),
      runs,
    );
  });

  it('pays less for each hash the more of them are ours, and never less in all', () => {
    fc.assert(
      fc.property(anySite, fc.double({ min: 1.01, max: 100, noNaN: true }), (site, factor) => {
        const small = of(withValues(site, { hashRate: new Exact(10) }));
        const large = of(withValues(site, { hashRate: new Exact(10).times(factor) }));
        expect(large('hashprice').lte(small('hashprice'))).toBe(true);
        expect(large('bitcoinPerDay').gte(small('bitcoinPerDay'))).toBe(true);
      }),
      runs,
    );
  });

  it('found from the difficulty that it has is itself again', () => {
    fc.assert(
      fc.property(anySite, (site) => {
        const difficulty = of(site)('difficulty');
        const others = new Map([...site].filter(([name]) => name !== 'networkHashRate'));
        const again = of(withValues(others, { difficulty }))('networkHashRate');
        expect(near(again, site.get('networkHashRate')!.value)).toBe(true);
      }),
      runs,
    );
  });
});

describe('nothing but numbers and reasons', () => {
  const reader = new ExactReader(mining);

  it('comes of any site, with every input there is', () => {
    fc.assert(
      fc.property(everyInput, (site) => {
        const { valueOf } = reader.read(site);
        const faults = [...mining.quantities.values()]
          .map(valueOf)
          .filter((value) => (value instanceof Absent ? value.missing.length > 0 : !value.isFinite()));
        expect(faults).toEqual([]);
      }),
      runs,
    );
  });
});
