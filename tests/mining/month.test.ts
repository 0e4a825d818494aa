import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subsidyAt } from '../../src/bitcoin/subsidy.ts';
import type { Inputs } from '../../src/study/inputs.ts';
import { projection } from '../../src/study/projection.ts';
import { Exact } from '../../src/units/decimal.ts';
import { agree } from '../study/exact.ts';
import { course, present } from '../study/course.ts';
import { column, fleetOf, month, network } from './months.ts';

const settled = { epochEntered: '100 %' } as const satisfies Inputs;

describe('a halving', () => {
  /** What the blocks of a month create, counted one by one, in bitcoin. */
  const counted = (height: number, blocks: number): Exact => {
    const satoshi = Array.from({ length: blocks }, (_, at) => subsidyAt(height + at));
    return new Exact(`${satoshi.reduce((sum, it) => sum + it, 0n)}`).div(100_000_000);
  };

  const issued = (blockHeight: number, days: number): Exact =>
    month(network, fleetOf(1), settled, { blockHeight, daysInMonth: days })('issuedInMonth');

  it('splits the month at its block, as if the blocks were counted one by one', () => {
    const near = fc
      .integer({ min: 1, max: 33 })
      .chain((era) => fc.integer({ min: Math.max(0, era * 210_000 - 4_500), max: era * 210_000 + 100 }));
    fc.assert(
      fc.property(near, fc.integer({ min: 28, max: 31 }), (height, days) => {
        expect(issued(height, days).eq(counted(height, days * 144))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('at the edges of a month belongs to one of them', () => {
    expect(issued(1_050_000, 30).toNumber()).toBe(1.5625 * 4_320);
    expect(issued(1_050_000 - 4_320, 30).toNumber()).toBe(3.125 * 4_320);
    expect(issued(1_050_000 - 1, 30).toNumber()).toBe(3.125 + 1.5625 * 4_319);
    expect(issued(6_930_000 - 10, 30).toNumber()).toBe(0.000_000_1);
    expect(issued(0, 30).toNumber()).toBe(50 * 4_320);
  });

  it('does not halve the fees', () => {
    const of = month(network, fleetOf(1), settled, { blockHeight: 1_049_999, daysInMonth: 30 });
    expect(of('networkRewardInMonth').minus(of('issuedInMonth')).toNumber()).toBe(0.075 * 4_320);
  });
});

describe('a month', () => {
  const site = {
    ...network,
    ...fleetOf(10),
    ...settled,
    gridPrice: '$44/MWh',
    deliveryLoss: '12 %',
  } as const;

  it('is a twelfth of a year, until it has days of its own', () => {
    const of = month(site);
    const twelfth = (name: 'revenue' | 'bitcoin'): Exact => of(`${name}PerYear`).div(12);
    expect(agree(of('revenueInMonth'), twelfth('revenue'), 36)).toBe(true);
    expect(agree(of('bitcoinInMonth'), twelfth('bitcoin'), 36)).toBe(true);
    expect(agree(of('energyInMonth'), of('energyPerYear').div(12), 36)).toBe(true);
  });

  it('earns and uses more the more days it has', () => {
    const ratio = (name: 'revenueInMonth' | 'energyInMonth' | 'demandChargeInMonth'): number => {
      const of = (daysInMonth: number): Exact => month(site, { daysInMonth, demandCharge: 5 })(name);
      return of(31).div(of(28)).toNumber();
    };
    expect(ratio('revenueInMonth')).toBeCloseTo(31 / 28, 12);
    expect(ratio('energyInMonth')).toBeCloseTo(31 / 28, 12);
    expect(ratio('demandChargeInMonth')).toBe(1);
  });

  it('charges demand and fixed costs on the site draw, whatever runs', () => {
    const of = month(site, { demandCharge: '5 $/kW-month', fixedCharge: '24000 $/MW/year', uptime: '0 %' });
    expect(of('siteDraw').toNumber()).toBe(165);
    expect(of('demandChargeInMonth').toNumber()).toBe(5 * 165_000);
    expect(of('fixedChargeInMonth').toNumber()).toBe(2_000 * 165);
    expect(of('incomeInMonth').toNumber()).toBe(-825_000 - 330_000);
  });

  it('sold to the grid brings the grid price at the busbar less what the energy costs', () => {
    const of = month(site);
    expect(agree(of('saleInMonth'), of('energyInMonth').times(50 - 30), 36)).toBe(true);
  });
});

describe('idling', () => {
  const losing = {
    ...network,
    ...fleetOf(10),
    ...settled,
    powerPrice: '$500/MWh',
    fixedCharge: 12_000,
  } as const;
  const of = (...more: Inputs[]) => month(losing, ...more);

  it('stops the fleet in a month that would lose, but for its fixed costs', () => {
    const idle = of({ idling: '100 %' });
    expect(
      ['bitcoinInMonth', 'energyInMonth', 'energyCostInMonth', 'marginInMonth'].map((it) =>
        idle(it as 'energyInMonth').toNumber(),
      ),
    ).toEqual([0, 0, 0, 0]);
    expect(idle('incomeInMonth').toNumber()).toBe(-165_000);
  });

  it('is no matter of course', () => {
    expect(of()('runningInMonth').toNumber()).toBe(100);
    expect(of()('marginInMonth').lt(0)).toBe(true);
    expect(of({ idling: '25 %' })('runningInMonth').toNumber()).toBe(75);
  });

  it('runs at the price where nothing is lost', () => {
    const price = of()('revenueInMonth').div(of()('energyInMonth'));
    expect(of({ idling: '100 %', powerPrice: price.minus('1e-20') })('runningInMonth').toNumber()).toBe(100);
    expect(of({ idling: '100 %', powerPrice: price.plus('1e-20') })('runningInMonth').toNumber()).toBe(0);
  });
});

describe('coins that are kept', () => {
  const site = { ...network, ...fleetOf(10), ...settled, bitcoinPriceGrowth: '50 %/year' } as const;

  it('are three lines: operating cash, the stock, and what the price adds to it', () => {
    const { months } = projection(course({ ...site, soldShare: '30 %', coinStock: '2 BTC' }, 24));
    months.slice(1).forEach(({ values }, at) => {
      const before = months[at]!.values;
      const kept = present(values.bitcoin).times('0.7').times(present(values.bitcoinPrice));
      const worth = present(before.coinStockValue).plus(present(values.priceGain)).plus(kept);
      expect(agree(present(values.coinStockValue), worth, 34)).toBe(true);
      const cash = present(values.revenue).minus(kept).minus(present(values.energyCost));
      expect(agree(present(values.operatingCash), cash, 30)).toBe(true);
    });
  });

  it('add up', () => {
    const mined = column('bitcoinInMonth', site, {}, 12);
    const stock = column('coinStock', { ...site, soldShare: '0 %' }, {}, 13).at(-1)!;
    expect(agree(stock, Exact.sum(...mined), 36)).toBe(true);
  });
});

describe('tax', () => {
  const site = { ...network, ...fleetOf(10), ...settled, taxRate: '25 %' } as const;

  it('is on what is left after interest and depreciation', () => {
    const of = month(site, { depreciationInMonth: 100_000, interestInMonth: 50_000 });
    const taxed = of('incomeInMonth').minus(150_000);
    expect(of('taxInMonth').eq(taxed.div(4))).toBe(true);
    expect(of('cashFlowInMonth').eq(of('incomeInMonth').minus(taxed.div(4)))).toBe(true);
  });

  it('waits until losses of the past are made good', () => {
    const income = month(site)('incomeInMonth');
    const lossCarried = income.times('2.5');
    const tax = column('taxInMonth', { ...site, daysInMonth: '30.4375 day', lossCarried }, {}, 4);
    expect(tax.map((it) => it.div(income).toNumber())).toEqual([0, 0, expect.closeTo(0.125, 10), 0.25]);
  });

  it('is none in a month that loses, and its loss is carried on', () => {
    const losing = { ...site, powerPrice: '$500/MWh', daysInMonth: '30.4375 day' } as const;
    const loss = month(losing)('incomeInMonth').neg();
    expect(loss.gt(0)).toBe(true);
    expect(column('taxInMonth', losing, {}, 2).map(Number)).toEqual([0, 0]);
    expect(column('lossCarried', losing, {}, 3).map((it) => it.div(loss).toNumber())).toEqual([0, 1, 2]);
  });
});

// A reference model of a mine of 100 MW in C, float64, with 30.4375 days a month and the difficulty settled from the start.
describe('ten years by another hand', () => {
  const { months, worth } = projection(
    course(
      {
        netCapacity: '100 MW',
        capacityFactor: '93 %',
        miningShare: '50 %',
        pue: '1.08',
        minerPower: '0.001 W',
        minerEfficiency: '18 J/TH',
        uptime: '97 %',
        bitcoinPrice: 95_000,
        bitcoinPriceGrowth: '22 %/year',
        networkHashRate: '1000 EH/s',
        othersGrowth: '10 %/year',
        feesPerBlock: '0.05 BTC',
        poolFee: '1.5 %',
        powerPrice: '$30/MWh',
        idling: '100 %',
        fixedCharge: '25000 $/MW/year',
        machinePrice: '10 $/TH',
        buildingPrice: '250000 $/MW',
        discountRate: '12 %/year',
        blockHeight: 933_000,
        daysInMonth: '30.4375 day',
        epochEntered: '100 %',
      },
      120,
    ),
  );

  it.each([
    ['value', present(worth.npv), 65_242_638.482_681_81],
    ['bitcoin', Exact.sum(...months.map(({ values }) => present(values.bitcoin))), 1_464.332_527_253_365_7],
    ['rate of return', (worth.irr as readonly Exact[]).at(-1)!, 0.782_640_863_463_675_5],
  ])('have the same %s', (_, found, wanted) => {
    expect(found.div(wanted).minus(1).abs().toNumber()).toBeLessThan(1e-9);
  });

  it('pay back in the same month', () => {
    expect(worth.payback).toBe(18);
  });
});
