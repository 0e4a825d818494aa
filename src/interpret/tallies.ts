import type { Quantity } from '../formula/quantity.ts';
import type { Arithmetic } from './arithmetic.ts';
import type { MonthColumn, State } from './code.ts';
import { DRAW, type Level, MONTH } from './graph.ts';
import type { Range } from './range.ts';
import type { Flows, Followed, Tally } from './question.ts';
import type { Segments } from './segments.ts';

/** A term for each segment, and what comes after the last month. */
type Series = MonthColumn;

const EVERY: Level = (DRAW | MONTH) as Level;

/** Turns what is wanted of the months into terms that are carried through them. */
export class Tallies {
  readonly states: State[] = [];
  readonly #build: Arithmetic;
  readonly #segments: Segments;
  readonly #quantity: (name: string) => Quantity;
  readonly #months: number;
  readonly #known = new Map<string, Series>();
  #at: number;

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
    this.#months = months;
    this.#at = at;
  }

  output(tally: Tally): number {
    const series = this.column(tally.of);
    switch (tally.what) {
      case 'first':
        return series.first;
      case 'last':
        return this.#final(series);
      case 'sum':
        return this.#sum(series);
      case 'worth':
        return this.#sum(this.#discounted(tally.at === 'end' ? this.#later(series) : series, tally.step));
      case 'payback':
        return this.#owed(tally.step === undefined ? series : this.#discounted(series, tally.step));
    }
  }

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
    const [out, back] = [this.column(spent), this.#later(this.column(earned))];
    const left = held === undefined ? this.#zero : this.#final(this.column(held));
    return {
      first: this.#build.minus(back.first, out.first),
      each: this.#build.minus(back.each, out.each),
      last: this.#build.minus(back.last, out.last),
      closing: this.#build.plus(back.closing!, left),
    };
  }

  /** Each month a month later: nothing comes first, and the last month closes. */
  #later(now: Series): Series {
    const before = this.#state(now.first, this.#range(now), () => now.each);
    return { first: this.#zero, each: before, last: before, closing: this.#final(now) };
  }

  /** What each month is worth at the start. */
  #discounted({ first, each, last, closing }: Series, step: string): Series {
    const { graph } = this.#build;
    const worth = this.#build.div(graph.constant(1), this.column(step).first);
    const factor = this.#state(worth, graph.range(worth), (it) => this.#build.times(it, worth));
    const end = this.#months === 1 ? worth : this.#build.times(factor, worth);
    return {
      first,
      each: this.#build.times(each, factor),
      last: this.#build.times(last, factor),
      closing: closing === undefined ? undefined : this.#build.times(closing, end),
    };
  }

  /** A factor that is the same for all months but the first is taken out of the sum. */
  #sum(series: Series): number {
    const { first, last, closing = this.#zero } = series;
    if (this.#months === 1) return this.#build.plus(first, closing);
    const [[each, factor], [end, same]] = [this.#split(series.each), this.#split(last)];
    const common = factor === same ? factor : this.#build.graph.constant(1);
    const [addend, ending] = factor === same ? [each, end] : [series.each, last];
    const sum = this.#build.graph.isConstant(addend, 0)
      ? ending
      : this.#build.plus(
          this.#state(this.#zero, this.#range(series), (it) => this.#build.plus(it, addend)),
          ending,
        );
    return this.#build.plus(this.#build.plus(first, this.#build.times(sum, common)), closing);
  }

  /** A term that changes with the months, and a factor that does not. */
  #split(id: number): [of: number, factor: number] {
    const { graph } = this.#build;
    const { kind, args } = graph.terms[id]!;
    if (kind === 'when' && graph.level(args[0]!) < MONTH) return [args[1]!, args[0]!];
    const isSplit = kind === 'times' && graph.level(args[1]!) < MONTH;
    return isSplit ? [args[0]!, args[1]!] : [id, graph.constant(1)];
  }

  /** In how many months, counted from the first, something is still owed. */
  #owed(series: Series): number {
    const { first, each, last, closing } = series;
    const isOwed = (sum: number): number => this.#build.graph.apply('below', sum, this.#zero);
    const begun = isOwed(first);
    const sure = { ...this.#range(series), low: 0, high: Infinity };
    const sum = this.#state(first, this.#range(series), (it) => this.#build.plus(it, each));
    const reached = this.#build.plus(sum, each);
    const owed = this.#state(begun, { ...sure, high: 1 }, (it) => this.#build.times(it, isOwed(reached)));
    const still = this.#build.times(owed, isOwed(reached));
    const count = this.#state(begun, sure, (it) => this.#build.plus(it, still));
    let [total, left, months] = [first, begun, begun];
    const follow = (flow: number): void => {
      total = this.#build.plus(total, flow);
      left = this.#build.times(left, isOwed(total));
      months = this.#build.plus(months, left);
    };
    if (this.#months > 1) {
      [total, left, months] = [sum, owed, count];
      follow(last);
    }
    if (closing !== undefined) follow(closing);
    return months;
  }

  get #zero(): number {
    return this.#build.graph.constant(0);
  }

  /** What stands at the very end. */
  #final({ first, last, closing }: Series): number {
    return closing ?? (this.#months === 1 ? first : last);
  }

  /** Anything, but surely there where all months are. */
  #range({ first, each, last }: Series): Range {
    const sure = [first, each, last].every((it) => this.#build.graph.range(it).sure);
    return { low: -Infinity, high: Infinity, sure };
  }

  #state(entry: number, range: Range, next: (state: number) => number): number {
    const state = this.#build.graph.source('state', this.#at++, EVERY, range);
    this.states.push({ state, entry, next: next(state) });
    return state;
  }
}
