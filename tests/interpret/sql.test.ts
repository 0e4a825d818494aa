import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bitsOf, streamOf } from '../../src/chance/hash.ts';
import { plan, type Plan } from '../../src/formula/plan.ts';
import type { Quantity } from '../../src/formula/quantity.ts';
import { type DialectName, DIALECTS } from '../../src/interpret/dialects.ts';
import type { Given } from '../../src/interpret/exact.ts';
import { Float64Reader } from '../../src/interpret/float64.ts';
import { strengthsOf } from '../../src/interpret/givens.ts';
import type { PointQuestion } from '../../src/interpret/question.ts';
import { selectOf, type SqlSource } from '../../src/interpret/sql.ts';
import { rangeOfQuantity } from '../../src/interpret/terms.ts';
import { mining } from '../../src/mining/book.ts';
import { Exact } from '../../src/units/decimal.ts';
import { allowed, givens, names, room } from './book-givens.ts';
import { toy, toyResults } from './toy-book.ts';
import { type Cell, duckdb, type Engine, noPostgres, postgres } from './engines.ts';

const floating = new Float64Reader(mining);

const ROWS = 24;

/** A table to ask: some of what is given stands in columns, with holes and with numbers that the book forbids. */
interface Asked {
  readonly question: PointQuestion;
  readonly columns: readonly (readonly (number | null)[])[];
}

const asked: fc.Arbitrary<Asked> = fc.tuple(givens, fc.nat(4), fc.nat()).map(([given, every, seed]) => {
  const drawn = [...given.keys()].filter((_, at) => at % 5 >= every);
  const rows = Array.from({ length: ROWS }, (_, row) => row);
  return {
    question: questionOf(given, drawn),
    columns: drawn.map((name, at) =>
      rows.map((row) =>
        cell(
          mining.quantity(name),
          chance(seed, 2 * at, row),
          Math.floor(60 * chance(seed, 2 * at + 1, row)),
        ),
      ),
    ),
  };
});

const questionOf = (
  given: ReadonlyMap<string, Given>,
  drawn: readonly string[],
  wanted = names,
): PointQuestion => ({
  given,
  drawn: new Map(drawn.map((name) => [name, given.get(name)?.strength ?? 3])),
  wanted,
});

const chance = (seed: number, column: number, row: number): number =>
  (bitsOf(streamOf(seed, column), row) >>> 0) / 2 ** 32;

function cell(quantity: Quantity, share: number, luck: number): number | null {
  const { low, high } = rangeOfQuantity(quantity);
  if (luck === 0) return null;
  if (luck === 1 && high < Infinity) return high * 1.01 + 1;
  if (luck === 2 && low > -Infinity) return low - 1;
  if (luck === 3 && low <= 0) return 0;
  if (luck === 4) return Math.min(Math.max(low, -1e6), high);
  return allowed(quantity, share).toNumber();
}

const literal = (dialect: DialectName, value: number | null): string =>
  DIALECTS[dialect].float(value === null ? 'NULL' : `'${value}'`);

/** What an engine answers, a row for each row of the table, in its order. */
async function answer(
  engine: Engine,
  dialect: DialectName,
  { question, columns }: Asked,
  write = (source: SqlSource): string => selectOf(mining, question, source),
): Promise<readonly (readonly Cell[])[]> {
  const { name, number } = DIALECTS[dialect];
  const drawn = [...question.drawn.keys()];
  const rows = Array.from({ length: columns[0]?.length ?? ROWS }, (_, row) =>
    [number(row), ...columns.map((it) => literal(dialect, it[row]!))].join(', '),
  );
  const head = ['row', ...drawn].map(name).join(', ');
  await engine.run('DROP TABLE IF EXISTS sites');
  await engine.run(
    `CREATE TABLE sites AS SELECT * FROM (VALUES ${rows.map((it) => `(${it})`).join(', ')}) AS t(${head})`,
  );
  const statement = write({
    table: ['sites'],
    dialect: DIALECTS[dialect],
    columnOf: (name) => ({ name }),
    keep: ['row'],
  });
  const found = await engine.rows(statement);
  return found.toSorted(([a], [b]) => Number(a) - Number(b)).map(([, ...values]) => values);
}

/** What the float64 reader finds; nothing where something that it rests on is absent or out of its bounds. */
function expected({ question, columns }: Asked): (row: number, name: string) => number {
  const rows = columns[0]?.length ?? ROWS;
  const out = room(names.length, rows);
  const values = columns.map((it) => Float64Array.from(it, (value) => value ?? NaN));
  floating.points({ ...question, wanted: names })(values, 0, rows, out);
  const drawn = [...question.drawn.keys()];
  const made = plan(mining, strengthsOf(question));
  const found = (row: number, name: string): number => {
    const isColumn = drawn.includes(name) && made.get(mining.quantity(name))?.by === 'given';
    return isColumn ? values[drawn.indexOf(name)]![row]! : out[names.indexOf(name)]![row]!;
  };
  const isThere = (row: number, it: Quantity): boolean => {
    const { low, high } = rangeOfQuantity(it);
    const value = found(row, mining.nameOf(it));
    if (it.about.whole && made.get(it)?.by === 'given' && !Number.isInteger(value)) return false;
    return value >= low - Math.abs(low) * 1e-12 && value <= high + Math.abs(high) * 1e-12;
  };
  const rests = new Map(question.wanted.map((name) => [name, restsOf(made, mining.quantity(name))]));
  return (row, name) => (rests.get(name)!.every((it) => isThere(row, it)) ? found(row, name) : NaN);
}

