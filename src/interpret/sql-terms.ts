import type { Dialect } from './dialects.ts';
import type { Graph, Term } from './graph.ts';
import { GUARD, NOISE } from './operations.ts';

/** What names of our own begin with, so that no column of a table is called so. */
const OWN = 'hashwatt_';

/** The terms of a graph as expressions of SQL. What has no value is null, and null makes null of all that rests on it. */
export class SqlTerms {
  readonly #graph: Graph;
  readonly #dialect: Dialect;
  /** The terms that are written where they are used, having one use and no name. */
  readonly #inline: ReadonlySet<number>;

  constructor(graph: Graph, inline: ReadonlySet<number>, dialect: Dialect) {
    this.#graph = graph;
    this.#inline = inline;
    this.#dialect = dialect;
  }

  /** The name of a column once it is read as a number within its bounds. */
  column(at: number): string {
    return this.#dialect.name(`${OWN}c${at}`);
  }

  isInline(id: number): boolean {
    return this.#inline.has(id);
  }

  /** A term where another uses it. */
  nameOf(id: number): string {
    const { kind, at } = this.#graph.terms[id]!;
    const value = this.#graph.value(id);
    if (value !== undefined) return this.#number(value);
    if (kind === 'drawn') return this.column(at);
    return this.#inline.has(id) ? `(${this.textOf(id)})` : this.#dialect.name(`${OWN}t${id}`);
  }

  /** What a term is. */
  textOf(id: number): string {
    const term = this.#graph.terms[id]!;
    const [a = '', b = ''] = term.args.map((it) => this.nameOf(it));
    switch (term.kind) {
      case 'plus':
        return `${a} + ${b}`;
      case 'less':
        return `${a} - ${b}`;
      case 'times':
        return `${a} * ${b}`;
      case 'div':
        return `${a} / NULLIF(${b}, 0)`;
      case 'minus':
        return `CASE WHEN ABS(${a} - ${b}) <= ${this.#number(NOISE)} * ABS(${a}) THEN ${this.#number(0)} ELSE ${a} - ${b} END`;
      case 'when':
        return `CASE WHEN ${b} = 0 THEN ${this.#number(0)} ELSE ${a} END`;
      case 'min':
        return chosen(a, b, '<');
      case 'max':
        return chosen(a, b, '>');
      case 'atLeast':
        return this.#truth(a, '>=', '<', b);
      case 'below':
        return this.#truth(a, '<', '>=', b);
      case 'floor':
        return `FLOOR(${a} + ABS(${a}) * ${this.#number(GUARD)})`;
      case 'ceil':
        return `CEIL(${a} - ABS(${a}) * ${this.#number(GUARD)})`;
      case 'squareRoot':
        return `CASE WHEN ${a} >= 0 THEN SQRT(${a}) END`;
      case 'twelfthRoot':
        return `CASE WHEN ${a} > 0 THEN EXP(LN(${a}) / 12) END`;
      case 'annuity':
        return this.#annuity(a, b);
      case 'lookUp':
      case 'entry':
        return this.#row(term, a);
      default:
        throw new Error(`A term of the kind “${term.kind}” has no SQL.`);
    }
  }

  #number(value: number): string {
    if (!Number.isFinite(value)) return this.#dialect.float('NULL');
    return this.#dialect.float(`${value}`);
  }

  #truth(a: string, yes: string, no: string, b: string): string {
    return `CASE WHEN ${a} ${yes} ${b} THEN ${this.#number(1)} WHEN ${a} ${no} ${b} THEN ${this.#number(0)} END`;
  }

  /** Engines have no expm1 and log1p: near zero their series stand in for what would be lost to rounding. */
  #annuity(rate: string, life: string): string {
    const log = `CASE WHEN ABS(${rate}) < 1e-4 THEN ${rate} * (1 - ${rate} / 2 * (1 - ${rate} * 2 / 3 * (1 - ${rate} * 3 / 4))) ELSE LN(1 + ${rate}) END`;
    const power = `(${life} * (${log}))`;
    const lost = `CASE WHEN ABS(${power}) < 1e-4 THEN ${power} * (1 - ${power} / 2 * (1 - ${power} / 3 * (1 - ${power} / 4))) ELSE 1 - EXP(-${power}) END`;
    return `CASE WHEN ${life} > 0 AND ${rate} > -1 THEN CASE WHEN ${rate} = 0 THEN 1 / ${life} ELSE ${rate} / (${lost}) END END`;
  }

  #row({ kind, at }: Term, key: string): string {
    const { table, values } = this.#graph.tables[at]!;
    const keys = kind === 'entry' ? [...values.keys()] : table.points.map(([it]) => Number(it));
    const isLine = kind === 'lookUp' && table.between === 'line';
    const reached = kind === 'lookUp' && !isLine ? `${key} + ABS(${key}) * ${this.#number(GUARD)}` : key;
    const cases = keys.flatMap((from, row) =>
      row === 0
        ? []
        : [
            `WHEN ${reached} >= ${this.#number(from)} THEN ${isLine ? this.#between(at, row, key) : this.#number(values[row]!)}`,
          ],
    );
    const low = isLine
      ? `WHEN ${key} >= ${this.#number(keys[0]!)} THEN ${this.#between(at, 0, key)} ELSE ${this.#number(values[0]!)}`
      : `ELSE ${this.#number(values[0]!)}`;
    return `CASE WHEN ${key} IS NULL THEN NULL ${cases.toReversed().join(' ')} ${low} END`;
  }

  /** On the straight line from one point of a table to the next; behind the last, what stands there. */
  #between(at: number, row: number, key: string): string {
    const { table, values } = this.#graph.tables[at]!;
    const [from, to] = [table.points[row], table.points[row + 1]].map((it) => Number(it?.[0]));
    const value = this.#number(values[row]!);
    if (to === undefined || Number.isNaN(to)) return value;
    const [rise, run] = [values[row + 1]! - values[row]!, to - from!];
    return `${value} + ${this.#number(rise)} * ((${key} - ${this.#number(from!)}) / ${this.#number(run)})`;
  }
}

const chosen = (a: string, b: string, sign: '<' | '>'): string =>
  `CASE WHEN ${a} ${sign} ${b} THEN ${a} WHEN ${a} ${sign === '<' ? '>=' : '<='} ${b} THEN ${b} END`;
