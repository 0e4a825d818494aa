import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Absent } from '../../src/interpret/absent.ts';
import { npv } from '../../src/study/finance.ts';
import type { Inputs } from '../../src/study/inputs.ts';
import {
  type Projection,
  projection,
  type ProjectionColumn,
  projectionColumns,
} from '../../src/study/projection.ts';
import { split } from '../../src/study/stakes.ts';
import { Exact } from '../../src/units/decimal.ts';
import { twelfthRoot } from '../../src/units/twelfth-root.ts';
import { agree } from './exact.ts';
import { course, present, type Said, steady } from './course.ts';

const site = { ...steady, minerPower: '0.001 W', minerHashRate: '0.00005 TH/s' } as const satisfies Inputs;

const project = (inputs: Inputs, months = 24, paths: Said = {}): Projection =>
  projection(course({ ...site, ...inputs }, months, paths));

const column = ({ months }: Projection, name: ProjectionColumn): Exact[] =>
  months.map(({ values }) => present(values[name]));
const flowsOf = ({ flows }: Projection): Exact[] => flows.map(present);
const worthOf = (inputs: Inputs, months = 24, paths: Said = {}): Exact =>
  present(project(inputs, months, paths).worth.npv);
const sum = (all: readonly Exact[]): Exact => all.reduce((total, it) => total.plus(it), new Exact(0));

describe('the flows of a projection', () => {
  const busy = {
    bitcoinPriceGrowth: '30 %/year',
    othersGrowth: '6 %/month',
    soldShare: '80 %',
    taxRate: '20 %',
    depreciationTime: '3 year',
    debtShare: '40 %',
    loanRate: '9 %/year',
    loanTime: '5 year',
    resaleShare: '15 %',
    ageing: '4 %/year',
    failureRate: '3 %/year',
    demandCharge: 3,
    fixedCharge: 12_000,
  } as const satisfies Inputs;

  it('sum to what the months leave, coins included', () => {
    const all = project(busy, 36);
    const left = present(all.months.at(-1)!.values.cumulative).plus(column(all, 'coinStockValue').at(-1)!);
    expect(agree(sum(flowsOf(all)), left, 30)).toBe(true);
    expect(flowsOf(all)).toHaveLength(37);
  });

  it('are spent at the start of a month, and earned at its end', () => {
    const all = project({}, 3, { netCapacity: [20, 20, 50] });
    const [capital, cash] = [column(all, 'capital'), column(all, 'operatingCash')];
    const wanted = [capital[0]!.neg(), cash[0]!, cash[1]!.minus(capital[2]!), cash[2]!];
    expect(flowsOf(all).map(String)).toEqual(wanted.map(String));
  });

  it('are what the value is worked out from', () => {
    const all = project(busy, 36);
    const rate = twelfthRoot(new Exact('1.1')).minus(1);
    expect(agree(present(all.worth.npv), npv(rate, flowsOf(all)), 30)).toBe(true);
    for (const yearly of all.worth.irr as readonly Exact[]) {
      const monthly = twelfthRoot(yearly.plus(1)).minus(1);
      expect(npv(monthly, flowsOf(all)).abs().lt('1e-15')).toBe(true);
    }
  });

  it('at no discount are worth their sum', () => {
    const all = project({ ...busy, discountRate: 0 }, 36);
    expect(agree(present(all.worth.npv), sum(flowsOf(all)), 30)).toBe(true);
    expect(all.worth.discountedPayback).toBe(all.worth.payback);
  });

  it('split by stakes to the cent', () => {
    const flows = flowsOf(project(busy, 36));
    const stakes = fc
      .array(fc.integer({ min: 0, max: 1_000 }), { minLength: 1, maxLength: 6 })
      .filter((it) => it.some(Boolean));
    fc.assert(
      fc.property(stakes, fc.constantFrom(...flows), (weights, flow) => {
        const parts = split(flow, weights.map(String), '0.01');
        expect(sum(parts).eq(flow.toDecimalPlaces(2))).toBe(true);
        expect(parts.every((it) => it.decimalPlaces() <= 2)).toBe(true);
      }),
    );
  });

  it('have a row for each month and a value in each column', () => {
    const { months } = project(busy, 3);
    expect(months.map(({ month }) => month)).toEqual(['2026-07', '2026-08', '2026-09']);
    for (const { values } of months)
      expect(Object.keys(values).toSorted()).toEqual([...projectionColumns].toSorted());
  });
});

