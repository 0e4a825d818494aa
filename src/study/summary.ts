import { type Histogram, histogram } from '../chance/histogram.ts';
import {
  type Estimate,
  exceedance,
  momentsOf,
  type Probability,
  probabilityOf,
  type Quantile,
  quantileOf,
  type Sample,
  sampleOf,
} from '../chance/sample.ts';
import { Exact } from '../units/decimal.ts';
import { type Condition, holds } from './condition.ts';
import type { Wanted } from './wanted.ts';

/** What draws say of one result. */
export interface Summary {
  readonly name: Wanted;
  readonly mean?: Estimate;
  readonly deviation?: number;
  readonly quantiles: readonly (Quantile & { readonly share: number })[];
  /** In how many draws it has no value, and what that means. */
  readonly absent: number;
  readonly absentMeans: string;
  readonly histogram: Histogram;
  readonly exceedance: readonly { readonly value: number; readonly probability: number }[];
  readonly convergence?: Convergence;
}

/** How sure the ends are. */
export interface Convergence {
  /** The larger error of P5 and P95, over the span between them. */
  readonly error: number;
  /** How many draws it would take, where these are too few. */
  readonly drawsNeeded?: number;
}

const SHARES = [0.05, 0.1, 0.5, 0.9, 0.95];

/** An end is known well enough when its error is so small a part of the span. */
export const NEAR_ENOUGH = 0.02;

/** Sums the draws of a result up. */
export function summary(name: Wanted, column: Float64Array): Summary {
  const sample = sampleOf(column);
  const quantiles = SHARES.flatMap((share) => {
    const found = quantileOf(sample, share);
    return found ? [{ share, ...found }] : [];
  });
  const convergence = convergenceOf(sample, quantiles);
  return {
    name,
    ...settled(sample),
    quantiles,
    absent: sample.absent,
    absentMeans: ABSENT[name] ?? 'no value',
    histogram: histogram(sample),
    exceedance: exceedance(sample),
    ...(convergence && { convergence }),
  };
}

/** Moments; a deviation that is only the rounding of equal results is none. */
function settled(sample: Sample): ReturnType<typeof momentsOf> {
  const found = momentsOf(sample);
  const [least, greatest] = [sample.sorted[0]!, sample.sorted.at(-1)!];
  const isSpread = greatest - least > NOTHING * Math.max(Math.abs(least), Math.abs(greatest));
  return !found || isSpread ? found : { mean: { value: least, error: 0 }, deviation: 0 };
}

const NOTHING = 1e-12;

const ABSENT: { readonly [name in Wanted]?: string } = {
  payback: 'never',
  discountedPayback: 'never',
  irr: 'none or several',
};

function convergenceOf({ sorted }: Sample, quantiles: Summary['quantiles']): Convergence | undefined {
  const [low, high] = [quantiles[0], quantiles.at(-1)];
  if (!low || !high) return undefined;
  const span = high.value - low.value;
  const error = Math.max(low.error, high.error) / span;
  const fewest = Math.max(low.drawsNeeded ?? 0, high.drawsNeeded ?? 0);
  // All draws are equal, as far as they tell.
  if (!(span > 0)) return fewest > 0 ? { error: 0, drawsNeeded: roundedUp(fewest) } : { error: 0 };
  if (error <= NEAR_ENOUGH && fewest === 0) return { error };
  const enough = Math.ceil(sorted.length * Math.max(1, error / NEAR_ENOUGH) ** 2);
  return { error, drawsNeeded: roundedUp(Math.max(fewest, enough)) };
}

/** To two digits, as nobody asks for 24,617 draws. */
function roundedUp(count: number): number {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / step) * step;
}

/** How often a condition holds. */
export interface Chance extends Probability {
  readonly condition: Condition;
  /** Whether it says that money is lost. */
  readonly isLoss: boolean;
}

/** How often a condition holds; it holds of nothing that has no value. */
export function chance(condition: Condition, column: Float64Array, isLoss: boolean): Chance | undefined {
  const found = probabilityOf(column, (value) => holds(condition, new Exact(value)));
  return found && { condition, isLoss, ...found };
}
