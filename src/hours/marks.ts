import { HashwattError, type Problem } from '../units/problem.ts';
import type { PriceSeries } from './format.ts';
import { NAIVE, TimeReader } from './time.ts';
import { Zone } from './zone.ts';

/** Steps that a list of times names, such as coincident peaks or calls. */
export interface Marks {
  /** 1 for each step in which one of the times falls, else 0. */
  readonly steps: Float64Array;
  /** How many of the times fall into no step. */
  readonly outside: number;
}

/**
 * Reads a list of times, one at the start of each line, and marks the steps that they fall into.
 * @throws HashwattError with every line that begins with no time, or with a local one that is not one instant
 */
export function readMarks(
  text: string,
  series: PriceSeries,
  { zone, file }: { readonly zone?: string; readonly file?: string } = {},
): Marks {
  const clock = zone === undefined ? undefined : new Zone(zone);
  const time = new TimeReader();
  const problems: Problem[] = [];
  const steps = new Float64Array(series.starts.length);
  let outside = 0;
  text.split('\n').forEach((line, index) => {
    const cell = /^[\uFEFF\s"]*([^,;|\t"]*)/.exec(line)![1]!.trim();
    const isTime = time.read(cell, 0, cell.length);
    if (!isTime && (cell === '' || index === 0)) return;
    const offsets = time.offset === NAIVE ? (clock?.offsetsOf(time.minutes) ?? [0]) : [time.offset];
    if (!isTime || offsets.length !== 1) problems.push(noInstant(cell, index + 1, isTime, file));
    else {
      const step = stepAt(series, (time.minutes - offsets[0]!) * 60_000);
      if (step === undefined) outside++;
      else steps[step] = 1;
    }
  });
  if (problems.length > 0) throw new HashwattError(problems);
  return { steps, outside };
}

const noInstant = (given: string, line: number, isTime: boolean, file?: string): Problem => ({
  code: 'unreadable-file',
  field: 'times',
  given,
  allowed: isTime ? 'is twice or never on the clock of this zone' : 'is no time',
  fix: isTime ? 'Add its offset from UTC' : 'Write a time such as 2026-07-01T13:00Z',
  ...(file === undefined ? {} : { file }),
  line,
});

/** The step in which an instant falls. */
function stepAt({ starts, hours }: PriceSeries, instant: number): number | undefined {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (starts[middle]! <= instant) low = middle + 1;
    else high = middle;
  }
  return low > 0 && instant < starts[low - 1]! + hours * 3_600_000 ? low - 1 : undefined;
}
