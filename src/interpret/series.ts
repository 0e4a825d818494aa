import type { Quantity } from '../formula/quantity.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { MonthColumn, State } from './code.ts';
import { DRAW, type Level, MONTH } from './graph.ts';
import type { Flows, Followed } from './question.ts';
import type { Range } from './range.ts';
import type { Segments } from './segments.ts';

/** A term for each segment, and what comes after the last month. */
export type Series = MonthColumn;

const EVERY: Level = (DRAW | MONTH) as Level;

/** Turns what is asked of months into terms for each of them, and carries what one month leaves to the next. */
export class SeriesBuilder {
  readonly states: State[] = [];
  readonly months: number;
  readonly #build: Arithmetic;
  readonly #segments: Segments;
  readonly #quantity: (name: string) => Quantity;
  readonly #known = new Map<string, Series>();
  #at: number;

  /** @param at the number of the first state that is made here */
  constructor(
    arithmetic: Arithmetic,
    segments: Segments,
    quantity: (name: string) => Quantity,
    months: number,
    at: number,
  ) {
    this.#build = arithmetic;
    this.#segments = segments;
    this.#quantity = quantity;
    this.months = months;
    this.#at = at;
  }

  /** A quantity or flows as a term for each segment. */
  column(of: Followed): Series {
    const key = JSON.stringify(of);
    const known = this.#known.get(key) ?? (typeof of === 'string' ? this.#series(of) : this.#flows(of));
    this.#known.set(key, known);
    return known;
  }

  #series(name: string): Series {
    const { first, middle, last } = this.#segments;
    const quantity = this.#quantity(name);
    const [a, b, c] = [first, middle, last].map((it) => it.quantity(quantity)) as [number, number, number];
    return { first: a, each: b, last: c, closing: undefined };
  }

  /** What is spent at the start of a month stands beside what came in at the end of the month before. */
  #flows({ spent, earned, held }: Flows): Series {
    const [out, back] = [this.column(spent), this.later(this.column(earned))];
    const left = held === undefined ? this.#zero : this.final(this.column(held));
    return {
      first: this.#build.minus(back.first, out.first),
      each: this.#build.minus(back.each, out.each),
      last: this.#build.minus(back.last, out.last),
      closing: this.#build.plus(back.closing!, left),
    };
  }

  /** Each month a month later: nothing comes first, and the last month closes. */
  later(now: Series): Series {
    const before = this.state(now.first, this.range(now), () => now.each);
    return { first: this.#zero, each: before, last: before, closing: this.final(now) };
  }

  /** What each month is worth at the start. */
  discounted({ first, each, last, closing }: Series, step: string): Series {
    const { graph } = this.#build;
    const worth = this.#build.div(graph.constant(1), this.column(step).first);
    const factor = this.state(worth, graph.range(worth), (it) => this.#build.times(it, worth));
    const end = this.months === 1 ? worth : this.#build.times(factor, worth);
    return {
      first,
      each: this.#build.times(each, factor),
      last: this.#build.times(last, factor),
      closing: closing === undefined ? undefined : this.#build.times(closing, end),
    };
  }

  get #zero(): number {
    return this.#build.graph.constant(0);
  }

  /** What stands at the very end. */
  final({ first, last, closing }: Series): number {
    return closing ?? (this.months === 1 ? first : last);
  }

  /** Anything, but surely there where all months are. */
  range({ first, each, last }: Series): Range {
    const sure = [first, each, last].every((it) => this.#build.graph.range(it).sure);
    return { low: -Infinity, high: Infinity, sure };
  }

  /** A term that is carried: what it is in the second month, and from there month by month. */
  state(entry: number, range: Range, next: (state: number) => number): number {
    const state = this.#build.graph.source('state', this.#at++, EVERY, range);
    this.states.push({ state, entry, next: next(state) });
    return state;
  }
}
