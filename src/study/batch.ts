import { mining } from '../mining/book.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { type RowProgram, rowProgram } from './batch-program.ts';
import type { RowOutcome, RowStated } from './batch-row.ts';
import { mayConflict } from './conflicts.ts';
import { type Estimate, estimate, yearOf } from './estimate.ts';
import type { Name, Stated, YearName } from './inputs.ts';

/** Rows that state the same names with the same strength, and so are found in the same way. */
interface Shape {
  /** What every such row lacks, where none can be answered. */
  readonly lacks: readonly Problem[] | undefined;
  /** An estimate of one, where floating point can say of the others all that theirs would. */
  readonly plain: Estimate | undefined;
  readonly first: RowStated;
  program?: RowProgram;
}

/** A program pays from so many rows on. */
const FEW = 24;

/**
 * Estimates many rows: exactly where a kind of row is rare or could contradict itself, else in floating point. What has
 * no value there, or leads out of its bounds, is worked out exactly again, so that each row says what its estimate would.
 */
export class Batch {
  readonly #wanted: readonly YearName[];
  readonly #commons = new Map<ReadonlyMap<Name, Stated>, number>();
  readonly #shapes = new Map<string, Shape>();

  constructor(wanted: readonly YearName[]) {
    this.#wanted = wanted;
  }

  /** What comes of some rows, in their order. */
  run(rows: readonly RowStated[]): readonly RowOutcome[] {
    const outcomes = new Array<RowOutcome>(rows.length);
    const byShape = new Map<string, number[]>();
    rows.forEach((row, at) => {
      const key = this.#keyOf(row);
      const places = byShape.get(key);
      if (places) places.push(at);
      else byShape.set(key, [at]);
    });
    for (const [key, places] of byShape) {
      const found = this.#take(
        key,
        places.map((at) => rows[at]!),
      );
      places.forEach((at, index) => (outcomes[at] = found[index]!));
    }
    return outcomes;
  }

  #keyOf({ common, own }: RowStated): string {
    const known = this.#commons.get(common) ?? this.#commons.size;
    this.#commons.set(common, known);
    const words = [...own].map(([name, it]) => `${name}:${it.strength}${isOneValue(it) ? '' : '~'}`);
    return [known, ...words].join(' ');
  }

  /** Rows of one shape, which is known from the first that has an estimate on. */
  #take(key: string, rows: readonly RowStated[]): readonly RowOutcome[] {
    const done: RowOutcome[] = [];
    for (const row of rows) {
      if (this.#shapes.has(key)) break;
      const outcome = this.#exactly(row);
      done.push(outcome);
      const shape = shapeOf(row, outcome);
      if (shape) this.#shapes.set(key, shape);
    }
    const shape = this.#shapes.get(key);
    const left = rows.slice(done.length);
    return shape ? [...done, ...this.#alike(shape, left)] : done;
  }

  #alike(shape: Shape, rows: readonly RowStated[]): readonly RowOutcome[] {
    const { lacks, plain, first } = shape;
    if (lacks) return rows.map(() => ({ problems: lacks }));
    if (!plain || (!shape.program && rows.length < FEW)) return rows.map((it) => this.#exactly(it));
    shape.program ??= rowProgram(first, plain, this.#wanted);
    return shape.program(rows).map((values, at) => (values ? { values } : this.#exactly(rows[at]!)));
  }

  #exactly({ common, own }: RowStated): RowOutcome {
    try {
      const found = estimate(new Map([...common, ...own]));
      const values = this.#wanted.map((name) => found.evaluation.valueOf(mining.quantity(name)));
      return { values, estimate: found };
    } catch (error) {
      if (error instanceof HashwattError) return { problems: error.problems };
      throw error;
    }
  }
}

const isOneValue = ({ range, path }: Stated): boolean => range === undefined && path === undefined;

function shapeOf(first: RowStated, outcome: RowOutcome): Shape | undefined {
  if ('problems' in outcome)
    return outcome.problems.every(({ code }) => code === 'missing-input')
      ? { first, lacks: outcome.problems, plain: undefined }
      : undefined;
  const { estimate: found } = outcome;
  const stated = yearOf(new Map([...first.common, ...first.own]));
  const isPlain =
    found && [...first.own.values()].every(isOneValue) && !mayConflict(found.evaluation, stated);
  return { first, lacks: undefined, plain: isPlain ? found : undefined };
}
