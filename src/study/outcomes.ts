import { Float64Reader } from '../interpret/float64.ts';
import { mining } from '../mining/book.ts';
import type { Name, Stated, YearName } from './inputs.ts';
import { yearOf } from './estimate.ts';
import type { TrialInput } from './trial.ts';

/** Works out the wanted columns of the draws `from` to `to`, each in its row; what has no value is NaN. */
export type Outcomes = (
  drawn: readonly Float64Array[],
  from: number,
  to: number,
  out: readonly Float64Array[],
) => void;

const reader = new Float64Reader(mining);

/** Results of a steady year. */
export function yearOutcomes(
  stated: ReadonlyMap<Name, Stated>,
  inputs: readonly Pick<TrialInput, 'name' | 'strength'>[],
  wanted: readonly YearName[],
): Outcomes {
  const names = new Map(inputs.map(({ name, strength }) => [name as string, strength]));
  const given = new Map([...yearOf(stated)].filter(([name]) => !names.has(name)));
  return reader.points({ given, drawn: names, wanted });
}
