import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Name } from '../../src/study/inputs.ts';
import { Exact } from '../../src/units/decimal.ts';
import { all, anySite, near, of, share, withValues, working } from './sites.ts';

// Each case works out the book two to eight times, so the cases are shared by the properties of a group.

describe('money follows', () => {
  const more = fc.double({ min: 1, max: 1000, noNaN: true }).map((it) => new Exact(it));

  it('the price of bitcoin upwards', () => {
    fc.assert(
      fc.property(anySite, more, (site, factor) => {
        const price = site.get('bitcoinPrice')!.value;
        const [low, high] = [of(site), of(withValues(site, { bitcoinPrice: price.times(factor) }))];
        for (const name of ['revenuePerDay', 'marginPerDay', 'hashprice', 'upliftPerDay'] as const)
          expect(high(name).gte(low(name))).toBe(true);
        expect(high('bitcoinPerDay').eq(low('bitcoinPerDay'))).toBe(true);
      }),
      share(10_000, 4),
    );
  });

  it('the price of power downwards', () => {
    fc.assert(
      fc.property(anySite, more, (site, extra) => {
        const price = site.get('powerPrice')!.value;
        const [low, high] = [of(site), of(withValues(site, { powerPrice: price.plus(extra) }))];
        expect(high('marginPerDay').lte(low('marginPerDay'))).toBe(true);
        expect(high('revenuePerDay').eq(low('revenuePerDay'))).toBe(true);
      }),
      share(10_000, 4),
    );
  });

  it('the megawatts upwards in machines, coins and revenue', () => {
    fc.assert(
      fc.property(anySite, more, (site, factor) => {
        const capacity = site.get('netCapacity')!.value;
        const [small, large] = [of(site), of(withValues(site, { netCapacity: capacity.times(factor) }))];
        for (const name of [
          'minerCount',
          'hashRate',
          'energyPerYear',
          'bitcoinPerDay',
          'revenuePerDay',
        ] as const)
          expect(large(name).gte(small(name))).toBe(true);
      }),
      share(10_000, 4),
    );
  });

  it('the network downwards', () => {
    fc.assert(
      fc.property(anySite, more, (site, factor) => {
        const before = site.get('networkHashRate')!.value;
        const [easy, hard] = [of(site), of(withValues(site, { networkHashRate: before.times(factor) }))];
        expect(hard('bitcoinPerDay').lte(easy('bitcoinPerDay'))).toBe(true);
      }),
      share(10_000, 4),
    );
  });
});

describe('a break-even price put back', () => {
  const noMargin = (read: ReturnType<typeof of>): boolean =>
    near(read('marginPerDay'), new Exact(0), read('revenuePerDay'));

  it('of power leaves no margin', () => {
    fc.assert(
      fc.property(working, (site) => {
        const powerPrice = of(site)('breakEvenPowerPrice');
        expect(noMargin(of(withValues(site, { powerPrice })))).toBe(true);
      }),
      share(2000, 2),
    );
  });

  it('of bitcoin leaves no margin', () => {
    const paid = working.filter((site) => of(site)('bitcoinPerDay').gt(0));
    fc.assert(
      fc.property(paid, (site) => {
        const bitcoinPrice = of(site)('breakEvenBitcoinPrice');
        expect(noMargin(of(withValues(site, { bitcoinPrice })))).toBe(true);
      }),
      share(2000, 2),
    );
  });
});

describe('a result given back', () => {
  const same: readonly Name[] = ['fleetPower', 'hashRate', 'energyPerYear', 'revenuePerDay', 'marginPerDay'];

  it('as the hash rate earns the same money', () => {
    fc.assert(
      fc.property(working, (site) => {
        const before = of(site);
        const after = of(withValues(site, { hashRate: before('hashRate') }));
        for (const name of ['networkShare', 'bitcoinPerDay', 'revenuePerDay'] as const)
          expect(after(name).eq(before(name))).toBe(true);
      }),
      share(2000, 4),
    );
  });

  it.each(['hashRate', 'installedHashRate', 'fleetPower', 'siteDraw', 'energyPerYear'] as const)(
    'as %s finds the same machines, but for one that rounding adds or takes, and what follows from them',
    (name) => {
      fc.assert(
        fc.property(working, (site) => {
          const [before, after] = [of(site), of(withValues(site, { [name]: of(site)(name) }))];
          const apart = after('minerCount').minus(before('minerCount')).abs();
          expect(apart.lte(1)).toBe(true);
          const follows = same.every((it) =>
            near(after(it), before(it), ...all(before, 'revenuePerDay', 'powerCostPerDay')),
          );
          expect(follows || apart.eq(1)).toBe(true);
        }),
        share(2000, 8),
      );
    },
  );

  it('as the count of machines finds exactly the same', () => {
    fc.assert(
      fc.property(working, (site) => {
        const before = of(site);
        const after = of(withValues(site, { minerCount: before('minerCount') }));
        for (const it of same) expect(after(it).eq(before(it))).toBe(true);
      }),
      share(2000, 4),
    );
  });
});
