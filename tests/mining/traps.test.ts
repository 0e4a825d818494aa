import { describe, expect, it, test } from 'vitest';
import type { Inputs, Name } from '../../src/study/inputs.ts';
import type { Exact } from '../../src/units/decimal.ts';
import { site, values } from './book.ts';

/** How many times larger a quantity becomes when some inputs change. */
const growth = (name: Name, from: Inputs, to: Inputs): Exact =>
  values(to)(name).div(values(from)(name)).toSignificantDigits(30);

const doubled = { ...site, bitcoinPrice: `${2 * 87_438}` };

// What other calculators get wrong, each as a sentence that holds here.
describe('the price of bitcoin', () => {
  it('changes no coins', () => {
    for (const name of [
      'bitcoinPerDay',
      'bitcoinPerYear',
      'networkShare',
      'hashRate',
      'networkHashRate',
    ] as const)
      expect(growth(name, site, doubled).toString()).toBe('1');
  });

  it('is in the revenue once, and not squared', () => {
    for (const name of ['revenuePerDay', 'revenuePerMWh', 'hashprice', 'breakEvenPowerPrice'] as const)
      expect(growth(name, site, doubled).toString()).toBe('2');
  });

  it('changes neither its own break-even nor the cost', () => {
    expect(growth('breakEvenBitcoinPrice', site, doubled).toString()).toBe('1');
    expect(growth('powerCostPerDay', site, doubled).toString()).toBe('1');
  });
});

describe('difficulty', () => {
  const { networkHashRate: _, ...without } = site;

  it('divides what is earned, and multiplies nothing', () => {
    const [easy, hard] = ['100 T', '200 T'].map((difficulty) =>
      values({ ...without, difficulty })('bitcoinPerDay'),
    );
    expect(hard!.lt(easy!)).toBe(true);
    expect(easy!.div(hard!).toNumber()).toBeCloseTo(2, 1);
  });

  it('becomes hash rate by 2^32 hashes in 600 s, and not by 7.5', () => {
    expect(values({ difficulty: '1 T' })('networkHashRate').toFixed(6)).toBe('7.158279');
  });

  it('in trillions is read as such, and a bare number is difficulty itself', () => {
    const of = (difficulty: string) => values({ difficulty })('networkHashRate');
    expect(of('148.258433855481 T').eq(of('148258433855481'))).toBe(true);
    expect(of('148.258433855481').lt('1e-8')).toBe(true);
  });
});

describe('the own fleet', () => {
  const whole = { ...site, netCapacity: '5700 MW' };

  it('is in the network that it shares', () => {
    const found = values(whole);
    expect(found('networkHashRateAfter').eq(found('networkHashRate').plus(found('hashRate')))).toBe(true);
    expect(growth('bitcoinPerDay', site, whole).toNumber()).toBeLessThan(114);
  });

  it('never holds more than all of it', () => {
    for (const displacement of ['0 %', '50 %', '100 %']) {
      const found = values({ ...whole, displacement, networkHashRate: '1 EH/s' });
      expect(found('networkShare').lte(100)).toBe(true);
      expect(found('networkShareIfOthersLeave').toString()).toBe('100');
    }
  });

  it('earns more the more it drives out, between the two bounds', () => {
    const half = values({ ...whole, displacement: '50 %' });
    expect(half('bitcoinPerDay').gt(half('bitcoinPerDayIfNobodyLeaves'))).toBe(true);
    expect(half('bitcoinPerDay').lt(half('bitcoinPerDayIfOthersLeave'))).toBe(true);
  });
});

