import { Exact } from '../units/decimal.ts';

const POINTS = 32;

/** Where to look for roots: evenly apart, and in a wide range evenly in decades as well, on both sides of zero. */
export function searchGrid(from: Exact, to: Exact): Exact[] {
  const even = Array.from({ length: POINTS + 1 }, (_, at) =>
    at === POINTS ? to : from.plus(to.minus(from).times(at).div(POINTS)),
  );
  const sides = [to, from.neg()].flatMap((end, side) =>
    end.gt(0) && (from.lte(0) || to.div(from).gt(WIDE))
      ? decades(end).map((it) => (side ? it.neg() : it))
      : [],
  );
  const inside = sides.filter((it) => it.gt(from) && it.lt(to));
  return [...even, ...inside].toSorted((a, b) => a.cmp(b)).filter((it, at, all) => !all[at - 1]?.eq(it));
}

/** Ten points for each of five decades below an end. */
const decades = (end: Exact): Exact[] => {
  const tenth = new Exact(10).pow('0.1');
  // Round numbers, so that a point is not missed by the noise of a power and looked at twice.
  return Array.from({ length: 50 }, (_, at) => end.div(tenth.pow(at + 1)).toSignificantDigits(9));
};

/** A range of more than so many times its lower end is looked through by decades. */
const WIDE = 100;