describe('laws', () => {
  const prices = ['bitcoinPrice', 'powerPrice', 'gridPrice', 'machinePrice', 'buildingPrice'] as const;
  const numbers = {
    bitcoinPrice: 95_000,
    powerPrice: 45,
    gridPrice: 40,
    machinePrice: 16,
    buildingPrice: 300_000,
  };

  it('twice the prices are twice the money', () => {
    const twice = Object.fromEntries(prices.map((name) => [name, numbers[name] * 2])) as Inputs;
    const [one, two] = [project({}), project(twice)];
    for (const name of ['revenue', 'energyCost', 'operatingCash', 'capital', 'cashFlow'] as const)
      column(two, name).forEach((it, month) =>
        expect(agree(it, column(one, name)[month]!.times(2), 30)).toBe(true),
      );
    expect(agree(present(two.worth.npv), present(one.worth.npv).times(2), 28)).toBe(true);
    expect(two.worth.payback).toBe(one.worth.payback);
  });

  it('a path of twice the price is twice the revenue', () => {
    const path = [95_000, 80_000, 120_000, 60_000];
    const [one, two] = [path, path.map((it) => it * 2)].map((bitcoinPrice) =>
      project({}, 4, { bitcoinPrice }),
    );
    const doubled = column(one!, 'revenue').map((it) => it.times(2).toString());
    expect(column(two!, 'revenue').map(String)).toEqual(doubled);
  });

  it('half the site in half the network earns as much for half the energy', () => {
    const half = project({ netCapacity: '25 MW', networkHashRate: '500 EH/s' });
    const whole = project({});
    const ratios = (name: ProjectionColumn): number[] =>
      column(half, name).map((it, month) => it.div(column(whole, name)[month]!).toNumber());
    for (const ratio of ratios('bitcoin')) expect(ratio).toBeCloseTo(1, 8);
    for (const ratio of ratios('energy')) expect(ratio).toBeCloseTo(0.5, 8);
  });

  it('a price of power above another is worth less, a price of bitcoin more', () => {
    const price = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(price, price, fc.boolean(), (a, b, idles) => {
        const idling = idles ? '100 %' : '0 %';
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [cheap, dear] = [low, high].map((powerPrice) => worthOf({ powerPrice, idling }, 6));
        expect(cheap!.gte(dear!)).toBe(true);
        const [poor, rich] = [low, high].map((it) => worthOf({ bitcoinPrice: it * 1_000, idling }, 6));
        expect(rich!.gte(poor!)).toBe(true);
      }),
      { numRuns: 15 },
    );
  });

  it('idling never costs anything', () => {
    for (const powerPrice of [20, 70, 90]) {
      const [on, off] = ['0 %', '100 %'].map((idling) =>
        worthOf({ powerPrice, idling, othersGrowth: '4 %/month' }),
      );
      expect(off!.gte(on!)).toBe(true);
    }
  });

  it('debt at the discount rate changes no value', () => {
    const terms = { debtShare: '70 %', loanRate: '10 %/year' } as const;
    const alone = worthOf({ failureRate: '2 %/year' });
    for (const loanTime of ['1 year', '1.3 year', '10 year'] as const)
      expect(agree(worthOf({ ...terms, loanTime, failureRate: '2 %/year' }), alone, 28)).toBe(true);
    expect(
      worthOf({ ...terms, loanRate: '12 %/year', loanTime: '1 year', failureRate: '2 %/year' }).lt(alone),
    ).toBe(true);
  });
});

