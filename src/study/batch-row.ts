import type { Value } from '../interpret/absent.ts';
import type { Problem } from '../units/problem.ts';
import type { Estimate } from './estimate.ts';
import type { Name, Stated } from './inputs.ts';

/** What is stated of one row: what many rows have in common, and what is its own. */
export interface RowStated {
  readonly common: ReadonlyMap<Name, Stated>;
  readonly own: ReadonlyMap<Name, Stated>;
}

/** What came of a row: values in the order of what is wanted, and the whole of it where it was worked out exactly. */
export type RowOutcome =
  | { readonly values: readonly Value[]; readonly estimate?: Estimate }
  | { readonly problems: readonly Problem[] };
