import { didYouMean, nearest } from '../units/nearest.ts';
import { HashwattError } from '../units/problem.ts';

/** Between two places so far apart with the same offset, in minutes, no clock is changed. */
const BLOCK = 8 * 1_440;
const DAY = 1_440;

/** What a local time can be: its offsets in rising order of time; none when the clock skips it. */
export type Offsets = readonly number[];

/** A time zone of the IANA database, as the platform knows it. */
export class Zone {
  readonly #format: Intl.DateTimeFormat;
  readonly #blocks = new Map<number, number>();
  readonly #single = new Map<number, Offsets>();
  #from = 0;
  #to = 0;
  #same: Offsets = [];

  /** @throws HashwattError when there is no such zone */
  constructor(name: string) {
    try {
      this.#format = new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' });
    } catch {
      const fix = didYouMean(nearest(name, Intl.supportedValuesOf('timeZone')));
      const allowed = 'is no time zone such as Europe/Madrid';
      throw new HashwattError([
        { code: 'unknown-name', field: 'zone', given: name, allowed, ...(fix === undefined ? {} : { fix }) },
      ]);
    }
  }

  /** Which offsets give a local time, in minutes since 1970 on the local clock. */
  offsetsOf(local: number): Offsets {
    if (local >= this.#from && local < this.#to) return this.#same;
    const before = this.#at(local - DAY);
    const after = this.#at(local + DAY);
    if (before !== after) return [before, after].filter((it) => this.#at(local - it) === it);
    return this.#hasOne(before, local);
  }

  /** Within the middle of a block without a change the same holds, and need not be asked again. */
  #hasOne(offset: number, local: number): Offsets {
    const block = Math.floor(local / BLOCK);
    const same = this.#alone(offset);
    if (this.#atBlock(block) !== offset || this.#atBlock(block + 1) !== offset) return same;
    this.#from = block * BLOCK + DAY;
    this.#to = (block + 1) * BLOCK - DAY;
    this.#same = same;
    return same;
  }

  #alone(offset: number): Offsets {
    const known = this.#single.get(offset) ?? [offset];
    this.#single.set(offset, known);
    return known;
  }

  #at(minutes: number): number {
    const block = Math.floor(minutes / BLOCK);
    const [from, to] = [this.#atBlock(block), this.#atBlock(block + 1)];
    return from === to ? from : this.#asked(minutes);
  }

  #atBlock(block: number): number {
    const known = this.#blocks.get(block) ?? this.#asked(block * BLOCK);
    this.#blocks.set(block, known);
    return known;
  }

  #asked(minutes: number): number {
    const text = this.#format.format(minutes * 60_000);
    const [, sign, hours = '0', rest = '0'] = /GMT(?:([+-])(\d+):(\d+))?/.exec(text) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(rest));
  }
}