describe('the worth of a projection', () => {
  it('is nothing at the power price that building breaks even at', () => {
    const inputs = {
      bitcoinPriceGrowth: '10 %/year',
      demandCharge: 2,
      fixedCharge: 5_000,
      resaleShare: '20 %',
    } as const;
    const all = project(inputs);
    const built = project({ ...inputs, powerPrice: present(all.worth.buildPowerPrice) });
    expect(present(built.worth.npv).abs().lt('1e-20')).toBe(true);
    const run = project({
      ...inputs,
      powerPrice: present(all.worth.breakEvenPowerPrice),
      machinePrice: 0,
      buildingPrice: 0,
      demandCharge: 0,
      fixedCharge: 0,
    });
    expect(present(run.worth.npv).abs().lt('1e-20')).toBe(true);
  });

  it('counts the cost of a bitcoin against the bitcoin, both at their worth on the first day', () => {
    const all = project({ discountRate: 0, machinePrice: 1, demandCharge: 1 });
    const [bitcoin, running, capital] = [
      sum(column(all, 'bitcoin')),
      sum([...column(all, 'energyCost'), ...column(all, 'demandCharge'), ...column(all, 'fixedCharge')]),
      sum(column(all, 'capital')),
    ];
    expect(agree(present(all.worth.costPerBitcoin), running.div(bitcoin), 30)).toBe(true);
    expect(agree(present(all.worth.fullCostPerBitcoin), running.plus(capital).div(bitcoin), 30)).toBe(true);
    const price = present(all.worth.fullCostPerBitcoin);
    expect(
      worthOf({ discountRate: 0, machinePrice: 1, demandCharge: 1, bitcoinPrice: price }).abs().lt('1e-20'),
    ).toBe(true);
  });

  it('is an index of one and its value over its capital', () => {
    const { worth, months } = project({});
    const capital = present(months[0]!.values.capital);
    expect(agree(present(worth.profitabilityIndex), present(worth.npv).div(capital).plus(1), 30)).toBe(true);
  });

  it('may pay back never', () => {
    const { worth } = project({ powerPrice: 200 });
    expect([worth.payback, worth.discountedPayback, worth.irr]).toEqual([undefined, undefined, []]);
  });

  it('says why it is not there', () => {
    const because = (it: unknown): unknown => (it instanceof Absent ? it.because : it);
    const { worth } = project({ discountRate: undefined, machinePrice: 1 });
    expect([worth.npv, worth.discountedPayback].map(because)).toEqual([
      'needs discountRate',
      'needs discountRate',
    ]);
    expect(worth.payback).toBeTypeOf('number');
    const free = project({ machinePrice: 0, buildingPrice: 0 }).worth;
    expect([because(free.profitabilityIndex), free.payback]).toEqual(['no capital of one’s own is spent', 0]);
    const still = project({ netCapacity: 0 }).worth;
    expect([still.costPerBitcoin, still.breakEvenPowerPrice, still.buildPowerPrice].map(because)).toEqual([
      'no bitcoin is mined',
      'no energy is used',
      'no energy is used',
    ]);
  });

  it('never holds what is no number', () => {
    const few = fc.record({
      netCapacity: fc.constantFrom(0, 1, 50),
      bitcoinPrice: fc.constantFrom(0, 95_000),
      powerPrice: fc.constantFrom(-20, 0, 45),
      capacityFactor: fc.constantFrom(0, 100),
      networkHashRate: fc.constantFrom('0.000000000001', 1_000),
      displacement: fc.constantFrom(0, 50, 100),
      soldShare: fc.constantFrom(0, 100),
      idling: fc.constantFrom(0, 100),
      discountRate: fc.constantFrom(0, -50, 1_000),
      ageing: fc.constantFrom(0, 99),
      failureRate: fc.constantFrom(0, 99),
      bitcoinPriceGrowth: fc.constantFrom(-99, 0, 10_000),
    });
    fc.assert(
      fc.property(few, fc.integer({ min: 1, max: 14 }), (inputs, months) => {
        const { months: rows, worth, flows, instead } = project(inputs, months);
        const { irr, payback, owedAgain, discountedPayback, ...others } = worth;
        const values: unknown[] = [
          ...rows.flatMap((it) => Object.values(it.values)),
          ...flows,
          ...Object.values<unknown>({ ...others }),
          ...Object.values<unknown>({ ...instead }),
        ];
        for (const it of values)
          expect(it instanceof Absent || (it instanceof Exact && it.isFinite())).toBe(true);
        expect(Array.isArray(irr) && irr.every((it) => (it as Exact).isFinite())).toBe(true);
        expect(
          [payback, owedAgain, discountedPayback].every((it) => it === undefined || typeof it === 'number'),
        ).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
