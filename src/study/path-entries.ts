import { Exact } from '../units/decimal.ts';
import { type Fault, type Field, read } from '../units/read.ts';
import { type MonthIndex, monthIndex, monthsNamed } from './calendar.ts';

/** A value that changes by a rate: `50 MW growing -2 %/year`. */
export const GROWING = /^(?<start>.+?)\s+growing\s+(?<rate>.+)$/u;

/** Whether a text is a path: `2026-07: 95k; 2028-01: 120k`, `Apr-May: 0 %; Jun-Mar: 100 %`, `50 MW growing -2 %/year`. */
export const isPath = (text: string): boolean => /[:;]/.test(text) || GROWING.test(text);

/** One value of a path: from a month on, in months of every year, or from the start on. */
export interface Entry {
  readonly at?: MonthIndex;
  readonly months?: readonly number[];
  readonly value: Exact;
}

/** A path as it is written, before it is laid over a horizon. */
export interface PathText {
  /** Straight lines from value to value, and no steps. */
  readonly isLine: boolean;
  readonly entries: readonly Entry[];
  readonly faults: readonly Fault[];
}

/** Reads the values of a path and when each begins. */
export function entriesOf(text: string, field: Field): PathText {
  const outcomes = text
    .replace(/^\s*line\s+/, '')
    .split(';')
    .map((it) => entryOf(it, field));
  return {
    isLine: /^\s*line\s/.test(text),
    faults: outcomes.flatMap((it) => ('code' in it ? [it] : [])),
    entries: outcomes.flatMap((it) => ('code' in it ? [] : [it])),
  };
}

function entryOf(text: string, field: Field): Entry | Fault {
  const colon = text.lastIndexOf(':');
  const outcome = read(text.slice(colon + 1).trim(), field);
  if (!(outcome instanceof Exact)) return outcome;
  if (colon < 0) return { value: outcome };
  const when = text.slice(0, colon);
  const [at, months] = [monthIndex(when), monthsNamed(when)];
  if (at !== undefined) return { at, value: outcome };
  if (months) return { months, value: outcome };
  return {
    code: 'wrong-shape',
    allowed: `has “${when.trim()}” where a month is needed`,
    fix: 'Write a month such as 2026-07, or Apr for every April',
  };
}
