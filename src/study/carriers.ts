import { rankRegression, type RankRegression } from '../chance/regression.ts';
import type { Estimate } from '../chance/sample.ts';
import type { Sensitivity } from '../chance/sensitivity.ts';
import { results } from './draws.ts';
import type { Name } from './inputs.ts';
import type { Columns, Run, Simulation } from './simulation.ts';

/** Which inputs the spread of a result comes from: the one that carries most comes first. */
export interface Carriers {
  /** What the shares are of: the variance, by Sobol’s indices, or the variance in rank, by a regression. */
  readonly of: 'variance' | 'rank' | undefined;
  readonly inputs: readonly Carrier[];
  /** The result with all inputs at their medians. */
  readonly atMedians: number;
  /** In which part of the draws it has no value, where so many lack one that shares would tell nothing. */
  readonly lacking?: number;
  /** R² of the regression: what is left of 1 is no rise or fall with any input. */
  readonly explained?: number;
}

/** What one input does to a result. */
export interface Carrier {
  readonly name: Name;
  /** The part of the spread that it carries by itself; undefined where the result does not vary. */
  readonly share?: number;
  readonly first?: Estimate;
  readonly total?: Estimate;
  readonly rankShare?: number;
  /** The result with this input at its P10 and P90, all others at their medians; NaN where it has no value. */
  readonly atLow: number;
  readonly atHigh: number;
}

/** The ends of a tornado’s bars. */
const [LOW, HIGH] = [0.1, 0.9];

/** What carries each result, as far as a run has come. */
export function carriers(run: Run): readonly Carriers[] {
  const { simulation, columns, indices } = run;
  const tornado = swings(simulation);
  return columns.results.map((column, at) =>
    carriersOf(simulation, columns.inputs, column, telling(indices?.[at], simulation), tornado[at]!),
  );
}

/**
 * Draws without a value are left out, and the inputs of those that remain depend on each other: where they are more
 * than a few, the indices tell nothing.
 */
const telling = (it: Sensitivity | undefined, { baseDraws }: Simulation): Sensitivity | undefined =>
  it && it.absent <= FEW * baseDraws ? it : undefined;

const FEW = 0.01;

function carriersOf(
  { trial }: Simulation,
  inputs: Columns['inputs'],
  column: Float64Array,
  indices: Sensitivity | undefined,
  swing: Float64Array,
): Carriers {
  const { ranked, lacking } = ranking(inputs, column);
  const all = trial.inputs.map(({ name }, at): Carrier => {
    const [first, total, rankShare] = [indices?.first[at], indices?.total[at], ranked?.shares[at]];
    const share = first?.value ?? rankShare;
    return {
      name,
      ...(share !== undefined && { share }),
      ...(first && { first }),
      ...(total && { total }),
      ...(rankShare !== undefined && { rankShare }),
      atLow: swing[1 + 2 * at]!,
      atHigh: swing[2 + 2 * at]!,
    };
  });
  return {
    atMedians: swing[0]!,
    ...(lacking !== undefined && { lacking }),
    of: indices ? 'variance' : ranked && 'rank',
    inputs: all.toSorted((one, other) => weight(other) - weight(one)),
    ...(ranked && { explained: ranked.explained }),
  };
}

/** The regression of ranks, or in which part of the draws a value is lacking where that is too many. */
function ranking(
  inputs: Columns['inputs'],
  column: Float64Array,
): { readonly ranked?: RankRegression; readonly lacking?: number } {
  const found = column.length < 3 ? undefined : rankRegression(inputs, column);
  if (!found) return {};
  const lacking = found.absent / column.length;
  return lacking <= FEW ? { ranked: found } : { lacking };
}

const weight = ({ share = 0 }: Carrier): number => Math.abs(share);

/** Each result with all inputs at their medians, then with each at its P10, at its P90. */
function swings({ trial: { inputs }, wanted, working }: Simulation): Float64Array[] {
  const drawn = inputs.map(({ range: { distribution } }, input) => {
    const column = new Float64Array(1 + 2 * inputs.length).fill(distribution.quantile(0.5));
    column[1 + 2 * input] = distribution.quantile(LOW);
    column[2 + 2 * input] = distribution.quantile(HIGH);
    return column;
  });
  return results(working, wanted.length, drawn);
}
