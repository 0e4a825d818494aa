import { HashwattError } from '../units/problem.ts';
import type { Faults } from './faults.ts';
import type { Gaps, PriceSeries } from './format.ts';
import type { Instants } from './instants.ts';
import type { Rows } from './rows.ts';

const ALLOWED = [15, 30, 60];
/** A hundred years of quarter hours; a slip in a year must not fill the memory with held prices. */
const MOST = 3_506_400;

/** The length of a step in minutes: the commonest distance. @throws HashwattError when it is none that is read */
export function stepOf({ order, utc }: Instants): number {
  const counts = new Map<number, number>();
  let [distance, run] = [0, 0];
  for (let at = 1; at <= order.length; at++) {
    const next = at < order.length ? utc[order[at]!]! - utc[order[at - 1]!]! : 0;
    if (next !== distance) {
      if (distance > 0) counts.set(distance, (counts.get(distance) ?? 0) + run);
      distance = next;
      run = 0;
    }
    run++;
  }
  const [step] = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0])[0] ?? [0];
  if (ALLOWED.includes(step)) return step;
  throw new HashwattError([
    {
      code: 'wrong-shape',
      field: 'prices',
      allowed:
        step === 0 ? 'has fewer than two times that can be read' : `has a time every ${step} minutes mostly`,
      fix: 'Give prices every 15, 30 or 60 minutes',
    },
  ]);
}

/** Steps as they are kept. */
class Steps {
  count = 0;
  readonly starts: Float64Array;
  readonly offsets: Int16Array;
  readonly prices: Float64Array;
  readonly columns: readonly Float64Array[];
  readonly #rows: Rows;

  constructor(rows: Rows, most: number) {
    this.#rows = rows;
    this.starts = new Float64Array(most);
    this.offsets = new Int16Array(most);
    this.prices = new Float64Array(most);
    this.columns = rows.columns.map(() => new Float64Array(most));
  }

  take(start: number, offset: number, price: number, row: number): void {
    this.starts[this.count] = start * 60_000;
    this.offsets[this.count] = offset;
    this.prices[this.count] = price;
    for (let at = 0; at < this.columns.length; at++)
      this.columns[at]![this.count] = this.#rows.columns[at]!.values[row]!;
    this.count++;
  }

  /** The step before, again and again until `start`. */
  hold(start: number, step: number): void {
    const last = this.count - 1;
    for (let at = this.starts[last]! / 60_000 + step; at < start; at += step) {
      this.take(at, this.offsets[last]!, this.prices[last]!, 0);
      for (const column of this.columns) column[this.count - 1] = column[last]!;
    }
  }

  series(step: number): PriceSeries {
    const { count } = this;
    const columns = this.columns.map((it, at) => [this.#rows.columns[at]!.name, it.slice(0, count)] as const);
    return {
      starts: this.starts.slice(0, count),
      offsets: this.offsets.slice(0, count),
      hours: step / 60,
      prices: this.prices.slice(0, count),
      columns: Object.fromEntries(columns),
    };
  }
}

/** Lays the rows on their grid of steps. Steps without a price are left out, or held when that is asked. */
export function layOut(
  rows: Rows,
  instants: Instants,
  step: number,
  gaps: Gaps,
  faults: Faults,
): PriceSeries {
  const { order, utc, offsets } = instants;
  const [first, last] = [utc[order[0]!]!, utc[order.at(-1)!]!];
  const span = Math.round((last - first) / step) + 1;
  if (span > MOST) throw tooLong(span);
  const steps = new Steps(rows, gaps === 'hold' ? span : order.length);
  let before = -1;
  for (const row of order) {
    if (before >= 0 && !follows(rows, instants, before, row, step, faults)) continue;
    before = row;
    if (Number.isNaN(rows.prices[row]!)) continue;
    if (gaps === 'hold' && steps.count > 0) steps.hold(utc[row]!, step);
    steps.take(utc[row]!, offsets[row]!, rows.prices[row]!, row);
  }
  if (gaps === 'hold' && steps.count > 0) steps.hold(last + step, step);
  return steps.series(step);
}

/** Whether a row is a step of its own after another; what lies between is told. */
function follows(
  { lines, prices }: Rows,
  { utc, offsets }: Instants,
  before: number,
  row: number,
  step: number,
  faults: Faults,
): boolean {
  const distance = utc[row]! - utc[before]!;
  const line = lines[row]!;
  if (distance === 0) faults.add(prices[row] === prices[before] ? 'duplicate' : 'conflict', line);
  else if (distance % step !== 0) faults.add('off-step', line);
  if (distance === 0 || distance % step !== 0) return false;
  if (distance > step) faults.add('gap', line, distance / step - 1);
  const turned = offsets[row]! - offsets[before]!;
  if (turned !== 0) faults.add(turned > 0 ? 'short-day' : 'long-day', line);
  return true;
}

const tooLong = (span: number): HashwattError =>
  new HashwattError([
    {
      code: 'out-of-range',
      field: 'prices',
      given: `${span} steps`,
      allowed: `reaches over more than ${MOST} steps from its first time to its last`,
      fix: 'Look for a year that is mistyped',
    },
  ]);
