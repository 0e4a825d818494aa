import type { Model } from '../formula/model.ts';
import type { Quantity } from '../formula/quantity.ts';
import { Arithmetic } from './arithmetic.ts';
import { carried } from './carried.ts';
import { calendarOf, monthClosures, pointClosures } from './closures.ts';
import type { MonthCode, RunMonths, RunPoints } from './code.ts';
import { monthTerms, pointTerms } from './givens.ts';
import { type MonthQuestion, namesIn, namesOf, type PointQuestion } from './question.ts';
import { SeriesBuilder } from './series.ts';
import { monthSource, pointSource } from './source.ts';
import { Tallies } from './tallies.ts';

/** How programs are made: of text, unless a content policy forbids it, or always of closures. */
export type Backend = 'text' | 'closures';

/** Reads a model in float64, for many points or draws at once; what is absent is NaN. */
export class Float64Reader<Q> {
  readonly #model: Model<Q>;
  readonly #backend: Backend;

  constructor(model: Model<Q>, backend: Backend = 'text') {
    this.#model = model;
    this.#backend = backend;
  }

  /** A program that works out the wanted quantities for each point. */
  points(question: PointQuestion): RunPoints {
    const arithmetic = new Arithmetic();
    const terms = pointTerms(this.#model, question, arithmetic);
    const outputs = question.wanted.map((name) => terms.quantity(this.#model.quantity(name)));
    const code = { graph: arithmetic.graph, outputs };
    return this.#made(
      () => pointSource(code),
      () => pointClosures(code),
    );
  }

  /** A program that follows each draw through its months. */
  months(question: MonthQuestion): RunMonths {
    const code = this.#monthCode(question);
    const calendar = calendarOf(code);
    return this.#made(
      () => monthSource(code, calendar),
      () => monthClosures(code, calendar),
    );
  }

  #monthCode(question: MonthQuestion): MonthCode {
    const { months, wanted, paths } = question;
    const arithmetic = new Arithmetic();
    const { graph } = arithmetic;
    const segments = monthTerms(this.#model, question, arithmetic);
    const quantity = (name: string): Quantity => this.#model.quantity(name);
    const names = [...wanted.flatMap(namesOf), ...question.columns.flatMap(namesIn)];
    segments.settle(names.map(quantity));
    const series = new SeriesBuilder(arithmetic, segments, quantity, months, this.#model.nexts.length);
    const tallies = new Tallies(arithmetic, series);
    const outputs = wanted.map((it) => tallies.output(it));
    const columns = question.columns.map((it) => series.column(it));
    const ends = columns.flatMap(({ each, last, closing = last }) => [each, last, closing]);
    const states = carried(graph, [...segments.states, ...series.states], [...outputs, ...ends]);
    const known = [...paths.known.values()].map((it) => Float64Array.from(it));
    return { graph, months, known, states, outputs, columns };
  }

  #made<T>(text: () => T, closures: () => T): T {
    if (this.#backend === 'closures') return closures();
    try {
      return text();
    } catch (error) {
      if (error instanceof EvalError) return closures();
      throw error;
    }
  }
}
