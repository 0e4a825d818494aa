import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Absent, type Value } from '../../src/interpret/absent.ts';
import type { Given } from '../../src/interpret/exact.ts';
import { Float64Reader } from '../../src/interpret/float64.ts';
import { MonthReader } from '../../src/interpret/months.ts';
import type { Flows, MonthQuestion, Tally } from '../../src/interpret/question.ts';
import { monthly } from '../../src/mining/book.ts';
import { discountedPayback, npv, payback } from '../../src/study/finance.ts';
import { Exact } from '../../src/units/decimal.ts';

const names = [...monthly.quantities.keys()];
const exactly = new MonthReader(monthly);
const text = new Float64Reader(monthly);
const closures = new Float64Reader(monthly, 'closures');

/** What might be asked before building: a range for each input, in the units of the book. */
const RANGES: Readonly<Record<string, readonly [number, number]>> = {
  netCapacity: [20, 200],
  capacityFactor: [80, 98],
  miningShare: [20, 100],
  deliveryLoss: [0, 5],
  pue: [1.03, 1.3],
  minerPower: [2000, 6000],
  minerHashRate: [100, 400],
  uptime: [90, 99],
  spareRate: [0, 5],
  // Not round: a twelfth root taken twelve times comes back a hair beside its number, and a whole count tells.
  networkHashRate: [500.000123, 1499.99877],
  displacement: [0, 100],
  epochEntered: [0, 100],
  blockHeight: [900_000, 1_100_000],
  feesPerBlock: [0.01, 0.5],
  poolFee: [0, 3],
  bitcoinPrice: [30_000, 200_000],
  powerPrice: [10, 90],
  gridPrice: [10, 90],
  bitcoinPriceGrowth: [-30, 60],
  othersGrowth: [-10, 60],
  feesGrowth: [-20, 30],
  powerPriceGrowth: [-5, 10],
  idling: [0, 100],
  soldShare: [0, 100],
  coinStock: [0, 20],
  coinsLeft: [0, 0],
  settledHashRate: [0, 3],
  machinePrice: [5, 25],
  buildingPrice: [100_000, 500_000],
  demandCharge: [0, 5],
  fixedCharge: [5000, 40_000],
  discountRate: [4, 20],
  taxRate: [0, 30],
  depreciationInMonth: [0, 100_000],
  interestInMonth: [0, 10_000],
  lossCarried: [0, 1_000_000],
  debtShare: [0, 0],
  loanPaymentInMonth: [0, 0],
  resaleShare: [0, 40],
  daysInMonth: [30, 31],
};
const asked = Object.keys(RANGES);
/** All or nothing, as most give them. */
const SWITCHES = ['displacement', 'epochEntered', 'idling', 'soldShare'];

const scenarios = fc.record({
  shares: fc.array(
    fc.nat(1000).map((it) => it / 1000),
    {
      minLength: asked.length,
      maxLength: asked.length,
    },
  ),
  isSwitched: fc.boolean(),
  months: fc.integer({ min: 1, max: 30 }),
  missing: fc.nat(asked.length * 3),
  drawnFrom: fc.nat(4),
});

type Scenario = typeof scenarios extends fc.Arbitrary<infer T> ? T : never;

function givenIn({ shares, isSwitched, missing }: Scenario): Map<string, Given> {
  const entries = asked.map((name, at): [string, Given] => {
    const [low, high] = RANGES[name]!;
    const share = isSwitched && SWITCHES.includes(name) ? Math.round(shares[at]!) : shares[at]!;
    const value = low + share * (high - low);
    return [
      name,
      { value: new Exact(name === 'blockHeight' ? Math.round(value) : value.toPrecision(8)), strength: 3 },
    ];
  });
  return new Map(entries.filter((_, at) => at !== missing));
}

/** Days of the calendar and a price that somebody foresees, the fleet bought in the first month and sold in the last. */
function pathsIn({ months }: Scenario, given: ReadonlyMap<string, Given>) {
  const days = Array.from({ length: months }, (_, at) => 28 + ((at * 7) % 4));
  const prices = Array.from({ length: months }, (_, at) => 40 + 3 * Math.sin(at));
  const rate = (given.get('minerHashRate')?.value.toNumber() ?? 0) * 1000;
  const bought = Array.from({ length: months }, (_, at) => (at === 0 ? rate : 0));
  const sold = Array.from({ length: months }, (_, at) => (at === months - 1 ? rate : 0));
  return {
    daysInMonth: days,
    powerPrice: prices,
    boughtHashRate: bought,
    soldHashRate: sold,
    builtDraw: bought,
  };
}

const FLOWS: Flows = { spent: 'spentInMonth', earned: 'earnedInMonth', held: 'coinStockValue' };
const TALLIES: readonly Tally[] = [
  { what: 'worth', of: FLOWS, at: 'start', step: 'discountStep' },
  { what: 'payback', of: FLOWS },
  { what: 'payback', of: FLOWS, step: 'discountStep' },
  { what: 'sum', of: 'bitcoinInMonth' },
  { what: 'worth', of: 'energyInMonth', at: 'end', step: 'discountStep' },
  { what: 'first', of: 'hashRate' },
  { what: 'last', of: 'bitcoinPrice' },
];

