import type { Choice } from './rules.ts';

/** What is still to come from each step on, and what is best to do there. */
export interface Chain {
  /** The most that the rest is worth to a site that runs, or stands, and is free to change; one longer than the steps. */
  readonly running: Float64Array;
  readonly standing: Float64Array;
  readonly runs: Uint8Array;
  readonly count: number;
  /** The most that all steps are worth, `bonus` included. */
  readonly worth: number;
}

/** Sums that every pass over the same steps needs. */
export interface Sums {
  /** $ gained in the first so many steps, and how many of those are barred; one longer than the steps. */
  readonly gained: Float64Array;
  readonly barred: Uint32Array;
}

export function sumsOf({ gains, barred }: Choice): Sums {
  const sums = { gained: new Float64Array(gains.length + 1), barred: new Uint32Array(gains.length + 1) };
  for (let at = 0; at < gains.length; at++) {
    sums.gained[at + 1] = sums.gained[at]! + gains[at]!;
    sums.barred[at + 1] = sums.barred[at]! + barred[at]!;
  }
  return sums;
}

const [STAYS, CHANGES] = [0, 1];

/**
 * The best plan under least runs, least stops and costs of starting, by dynamic programming from the end.
 * @param bonus $ for each step that runs, beside its gain: what makes a plan keep a number of steps
 */
export function chain(choice: Choice, sums: Sums, bonus: number): Chain {
  const { gains, barred, rules } = choice;
  const steps = gains.length;
  const running = new Float64Array(steps + 1);
  const standing = new Float64Array(steps + 1);
  const [stops, starts] = [new Uint8Array(steps), new Uint8Array(steps)];
  for (let at = steps - 1; at >= 0; at--) {
    const stop = standing[Math.min(at + rules.leastStop, steps)]!;
    const stay = barred[at] ? Number.NEGATIVE_INFINITY : gains[at]! + bonus + running[at + 1]!;
    stops[at] = stay >= stop ? STAYS : CHANGES;
    running[at] = Math.max(stay, stop);
    const to = Math.min(at + rules.leastRun, steps);
    const isBarred = sums.barred[to]! > sums.barred[at]!;
    const run = sums.gained[to]! - sums.gained[at]! + bonus * (to - at) - rules.startCost + running[to]!;
    starts[at] = !isBarred && run > standing[at + 1]! ? CHANGES : STAYS;
    standing[at] = starts[at] ? run : standing[at + 1]!;
  }
  const isOn = running[0]! >= standing[0]!;
  const runs = followed(isOn, stops, starts, choice);
  const count = runs.reduce((sum, it) => sum + it, 0);
  return { running, standing, runs, count, worth: Math.max(running[0]!, standing[0]!) };
}

/** The steps that run when each decision is taken as it comes. */
function followed(isOn: boolean, stops: Uint8Array, starts: Uint8Array, { rules }: Choice): Uint8Array {
  const runs = new Uint8Array(stops.length);
  let [on, at] = [isOn, 0];
  while (at < runs.length) {
    const changes = (on ? stops : starts)[at] === CHANGES;
    if (changes) on = !on;
    const length = changes ? (on ? rules.leastRun : rules.leastStop) : 1;
    if (on) runs.fill(1, at, at + length);
    at += length;
  }
  return runs;
}