describe('cooling', () => {
  it('is charged once: PUE is in the energy, and its cost in the price of that energy', () => {
    const found = values(site);
    const energy = found('fleetPower').times('1.1').times(found('utilisation')).div(100).times(8766);
    expect(found('energyPerYear').eq(energy)).toBe(true);
    expect(found('powerCostPerYear').minus(energy.times(45)).abs().lt('1e-25')).toBe(true);
  });

  it('takes machines away and adds no revenue', () => {
    const hot = { ...site, pue: '1.20' };
    expect(growth('minerCount', site, hot).lt(1)).toBe(true);
    expect(growth('revenuePerDay', site, hot).lt(1)).toBe(true);
    expect(growth('revenuePerMWh', site, hot).times('1.2').div('1.1').toNumber()).toBeCloseTo(1, 3);
  });

  it('of the worst hour sizes the fleet, and of the year its energy', () => {
    const found = values({ ...site, peakPue: '1.25' });
    expect(found('itPower').toString()).toBe('40');
    expect(found('energyPerYear').div(found('fleetPower')).div(8766).div('0.873').toFixed(10)).toBe(
      '1.1000000000',
    );
  });
});

describe('uptime', () => {
  const half = { ...site, uptime: '48.5 %' };

  it.each(['hashRate', 'energyPerYear', 'powerCostPerDay'] as const)('halved halves %s', (name) => {
    expect(growth(name, site, half).toString()).toBe('0.5');
  });

  it('acts on revenue as on cost, so it does not change the revenue of a megawatt-hour of a small site', () => {
    const [small, smallHalf] = [site, half].map((it) => ({ ...it, netCapacity: '0.01 MW' }));
    expect(growth('revenuePerMWh', small!, smallHalf!).toNumber()).toBeCloseTo(1, 6);
  });

  it('changes neither how many machines stand there nor what the site draws', () => {
    expect(growth('minerCount', site, half).toString()).toBe('1');
    expect(growth('siteDraw', site, half).toString()).toBe('1');
  });
});

describe('machines', () => {
  test.each([
    ['0.003644 MW', '0'],
    ['0.003645 MW', '1'],
    ['0.00728999 MW', '1'],
    ['0.00729 MW', '2'],
    ['3.645 GW', '1000000'],
  ])('come whole: %s holds %s of 3,645 W', (netCapacity, count) => {
    expect(values({ ...site, pue: '1', netCapacity })('minerCount').toFixed()).toBe(count);
  });

  it('leave the rest of the power unused, and it is named', () => {
    const found = values({ ...site, pue: '1', netCapacity: '0.01' });
    expect(found('minerCount').toFixed()).toBe('2');
    expect(found('unusedPower').toFixed()).toBe('0.00271');
  });

  it('to buy are whole too', () => {
    expect(values({ minerCount: '101', spareRate: '3 %' })('machinesToBuy').toFixed()).toBe('105');
  });
});

describe('power and energy', () => {
  it('are not mixed: a year has 8,766 hours', () => {
    const found = values({ ...site, capacityFactor: '100 %', uptime: '100 %' });
    expect(found('energyPerYear').div(found('fleetPower').times('1.1')).toString()).toBe('8766');
  });

  it('of a year give a day by 365.25, so that days and years agree', () => {
    const found = values(site);
    for (const [day, year] of [
      ['revenuePerDay', 'revenuePerYear'],
      ['bitcoinPerDay', 'bitcoinPerYear'],
      ['powerCostPerDay', 'powerCostPerYear'],
      ['marginPerDay', 'marginPerYear'],
    ] as const)
      expect(found(year).div(found(day)).toFixed(20)).toBe(`365.25${'0'.repeat(18)}`);
  });
});

describe('a pool fee', () => {
  it('is taken from subsidy and fees, and from no hashprice', () => {
    const [free, paid] = [
      { ...site, poolFee: '0 %' },
      { ...site, poolFee: '2 %' },
    ];
    expect(growth('bitcoinPerDay', free, paid).toString()).toBe('0.98');
    expect(growth('hashprice', free, paid).toString()).toBe('1');
    const found = values(paid);
    expect(
      found('poolFeePerDay')
        .plus(found('revenuePerDay'))
        .minus(values(free)('revenuePerDay'))
        .abs()
        .lt('1e-25'),
    ).toBe(true);
  });

  it.each(['0.02', '0.5', '0.999'])('of %s is refused: it could be a fraction or a percentage', (poolFee) => {
    expect(() => values({ ...site, poolFee })).toThrow('could mean a fraction or a percentage');
  });

  it('of 1 is one per cent', () => {
    expect(values({ poolFee: '1' })('poolFee').toString()).toBe('1');
  });
});
