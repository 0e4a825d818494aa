import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { PriceSeries } from '../../src/hours/format.ts';
import { Absent } from '../../src/interpret/absent.ts';
import { dispatch, type Dispatch } from '../../src/study/dispatch.ts';
import type { Terms } from '../../src/study/dispatch-terms.ts';
import { estimate } from '../../src/study/estimate.ts';
import type { Inputs, YearName } from '../../src/study/inputs.ts';
import type { Exact } from '../../src/units/decimal.ts';
import { present, refusal, stated, steady } from './course.ts';
import { agree } from './exact.ts';

/** Prices hour by hour, with further columns. */
const hourly = (prices: readonly number[], columns: Record<string, readonly number[]> = {}): PriceSeries => ({
  starts: Float64Array.from(prices, (_, at) => at * 3_600_000),
  offsets: new Int16Array(prices.length),
  hours: 1,
  prices: Float64Array.from(prices),
  columns: Object.fromEntries(Object.entries(columns).map(([name, it]) => [name, Float64Array.from(it)])),
});

const dispatched = (series: PriceSeries, terms: Terms = {}, inputs: Inputs = {}): Dispatch =>
  dispatch({ stated: stated(steady, inputs), series, terms });

const book = (name: YearName, inputs: Inputs = {}): Exact => {
  return present(estimate(stated(steady, inputs)).results.get(name)!);
};

describe('a flat price below the strike is the price of an estimate', () => {
  const flat = dispatched(hourly(new Array<number>(8_766).fill(45)), { side: 'miner' });

  it.each<[string, Exact, YearName]>([
    ['energy', flat.account.energyMined, 'energyPerYear'],
    ['revenue', flat.account.revenue, 'revenuePerYear'],
    ['cost', flat.account.energyCost, 'powerCostPerYear'],
    ['margin', flat.account.net, 'marginPerYear'],
    ['bitcoin', present(flat.bitcoin), 'bitcoinPerYear'],
    ['utilisation', present(flat.utilisation), 'utilisation'],
    ['strike', flat.strike, 'breakEvenPowerPrice'],
  ])('%s', (_, found, name) => {
    expect(agree(found, book(name), 13)).toBe(true);
  });

  it('and the uplift over selling is that of a plant', () => {
    const plant = dispatched(hourly(new Array<number>(8_766).fill(40)), {}, { deliveryLoss: '3 %' });
    const uplift = plant.account.net.minus(plant.alwaysSelling).div('365.25');
    expect(agree(uplift, book('upliftPerDay', { deliveryLoss: '3 %' }), 12)).toBe(true);
  });
});

/** Hours whose value does not fall with their number, so that the optimum is one. */
const constant: Inputs = { displacement: '100 %' };
const value = present(dispatched(hourly([0]), {}, constant).value).toNumber();
const price = fc.double({ min: -40, max: 200, noNaN: true });
const prices = fc.array(price, { minLength: 1, maxLength: 60 });
const anyTerms: fc.Arbitrary<Terms> = fc.record(
  {
    side: fc.constantFrom('plant', 'miner'),
    variableCost: fc.constantFrom(0, 2.5),
    leastRun: fc.integer({ min: 1, max: 6 }),
    leastStop: fc.integer({ min: 1, max: 6 }),
    startCost: fc.constantFrom(0, 500),
    mustRun: fc.constantFrom(0, 0.3),
    mostHours: fc.constantFrom(1_000, 30),
  },
  { requiredKeys: [] },
);

