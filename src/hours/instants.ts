import type { Faults } from './faults.ts';
import type { Rows } from './rows.ts';
import { NAIVE } from './time.ts';
import type { Zone } from './zone.ts';

/** Rows in rising order of time. */
export interface Instants {
  /** Which row stands where. */
  readonly order: Int32Array;
  /** Minutes since 1970 UTC, and the offset of the local clock, row by row as in the file. */
  readonly utc: Float64Array;
  readonly offsets: Int16Array;
}

/** Puts the rows into the order of time; local times become instants, and what the clock did is told. */
export function instantsOf(rows: Rows, zone: Zone | undefined, faults: Faults): Instants {
  const utc = new Float64Array(rows.count);
  const offsets = rows.offsets.slice(0, rows.count);
  resolveTimes(rows, utc, offsets, zone, faults);
  const order = realTimes(utc);
  let isSorted = true;
  for (let at = 1; at < order.length; at++) {
    if (utc[order[at]!]! >= utc[order[at - 1]!]!) continue;
    faults.add('unsorted', rows.lines[order[at]!]!);
    isSorted = false;
  }
  if (!isSorted) order.sort((a, b) => utc[a]! - utc[b]! || a - b);
  return { order, utc, offsets };
}

/** The rows whose time there was. */
function realTimes(utc: Float64Array): Int32Array {
  const rows = new Int32Array(utc.length);
  let count = 0;
  for (let row = 0; row < utc.length; row++) if (!Number.isNaN(utc[row]!)) rows[count++] = row;
  return rows.subarray(0, count);
}

/** Fills in the instants, and the offsets of times that carry none; NaN is a time that never was. */
function resolveTimes(
  { count, minutes, lines }: Rows,
  utc: Float64Array,
  offsets: Int16Array,
  zone: Zone | undefined,
  faults: Faults,
): void {
  const clock = new LocalClock(zone, count > 0 && minutes[count - 1]! < minutes[0]!);
  let [before, isNaiveBefore] = [Number.NaN, false];
  for (let row = 0; row < count; row++) {
    const isNaive = offsets[row] === NAIVE;
    if (isNaive && !zone) faults.add('no-zone', lines[row]!);
    const outcome = isNaive ? clock.offsetOf(minutes[row]!) : offsets[row]!;
    if (clock.doubt === 'ambiguous-time' && isNaive) faults.add(clock.doubt, lines[row]!);
    if (outcome === undefined) faults.add('no-such-time', lines[row]!);
    utc[row] = outcome === undefined ? Number.NaN : minutes[row]! - outcome;
    offsets[row] = outcome ?? 0;
    const isOther = isNaive ? !isNaiveBefore : isNaiveBefore || offsets[row] !== before;
    if (row > 0 && isOther) faults.add('mixed-offsets', lines[row]!);
    [before, isNaiveBefore] = [offsets[row]!, isNaive];
  }
}

/** Tells the two hours of one name in autumn apart: the first that comes is the earlier, in a file that rises. */
class LocalClock {
  doubt: 'ambiguous-time' | undefined;
  readonly #zone: Zone | undefined;
  readonly #falls: boolean;
  readonly #met = new Set<number>();

  constructor(zone: Zone | undefined, falls: boolean) {
    this.#zone = zone;
    this.#falls = falls;
  }

  /** @returns undefined when the clock skips this time */
  offsetOf(minutes: number): number | undefined {
    this.doubt = undefined;
    const offsets = this.#zone?.offsetsOf(minutes) ?? UTC;
    if (offsets.length < 2) return offsets[0];
    this.doubt = 'ambiguous-time';
    const isSecond = this.#met.has(minutes);
    this.#met.add(minutes);
    return isSecond === this.#falls ? offsets[0] : offsets[1];
  }
}

const UTC = [0];
