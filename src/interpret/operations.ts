import type { Table } from '../formula/node.ts';
import { isZeroFree, type Range } from './range.ts';

/** An operation of the float64 reader: as a function, and as JavaScript of the same bits. */
interface Operation {
  readonly apply: (a: number, b: number) => number;
  /** `ranges` are those of the arguments: what surely has a value needs no guard. */
  readonly text: (args: readonly string[], ranges: readonly Range[]) => string;
}

/** What is printed of two equal numbers agrees in fifteen digits; the rest is noise, as it is beyond 34 of forty. */
export const NOISE = 4 * Number.EPSILON;
/** How much a count may lack of the next whole one and still be it. */
export const GUARD = 1e-12;

/** Whether a term is told in generated JavaScript as true or false. */
export const isTruth = (kind: string, range: Range): boolean =>
  (kind === 'atLeast' || kind === 'below') && range.sure;

const sure = (ranges: readonly Range[]): boolean => ranges.every((it) => it.sure);

const plain = (sign: string, apply: Operation['apply']): Operation => ({
  apply,
  text: ([a, b]) => `${a} ${sign} ${b}`,
});

const called = (name: string, apply: Operation['apply']): Operation => ({
  apply,
  text: (args) => `${name}(${args.join(', ')})`,
});

const choice = (sign: '<' | '>', apply: Operation['apply']): Operation => ({
  apply,
  text: ([a, b], ranges) =>
    sure(ranges) ? `${a} ${sign} ${b} ? ${a} : ${b}` : `${sign === '<' ? 'least' : 'most'}(${a}, ${b})`,
});

/** A whole number that fits into 32 bits is cut off, which is much faster than `Math.floor`, and the same. */
const rounding = (name: 'floor' | 'ceil', sign: '+' | '-', apply: Operation['apply']): Operation => ({
  apply,
  text: ([a], [range]) => {
    const guarded = `${a} ${sign} ${range!.low >= 0 ? a : `Math.abs(${a})`} * ${GUARD}`;
    const isSmall = range!.sure && range!.low >= 0 && range!.high < 2 ** 30;
    return name === 'floor' && isSmall ? `${guarded} | 0` : `Math.${name}(${guarded})`;
  },
});

/** Functions that generated JavaScript calls, by the names it calls them. */
export const HELPERS = {
  difference: (a: number, b: number): number => {
    const left = a - b;
    return Math.abs(left) <= NOISE * Math.abs(a) ? 0 : left;
  },
  least: (a: number, b: number): number => (a < b ? a : a >= b ? b : NaN),
  most: (a: number, b: number): number => (a > b ? a : a <= b ? b : NaN),
  quotient: (a: number, b: number): number => (b === 0 ? NaN : a / b),
  reaches: (a: number, b: number): number => (a >= b ? 1 : a < b ? 0 : NaN),
  under: (a: number, b: number): number => (a < b ? 1 : a >= b ? 0 : NaN),
  annuity: (rate: number, life: number): number => {
    if (!(life > 0 && rate > -1)) return NaN;
    return rate === 0 ? 1 / life : rate / -Math.expm1(-life * Math.log1p(rate));
  },
  entry: (values: Float64Array, index: number): number =>
    Number.isNaN(index) ? NaN : values[Math.max(0, Math.min(values.length - 1, index)) | 0]!,
  twelfthRoot: (value: number): number => (value > 0 ? Math.exp(Math.log(value) / 12) : NaN),
} as const;

/** Everything that is done to one number or two. */
export const OPERATIONS = {
  plus: plain('+', (a, b) => a + b),
  minus: called('difference', HELPERS.difference),
  less: plain('-', (a, b) => a - b),
  times: plain('*', (a, b) => a * b),
  div: {
    apply: HELPERS.quotient,
    text: ([a, b], [, below]) => (isZeroFree(below!) ? `${a} / ${b}` : `quotient(${a}, ${b})`),
  },
  /** A product with what is 1 or 0, of a number that surely has a value. */
  when: { apply: (a, b) => (b === 0 ? 0 : a), text: ([a, b]) => `${b} ? ${a} : 0` },
  min: choice('<', HELPERS.least),
  max: choice('>', HELPERS.most),
  atLeast: {
    apply: HELPERS.reaches,
    text: ([a, b], ranges) => (sure(ranges) ? `${a} >= ${b}` : `reaches(${a}, ${b})`),
  },
  below: {
    apply: HELPERS.under,
    text: ([a, b], ranges) => (sure(ranges) ? `${a} < ${b}` : `under(${a}, ${b})`),
  },
  annuity: called('annuity', HELPERS.annuity),
  floor: rounding('floor', '+', (a) => Math.floor(a + Math.abs(a) * GUARD)),
  ceil: rounding('ceil', '-', (a) => Math.ceil(a - Math.abs(a) * GUARD)),
  squareRoot: called('Math.sqrt', Math.sqrt),
  twelfthRoot: called('twelfthRoot', HELPERS.twelfthRoot),
} as const satisfies Readonly<Record<string, Operation>>;

export type Operator = keyof typeof OPERATIONS;

/** A table as a function of its key; a step begins where the key all but reaches it. */
export function tableReader({ points, between }: Table): (key: number) => number {
  const keys = Float64Array.from(points, ([key]) => Number(key));
  const values = Float64Array.from(points, ([, value]) => Number(value));
  const last = keys.length - 1;
  return (key) => {
    if (Number.isNaN(key)) return NaN;
    const reached = between === 'step' ? key + Math.abs(key) * GUARD : key;
    let [low, high] = [0, last];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (keys[middle]! <= reached) low = middle;
      else high = middle - 1;
    }
    if (between === 'step' || low === last || key < keys[low]!) return values[low]!;
    const part = (key - keys[low]!) / (keys[low + 1]! - keys[low]!);
    return values[low]! + (values[low + 1]! - values[low]!) * part;
  };
}

/** What stands in a table at a whole number, as JavaScript; beyond its ends, what stands there. */
export function entryText(last: number, at: number, index: string, range: Range): string {
  if (!range.sure) return `entry(values${at}, ${index})`;
  const below = range.low >= 0 ? '' : `${index} < 0 ? 0 : `;
  return `values${at}[${below}${index} > ${last} ? ${last} : ${index} | 0]`;
}
