import type { Arithmetic } from './arithmetic.ts';
import { MONTH } from './graph.ts';
import type { Tally } from './question.ts';
import type { Series, SeriesBuilder } from './series.ts';

/** Turns what is wanted of all months together into terms that are carried through them. */
export class Tallies {
  readonly #build: Arithmetic;
  readonly #series: SeriesBuilder;

  constructor(arithmetic: Arithmetic, series: SeriesBuilder) {
    this.#build = arithmetic;
    this.#series = series;
  }

  /** What stands for a tally when all months are over. */
  output(tally: Tally): number {
    const series = this.#series.column(tally.of);
    if (tally.what === 'first') return series.first;
    if (tally.what === 'last') return this.#series.final(series);
    if (tally.what === 'sum') return this.#sum(series);
    const own = tally.what === 'worth' && tally.at === 'end' ? this.#series.later(series) : series;
    const { step } = tally;
    const worth = step === undefined ? own : this.#series.discounted(own, step);
    return tally.what === 'worth' ? this.#sum(worth) : this.#owed(worth);
  }

  /** A factor that is the same for all months but the first is taken out of the sum. */
  #sum(series: Series): number {
    const { first, last, closing = this.#zero } = series;
    if (this.#series.months === 1) return this.#build.plus(first, closing);
    const [[each, factor], [end, same]] = [this.#split(series.each), this.#split(last)];
    const common = factor === same ? factor : this.#build.graph.constant(1);
    const [addend, ending] = factor === same ? [each, end] : [series.each, last];
    const sum = this.#build.graph.isConstant(addend, 0)
      ? ending
      : this.#build.plus(
          this.#series.state(this.#zero, this.#series.range(series), (it) => this.#build.plus(it, addend)),
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
    const sure = { ...this.#series.range(series), low: 0, high: Infinity };
    const sum = this.#series.state(first, this.#series.range(series), (it) => this.#build.plus(it, each));
    const reached = this.#build.plus(sum, each);
    const owed = this.#series.state(begun, { ...sure, high: 1 }, (it) =>
      this.#build.times(it, isOwed(reached)),
    );
    const still = this.#build.times(owed, isOwed(reached));
    const count = this.#series.state(begun, sure, (it) => this.#build.plus(it, still));
    let [total, left, months] = [first, begun, begun];
    const follow = (flow: number): void => {
      total = this.#build.plus(total, flow);
      left = this.#build.times(left, isOwed(total));
      months = this.#build.plus(months, left);
    };
    if (this.#series.months > 1) {
      [total, left, months] = [sum, owed, count];
      follow(last);
    }
    if (closing !== undefined) follow(closing);
    return months;
  }

  get #zero(): number {
    return this.#build.graph.constant(0);
  }
}
