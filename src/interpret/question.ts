import type { Node } from '../formula/node.ts';
import type { Given } from './exact.ts';

/** What to work out for many points: everything given is the same for all but what is `drawn`. */
export interface PointQuestion {
  readonly given: ReadonlyMap<string, Given>;
  /** Name → how strong its word is, in the order of the columns; every number must lie in the bounds of the book. */
  readonly drawn: ReadonlyMap<string, number>;
  readonly wanted: readonly string[];
}

/** What to work out for many draws, each followed through its months. */
export interface MonthQuestion extends Omit<PointQuestion, 'wanted'> {
  readonly months: number;
  readonly paths: MonthPaths;
  /** How strong the word of a path is. */
  readonly strengthOfPaths: number;
  readonly wanted: readonly Tally[];
  /** What is written for every month; flows have one number more than there are months. */
  readonly columns: readonly Followed[];
}

/** What is known of months; it stands in for what would move by itself. */
export interface MonthPaths {
  /** A value for each month, alike for all draws. */
  readonly known: ReadonlyMap<string, readonly number[]>;
  /** Values that differ from draw to draw, in the order of their buffers. */
  readonly followed: readonly string[];
  /** What has a value in the first or the last month alone, and is zero in all others. */
  readonly once: ReadonlyMap<string, { readonly in: 'first' | 'last'; readonly formula: Node }>;
}

/** Cash: spent at the start of a month, earned at its end, and what is held when all is over. Quantities by name. */
export interface Flows {
  readonly spent: string;
  readonly earned: string;
  readonly held?: string;
}

/** A quantity by name, or cash made of several. */
export type Followed = string | Flows;

/** One number that is wanted of all the months of a draw. */
export type Tally =
  | { readonly what: 'first'; readonly of: Followed }
  | { readonly what: 'last'; readonly of: Followed }
  | { readonly what: 'sum'; readonly of: Followed }
  /** What all months sum to when each is worth less; `step` is what money becomes in a month. */
  | { readonly what: 'worth'; readonly of: Followed; readonly at: 'start' | 'end'; readonly step: string }
  /** Months until nothing is owed; with a step, of discounted flows. One more than there are flows for never. */
  | { readonly what: 'payback'; readonly of: Followed; readonly step?: string };

/** The names that a column rests on. */
export const namesIn = (of: Followed): string[] =>
  typeof of === 'string' ? [of] : [of.spent, of.earned, ...(of.held === undefined ? [] : [of.held])];

/** The names that a tally rests on. */
export const namesOf = (tally: Tally): string[] => [
  ...namesIn(tally.of),
  ...('step' in tally && tally.step !== undefined ? [tally.step] : []),
];
