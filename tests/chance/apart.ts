/** How far a number is from the one expected, as a part of it. */
export const apart = (found: number, expected: number): number =>
  expected === 0 ? Math.abs(found) : Math.abs(found / expected - 1);
