import { simulationPage } from '../present/simulation.ts';
import type { SimulationShown } from '../present/simulation-values.ts';
import { carriers } from '../study/carriers.ts';
import type { Condition } from '../study/condition.ts';
import type { Run } from '../study/simulation.ts';
import { chance, summary } from '../study/summary.ts';
import type { Wanted } from '../study/wanted.ts';
import type { Held } from './correlations.ts';
import { type Printed, printing } from './printing.ts';

/** What many draws of a question say. */
export interface Simulated extends SimulationShown, Printed {
  readonly scenario: { readonly id: string; readonly name: string; readonly about?: string } | null;
  readonly correlations: readonly Held[];
  readonly baseDraws: number;
}

/** A simulation that is advanced step by step, and can be asked what it has found at any time. */
export class Simulating {
  readonly #run: Run;
  readonly #about: About;

  constructor(run: Run, about: About) {
    this.#run = run;
    this.#about = about;
  }

  get done(): number {
    return this.#run.done;
  }

  get draws(): number {
    return this.#run.simulation.trial.plan.draws;
  }

  /** The results that are told, before anything is drawn. */
  get results(): readonly Wanted[] {
    return this.#about.results;
  }

  /** The part of all the work that is done: Sobol’s indices come after the draws. */
  get progress(): number {
    return this.#run.progress;
  }

  /** Does the next step of the work. @returns whether there is more */
  advance(block?: number): boolean {
    return this.#run.advance(block);
  }

  /** What was found so far. */
  outcome(): Simulated {
    const { trial, wanted, working: how, baseDraws } = this.#run.simulation;
    const { results, conditions, ...about } = this.#about;
    const { columns } = this.#run;
    const columnOf = (name: Wanted): Float64Array => columns.results[wanted.indexOf(name)]!;
    const found = {
      ...about,
      plan: trial.plan,
      done: this.done,
      isPartial: this.#run.progress < 1,
      isExact: how.isExact,
      inputs: trial.inputs,
      results: results.map((name) => summary(name, columnOf(name))),
      chances: conditions.flatMap(({ isLoss, ...it }) => chance(it, columnOf(it.name), isLoss) ?? []),
      carriers: carriers(this.#run).slice(0, results.length),
      baseDraws,
      columns: { ...columns, wanted },
    };
    return printing(found, simulationPage);
  }
}

/** What a simulation knows before anything is drawn. */
export type About = Pick<
  Simulated,
  | 'scenario'
  | 'horizon'
  | 'correlations'
  | 'noIndices'
  | 'leftOut'
  | 'leavesOut'
  | 'warnings'
  | 'ownWarnings'
  | 'oldest'
> & {
  readonly results: readonly Wanted[];
  readonly conditions: readonly (Condition & { readonly isLoss: boolean })[];
};
