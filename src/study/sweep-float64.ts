import { Absent } from '../interpret/absent.ts';
import { HashwattError } from '../units/problem.ts';
import { firstMonth } from './first-month.ts';
import { fieldOf, isYearName, STRENGTH, type YearName } from './inputs.ts';
import type { Lattice } from './lattice.ts';
import { monthOutcomes } from './month-outcomes.ts';
import { type Outcomes, yearOutcomes } from './outcomes.ts';
import type { Course } from './project.ts';
import { exactCell, outOfBoundsIn, sweptExactly } from './sweep-exact.ts';
import { steadyCourse } from './steady.ts';
import { statedIn, type SweptColumn, type SweptName } from './swept.ts';
import { isWorthName, type WorthName } from './worth-names.ts';

/** More projections than this would take many minutes where each must be followed exactly. */
const MOST_EXACT = 10_000;

/** How near floating point comes to the exact reader where both can follow a projection. */
const NEAR = 1e-9;

/** How far a value may be beyond its bounds for the noise of floating point. */
const NOISE = 1e-12;

/**
 * Results in every cell of a lattice, in floating point; projections exactly where the fleet wears or grows, or
 * something is borrowed or written off.
 * @throws HashwattError when those are too many
 */
export function sweptInFloat64(course: Course, lattice: Lattice, names: readonly SweptName[]): SweptColumn[] {
  const worths = names.filter(isWorthName);
  return worths.length === 0
    ? years(course, lattice, names as readonly YearName[])
    : projections(course, lattice, worths);
}

/** A year; where something leads out of its bounds in a corner, every cell is watched for it. */
function years(course: Course, lattice: Lattice, names: readonly YearName[]): SweptColumn[] {
  const watched = new Set(
    lattice.corners().flatMap((it) => outOfBoundsIn(course, lattice, it)),
  ) as Set<YearName>;
  const wanted = [...names, ...watched];
  const inputs = inputsOf(lattice).filter(({ name }) => isYearName(name));
  const outcomes = yearOutcomes(firstMonth(course), inputs, wanted);
  const isYear = lattice.axes.map(({ name }) => isYearName(name));
  const columns = filled(lattice, wanted.length, (drawn, from, to, out) =>
    outcomes(
      drawn.filter((_, axis) => isYear[axis]),
      from,
      to,
      out,
    ),
  );
  [...watched].forEach((name, at) => blank(columns, columns[names.length + at]!, name));
  return names.map((name, at) => ({ name, values: columns[at]! }));
}

/** What lies out of its bounds has no result. */
function blank(columns: readonly Float64Array[], watched: Float64Array, name: YearName): void {
  const { min, max } = fieldOf(name);
  const [low, high] = [Number(min ?? -Infinity), Number(max ?? Infinity)];
  const [least, most] = [low - Math.abs(low) * NOISE, high + Math.abs(high) * NOISE];
  for (let cell = 0; cell < watched.length; cell++)
    if (watched[cell]! < least || watched[cell]! > most) for (const column of columns) column[cell] = NaN;
}

function projections(course: Course, lattice: Lattice, names: readonly WorthName[]): SweptColumn[] {
  const outcomes = monthOutcomes(course, inputsOf(lattice), names);
  if (isSteady(course, lattice, names, outcomes)) {
    const columns = filled(lattice, names.length, outcomes);
    return names.map((name, at) => ({ name, values: columns[at]! }));
  }
  if (lattice.size <= MOST_EXACT) return sweptExactly(course, lattice, names);
  throw new HashwattError([
    {
      code: 'out-of-range',
      field: 'over',
      allowed: `has ${lattice.size} projections; at most ${MOST_EXACT} are followed where machines wear, come or go by month, or something is borrowed or written off`,
      fix: 'Take larger steps',
    },
  ]);
}

/** Whether floating point can follow the projections, and finds in the corners what the exact reader does. */
function isSteady(
  course: Course,
  lattice: Lattice,
  names: readonly WorthName[],
  outcomes: Outcomes,
): boolean {
  const first = { ...course, stated: statedIn(course, lattice, 0) };
  const axes = lattice.axes.map(({ name }) => name);
  if (!steadyCourse(first, axes)) return false;
  return lattice.corners().every((cell) => {
    const drawn = lattice.valuesAt(cell).map((it) => Float64Array.of(it.toNumber()));
    const out = names.map(() => new Float64Array(1));
    outcomes(drawn, 0, 1, out);
    return exactCell(course, lattice, cell, names).every((value, at) => {
      const [found = NaN] = out[at]!;
      if (value instanceof Absent) return Number.isNaN(found);
      const exact = value.toNumber();
      return Math.abs(found - exact) <= NEAR * Math.abs(exact);
    });
  });
}

const inputsOf = ({ axes }: Lattice): { name: (typeof axes)[number]['name']; strength: number }[] =>
  axes.map(({ name }) => ({ name, strength: STRENGTH.given }));

/** So many columns of a lattice, block after block. */
export function filled(lattice: Lattice, count: number, outcomes: Outcomes): Float64Array[] {
  const columns = Array.from({ length: count }, () => new Float64Array(lattice.size));
  lattice.inBlocks((drawn, from, size) =>
    outcomes(
      drawn,
      0,
      size,
      columns.map((it) => it.subarray(from, from + size)),
    ),
  );
  return columns;
}