/** A quantity and all that a plan finds it from. */
function restsOf(
  made: Plan,
  quantity: Quantity,
  model: { readonly mentioned: typeof mining.mentioned } = mining,
): Quantity[] {
  const origin = made.get(quantity)!;
  const below = 'formula' in origin ? model.mentioned(origin.formula) : [];
  return [...new Set([quantity, ...below.flatMap((it) => restsOf(made, it, model))])];
}

/** What was compared: how many values, how many nulls, and how far off the farthest value is. */
interface Tally {
  readonly equal: number;
  readonly absent: number;
  readonly off: number;
}

/** Holds an engine to the float64 reader. */
async function compare(engine: Engine, dialect: DialectName, it: Asked, before: Tally): Promise<Tally> {
  const answered = await answer(engine, dialect, it);
  const floatOf = expected(it);
  let { equal, absent, off } = before;
  answered.forEach((values, row) =>
    it.question.wanted.forEach((name, at) => {
      const [value, wanted] = [values[at]!, floatOf(row, name)];
      if (Number.isNaN(wanted) || value === null) {
        expect([row, name, value]).toEqual([row, name, Number.isNaN(wanted) ? null : wanted]);
        absent += 1;
        return;
      }
      const far = Math.abs(Number(value) - wanted) / (Math.abs(wanted) || 1);
      if (!(far <= 1e-12)) expect([row, name, value]).toEqual([row, name, wanted]);
      [equal, off] = [equal + 1, Math.max(off, far)];
    }),
  );
  return { equal, absent, off };
}

/** Asks for some quantities of rows in which some stand in columns, and others are the same for all. */
const table = (
  columns: Readonly<Record<string, readonly (number | null)[]>>,
  wanted: string[],
  given: Readonly<Record<string, string>> = {},
): Asked => ({
  question: questionOf(
    new Map(Object.entries(given).map(([name, it]) => [name, { value: new Exact(it), strength: 3 }])),
    Object.keys(columns),
    wanted,
  ),
  columns: Object.values(columns),
});

/** Every one of some values with every one of others. */
const crossed = (a: readonly number[], b: readonly number[]): [number[], number[]] => [
  a.flatMap((it) => b.map(() => it)),
  a.flatMap(() => b),
];

const NOTHING: Tally = { equal: 0, absent: 0, off: 0 };

