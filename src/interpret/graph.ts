import type { Table } from '../formula/node.ts';
import type { Ratio } from './ratio.ts';
import { OPERATIONS, type Operator, tableReader } from './operations.ts';
import { exactly, type Range, rangeOf, UNKNOWN } from './range.ts';

/** The bits of a level: what a term changes with. Nothing is a constant. */
export const DRAW = 1;
export const MONTH = 2;
export type Level = 0 | 1 | 2 | 3;

/** Numbers that no formula finds: drawn for each point, known for each month, followed for both, or a state. */
export type Source = 'drawn' | 'known' | 'followed' | 'state';

/** One expression, told apart from every other by its number. */
export interface Term {
  readonly kind: Operator | Source | 'constant' | 'lookUp' | 'entry';
  readonly args: readonly number[];
  /** Which column, path, state or table. */
  readonly at: number;
  readonly level: Level;
  readonly range: Range;
  /** The number that a constant is, as the fraction it was where that is known. */
  readonly value?: Ratio;
}

/** A table: by its key, and row by row. */
interface TableTerms {
  readonly table: Table;
  readonly row: (key: number) => number;
  readonly values: Float64Array;
}

/** Expressions that are each there once, with what is constant worked out. */
export class Graph {
  readonly terms: Term[] = [];
  readonly tables: TableTerms[] = [];
  readonly #known = new Map<string, number>();

  level(id: number): Level {
    return this.terms[id]!.level;
  }

  range(id: number): Range {
    return this.terms[id]!.range;
  }

  /** The value of a constant. */
  value(id: number): number | undefined {
    const ratio = this.terms[id]!.value;
    return ratio && ratio.over / ratio.under;
  }

  isConstant(id: number, value: number): boolean {
    return this.value(id) === value;
  }

  constant(value: number | Ratio): number {
    const ratio = typeof value === 'number' ? { over: value, under: 1 } : value;
    const number = ratio.over / ratio.under;
    const [range, key] = [exactly(number), `constant ${ratio.over}/${ratio.under}`];
    return this.#kept(key, { kind: 'constant', args: [], at: 0, level: 0, range, value: ratio });
  }

  /** Numbers from outside; a state is told apart by what is known of it as well. */
  source(kind: Source, at: number, level: Level, range: Range): number {
    const key = `${kind} ${at}:${level}:${range.low}:${range.high}:${range.sure}`;
    return this.#kept(key, { kind, args: [], at, level, range });
  }

  /** The value of a table. */
  lookUp(table: Table, key: number): number {
    const at = this.#table(table);
    const { row, values } = this.tables[at]!;
    if (this.value(key) !== undefined) return this.constant(row(this.value(key)!));
    const spacing = evenSpacing(table);
    const range = { low: Math.min(...values), high: Math.max(...values), sure: this.range(key).sure };
    const [kind, of] =
      spacing === undefined
        ? (['lookUp', key] as const)
        : (['entry', this.apply('floor', this.divided(key, this.constant(spacing)))] as const);
    return this.#put(kind, [of], at, this.level(key), range);
  }

  #table(table: Table): number {
    const known = this.tables.findIndex((it) => it.table === table);
    if (known >= 0) return known;
    const values = Float64Array.from(table.points, ([, value]) => Number(value));
    return this.tables.push({ table, row: tableReader(table), values }) - 1;
  }

  /** An operation as it stands, worked out where all is constant; for the simplest form see `Arithmetic`. */
  apply(kind: Operator, ...args: readonly number[]): number {
    const values = args.map((it) => this.value(it));
    if (values.some((it) => Number.isNaN(it))) return this.constant(NaN);
    const [a, b = 0] = values;
    if (a !== undefined && !values.includes(undefined)) return this.constant(OPERATIONS[kind].apply(a, b));
    const ranges = args.map((it) => this.range(it));
    const range = rangeOf[kind](ranges[0]!, ranges[1] ?? UNKNOWN);
    return this.#put(kind, args, 0, this.#levelOf(args), range);
  }

  /** A division that stays one. */
  divided(term: number, by: number): number {
    return this.isConstant(by, 1) ? term : this.apply('div', term, by);
  }

  /** The same operation on other terms, if it is here. */
  find(id: number, args: readonly number[]): number | undefined {
    const { kind, at } = this.terms[id]!;
    return this.#known.get(nameOf(kind, args, at));
  }

  /** The same operation on other terms. */
  like(id: number, args: readonly number[]): number {
    const { kind, at, range } = this.terms[id]!;
    if (kind in OPERATIONS) return this.apply(kind as Operator, ...args);
    return this.#put(kind, args, at, this.#levelOf(args), range);
  }

  #levelOf(args: readonly number[]): Level {
    return args.reduce((all, it) => all | this.level(it), 0) as Level;
  }

  #put(kind: Term['kind'], args: readonly number[], at: number, level: Level, range: Range): number {
    return this.#kept(nameOf(kind, args, at), { kind, args, at, level, range });
  }

  #kept(name: string, term: Term): number {
    const known = this.#known.get(name) ?? this.terms.push(term) - 1;
    this.#known.set(name, known);
    return known;
  }
}

/** What tells an operation on terms apart. */
const nameOf = (kind: Term['kind'], args: readonly number[], at: number): string =>
  `${kind} ${at}|${args.join()}`;

/** The spacing of the keys of a table of steps that starts at zero, where they are even. */
function evenSpacing({ between, points }: Table): number | undefined {
  const keys = points.map(([key]) => Number(key));
  const spacing = keys[1];
  const isEven = between === 'step' && spacing !== undefined && keys.every((key, at) => key === at * spacing);
  return isEven ? spacing : undefined;
}