function asQuestion(scenario: Scenario): {
  question: MonthQuestion;
  drawn: Float64Array[];
  followed: Float64Array;
} {
  const given = givenIn(scenario);
  const { powerPrice, ...known } = pathsIn(scenario, given);
  const drawn = [...given.keys()].filter((_, at) => at % 4 === scenario.drawnFrom);
  return {
    drawn: drawn.map((name) =>
      Float64Array.of(given.get(name)!.value.toNumber(), given.get(name)!.value.toNumber()),
    ),
    followed: Float64Array.from([...powerPrice, ...powerPrice]),
    question: {
      given,
      drawn: new Map(drawn.map((name) => [name, 3])),
      months: scenario.months,
      paths: { known: new Map(Object.entries(known)), followed: ['powerPrice'], once: new Map() },
      strengthOfPaths: 4,
      wanted: TALLIES,
      columns: [...names, FLOWS],
    },
  };
}

function answers(reader: Float64Reader<unknown>, scenario: Scenario) {
  const { question, drawn, followed } = asQuestion(scenario);
  const wide = scenario.months + 1;
  const columns = question.columns.map(() => new Float64Array(2 * wide));
  const out = TALLIES.map(() => new Float64Array(2));
  reader.months(question)(drawn, 0, 2, out, { followed: [followed], columns });
  return { columns, out };
}

function exactColumns(scenario: Scenario): ReadonlyMap<string, readonly Value[]> {
  const given = givenIn(scenario);
  const paths = Object.entries(pathsIn(scenario, given)).map(
    ([name, values]) => [name, values.map((it) => new Exact(it))] as const,
  );
  return exactly.read({
    given,
    paths: new Map(paths),
    strengthOfPaths: 4,
    months: scenario.months,
    wanted: names,
  }).columns;
}

const numberOf = (value: Value): number => (value instanceof Absent ? NaN : value.toNumber());

/** The largest number of each unit: what small differences of large numbers may be off by is told by those. */
function scalesOf(columns: ReadonlyMap<string, readonly Value[]>): ReadonlyMap<string, number> {
  const scales = new Map<string, number>();
  for (const [name, column] of columns) {
    const { symbol } = monthly.quantity(name).unit;
    const sizes = column.map((it) => Math.abs(numberOf(it))).filter(Number.isFinite);
    scales.set(symbol, Math.max(scales.get(symbol) ?? 0, ...sizes));
  }
  return scales;
}

describe('Float64Reader over months', () => {
  it('agrees with the exact reader in every quantity of every month, and is absent where that is', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const { columns } = answers(text, scenario);
        const exact = exactColumns(scenario);
        const scales = scalesOf(exact);
        names.forEach((name, at) => {
          const expected = exact.get(name)!.map(numberOf);
          const found = [...columns[at]!.subarray(0, scenario.months)].map((it) =>
            Number.isFinite(it) ? it : NaN,
          );
          // A block that begins with the month may be told a block apart.
          const near = name === 'firstBlock' ? 1 : 1e-11 * scales.get(monthly.quantity(name).unit.symbol)!;
          const off = found.filter((it, month) => {
            const other = expected[month]!;
            return Number.isNaN(other) ? !Number.isNaN(it) : !(Math.abs(it - other) <= near);
          });
          expect([name, off, found, expected]).toEqual([name, [], found, expected]);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('finds the same bits without generated code, and for each of two equal draws', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const found = answers(text, scenario);
        expect(answers(closures, scenario)).toEqual(found);
        expect(found.out.map((it) => it[1])).toEqual(found.out.map((it) => it[0]));
      }),
      { numRuns: 25 },
    );
  });

  it('sums, discounts and pays back as the exact study does', () => {
    fc.assert(
      fc.property(scenarios, (scenario) => {
        const whole = { ...scenario, missing: asked.length };
        const { columns, out } = answers(text, whole);
        const exact = exactColumns(whole);
        const last = (name: string): number => numberOf(exact.get(name)!.at(-1)!);
        const flows = [...columns[names.length]!.subarray(0, scenario.months + 1)].map((it) => new Exact(it));
        const rate = (exact.get('discountStep')![0] as Exact).minus(1);
        const size = flows.reduce((sum, it) => sum.plus(it.abs()), new Exact(0)).toNumber();
        expect(Math.abs(out[0]![0]! - npv(rate, flows).toNumber())).toBeLessThanOrEqual(1e-11 * size);
        expect(out[1]![0]).toBe(payback(flows) ?? flows.length);
        expect(out[2]![0]).toBe(discountedPayback(rate, flows) ?? flows.length);
        expect(flows.length).toBe(scenario.months + 1);
        expect(out[5]![0]).toBeCloseTo(numberOf(exact.get('hashRate')![0]!), 9);
        expect(out[6]![0]! / last('bitcoinPrice')).toBeCloseTo(1, 11);
      }),
      { numRuns: 60 },
    );
  });
});
