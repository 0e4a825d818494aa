/**
 * How many internal rates of return flows have at most: the rule of Descartes, for worths of a unit a period later
 * below and above 1 apart, each side moved to zero, which tells more often that there is one.
 */
export function mostRates(flows: readonly number[]): number {
  const turns = turnsOf(flows);
  if (turns < 2 || holdsOne(flows)) return turns;
  return Math.min(turns, turnsOf(aboutOne(flows)) + turnsOf(aboutOne(flows.toReversed())));
}

/** A root at 1 itself lies on neither side. */
const holdsOne = (flows: readonly number[]): boolean =>
  Math.abs(total(flows)) <= total(flows.map(Math.abs)) * NOISE;

const NOISE = 1e-9;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, it) => sum + it, 0);

/** How often numbers change their sign: as many positive roots a polynomial of them has at most. */
function turnsOf(numbers: Iterable<number>): number {
  let [turns, before] = [0, 0];
  for (const it of numbers) {
    if (it * before < 0) turns++;
    if (it !== 0) before = it;
  }
  return turns;
}

/** The coefficients of a polynomial about 1. */
function aboutOne(flows: readonly number[]): number[] {
  const moved = [...flows];
  for (let from = 0; from < moved.length - 1; from++)
    for (let at = moved.length - 2; at >= from; at--) moved[at]! += moved[at + 1]!;
  return moved;
}
