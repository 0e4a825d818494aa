import { correlate, type Correlated, type Correlation, correlationOf } from '../chance/correlation.ts';
import { type Block } from '../chance/hash.ts';
import { type Plan, uniforms } from '../chance/plan.ts';
import type { Name, Stated } from './inputs.ts';
import type { Uncertain } from './uncertain.ts';

/** Inputs that are only known roughly, and how they are drawn. */
export interface Trial {
  readonly inputs: readonly TrialInput[];
  readonly plan: Plan;
  readonly correlation: Correlation;
  readonly correlated: readonly Correlated[];
}

/** An input that is drawn. */
export interface TrialInput {
  readonly name: Name;
  readonly range: Uncertain;
  readonly strength: number;
}

/** The inputs of a question that have a range, in the order in which they are stated. */
export const uncertain = (stated: ReadonlyMap<Name, Stated>): TrialInput[] =>
  [...stated].flatMap(([name, { range, strength }]) => (range ? [{ name, range, strength }] : []));

/**
 * Makes a trial of them.
 * @param correlated rank correlations between inputs that have a range
 * @throws HashwattError when they name others, or can't hold together
 */
export const trialOf = (
  inputs: readonly TrialInput[],
  plan: Plan,
  correlated: readonly Correlated[],
): Trial => ({
  inputs,
  plan,
  correlated,
  correlation: correlationOf(
    inputs.map(({ name }) => name),
    correlated,
  ),
});

/** The values of a block of draws, a column for each input; they depend on the plan and the draw alone. */
export const drawn = (trial: Trial, block: Block): Float64Array[] =>
  valuesOf(trial, correlate(trial.correlation, uniforms(trial.plan, trial.inputs.length, block)));

/** What numbers between 0 and 1 stand for, a column for each input. */
export const valuesOf = ({ inputs }: Trial, columns: readonly Float64Array[]): Float64Array[] =>
  inputs.map(({ range }, at) => {
    const column = Float64Array.from(columns[at]!);
    range.distribution.fill(column);
    return column;
  });
