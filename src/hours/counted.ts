import { HashwattError } from '../units/problem.ts';
import type { Chain, Sums } from './chain.ts';
import type { Choice } from './rules.ts';

/** The best worth at one place for each number of steps run so far, from `low` on. */
interface Band {
  readonly low: number;
  readonly worths: Float64Array;
}

/** A way to reach a place: from another one, with so many steps run between and so much gained. */
interface Way {
  readonly runs: boolean;
  readonly at: number;
  readonly steps: number;
  readonly gain: number;
}

const NONE = Number.NEGATIVE_INFINITY;
const EMPTY: Band = { low: 0, worths: new Float64Array(0) };
const START: Band = { low: 0, worths: Float64Array.of(0) };
const MOST_LABELS = 20_000_000;

/**
 * The best plan that runs between `least` and `most` steps: dynamic programming over places and numbers of steps,
 * without those from which not even the best rest, at a bonus for each step, comes within `slack` of the bound.
 * So the outcome is exact whenever it lies within the slack.
 */
export class CountedSearch {
  readonly #choice: Choice;
  readonly #sums: Sums;
  readonly #chain: Chain;
  readonly #bonus: number;
  readonly #threshold: number;
  readonly #running: Band[] = [START];
  readonly #standing: Band[] = [START];
  #labels = 0;

  constructor(choice: Choice, sums: Sums, bound: Chain, bonus: number, slack: number) {
    this.#choice = choice;
    this.#sums = sums;
    this.#chain = bound;
    this.#bonus = bonus;
    this.#threshold = bound.worth - slack;
  }

  /** The steps that run in the best plan within the slack, or nothing. */
  search(): Uint8Array | undefined {
    const steps = this.#choice.gains.length;
    for (let at = 1; at <= steps; at++) {
      this.#running.push(this.#reached(true, at));
      this.#standing.push(this.#reached(false, at));
      if (this.#labels > MOST_LABELS) throw tooLarge();
    }
    const [on, off] = [best(this.#running[steps]!), best(this.#standing[steps]!)];
    const isOn = on.worth >= off.worth;
    const end = isOn ? on : off;
    return end.worth === NONE ? undefined : this.#wayBack(isOn, end.count);
  }

  #band(runs: boolean, at: number): Band {
    return (runs ? this.#running : this.#standing)[at]!;
  }

  #ways(runs: boolean, at: number): Way[] {
    const { gains, barred, rules } = this.#choice;
    const steps = gains.length;
    const ways: Way[] = [];
    if (!runs) ways.push({ runs, at: at - 1, steps: 0, gain: 0 });
    else if (!barred[at - 1]) ways.push({ runs, at: at - 1, steps: 1, gain: gains[at - 1]! });
    const length = runs ? rules.leastRun : rules.leastStop;
    const last = at === steps ? at - 1 : at - length;
    for (let from = Math.max(0, at - length); from <= last; from++) {
      const isBarred = runs && this.#sums.barred[at]! > this.#sums.barred[from]!;
      const gain = runs ? this.#sums.gained[at]! - this.#sums.gained[from]! - rules.startCost : 0;
      if (!isBarred) ways.push({ runs: !runs, at: from, steps: runs ? at - from : 0, gain });
    }
    return ways;
  }

  #reached(runs: boolean, at: number): Band {
    const ways = this.#ways(runs, at);
    let [low, high] = [Number.POSITIVE_INFINITY, 0];
    for (const way of ways) {
      const band = this.#band(way.runs, way.at);
      if (band.worths.length === 0) continue;
      low = Math.min(low, band.low + way.steps);
      high = Math.max(high, band.low + way.steps + band.worths.length);
    }
    if (high === 0) return EMPTY;
    const worths = new Float64Array(high - low).fill(NONE);
    for (const { runs: on, at: from, steps, gain } of ways) {
      const band = this.#band(on, from);
      const shift = band.low + steps - low;
      for (let index = 0; index < band.worths.length; index++) {
        const worth = band.worths[index]! + gain;
        if (worth > worths[index + shift]!) worths[index + shift] = worth;
      }
    }
    return this.#pruned({ low, worths }, runs, at);
  }

  #pruned({ low, worths }: Band, runs: boolean, at: number): Band {
    const { least, most } = this.#choice.rules;
    const needed = this.#threshold - (runs ? this.#chain.running : this.#chain.standing)[at]!;
    const fewest = least - (this.#choice.gains.length - at);
    let [first, last] = [worths.length, -1];
    for (let index = 0; index < worths.length; index++) {
      const count = low + index;
      if (worths[index]! + this.#bonus * count < needed || count > most || count < fewest)
        worths[index] = NONE;
      else {
        if (last < 0) first = index;
        last = index;
      }
    }
    this.#labels += last + 1 - Math.min(first, last + 1);
    return last < 0 ? EMPTY : { low: low + first, worths: worths.subarray(first, last + 1) };
  }

  #wayBack(isOn: boolean, end: number): Uint8Array {
    const runs = new Uint8Array(this.#choice.gains.length);
    let [on, at, count] = [isOn, runs.length, end];
    while (at > 0) {
      const worth = worthAt(this.#band(on, at), count);
      const way = this.#ways(on, at).find(
        (it) => worthAt(this.#band(it.runs, it.at), count - it.steps) + it.gain === worth,
      )!;
      if (on) runs.fill(1, way.at, at);
      [on, at, count] = [way.runs, way.at, count - way.steps];
    }
    return runs;
  }
}

const worthAt = ({ low, worths }: Band, count: number): number => worths[count - low] ?? NONE;

function best({ low, worths }: Band): { count: number; worth: number } {
  let [worth, count] = [NONE, 0];
  worths.forEach((it, index) => {
    if (it > worth) [worth, count] = [it, low + index];
  });
  return { worth, count };
}

const tooLarge = (): HashwattError => {
  const allowed = 'leaves too many plans that are as good as equal to be told apart exactly';
  const fix = 'Decide on fewer hours at a time, or give up a rule';
  return new HashwattError([{ code: 'out-of-range', field: 'least', allowed, fix }]);
};
