import type { Carriers } from '../study/carriers.ts';
import type { Correlated } from '../chance/correlation.ts';
import type { Plan } from '../chance/plan.ts';
import type { Columns } from '../study/simulation.ts';
import { type Chance, NEAR_ENOUGH, type Summary } from '../study/summary.ts';
import type { TrialInput } from '../study/trial.ts';
import { type Wanted, wantedField } from '../study/wanted.ts';
import { percent } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import { shownSymbol } from '../units/symbols.ts';
import { group, write } from '../units/write.ts';
import type { NameOf } from './absences.ts';
import { inSentence, labelOf } from './values.ts';
import type { Warned } from './warnings.ts';

/** A simulation, and what was asked. */
export interface SimulationShown extends Warned {
  readonly scenario: { readonly id?: string; readonly name: string; readonly about?: string } | null;
  /** When the projection starts, and how many months it has; nothing where a year is asked for. */
  readonly horizon?: { readonly from: string; readonly months: number };
  readonly plan: Plan;
  /** How many draws there are, and whether more was asked for. */
  readonly done: number;
  readonly isPartial: boolean;
  /** Whether each draw was followed exactly, which is slow. */
  readonly isExact: boolean;
  readonly inputs: readonly TrialInput[];
  readonly correlations: readonly (Correlated & { readonly preset?: string; readonly source?: string })[];
  /** The usual results that lack something, a sentence each. */
  readonly leftOut: readonly string[];
  readonly leavesOut: readonly string[];
  readonly results: readonly Summary[];
  readonly chances: readonly Chance[];
  /** What carries each result, in the order of the results. */
  readonly carriers: readonly Carriers[];
  /** Why Sobol’s indices are not there. */
  readonly noIndices?: string;
  /** Every draw: the inputs in their order, then the results and what only conditions ask for. */
  readonly columns: Columns & { readonly wanted: readonly Wanted[] };
}

/** As conditions and flags have it. */
export const asNamed: NameOf = (name) => name;

/** The unit of a result. */
export const unitOf = (name: Wanted): string => shownSymbol(wantedField(name).unit);

/** A result of draws as a person would write it. */
export const resultText = (name: Wanted, value: number, digits = 4): string =>
  Number.isFinite(value) ? write(new Exact(value), wantedField(name).unit, { digits }) : '—';

/** A part of one as a percentage. */
export const percentText = (part: number, digits = 3): string =>
  write(new Exact(part).times(100), percent, { digits });

/** What was drawn, and how: `10,000 draws, latin, seed 1`. */
export const drawsText = ({ plan, done, isPartial }: SimulationShown): string =>
  `${isPartial ? `${group(done)} of ${group(plan.draws)}` : group(done)} draws, ${plan.kind}, seed ${plan.seed}`;

/** What a run that was stopped has not told yet. */
export const partialText = ({ isPartial, done, plan }: SimulationShown): string[] => {
  if (!isPartial) return [];
  return done < plan.draws
    ? [`partial: stopped after ${group(done)} of ${group(plan.draws)} draws`]
    : ['partial: stopped after all draws, before Sobol’s indices'];
};

/** Which input carries a result: `The bitcoin price carries 71 % of the spread of npv; then the power price, 20 %.` */
export function carriedText(
  result: Wanted,
  { of, inputs, lacking }: Carriers,
  resultOf: NameOf = asNamed,
): string {
  const name = resultOf(result);
  const [first, ...others] = inputs.filter(({ share = 0 }) => Math.abs(share) >= LEAST);
  if (lacking !== undefined)
    return `What carries ${name} is not told: it has no value in ${percentText(lacking)} of the draws.`;
  if (of === undefined || !first) return `${name} does not move with what is uncertain.`;
  const spread = of === 'variance' ? 'the spread' : 'the spread in rank';
  const then = others
    .slice(0, 2)
    .map((it) => `the ${inSentence(labelOf(it.name))}, ${percentText(it.share!, 2)}`)
    .join(' and ');
  const rest = then === '' ? '' : `; then ${then}`;
  return `The ${inSentence(labelOf(first.name))} carries ${percentText(first.share!, 2)} of ${spread} of ${name}${rest}.`;
}

/** Less than this is not worth a word. */
const LEAST = 0.005;

/** Whether the ends of a result are known well enough, in a sentence. */
export function convergenceText({ name: result, convergence }: Summary, resultOf: NameOf = asNamed): string {
  const name = resultOf(result);
  if (!convergence) return `${name} has no value in any draw.`;
  const { error, drawsNeeded } = convergence;
  if (error === 0)
    return drawsNeeded === undefined ? '' : `More draws are needed: ${group(drawsNeeded)} at least.`;
  const ends = `P5 and P95 of ${name} are known to ${percentText(error, 2)} of the span between them`;
  return drawsNeeded === undefined
    ? `${ends}.`
    : `${ends}; more draws are needed: about ${group(drawsNeeded)} for ${percentText(NEAR_ENOUGH)}.`;
}

/** In how many draws a result has no value, in the word for it: `never in 12 %`. */
export const absentText = ({ absent, absentMeans }: Summary, done: number): string =>
  `${absentMeans} in ${percentText(absent / done)}`;
