import type { Model } from '../formula/model.ts';
import type { Origin } from '../formula/plan.ts';
import type { Quantity } from '../formula/quantity.ts';
import type { Exact } from '../units/decimal.ts';
import type { Value } from './absent.ts';
import { type Compiled, Compiler, type Step } from './compiled.ts';
import type { Compute } from './decimals.ts';
import type { Evaluation, Given } from './exact.ts';

/** A value for each month, in order. */
export type Path = readonly Exact[];

/** What to read month by month. */
export interface Course {
  readonly given: ReadonlyMap<string, Given>;
  /** Values that are known for every month; they stand in for what would move by itself. */
  readonly paths: ReadonlyMap<string, Path>;
  /** How strong the word of a path is. */
  readonly strengthOfPaths: number;
  readonly months: number;
  readonly wanted: readonly string[];
}

/** What was read. */
export interface Reading {
  /** Everything in the first month. */
  readonly first: Evaluation;
  /** The wanted quantities, a value a month each. */
  readonly columns: ReadonlyMap<string, readonly Value[]>;
}

/** How a quantity moves by itself from month to month. */
interface Move {
  readonly slot: number;
  readonly compute: Compute;
  readonly mentioned: readonly Quantity[];
}

/** Reads a model in Decimals for month after month; what does not move is worked out once. */
export class MonthReader<Q> {
  readonly #model: Model<Q>;
  readonly #compiler: Compiler<Q>;
  readonly #moves: ReadonlyMap<Quantity, Move>;

  constructor(model: Model<Q>) {
    this.#model = model;
    this.#compiler = new Compiler(model);
    const moves = model.nexts.map(({ target, formula }) => {
      const [slot, compute] = [this.#compiler.slotOf(target), this.#compiler.formula(formula)];
      return [target, { slot, compute, mentioned: model.mentioned(formula) }] as const;
    });
    this.#moves = new Map(moves);
  }

  read(course: Course): Reading {
    const { given, paths, strengthOfPaths, months, wanted } = course;
    const strengths = new Map([...given].map(([name, { strength }]) => [name, strength]));
    paths.forEach((_, name) => strengths.set(name, strengthOfPaths));
    const compiled = this.#compiler.planned(strengths);
    const { moves, moving } = this.#inMotion(compiled.steps, course);
    const columns = wanted.map((name) => ({ slot: this.#slot(name), column: new Array<Value>(months) }));
    const values = new Array<Value>(this.#compiler.size);
    take(compiled.steps, values, 0, course);
    const first = this.#evaluation(compiled, [...values]);
    for (let month = 0; month < months; month++) {
      if (month > 0) {
        const moved = moves.map(({ compute }) => compute(values));
        moves.forEach(({ slot }, at) => (values[slot] = moved[at]!));
        take(moving, values, month, course);
      }
      for (const { slot, column } of columns) column[month] = values[slot]!;
    }
    return { first, columns: new Map(wanted.map((name, at) => [name, columns[at]!.column])) };
  }

  #slot(name: string): number {
    return this.#compiler.slotOf(this.#model.quantity(name));
  }

  #evaluation({ plan }: Compiled, values: readonly Value[]): Evaluation {
    return {
      plan,
      valueOf: (quantity) => values[this.#compiler.slotOf(quantity)]!,
      evaluate: (formula) => this.#compiler.formula(formula)(values),
    };
  }

  /** What each month must do again for what is wanted: what moves by itself, then the steps that rest on what moves. */
  #inMotion(steps: readonly Step[], { paths, wanted }: Course): { moves: Move[]; moving: Step[] } {
    const onPaths = this.#following(steps, ({ name }) => paths.has(name));
    const states = new Map([...this.#moves].filter(([target]) => !onPaths.has(target)));
    const moving = this.#following(steps, ({ quantity }) => onPaths.has(quantity) || states.has(quantity));
    const origins = new Map(steps.map(({ quantity, origin }) => [quantity, origin]));
    const needed = new Set<Quantity>();
    const need = (quantity: Quantity): void => {
      if (needed.has(quantity)) return;
      needed.add(quantity);
      (states.get(quantity)?.mentioned ?? this.#mentioned(origins.get(quantity)!)).forEach(need);
    };
    wanted.forEach((name) => need(this.#model.quantity(name)));
    return {
      moves: [...states].flatMap(([target, move]) => (needed.has(target) ? [move] : [])),
      moving: steps.filter(({ quantity: it }) => moving.has(it) && needed.has(it) && !states.has(it)),
    };
  }

  /** The quantities that some steps find, and all that follows from those. */
  #following(steps: readonly Step[], first: (step: Step) => boolean): Set<Quantity> {
    const found = new Set<Quantity>();
    for (const step of steps)
      if (first(step) || this.#mentioned(step.origin).some((it) => found.has(it))) found.add(step.quantity);
    return found;
  }

  #mentioned(origin: Origin): readonly Quantity[] {
    return 'formula' in origin ? this.#model.mentioned(origin.formula) : [];
  }
}

/** Takes the steps of a month, in order. */
function take(steps: readonly Step[], values: Value[], month: number, { given, paths }: Course): void {
  for (const { slot, name, origin, compute } of steps)
    values[slot] =
      origin.by === 'given' ? (paths.get(name)?.[month] ?? given.get(name)!.value) : compute(values);
}
