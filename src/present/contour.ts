/** How many shades there are on either side of zero. */
export const LEVELS = 9;

/** Which of `count` values each of at most `most` places shows: every value as often as fits, or some of them, ends included. */
export function drawnAt(count: number, most: number, widest: number): number[] {
  const times = Math.min(widest, Math.floor(most / count));
  if (times >= 1) return Array.from({ length: count * times }, (_, at) => Math.floor(at / times));
  return Array.from({ length: most }, (_, at) => Math.round((at * (count - 1)) / (most - 1)));
}

/** How strongly a value is shaded. */
export interface Shading {
  readonly low: number;
  readonly high: number;
  /** From −9 to 9 and never 0; NaN for what has no value. */
  readonly of: (value: number) => number;
}

/** Shades by distance from zero, alike on both sides; where zero is not among the values, from the nearest to it. */
export function levels(values: readonly number[]): Shading {
  const low = values.reduce((a, b) => Math.min(a, b));
  const high = values.reduce((a, b) => Math.max(a, b));
  const nearest = low < 0 && high > 0 ? 0 : Math.min(Math.abs(low), Math.abs(high));
  const span = Math.max(Math.abs(low), Math.abs(high)) - nearest || 1;
  return {
    low,
    high,
    of: (value) => {
      const level = Math.ceil(((Math.abs(value) - nearest) / span) * LEVELS);
      return (value < 0 ? -1 : 1) * Math.min(LEVELS, Math.max(1, level));
    },
  };
}

/** Where the line of zero runs: of two neighbours that differ in sign, the nearer to zero, and whatever is zero between signs. */
export function contourOf(rows: readonly (readonly number[])[]): boolean[][] {
  const isAbove = rows.some((row) => row.some((it) => it > 0));
  const isBelow = rows.some((row) => row.some((it) => it < 0));
  const at = (y: number, x: number): number => rows[y]?.[x] ?? NaN;
  return rows.map((row, y) =>
    row.map((value, x) => {
      if (value === 0) return isAbove && isBelow;
      const beside = [at(y - 1, x), at(y + 1, x), at(y, x - 1), at(y, x + 1)];
      return beside.some((it) => it * value < 0 && isNearer(value, it));
    }),
  );
}

/** Of two that are as near, the one above zero is taken, so that the line is one place wide. */
const isNearer = (value: number, other: number): boolean =>
  Math.abs(value) < Math.abs(other) || (value === -other && value > 0);