function holds(dialect: DialectName, start: () => Promise<Engine> | Engine): void {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  }, 60_000);
  afterAll(() => engine?.close());

  it('finds what the float64 reader finds, whatever is given, and null where that is nothing', async () => {
    let tally = NOTHING;
    const asking = fc.asyncProperty(asked, async (it) => {
      tally = await compare(engine, dialect, it, tally);
    });
    await fc.assert(asking, { numRuns: 20, endOnFailure: true });
    expect(tally.equal).toBeGreaterThan(10_000);
    expect(tally.absent).toBeGreaterThan(10_000);
  }, 120_000);

  it('does all that a formula can do, and leaves null what rests on null', async () => {
    const values = [-2.5, -1, -1e-13, 0, 1e-13, 1, 3 - 1e-13, 3, 3 + 1e-9, 4.000000000001, 1e17, NaN];
    const columns = crossed(values, values);
    const question = questionOf(new Map(), ['x', 'y'], toyResults);
    const out = room(toyResults.length, columns[0].length);
    new Float64Reader(toy).points(question)(
      columns.map((it) => Float64Array.from(it)),
      0,
      columns[0].length,
      out,
    );
    const asking = {
      question,
      columns: columns.map((it) => it.map((value) => (Number.isNaN(value) ? null : value))),
    };
    const found = await answer(engine, dialect, asking, (source) => selectOf(toy, question, source));
    found.forEach((row, at) =>
      toyResults.forEach((name, result) => {
        const isKnown = restsOf(plan(toy, question.drawn), toy.quantity(name), toy).every(
          (it) => !Number.isNaN(columns[['x', 'y'].indexOf(toy.nameOf(it))]?.[at] ?? 0),
        );
        const [value, wanted] = [row[result], isKnown ? out[result]![at]! : NaN];
        const isClose = typeof value === 'number' && Math.abs(value - wanted) <= 1e-12 * Math.abs(wanted);
        expect([name, columns.map((it) => it[at]), isClose ? wanted : value]).toEqual([
          name,
          columns.map((it) => it[at]),
          Number.isNaN(wanted) ? null : wanted,
        ]);
      }),
    );
    expect(found).toHaveLength(values.length ** 2);
  });

  it('repays at rates that all but vanish, and at none', async () => {
    const rates = [
      0,
      ...[-50, -1, 1e-14, 1e-10, 1e-7, 1e-5, 0.003, 0.02, 0.5, 7, 90, 1000].flatMap((it) => [it, -it]),
    ];
    const [discountRate, machineLife] = crossed(
      rates.filter((it) => it >= -50),
      [0.08, 1, 4.5, 50],
    );
    const it = table({ discountRate, machineLife }, ['capitalPerYear'], {
      machineCapital: '1e9',
      buildingCapital: '0',
      buildingLife: '20',
    });
    const { equal } = await compare(engine, dialect, it, NOTHING);
    expect(equal).toBe(discountRate.length);
  });

  it('reads tables at their steps, between their points and beyond their ends', async () => {
    const blockHeight = [0, 209_999, 210_000, 839_999, 840_000, 6_929_999, 6_930_000, 840_000.5, null];
    const altitude = [-500, 0, 1, 999, 1000, 1500, 4999.5, 5000, null];
    const it = table({ blockHeight, altitude }, ['subsidy', 'airPressure']);
    expect(await compare(engine, dialect, it, NOTHING)).toMatchObject({ equal: 15, absent: 3 });
    expect((await answer(engine, dialect, it)).map(([subsidy]) => subsidy)).toEqual([
      50,
      50,
      25,
      6.25,
      3.125,
      1e-8,
      0,
      null,
      null,
    ]);
  });

  it('leaves null what leads out of its bounds, what is divided by zero, and what no number is', async () => {
    const netEnergyPerYear = [876_600, 1_753_200, 0, Infinity, -Infinity, NaN, 1e300];
    const wanted = ['netCapacity', 'capacityFactor', 'hashRate', 'revenuePerMWh'];
    const it = table({ netEnergyPerYear }, wanted, {
      netCapacity: '100',
      miningShare: '100',
      deliveryLoss: '0',
      uptime: '100',
      pue: '1.1',
      peakPue: '1.1',
      minerPower: '3500',
      minerHashRate: '200',
      networkHashRate: '1000',
      displacement: '0',
      blockHeight: '900000',
      feesPerBlock: '0',
      poolFee: '0',
      bitcoinPrice: '90000',
    });
    const found = await answer(engine, dialect, it);
    const nothing = [100, null, null, null];
    expect(found.slice(1)).toEqual([nothing, [100, 0, 0, null], nothing, nothing, nothing, nothing]);
    expect(found[0]!.map((value) => Number(value).toPrecision(3))).toEqual(['100', '100', '5.19', '87.2']);
  });

  it('takes hostile names for names, and leaves what it keeps as it is', async () => {
    const { name } = DIALECTS[dialect];
    const hostile = `a"b'c.d;e --f /*g*/ \\h\ni\`j`;
    await engine.run(
      `CREATE TABLE ${name(hostile)} AS SELECT 2 AS ${name(`${hostile}1`)}, 'as it is' AS ${name(hostile)}`,
    );
    const statement = selectOf(mining, questionOf(new Map(), ['pue'], ['peakPue']), {
      table: [hostile],
      dialect: DIALECTS[dialect],
      columnOf: () => ({ name: `${hostile}1` }),
      keep: [hostile],
    });
    expect(await engine.rows(statement)).toEqual([['as it is', 2]]);
  });
}

describe('in DuckDB', () => {
  holds('duckdb', duckdb);
});

const skipped = noPostgres === undefined ? '' : `, skipped: ${noPostgres}`;
describe.skipIf(noPostgres !== undefined)(`in PostgreSQL${skipped}`, () => {
  holds('postgres', postgres);
});

describe('for engines that are not at hand', () => {
  const written = (dialect: DialectName): string =>
    selectOf(mining, table({ netCapacity: [], altitude: [], blockHeight: [] }, names).question, {
      table: ['energy', 'plants'],
      dialect: DIALECTS[dialect],
      columnOf: (name) => ({ name }),
      keep: ['name'],
    });

  it('the statement is the one that DuckDB runs, in the words of Spark', () => {
    expect(written('spark').replaceAll('`', '"')).toBe(written('duckdb'));
  });

  it('and in those of BigQuery', () => {
    expect(written('bigquery').replaceAll('`', '"').replaceAll('AS FLOAT64)', 'AS DOUBLE)')).toBe(
      written('duckdb'),
    );
  });

  it('names are quoted as each engine has it', () => {
    expect(DIALECTS.spark.name('a`b\\')).toBe('`a``b\\`');
    expect(DIALECTS.bigquery.name('a`b\\\n')).toBe('`a\\`b\\\\\\n`');
  });
});
