import type { Dialect } from './dialects.ts';
import type { Graph } from './graph.ts';
import type { Operator } from './operations.ts';
import { isZeroFree, UNKNOWN } from './range.ts';
import type { Condition } from './sql-conditions.ts';
import { rowText, TEXTS } from './sql-texts.ts';

/** What names of our own begin with, so that no column of a table is called so. */
export const OWN = 'hashwatt_';

/** How terms are written. */
export interface Writing {
  readonly dialect: Dialect;
  /** The terms that are written where they are used, having one use and no name. */
  readonly inline: ReadonlySet<number>;
  /** The quantities that stand in columns. */
  readonly columns: readonly string[];
  /** The quantities that terms are. */
  readonly names: ReadonlyMap<number, string>;
}

/** The terms of a graph as expressions of SQL. What has no value is null, and null makes null of all that rests on it. */
export class SqlTerms {
  readonly #graph: Graph;
  readonly #dialect: Dialect;
  readonly #writing: Writing;

  constructor(graph: Graph, writing: Writing) {
    this.#graph = graph;
    this.#dialect = writing.dialect;
    this.#writing = writing;
  }

  /** The name of a column once it is read as a number within its bounds. */
  column(at: number): string {
    return this.#own(this.#writing.columns[at]!);
  }

  /** A term with its name. */
  definition(id: number): string {
    return `${this.#text(id)} AS ${this.#name(id)}`;
  }

  /** A result, where it is one: endless is what no number is. */
  result(id: number, { columns, bounded }: Condition): string {
    const value = this.#name(id);
    const holds = [
      ...columns.map((at) => `${this.column(at)} IS NOT NULL`),
      ...bounded.flatMap(({ id: of, bounds: { low, high } }) => [
        ...(low === -Infinity ? [] : [`${this.#name(of)} >= ${this.#number(low)}`]),
        ...(high === Infinity ? [] : [`${this.#name(of)} <= ${this.#number(high)}`]),
      ]),
      `ABS(${value}) <= ${this.#number(Number.MAX_VALUE)}`,
    ];
    return `CASE WHEN ${[...new Set(holds)].join(' AND ')} THEN ${value} END`;
  }

  #own(name: string): string {
    return this.#dialect.name(`${OWN}${name}`);
  }

  /** A term where another uses it. */
  #name(id: number): string {
    const { kind, at } = this.#graph.terms[id]!;
    const value = this.#graph.value(id);
    if (value !== undefined) return this.#number(value);
    if (kind === 'drawn') return this.column(at);
    return this.#writing.inline.has(id)
      ? `(${this.#text(id)})`
      : this.#own(this.#writing.names.get(id) ?? `term${id}`);
  }

  /** What a term is. */
  #text(id: number): string {
    const term = this.#graph.terms[id]!;
    const [a = '', b = ''] = term.args.map((it) => this.#name(it));
    const { kind } = term;
    if (kind === 'lookUp' || kind === 'entry') return rowText(this.#graph, term, a, this.#dialect);
    if (!(kind in TEXTS)) throw new Error(`A term of the kind “${kind}” has no SQL.`);
    const below = term.args[1] === undefined ? UNKNOWN : this.#graph.range(term.args[1]);
    return TEXTS[kind as Operator](a, b, { ...this.#dialect, isSafe: isZeroFree(below) });
  }

  #number(value: number): string {
    const { number, float } = this.#dialect;
    return Number.isFinite(value) ? number(value) : float('NULL');
  }
}
