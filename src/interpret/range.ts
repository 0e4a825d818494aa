/** Between which numbers a term lies, and whether it surely has a value. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly sure: boolean;
}

/** Above zero, however little: what a product of positive numbers is even where it underflows. */
const LEAST = Number.MIN_VALUE;

/** Anything, or nothing. */
export const UNKNOWN: Range = { low: -Infinity, high: Infinity, sure: false };

export const exactly = (value: number): Range =>
  Number.isFinite(value) ? { low: value, high: value, sure: true } : UNKNOWN;

export const isPositive = ({ low }: Range): boolean => low > 0;
export const isZeroFree = ({ low, high }: Range): boolean => low > 0 || high < 0;

/** Whether all of one range lies in another. */
export const isWithin = (inner: Range, outer: Range): boolean =>
  inner.low >= outer.low && inner.high <= outer.high && (inner.sure || !outer.sure);

/** The range of what starts in one range and moves by a rule: by its sign alone. */
export const signOf = ({ low, high, sure }: Range): Range => ({
  low: low > 0 ? LEAST : low >= 0 ? 0 : -Infinity,
  high: high <= 0 ? 0 : Infinity,
  sure,
});

/** The next weaker thing to say of a range. */
export const weaker = ({ low, high, sure }: Range): Range =>
  low > 0
    ? { low: 0, high, sure }
    : low === 0 || high === 0
      ? { low: -Infinity, high: Infinity, sure }
      : UNKNOWN;

const of = (low: number, high: number, sure: boolean): Range => ({
  low: Number.isNaN(low) ? -Infinity : low,
  high: Number.isNaN(high) ? Infinity : high,
  sure,
});

const both = (a: Range, b: Range): boolean => a.sure && b.sure;

const plus = (a: Range, b: Range): Range => of(a.low + b.low, a.high + b.high, both(a, b));
const minus = (a: Range, b: Range): Range => of(a.low - b.high, a.high - b.low, both(a, b));

/** The product of two ends: nothing times endless is nothing. */
const ends = (x: number, y: number): number =>
  x === 0 || y === 0 ? 0 : x * y || (Math.sign(x) === Math.sign(y) ? LEAST : -LEAST);

function times(a: Range, b: Range): Range {
  const all = [ends(a.low, b.low), ends(a.low, b.high), ends(a.high, b.low), ends(a.high, b.high)];
  return of(Math.min(...all), Math.max(...all), both(a, b));
}

function div(a: Range, b: Range): Range {
  if (isZeroFree(b))
    return times(a, of(1 / b.high || Math.sign(b.high) * LEAST, 1 / b.low || -LEAST, b.sure));
  return a.low >= 0 && b.low >= 0 ? of(0, Infinity, false) : UNKNOWN;
}

const monotone =
  (operation: (value: number) => number) =>
  ({ low, high, sure }: Range): Range =>
    of(operation(low), operation(high), sure);

const root =
  (operation: (value: number) => number, isPossible: (low: number) => boolean) =>
  ({ low, high, sure }: Range): Range =>
    of(low > 0 ? operation(low) : 0, operation(high), sure && isPossible(low));

/** What is known of a result from what is known of its parts, for each operation. */
export const rangeOf = {
  plus,
  minus,
  less: minus,
  times,
  div,
  when: times,
  min: (a: Range, b: Range) => of(Math.min(a.low, b.low), Math.min(a.high, b.high), both(a, b)),
  max: (a: Range, b: Range) => of(Math.max(a.low, b.low), Math.max(a.high, b.high), both(a, b)),
  atLeast: (a: Range, b: Range) => of(a.low >= b.high ? 1 : 0, a.high < b.low ? 0 : 1, both(a, b)),
  below: (a: Range, b: Range) => of(a.high < b.low ? 1 : 0, a.low >= b.high ? 0 : 1, both(a, b)),
  annuity: (a: Range, b: Range) => of(0, Infinity, both(a, b) && a.low > -1 && b.low > 0),
  floor: monotone(Math.floor),
  ceil: monotone(Math.ceil),
  squareRoot: root(Math.sqrt, (low) => low >= 0),
  twelfthRoot: root(
    (value) => value ** (1 / 12),
    (low) => low > 0,
  ),
} as const;
