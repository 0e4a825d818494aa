import type { Name } from '../study/inputs.ts';
import type { Verdict } from '../study/claim.ts';
import type { Notice, Preset } from './preset.ts';

/** Where claims stand below a preset folder. */
export const CLAIMS = 'claims';

/** What somebody stated in public, read from a file. */
export interface Claim {
  readonly kind: 'claim';
  readonly id: string;
  /** What is claimed, in a sentence. */
  readonly sentence: string;
  readonly source: string;
  /** The day, month or year in which it was stated. */
  readonly date: string;
  /** What it states, as a condition such as `revenuePerYear >= $900k`. */
  readonly states: string;
  /** The inputs that it leaves open and that nobody gives a range for; those with a range are among the values. */
  readonly open: readonly Name[];
  /** The scenario that it speaks of, where it does. */
  readonly scenario?: string;
  /** What came of a forecast. */
  readonly outcome?: Notice;
  readonly expect?: Verdict;
  /** Its values and the presets that it rests on, as a scenario has them. */
  readonly preset: Preset;
}
