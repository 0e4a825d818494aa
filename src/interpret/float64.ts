import type { Model } from '../formula/model.ts';
import type { Node } from '../formula/node.ts';
import { plan, type Plan } from '../formula/plan.ts';
import type { Quantity } from '../formula/quantity.ts';
import { Arithmetic } from './arithmetic.ts';
import { carried } from './carried.ts';
import { calendarOf, monthClosures, pointClosures } from './closures.ts';
import type { RunMonths, RunPoints } from './code.ts';
import type { Given } from './exact.ts';
import { DRAW, type Level, MONTH } from './graph.ts';
import { UNKNOWN } from './range.ts';
import { ratioOf } from './ratio.ts';
import { type GivenTerm, type Segment, Segments } from './segments.ts';
import { monthSource, pointSource } from './source.ts';
import { type Followed, namesIn, Tallies, type Tally } from './tallies.ts';
import { rangeOfQuantity, Terms } from './terms.ts';

/** What to work out for many points: everything given is the same for all but what is `drawn`. */
export interface PointQuestion {
  readonly given: ReadonlyMap<string, Given>;
  /** Name → how strong its word is, in the order of the columns; every number must lie in the bounds of the book. */
  readonly drawn: ReadonlyMap<string, number>;
  readonly wanted: readonly string[];
}

/** What to work out for many draws, each followed through its months. */
export interface MonthQuestion extends Omit<PointQuestion, 'wanted'> {
  readonly months: number;
  readonly paths: MonthPaths;
  /** How strong the word of a path is. */
  readonly strengthOfPaths: number;
  readonly wanted: readonly Tally[];
  /** What is written for every month; flows have one number more than there are months. */
  readonly columns: readonly Followed[];
}

/** What is known of months; it stands in for what would move by itself. */
export interface MonthPaths {
  /** A value for each month, alike for all draws. */
  readonly known: ReadonlyMap<string, readonly number[]>;
  /** Values that differ from draw to draw, in the order of their buffers. */
  readonly followed: readonly string[];
  /** What has a value in the first or the last month alone, and is zero in all others. */
  readonly once: ReadonlyMap<string, { readonly in: 'first' | 'last'; readonly formula: Node }>;
}

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

  points({ given, drawn, wanted }: PointQuestion): RunPoints {
    const arithmetic = new Arithmetic();
    const made = plan(this.#model, strengthsOf(given, drawn));
    const columns = [...drawn.keys()];
    const terms = new Terms(arithmetic, made, (it) => this.#given(arithmetic, made, given, columns, it));
    const outputs = wanted.map((name) => terms.quantity(this.#model.quantity(name)));
    const code = { graph: arithmetic.graph, outputs };
    return this.#made(
      () => pointSource(code),
      () => pointClosures(code),
    );
  }

  months(question: MonthQuestion): RunMonths {
    const { months, wanted } = question;
    const arithmetic = new Arithmetic();
    const segments = this.#segments(question, arithmetic);
    const quantity = (name: string): Quantity => this.#model.quantity(name);
    const names = wanted.flatMap((it) => [...namesIn(it.of), ...stepOf(it)]);
    segments.settle([...names, ...question.columns.flatMap(namesIn)].map(quantity));
    const tallies = new Tallies(arithmetic, segments, quantity, months, this.#model.nexts.length);
    const outputs = wanted.map((it) => tallies.output(it));
    const columns = question.columns.map((it) => tallies.column(it));
    const known = [...question.paths.known.values()].map((it) => Float64Array.from(it));
    const { graph } = arithmetic;
    const ends = columns.flatMap(({ each, last, closing = last }) => [each, last, closing]);
    const states = carried(graph, [...segments.states, ...tallies.states], [...outputs, ...ends]);
    const code = { graph, months, known, states, outputs, columns };
    const calendar = calendarOf(code);
    return this.#made(
      () => monthSource(code, calendar),
      () => monthClosures(code, calendar),
    );
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

  #segments(
    { given, drawn, paths, strengthOfPaths, months }: MonthQuestion,
    arithmetic: Arithmetic,
  ): Segments {
    const names = [...paths.known.keys(), ...paths.followed, ...paths.once.keys()];
    const strengths = strengthsOf(
      given,
      new Map([...drawn, ...names.map((it) => [it, strengthOfPaths] as const)]),
    );
    const made = plan(this.#model, strengths);
    const columns = [...drawn.keys()];
    const bound: GivenTerm = (quantity, segment) => {
      const name = this.#model.nameOf(quantity);
      const isPath = made.get(quantity)?.by === 'given' && names.includes(name);
      return isPath
        ? this.#onPath(arithmetic, segments, paths, quantity, segment, months)
        : this.#given(arithmetic, made, given, columns, quantity);
    };
    const onPaths = this.#following(made, names);
    const segments: Segments = new Segments(this.#model, arithmetic, made, bound, onPaths, months);
    return segments;
  }

  #onPath(
    { graph }: Arithmetic,
    segments: Segments,
    { known, followed, once }: MonthPaths,
    quantity: Quantity,
    segment: Segment,
    months: number,
  ): number {
    const name = this.#model.nameOf(quantity);
    const values = known.get(name);
    const pulse = once.get(name);
    if (pulse) {
      const isNow = segment === pulse.in || (months === 1 && segment === 'first');
      return isNow ? segments[segment].formula(pulse.formula) : graph.constant(0);
    }
    if (!values) {
      const level = segment === 'first' ? DRAW : ((DRAW | MONTH) as Level);
      return graph.source('followed', followed.indexOf(name), level, { ...UNKNOWN, sure: true });
    }
    if (segment === 'first') return graph.constant(values[0]!);
    if (values.every((it) => it === values[1])) return graph.constant(values[1]!);
    const range = { low: Math.min(...values), high: Math.max(...values), sure: true };
    return graph.source('known', [...known.keys()].indexOf(name), MONTH, range);
  }

  #given(
    { graph }: Arithmetic,
    made: Plan,
    given: PointQuestion['given'],
    columns: readonly string[],
    quantity: Quantity,
  ): number | undefined {
    if (made.get(quantity)?.by !== 'given') return undefined;
    const name = this.#model.nameOf(quantity);
    const column = columns.indexOf(name);
    if (column >= 0) return graph.source('drawn', column, DRAW, rangeOfQuantity(quantity));
    return graph.constant(ratioOf(given.get(name)!.value.toFixed()));
  }

  /** The quantities on paths, and all that follows from those. */
  #following(made: Plan, paths: readonly string[]): Set<Quantity> {
    const found = new Set<Quantity>();
    for (const [quantity, origin] of made) {
      const rests = 'formula' in origin && this.#model.mentioned(origin.formula).some((it) => found.has(it));
      if (rests || (origin.by === 'given' && paths.includes(this.#model.nameOf(quantity))))
        found.add(quantity);
    }
    return found;
  }
}

const strengthsOf = (
  given: PointQuestion['given'],
  drawn: ReadonlyMap<string, number>,
): Map<string, number> =>
  new Map([...[...given].map(([name, { strength }]) => [name, strength] as const), ...drawn]);

const stepOf = (tally: Tally): string[] => ('step' in tally && tally.step !== undefined ? [tally.step] : []);
