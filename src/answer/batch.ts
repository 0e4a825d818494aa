import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import type { World } from '../presets/world.ts';
import { Quantified } from '../study/amount.ts';
import { Batch } from '../study/batch.ts';
import type { RowOutcome } from '../study/batch-row.ts';
import { fieldOf, isYearName, unknownName, type YearName } from '../study/inputs.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { type BatchRow, type RowRead, RowReader } from './batch-row.ts';
import { BatchWarnings } from './batch-warnings.ts';
import { advised } from './estimate.ts';
import { type Question, refuseNoObject, understand } from './question.ts';

/** What is asked of each of many rows. */
export interface BatchQuestion extends Question {
  /** What to work out; hash rate, machines, share, bitcoin, revenue and energy when left out. */
  readonly results?: readonly YearName[] | undefined;
  /** Where plants are looked up that are no presets of ours: `await worldPlants()`. */
  readonly world?: World | undefined;
}

/** A row with its results, or with what is wrong with it. */
export interface BatchLine<R extends BatchRow> {
  readonly row: R;
  /** In the order that was asked for; none where there are problems. */
  readonly results: { readonly [name in YearName]?: Quantified };
  readonly problems: readonly Problem[];
}

/** What a batch works out when nobody says. */
const USUAL: readonly YearName[] = [
  'hashRate',
  'minerCount',
  'networkShare',
  'bitcoinPerDay',
  'revenuePerYear',
  'energyPerYear',
];

/** So many rows are read before the first of them is given. */
const BLOCK = 2_048;

/** The lines of a batch, each worked out when it is asked for; they can be read once. */
export class Batched<R extends BatchRow> implements Iterable<BatchLine<R>> {
  readonly results: readonly YearName[];
  readonly #rows: Iterable<R>;
  readonly #reader: RowReader;
  readonly #batch: Batch;
  readonly #library: Library;
  readonly #told: BatchWarnings;
  readonly #advised = new WeakMap<readonly Problem[], readonly Problem[]>();

  constructor({ results = USUAL, world, ...shared }: BatchQuestion, rows: Iterable<R>, library: Library) {
    this.results = results;
    this.#rows = rows;
    this.#reader = new RowReader(shared, library, world);
    this.#batch = new Batch(results);
    this.#library = library;
    this.#told = new BatchWarnings(library.assumptions.limitsOfAge);
  }

  /** What to beware of in the lines that were read so far, each once. */
  get warnings(): readonly string[] {
    return this.#told.list();
  }

  *[Symbol.iterator](): Generator<BatchLine<R>> {
    let block: R[] = [];
    try {
      for (const row of this.#rows) {
        if (block.push(row) < BLOCK) continue;
        const full = block;
        block = [];
        yield* this.#lines(full);
      }
    } catch (error) {
      // What was read before a file could be read no further is not lost.
      yield* this.#lines(block);
      throw error;
    }
    yield* this.#lines(block);
  }

  #lines(rows: readonly R[]): readonly BatchLine<R>[] {
    const read = rows.map((row): RowRead | readonly Problem[] => {
      const problems: Problem[] = [];
      return collect(problems, () => this.#reader.read(row)) ?? problems;
    });
    const outcomes = this.#batch.run(read.filter((it) => 'question' in it)).values();
    return read.map((it, at) =>
      'question' in it
        ? this.#line(rows[at]!, it, outcomes.next().value!)
        : { row: rows[at]!, results: {}, problems: it },
    );
  }

  /** Rows that lack the same are told the same. */
  #advice(problems: readonly Problem[]): readonly Problem[] {
    const known = this.#advised.get(problems);
    if (known) return known;
    const told: Problem[] = [];
    collect(told, () => advised(() => refuse(problems), this.#library));
    this.#advised.set(problems, told);
    return told;
  }

  #line(row: R, read: RowRead, outcome: RowOutcome): BatchLine<R> {
    if ('problems' in outcome) {
      return { row, results: {}, problems: this.#advice(outcome.problems) };
    }
    this.#told.add(row, read, outcome.estimate);
    const results = this.results.map((name, at) => {
      const { unit, whole = false } = fieldOf(name);
      return [name, new Quantified(outcome.values[at]!, unit, whole)] as const;
    });
    return { row, results: Object.fromEntries(results), problems: [] };
  }
}

const refuse = (problems: readonly Problem[]): never => {
  throw new HashwattError(problems);
};

/**
 * Estimates many rows: a line for each, in order, whatever is wrong with some.
 * @example for (const { row, results } of batch({ miner: 'antminer-s21-xp', cooling: 'air' }, [{ inputs: { plant: 'itaipu' } }])) …
 * @throws HashwattError when what is asked of all rows can’t be
 */
export function batch<R extends BatchRow>(
  question: BatchQuestion,
  rows: Iterable<R>,
  library: Library = shipped,
): Batched<R> {
  refuseNoObject(question);
  const { results: _, world: __, ...shared } = question;
  understand(shared, library);
  const problems = (question.results ?? [])
    .filter((it) => !isYearName(it))
    .map((given): Problem => ({ field: 'results', given, ...unknownName(given) }));
  if (problems.length > 0) throw new HashwattError(problems);
  return new Batched(question, rows, library);
}