describe('hours without rules', () => {
  it('are never mined below break-even, at the value of the hours that are really mined', () => {
    fc.assert(
      fc.property(prices, fc.boolean(), (prices, ownEffect) => {
        const { runs, strike, value, account } = dispatched(hourly(prices), { ownEffect });
        const dearest = Math.max(...prices.filter((_, at) => runs[at]));
        expect(strike.toNumber()).toBeGreaterThanOrEqual(dearest - 1e-9);
        if (value instanceof Absent) expect(account.energyMined.isZero()).toBe(true);
        else expect(value.toNumber()).toBeGreaterThanOrEqual(dearest - 1e-9);
        const idle = prices.filter((_, at) => !runs[at]);
        expect(Math.min(...idle)).toBeGreaterThanOrEqual(dearest);
      }),
    );
  });

  it('earn at least as much as mining always, or selling always', () => {
    fc.assert(
      fc.property(prices, (prices) => {
        expect(dispatched(hourly(prices)).flexibility.toNumber()).toBeGreaterThanOrEqual(-1e-6);
      }),
    );
  });

  it('earn no less when prices are stretched about their mean', () => {
    fc.assert(
      fc.property(prices, fc.double({ min: 1, max: 3, noNaN: true }), (prices, by) => {
        const mean = prices.reduce((sum, it) => sum + it, 0) / prices.length;
        const stretched = prices.map((it) => mean + by * (it - mean));
        const [before, after] = [prices, stretched].map((it) => dispatched(hourly(it), {}, constant));
        expect(after!.account.net.toNumber()).toBeGreaterThanOrEqual(before!.account.net.toNumber() - 1e-6);
      }),
    );
  });

  it('are worth more the fewer are mined, and an owner of all of them mines fewer', () => {
    const rising = hourly(Array.from({ length: 400 }, (_, at) => at / 2));
    const large: Inputs = { netCapacity: '20 GW' };
    const [taker, owner] = [false, true].map((ownEffect) => dispatched(rising, { ownEffect }, large));
    expect(owner!.share.lt(taker!.share)).toBe(true);
    expect(present(owner!.value).gt(present(taker!.value))).toBe(true);
    expect(owner!.account.net.gt(taker!.account.net)).toBe(true);
    expect(present(owner!.value).gt(owner!.strike)).toBe(true);
  });

  it('of an owner are the best number of hours that there is', () => {
    const rising = Array.from({ length: 40 }, (_, at) => 30 + at);
    const large: Inputs = { netCapacity: '40 GW' };
    const nets = rising.map((_, count) =>
      dispatched(hourly(rising), { mostHours: count, mustRun: count / 40 }, large).account.net.toNumber(),
    );
    const owner = dispatched(hourly(rising), { ownEffect: true }, large);
    expect(nets.indexOf(Math.max(...nets))).toBe(owner.hoursMined.toNumber());
  });

  it('of an owner are the best number under rules too, where all hours cost the same', () => {
    const flat = hourly(Array.from({ length: 20 }, () => 60));
    const half: Inputs = { netCapacity: '10 GW' };
    const owner = dispatched(flat, { ownEffect: true }, half);
    const ruled = dispatched(flat, { ownEffect: true, startCost: 0.01, leastRun: 2 }, half);
    expect(owner.hoursMined.toNumber()).toBeGreaterThan(1);
    expect(ruled.hoursMined.eq(owner.hoursMined)).toBe(true);
    expect(ruled.account.net.minus(owner.account.net).abs().lt('0.02')).toBe(true);
  });
});

describe('rules', () => {
  it('never raise the net while a megawatt-hour keeps its value', () => {
    fc.assert(
      fc.property(prices, anyTerms, (prices, terms) => {
        const { side, variableCost, ...rules } = terms;
        const series = hourly(prices);
        const money: Terms = { side: side ?? 'plant', variableCost: variableCost ?? 0 };
        const free = dispatched(series, money, constant).account.net.toNumber();
        let net = -Infinity;
        try {
          net = dispatched(series, { ...rules, ...money }, constant).account.net.toNumber();
        } catch {
          // Rules that contradict each other leave no plan at all.
        }
        expect(net).toBeLessThanOrEqual(free + 1e-6);
      }),
      { numRuns: 40 },
    );
  });

  it('leave an energy balance that closes', () => {
    fc.assert(
      fc.property(prices, anyTerms, (prices, terms) => {
        const { account, offers } = dispatched(hourly(prices), { ...terms, mustRun: 0 });
        const total = offers.energies.reduce((sum, it) => sum + it, 0);
        const spent = account.energyMined.plus(account.energySold).plus(account.energySaved);
        expect(spent.toNumber()).toBeCloseTo(total, 6);
      }),
      { numRuns: 40 },
    );
  });

  it('find the value that agrees with their own hours', () => {
    const waves = hourly(Array.from({ length: 200 }, (_, at) => 50 + 45 * Math.sin(at / 4)));
    const { strike, value, runs } = dispatched(
      waves,
      { leastRun: 5, startCost: 1_000 },
      { netCapacity: '9 GW' },
    );
    expect(strike.div(present(value)).toNumber()).toBeLessThan(1 + 1e-9);
    expect(strike.div(present(value)).toNumber()).toBeGreaterThan(0.98);
    expect([...runs].join('')).not.toMatch(/01{1,4}0/);
  });
});

