import { HashwattError, type Problem } from '../units/problem.ts';
import type { Gaps } from './format.ts';

/** What can be wrong with a file of prices: how it is told, and whether it leaves steps without a sure price. */
const KINDS = {
  'short-row': ['lines lack the column of the price', true],
  'truncated-line': ['last line is cut off', true],
  'unreadable-time': ['times can’t be read', true],
  'unreadable-price': ['prices can’t be read', true],
  'empty-cell': ['prices are empty', true],
  'absurd-price': ['prices are beyond the limit', true],
  gap: ['steps are missing', true],
  'off-step': ['times lie between the steps', true],
  conflict: ['times come twice with different prices', true],
  'no-such-time': ['local times were skipped by the clock', true],
  duplicate: ['times come twice with the same price', false],
  'ambiguous-time': ['local times come twice on the clock; the first is read as the earlier', false],
  'no-zone': ['times have neither offset nor zone, and are read as UTC', false],
  'mixed-offsets': ['times have another offset than the time before', false],
  unsorted: ['times are earlier than the line before', false],
  'short-day': ['days lose time to the clock', false],
  'long-day': ['days gain time from the clock', false],
  'negative-price': ['prices are negative', false],
  'empty-column': ['further cells are empty or no numbers, and count as 0', false],
} as const satisfies Record<string, readonly [string, boolean]>;

export type FaultKind = keyof typeof KINDS;

/** One kind of fault: how often it was met, and where first. */
export interface Fault {
  readonly kind: FaultKind;
  readonly count: number;
  /** The first lines that have it. */
  readonly lines: readonly number[];
  /** Whether it leaves steps without a sure price, so that `gaps` decides. */
  readonly decides: boolean;
  readonly sentence: string;
}

const SHOWN = 5;

/** Counts the faults of one file. */
export class Faults {
  readonly #met = new Map<FaultKind, { count: number; lines: number[] }>();

  add(kind: FaultKind, line: number, count = 1): void {
    const met = this.#met.get(kind);
    if (!met) this.#met.set(kind, { count, lines: [line] });
    else {
      met.count += count;
      if (met.lines.length < SHOWN && met.lines.at(-1) !== line) met.lines.push(line);
    }
  }

  /** What was met, what decides first. */
  list(): Fault[] {
    return (Object.keys(KINDS) as FaultKind[]).flatMap((kind) => {
      const met = this.#met.get(kind);
      return met ? [{ kind, ...met, decides: KINDS[kind][1], sentence: sentenceOf(kind, met) }] : [];
    });
  }
}

const sentenceOf = (kind: FaultKind, { count, lines }: { count: number; lines: number[] }): string =>
  `${count} ${KINDS[kind][0]}: line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}${count > lines.length ? ' …' : ''}`;

/** @throws HashwattError when the file is to stop at steps without a sure price and has some */
export function refuseFaults(faults: readonly Fault[], text: string, gaps: Gaps, file?: string): void {
  const stopping = gaps === 'stop' ? faults.filter(({ decides }) => decides) : [];
  if (stopping.length > 0)
    throw new HashwattError(stopping.map((fault) => problemOf(fault, lineOf(text, fault.lines[0]!), file)));
}

const problemOf = ({ lines, sentence }: Fault, given: string, file?: string): Problem => ({
  code: 'unreadable-file',
  field: 'prices',
  given,
  allowed: `is where it begins: ${sentence}; a price for every step is needed`,
  fix: 'Mend the file, or say what to do with such steps: gaps "skip" leaves them out, "hold" keeps the price before',
  ...(file === undefined ? {} : { file }),
  line: lines[0]!,
});

/** A line of a text, counted from 1. */
export function lineOf(text: string, line: number): string {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).trim();
}
