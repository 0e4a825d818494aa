import { sobolIndices, type Sensitivity, type Tables, tables } from '../chance/sensitivity.ts';
import { results, type Working } from './draws.ts';
import { drawn, type Trial, valuesOf } from './trial.ts';
import type { Wanted } from './wanted.ts';

/** What to draw, and what to work out of every draw. */
export interface Simulation {
  readonly trial: Trial;
  readonly wanted: readonly Wanted[];
  readonly working: Working;
  /** How many draws each of the two tables has that Sobol’s indices are found from; none for no indices. */
  readonly baseDraws: number;
}

/** A column for each input and each result. */
export interface Columns {
  readonly inputs: readonly Float64Array[];
  readonly results: readonly Float64Array[];
}

/** A simulation under way: what it has found so far does not depend on how it is cut into steps. */
export class Run {
  readonly simulation: Simulation;
  readonly #columns: Columns;
  readonly #indices: IndexRun;
  #done = 0;

  constructor(simulation: Simulation) {
    const { trial, wanted } = simulation;
    const column = (): Float64Array => new Float64Array(trial.plan.draws);
    this.simulation = simulation;
    this.#columns = { inputs: trial.inputs.map(column), results: wanted.map(column) };
    this.#indices = new IndexRun(simulation);
  }

  /** How many draws are worked out. */
  get done(): number {
    return this.#done;
  }

  /** The part of all the work that is done. */
  get progress(): number {
    const { trial } = this.simulation;
    return (this.#done + this.#indices.done) / (trial.plan.draws + this.#indices.total);
  }

  /** Works out the next block, of so many draws if need be. @returns whether there is more to do */
  advance(block = this.simulation.working.block): boolean {
    const { trial, wanted, working } = this.simulation;
    const from = this.#done;
    if (from === trial.plan.draws) return this.#indices.advance();
    const to = Math.min(trial.plan.draws, from + block);
    const inputs = drawn(trial, { from, to });
    inputs.forEach((it, at) => this.#columns.inputs[at]!.set(it, from));
    results(working, wanted.length, inputs).forEach((it, at) => this.#columns.results[at]!.set(it, from));
    this.#done = to;
    return to < trial.plan.draws || this.#indices.total > 0;
  }

  /** What has been drawn and found so far. */
  get columns(): Columns {
    const soFar = (it: Float64Array): Float64Array => it.subarray(0, this.#done);
    return { inputs: this.#columns.inputs.map(soFar), results: this.#columns.results.map(soFar) };
  }

  /** Sobol’s indices of each result, once all is done; undefined for one that does not vary. */
  get indices(): readonly (Sensitivity | undefined)[] | undefined {
    return this.#indices.found();
  }
}

/** Sobol’s indices, a table at a step; each table serves all results. */
class IndexRun {
  readonly #simulation: Simulation;
  readonly #uniforms: Tables;
  readonly #sets: (readonly Float64Array[])[];
  readonly #found: Float64Array[][] = [];

  constructor(simulation: Simulation) {
    const { trial, baseDraws } = simulation;
    const isWanted = baseDraws > 0 && trial.correlated.every(({ rank }) => rank === 0);
    const plan = { kind: 'sobol', seed: trial.plan.seed, draws: baseDraws } as const;
    this.#simulation = simulation;
    this.#uniforms = isWanted ? tables(plan, trial.inputs.length) : { a: [], b: [] };
    const { a, b } = this.#uniforms;
    const swapped = a.map((_, input) => a.map((it, at) => (at === input ? b[at]! : it)));
    this.#sets = isWanted ? [a, b, ...swapped] : [];
  }

  get total(): number {
    return this.#sets.length * this.#simulation.baseDraws;
  }

  get done(): number {
    return this.#found.length * this.#simulation.baseDraws;
  }

  advance(): boolean {
    const { trial, wanted, working } = this.#simulation;
    const set = this.#sets[this.#found.length];
    if (set) this.#found.push(results(working, wanted.length, valuesOf(trial, set)));
    return this.#found.length < this.#sets.length;
  }

  found(): readonly (Sensitivity | undefined)[] | undefined {
    if (this.#sets.length === 0 || this.#found.length < this.#sets.length) return undefined;
    return this.#simulation.wanted.map((_, result) =>
      sobolIndices(this.#uniforms, (columns) => this.#found[this.#placeOf(columns)]![result]!),
    );
  }

  /** Which of the sets these columns are. */
  #placeOf(columns: readonly Float64Array[]): number {
    return this.#sets.findIndex((set) => set.every((it, at) => it === columns[at]));
  }
}