describe('the plant’s side', () => {
  it('bars coincident peaks', () => {
    const series = hourly([10, 10, 10], { peak: [0, 1, 0] });
    expect([...dispatched(series).runs]).toEqual([1, 0, 1]);
  });

  it('follows the calls of a contract, or pays where mining is worth more', () => {
    const series = hourly([10, 10, 10], { called: [0, 1, 0] });
    const contract = { power: 1_000, pricePerYear: 0, pricePerCall: 5 };
    expect([...dispatched(series, { contract }).runs]).toEqual([1, 0, 1]);
    expect([...dispatched(series, { contract: { ...contract, penalty: 0 } }).runs]).toEqual([1, 1, 1]);
    expect([...dispatched(series, { contract: { ...contract, penalty: 500 } }).runs]).toEqual([1, 0, 1]);
  });

  it('is paid for standing by, and for each megawatt-hour called', () => {
    const series = hourly(new Array<number>(8_766).fill(10), {
      called: [1, ...new Array<number>(8_765).fill(0)],
    });
    const contract = { power: 10, pricePerYear: 1_000, pricePerCall: 5 };
    expect(dispatched(series, { contract }).account.contracts.toNumber()).toBeCloseTo(10_050, 6);
  });

  it('mines only what the grid does not take, when told to', () => {
    const bySign = dispatched(hourly([-5, 0, 5]), { surplusOnly: true });
    expect([...bySign.runs]).toEqual([1, 1, 0]);
    const curtailed = hourly([20, 20], { curtailed: [0, 10] });
    const { account, runs } = dispatched(curtailed, { surplusOnly: true });
    expect([...runs]).toEqual([0, 1]);
    expect(account.energyMined.toNumber()).toBe(10);
    expect(account.energyCost.toNumber()).toBe(0);
    const rest = dispatched(hourly([20, 20])).offers.energies.reduce((sum, it) => sum + it, 0) - 10;
    expect(account.sales.toNumber()).toBeCloseTo(20 * rest, 6);
  });

  it('has the energy that a column of megawatts says', () => {
    const { offers } = dispatched(hourly([10, 10, 10], { available: [0, 20, 900] }), {}, { uptime: '50 %' });
    expect([...offers.energies].map((it) => it.toFixed(3))).toEqual(['0.000', '10.000', '25.000']);
  });

  it('shows the capital that stands beside the hours it does not use', () => {
    const half = dispatched(hourly([-5, value + 20]), {}, constant);
    expect(half.share.toNumber()).toBe(0.5);
    const whole = book('capitalPerYear').times(2).div(8_766);
    expect(agree(present(half.idleCapital), whole.div(2), 12)).toBe(true);
  });
});

test('what is missing or can’t be meant is told', () => {
  expect(refusal(() => dispatch({ stated: stated({}), series: hourly([1]) }))).toContain(
    'minerPower: is missing: power of a machine, in W. Give minerPower, or minerHashRate and minerEfficiency.',
  );
  expect(
    refusal(() =>
      dispatched(hourly([1]), { mustRun: 40, contract: { power: -1, pricePerYear: 0, pricePerCall: 0 } }),
    ),
  ).toEqual([
    'mustRun: "40" is no number from 0 to 1.',
    'contract.power: "-1" is no number from 0 to 1000000000000.',
  ]);
  expect(refusal(() => dispatched(hourly([1]), {}, { uptime: '0 %' }))).toEqual([
    'energyPerYear: is nothing, so there is no hour to decide on.',
  ]);
});

test('whatever the prices and terms are, every number is one', () => {
  const columns = fc.record({
    available: fc.constantFrom(0, 30, 99),
    called: fc.nat(1),
    peak: fc.nat(1),
    curtailed: fc.nat(60),
  });
  const step = fc.tuple(fc.oneof(price, fc.constantFrom(-5_000, 0, 5_000)), columns);
  const more = fc.record({ ownEffect: fc.boolean(), surplusOnly: fc.boolean() });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 20 }), anyTerms, more, (steps, terms, more) => {
      const names = ['available', 'called', 'peak', 'curtailed'] as const;
      const further = Object.fromEntries(names.map((name) => [name, steps.map(([, it]) => it[name])]));
      const contract = { power: 20, pricePerYear: 1_000, pricePerCall: 80, penalty: 30 };
      const series = hourly(
        steps.map(([it]) => it),
        further,
      );
      const found = dispatched(series, { ...terms, ...more, contract, mustRun: 0 });
      const values: unknown[] = [found, found.account, found.offers].flatMap((it) =>
        Object.values<unknown>({ ...it }),
      );
      for (const it of values) expect(`${it}`).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 60 },
  );
});
