import { mining } from '../mining/book.ts';
import { type Condition, find, type Finding, parseCondition } from './condition.ts';
import type { Envelope } from './envelope.ts';
import type { Problem } from '../units/problem.ts';
import type { Worth } from './worth.ts';
import { isWorthName, worthValue } from './worth-names.ts';

/** A finding, and where it stands. */
export interface Held extends Finding {
  /** What is held: where a value comes from, or how old it is; nothing for a condition. */
  readonly about?: 'source' | 'age';
  /** The field, such as `expect.0`. */
  readonly field?: string;
  readonly line?: number;
  readonly column?: number;
}

/** What became of the check of one file. */
export interface Report {
  readonly name: string;
  readonly findings: readonly Held[];
  /** Why it can't be estimated or read; a scenario that expects nothing may lack an input. */
  readonly problems: readonly Problem[];
  readonly holds: boolean;
}

/** Reads the lines of an `expect:` block. @throws HashwattError on the first that is no condition. */
export const parseExpectations = (lines: readonly string[]): Condition[] =>
  lines.map((line, index) => parseCondition(line, `expect.${index}`));

/**
 * Holds each condition against an envelope, or against what its projection is worth.
 * @param worth is asked only when a condition is on it
 */
export const check = ({ estimate }: Envelope, worth: () => Worth, conditions: readonly Condition[]): Held[] =>
  conditions.map((it, index) => ({
    ...find(
      it,
      isWorthName(it.name)
        ? worthValue(worth(), it.name)
        : estimate.evaluation.valueOf(mining.quantity(it.name)),
    ),
    field: `expect.${index}`,
  }));
