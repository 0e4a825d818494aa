import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plan, type Plan } from '../../src/formula/plan.ts';
import type { Quantity } from '../../src/formula/quantity.ts';
import { type DialectName, DIALECTS } from '../../src/interpret/dialects.ts';
import type { Given } from '../../src/interpret/exact.ts';
import { Float64Reader } from '../../src/interpret/float64.ts';
import { strengthsOf } from '../../src/interpret/givens.ts';
import type { PointQuestion } from '../../src/interpret/question.ts';
import { selectOf } from '../../src/interpret/sql.ts';
import { rangeOfQuantity } from '../../src/interpret/terms.ts';
import { mining } from '../../src/mining/book.ts';
import { allowed, givens, names, room } from './book-givens.ts';
import { type Cell, duckdb, type Engine, postgres } from './engines.ts';

const floating = new Float64Reader(mining);

const ROWS = 24;

/** A table to ask: some of what is given stands in columns, with holes and with numbers that the book forbids. */
interface Asked {
  readonly question: PointQuestion;
  readonly columns: readonly (readonly (number | null)[])[];
}

const asked: fc.Arbitrary<Asked> = fc.tuple(givens, fc.nat(4), fc.nat()).map(([given, every, seed]) => {
  const luck = randomly(seed);
  const drawn = [...given.keys()].filter((_, at) => at % 5 >= every);
  return {
    question: questionOf(given, drawn),
    columns: drawn.map((name) =>
      Array.from({ length: ROWS }, () => cell(mining.quantity(name), luck(), Math.floor(luck() * 60))),
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

/** Numbers between 0 and 1, the same for the same seed. */
const randomly = (seed: number) => {
  const state = Uint32Array.of(seed);
  return (): number => {
    state[0]! += 0x6d2b79f5;
    let mixed = Math.imul(state[0]! ^ (state[0]! >>> 15), 1 | state[0]!);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

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
  value === null ? DIALECTS[dialect].float('NULL') : DIALECTS[dialect].number(value);

/** What an engine answers, a row for each row of the table, in its order. */
async function answer(
  engine: Engine,
  dialect: DialectName,
  { question, columns }: Asked,
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
  const statement = selectOf(mining, question, {
    table: ['sites'],
    dialect: DIALECTS[dialect],
    columnOf: (it) => it,
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
    return value >= low - Math.abs(low) * 1e-12 && value <= high + Math.abs(high) * 1e-12;
  };
  const rests = new Map(question.wanted.map((name) => [name, restsOf(made, mining.quantity(name))]));
  return (row, name) => (rests.get(name)!.every((it) => isThere(row, it)) ? found(row, name) : NaN);
}

/** A quantity and all that a plan finds it from. */
function restsOf(made: Plan, quantity: Quantity): Quantity[] {
  const origin = made.get(quantity)!;
  const below = 'formula' in origin ? mining.mentioned(origin.formula) : [];
  return [...new Set([quantity, ...below.flatMap((it) => restsOf(made, it))])];
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

const postgresEngine = postgres();
describe.each(['duckdb', 'postgres'] as const)('in %s', (dialect) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = dialect === 'duckdb' ? await duckdb() : (postgresEngine as Engine);
  });
  afterAll(() => engine.close());

  it('agrees', async () => {
    let tally = { equal: 0, absent: 0, off: 0 };
    await fc.assert(
      fc.asyncProperty(asked, async (it) => {
        tally = await compare(engine, dialect, it, tally);
      }),
      { numRuns: 20, endOnFailure: true },
    );
    console.log(tally);
  }, 120_000);
});
