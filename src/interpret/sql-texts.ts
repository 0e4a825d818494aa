import type { Dialect } from './dialects.ts';
import type { Graph, Term } from './graph.ts';
import { GUARD, NOISE, type Operator } from './operations.ts';

/** How numbers are written. */
type Numbers = Pick<Dialect, 'number' | 'float'>;

/** The same, and whether what is below a line is surely not zero. */
interface Words extends Numbers {
  readonly isSafe: boolean;
}

/** Everything that is done to one number or two, as SQL: `OPERATIONS` with null for NaN. */
export const TEXTS: Readonly<Record<Operator, (a: string, b: string, words: Words) => string>> = {
  plus: (a, b) => `${a} + ${b}`,
  minus: (a, b, { number }) =>
    `CASE WHEN ABS(${a} - ${b}) <= ${number(NOISE)} * ABS(${a}) THEN ${number(0)} ELSE ${a} - ${b} END`,
  less: (a, b) => `${a} - ${b}`,
  times: (a, b) => `${a} * ${b}`,
  div: (a, b, { isSafe }) => (isSafe ? `${a} / ${b}` : `${a} / NULLIF(${b}, 0)`),
  when: (a, b, { number }) => `CASE WHEN ${b} = 0 THEN ${number(0)} ELSE ${a} END`,
  min: (a, b) => `CASE WHEN ${a} < ${b} THEN ${a} WHEN ${a} >= ${b} THEN ${b} END`,
  max: (a, b) => `CASE WHEN ${a} > ${b} THEN ${a} WHEN ${a} <= ${b} THEN ${b} END`,
  atLeast: (a, b, { number }) =>
    `CASE WHEN ${a} >= ${b} THEN ${number(1)} WHEN ${a} < ${b} THEN ${number(0)} END`,
  below: (a, b, { number }) =>
    `CASE WHEN ${a} < ${b} THEN ${number(1)} WHEN ${a} >= ${b} THEN ${number(0)} END`,
  annuity: (rate, life) => annuity(rate, life),
  // A whole number would be an integer to some engines.
  floor: (a, _, { number, float }) => float(`FLOOR(${a} + ABS(${a}) * ${number(GUARD)})`),
  ceil: (a, _, { number, float }) => float(`CEIL(${a} - ABS(${a}) * ${number(GUARD)})`),
  squareRoot: (a) => `CASE WHEN ${a} >= 0 THEN SQRT(${a}) END`,
  twelfthRoot: (a) => `CASE WHEN ${a} > 0 THEN EXP(LN(${a}) / 12) END`,
};

/** Engines have no log1p and expm1: what a rounded sum lost comes back as the part that its logarithm is off. */
function annuity(rate: string, life: string): string {
  const log = `CASE WHEN 1 + ${rate} = 1 THEN ${rate} ELSE ${rate} * LN(1 + ${rate}) / ((1 + ${rate}) - 1) END`;
  const power = `(${life} * ${log})`;
  const left = `EXP(-${power})`;
  const repaid = `CASE WHEN ${power} > 40 THEN 1 WHEN ${left} = 1 THEN ${power} ELSE (${left} - 1) * ${power} / LN(${left}) END`;
  return `CASE WHEN ${life} > 0 AND ${rate} > -1 THEN CASE WHEN ${rate} = 0 THEN 1 / ${life} ELSE ${rate} / ${repaid} END END`;
}

/** The row of a table that a key or an index falls into, the last one first; before the first stands the first. */
export function rowText(graph: Graph, { kind, at }: Term, key: string, { number: write }: Numbers): string {
  const { table, values } = graph.tables[at]!;
  const keys = kind === 'entry' ? [...values.keys()] : table.points.map(([it]) => Number(it));
  const isLine = kind === 'lookUp' && table.between === 'line';
  const reached = kind === 'lookUp' && !isLine ? `${key} + ABS(${key}) * ${write(GUARD)}` : key;
  const cases = keys.map((from, index) => {
    const next = index + 1;
    const value =
      isLine && next < keys.length
        ? between(key, { from, to: keys[next]! }, [values[index]!, values[next]!], write)
        : write(values[index]!);
    return `WHEN ${reached} >= ${write(from)} THEN ${value}`;
  });
  return `CASE WHEN ${key} IS NULL THEN NULL ${cases.toReversed().join(' ')} ELSE ${write(values[0]!)} END`;
}

const between = (
  key: string,
  { from, to }: { readonly from: number; readonly to: number },
  [low, high]: readonly [number, number],
  write: Numbers['number'],
): string => `${write(low)} + ${write(high - low)} * ((${key} - ${write(from)}) / ${write(to - from)})`;
