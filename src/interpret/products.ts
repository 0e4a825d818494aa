import type { Graph } from './graph.ts';
import { isTruth } from './operations.ts';
import { inverse, product, type Ratio } from './ratio.ts';

/** The factors of a term by level: what never changes, what changes by draw, by month alike for all, and by both. */
interface Factors {
  readonly constant: Ratio;
  readonly byLevel: readonly (number | undefined)[];
}

const ONE: Ratio = { over: 1, under: 1 };

/** Builds products in which what changes less stands together, outermost: a loop repeats as little as can be. */
export class Products {
  readonly #graph: Graph;

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  times(a: number, b: number): number {
    const graph = this.#graph;
    const isZero = graph.isConstant(a, 0) || graph.isConstant(b, 0);
    if (isZero && graph.range(a).sure && graph.range(b).sure) return graph.constant(0);
    const [of, by] = [this.#factors(a), this.#factors(b)];
    const byLevel = of.byLevel.map((it, level) => this.#product(it, by.byLevel[level]));
    return this.#built({ constant: product(of.constant, by.constant), byLevel });
  }

  /** Divides the factor that changes as the divisor does, so that the others stay outside. */
  div(a: number, b: number): number {
    const graph = this.#graph;
    const by = graph.terms[b]!.value;
    if (by && by.over !== 0) return this.times(a, graph.constant(inverse(by)));
    const quotient = graph.divided(a, b);
    if (a === b && graph.range(quotient).sure) return graph.constant(1);
    if (graph.isConstant(a, 0) && graph.range(quotient).sure) return a;
    const level = graph.level(b);
    if (level === 0) return quotient;
    const { constant, byLevel } = this.#factors(a);
    const divided = byLevel.with(level, graph.divided(byLevel[level] ?? graph.constant(1), b));
    return this.#built({ constant, byLevel: divided });
  }

  /** A term taken apart; what is no product is one factor of its own. */
  #factors(id: number): Factors {
    const graph = this.#graph;
    const byLevel: (number | undefined)[] = [undefined, undefined, undefined, undefined];
    let constant = ONE;
    const take = (of: number): void => {
      const { kind, args, value, level } = graph.terms[of]!;
      const [first, second] = args as [number, number];
      if (value) constant = product(constant, value);
      else if (kind === 'times' && graph.level(second) !== level) [first, second].forEach(take);
      else if (kind === 'times' && graph.terms[second]!.value) [first, second].forEach(take);
      else if (kind === 'when' && graph.level(first) < level) [first, second].forEach(take);
      else if (
        kind === 'div' &&
        graph.level(first) !== graph.level(second) &&
        graph.level(second) === level
      ) {
        take(first);
        byLevel[level] = graph.divided(graph.constant(1), second);
      } else byLevel[level] = of;
    };
    take(id);
    return { constant, byLevel };
  }

  #built({ constant, byLevel }: Factors): number {
    const graph = this.#graph;
    const [, draw, calendar, all] = byLevel;
    const number = graph.constant(constant);
    const isOne = graph.isConstant(number, 1);
    const steady = draw === undefined || isOne ? draw : graph.apply('times', draw, number);
    if (all === undefined && calendar === undefined) return steady ?? number;
    const rest = draw === undefined && !isOne ? number : steady;
    const moving =
      all === undefined ? calendar! : calendar === undefined ? all : graph.apply('times', all, calendar);
    return rest === undefined ? moving : this.#scaled(moving, rest);
  }

  /** What changes with the months times what does not; one over a term takes the factor above the line. */
  #scaled(moving: number, factor: number): number {
    const graph = this.#graph;
    const { kind, args } = graph.terms[moving]!;
    const isInverse = kind === 'div' && graph.isConstant(args[0]!, 1);
    return isInverse ? graph.divided(factor, args[1]!) : this.#plain(moving, factor);
  }

  /** The product of two factors of one level. */
  #product(a: number | undefined, b: number | undefined): number | undefined {
    const graph = this.#graph;
    if (a === undefined || b === undefined) return a ?? b;
    const over = this.#inverseOf(a) ?? this.#inverseOf(b);
    if (over !== undefined) return graph.divided(this.#inverseOf(a) === undefined ? a : b, over);
    return this.#plain(a, b);
  }

  #plain(a: number, b: number): number {
    const graph = this.#graph;
    if (this.#isTruth(a) && graph.range(b).sure) return graph.apply('when', b, a);
    return graph.apply(this.#isTruth(b) && graph.range(a).sure ? 'when' : 'times', a, b);
  }

  /** Below the line of one over a term. */
  #inverseOf(id: number): number | undefined {
    const { kind, args } = this.#graph.terms[id]!;
    return kind === 'div' && this.#graph.isConstant(args[0]!, 1) ? args[1] : undefined;
  }

  #isTruth(id: number): boolean {
    const { kind, range } = this.#graph.terms[id]!;
    return isTruth(kind, range);
  }
}
