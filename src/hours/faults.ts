import { HashwattError, type Problem } from '../units/problem.ts';
import type { Gaps } from './format.ts';

/** What can be wrong with a file of prices: how it is told, and whether it leaves steps without a sure price. */
const KINDS = {
  'short-row': ['lines without the column of the price', true],
  'truncated-line': ['last line cut off', true],
  'unreadable-time': ['times that can’t be read', true],
  'unreadable-price': ['prices that can’t be read', true],
  'empty-cell': ['empty prices', true],
  'absurd-price': ['prices beyond the limit', true],
  gap: ['missing steps', true],
  'off-step': ['times between the steps', true],
  conflict: ['times that come again with another price', true],
  'no-such-time': ['local times that the clock skipped', true],
  duplicate: ['times that come again with the same price', false],
  'ambiguous-time': ['local times that the clock had twice, the first read as the earlier', false],
  'no-zone': ['times with neither offset nor zone, read as UTC', false],
  'mixed-offsets': ['times with another offset than the line before', false],
  unsorted: ['times earlier than the line before', false],
  'short-day': ['days that lose time to the clock', false],
  'long-day': ['days that gain time from the clock', false],
  'negative-price': ['negative prices', false],
  'empty-column': ['further cells that are empty or no number, read as 0', false],
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
  `${KINDS[kind][0]}: ${count} (line${lines.length > 1 ? 's' : ''} ${lines.join(', ')}${lines.length === SHOWN ? ' …' : ''})`;

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
  allowed: `has a fault, ${sentence}; every step needs a price`,
  fix: 'Mend the file, or let gaps skip such steps or hold the price before',
  ...(file === undefined ? {} : { file }),
  line: lines[0]!,
});

/** A line of a text, counted from 1. */
function lineOf(text: string, line: number): string {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
  const end = text.indexOf('\n', start);
  return text.slice(start, end < 0 ? text.length : end).trim();
}
