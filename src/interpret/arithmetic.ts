import { DRAW, Graph, type Level } from './graph.ts';
import { isPositive, type Range } from './range.ts';
import { Products } from './products.ts';
import { inverse } from './ratio.ts';

/**
 * Builds terms in their simplest form: what changes less is multiplied first, so that a loop repeats little of it.
 * What is left out never hides that something has no value.
 */
export class Arithmetic {
  readonly graph = new Graph();
  readonly #products = new Products(this.graph);

  plus(a: number, b: number): number {
    if (this.graph.isConstant(a, 0)) return b;
    if (this.graph.isConstant(b, 0)) return a;
    return this.#scaled(a, b) ?? this.#scaled(b, a) ?? this.graph.apply('plus', a, b);
  }

  /** Inside months a difference is plain; outside, what is left of two all but equal numbers is noise. */
  minus(a: number, b: number): number {
    const { graph } = this;
    if (graph.isConstant(b, 0)) return a;
    if (a === b && graph.range(a).sure) return graph.constant(0);
    const inMonths = graph.level(a) > DRAW || graph.level(b) > DRAW;
    return graph.apply(inMonths || areApart(graph.range(a), graph.range(b)) ? 'less' : 'minus', a, b);
  }

  times(a: number, b: number): number {
    return this.#products.times(a, b);
  }

  div(a: number, b: number): number {
    return this.#products.div(a, b);
  }

  min(a: number, b: number): number {
    return this.#chosen('min', a, b, this.graph.range(a).high <= this.graph.range(b).low);
  }

  max(a: number, b: number): number {
    return this.#chosen('max', a, b, this.graph.range(a).low >= this.graph.range(b).high);
  }

  /** What a positive factor does to one side alone is done to the other, where it is done less often. */
  atLeast(a: number, b: number): number {
    const { graph } = this;
    const { kind, args } = graph.terms[a]!;
    const [of, by] = args as [number, number];
    const isRare = rank(graph.level(b)) < rank(graph.level(a));
    if (kind !== 'times' || !isRare || !isPositive(graph.range(by)) || !graph.range(by).sure)
      return graph.apply('atLeast', a, b);
    return this.atLeast(of, this.div(b, by));
  }

  /** Whole ones: a constant below the line stays there, so that nothing is rounded before its time. */
  whole(kind: 'floor' | 'ceil', of: number): number {
    const { graph } = this;
    const { kind: made, args } = graph.terms[of]!;
    const [a, b] = args;
    const more = made === 'plus' ? graph.value(b!) : undefined;
    if (more !== undefined && Number.isInteger(more)) return this.plus(this.whole(kind, a!), b!);
    const factor = made === 'times' ? graph.terms[b!]!.value : undefined;
    if (!factor || factor.under === 1) return graph.apply(kind, of);
    const over = graph.isConstant(graph.constant(factor.over), 1)
      ? a!
      : graph.apply('times', a!, graph.constant(factor.over));
    return graph.apply(kind, graph.divided(over, graph.constant(factor.under)));
  }

  #chosen(kind: 'min' | 'max', a: number, b: number, isFirst: boolean): number {
    const { graph } = this;
    const [x, y] = [graph.range(a), graph.range(b)];
    if (a === b) return a;
    if (isFirst && y.sure) return a;
    if (x.sure && (kind === 'min' ? y.high <= x.low : y.low >= x.high)) return b;
    return graph.apply(kind, a, b);
  }

  /** A sum with a constant factor outside of it, from where it can go on to what changes less. */
  #scaled(a: number, b: number): number | undefined {
    const { graph } = this;
    const { kind, args } = graph.terms[a]!;
    const factor = kind === 'times' ? graph.terms[args[1]!]!.value : undefined;
    if (!factor || !graph.level(b) || rank(graph.level(b)) >= rank(graph.level(a))) return undefined;
    return this.times(this.plus(args[0]!, this.times(b, graph.constant(inverse(factor)))), args[1]!);
  }
}

/** Whether two numbers are never so close that their difference could be noise. */
const areApart = (a: Range, b: Range): boolean =>
  (b.low >= 0 && a.low > 2 * b.high) ||
  (a.low >= 0 && b.low > 2 * a.high) ||
  (a.low >= 0 && b.high <= 0) ||
  (a.high <= 0 && b.low >= 0);

/** How often a term changes: never, a month after a month for all draws alike, a draw, or both. */
const rank = (level: Level): number => RANKS[level];
const RANKS = [0, 2, 1, 3] as const;
