/** How an engine writes what engines write differently. */
export interface Dialect {
  /** What the engine calls itself. */
  readonly title: string;
  /** A name of a column, whatever letters it has. */
  readonly name: (text: string) => string;
  /** A number of 64 bits: engines take a bare `0.1` for a decimal, and sum it in another way. */
  readonly number: (value: number) => string;
  /** What becomes of an expression as a number of 64 bits. */
  readonly float: (text: string) => string;
  /** Whether quoted names that differ by capitals alone are two. */
  readonly isCased: boolean;
  /** What ends a step where it would else be put into every place that uses it, and grow with each. */
  readonly fence: string;
}

const quoted =
  (sign: string) =>
  (text: string): string =>
    `${sign}${text.replaceAll(sign, sign + sign)}${sign}`;

/** BigQuery reads a quoted name like a text in quotes. */
const escaped = (text: string): string =>
  `\`${text.replace(/[\\`]/g, '\\$&').replaceAll('\n', '\\n').replaceAll('\r', '\\r')}\``;

const cast =
  (type: string) =>
  (text: string): string =>
    `CAST(${text} AS ${type})`;

/** With an exponent, a number is a float. */
const exponential = (value: number): string => (/e/.test(`${value}`) ? `${value}` : `${value}e0`);

const USUAL = { number: exponential, isCased: false, fence: '' } as const;

/** The engines whose SQL is written. */
export const DIALECTS = {
  duckdb: { ...USUAL, title: 'DuckDB', name: quoted('"'), float: cast('DOUBLE') },
  postgres: {
    title: 'PostgreSQL',
    name: quoted('"'),
    number: (value) => `float8 '${value}'`,
    float: cast('float8'),
    isCased: true,
    fence: 'OFFSET 0',
  },
  spark: { ...USUAL, title: 'Spark', name: quoted('`'), float: cast('DOUBLE') },
  bigquery: { ...USUAL, title: 'BigQuery', name: escaped, float: cast('FLOAT64') },
} as const satisfies Readonly<Record<string, Dialect>>;

export type DialectName = keyof typeof DIALECTS;
