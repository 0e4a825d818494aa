/** How an engine writes what engines write differently. */
export interface Dialect {
  /** A name of a column, whatever letters it has. */
  readonly name: (text: string) => string;
  /** Something as a number of 64 bits: engines take a bare `0.1` for a decimal, and sum it in another way. */
  readonly float: (text: string) => string;
}

const quoted =
  (sign: string) =>
  (text: string): string =>
    `${sign}${text.replaceAll(sign, sign + sign)}${sign}`;

const cast =
  (type: string) =>
  (text: string): string =>
    `CAST(${text} AS ${type})`;

/** The engines whose SQL is written. */
export const DIALECTS = {
  duckdb: { name: quoted('"'), float: cast('DOUBLE') },
  postgres: { name: quoted('"'), float: cast('DOUBLE PRECISION') },
  spark: { name: quoted('`'), float: cast('DOUBLE') },
  bigquery: { name: quoted('`'), float: cast('FLOAT64') },
} as const satisfies Readonly<Record<string, Dialect>>;

export type DialectName = keyof typeof DIALECTS;
