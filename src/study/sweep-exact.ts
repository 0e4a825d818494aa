import { Absent, type Value } from '../interpret/absent.ts';
import { type Evaluation, ExactReader } from '../interpret/exact.ts';
import { mining } from '../mining/book.ts';
import { outOfBounds } from './bounds.ts';
import { firstMonth } from './first-month.ts';
import type { Name } from './inputs.ts';
import type { Lattice } from './lattice.ts';
import type { Course } from './project.ts';
import { projection } from './projection.ts';
import { statedIn, type SweptColumn, type SweptName } from './swept.ts';
import { isWorthName, worthValue } from './worth-names.ts';

const reader = new ExactReader(mining);

/** Results in every cell of a lattice, each the value that an estimate or a projection of the cell has. */
export function sweptExactly(course: Course, lattice: Lattice, names: readonly SweptName[]): SweptColumn[] {
  const cells = Array.from({ length: lattice.size }, (_, cell) => exactCell(course, lattice, cell, names));
  return names.map((name, at) => ({ name, values: cells.map((it) => it[at]!) }));
}

/** Results in one cell. */
export function exactCell(
  course: Course,
  lattice: Lattice,
  cell: number,
  names: readonly SweptName[],
): readonly Value[] {
  const inside = { ...course, stated: statedIn(course, lattice, cell) };
  const year = yearIn(inside);
  const [fault] = outOfBounds(year);
  if (fault) {
    const absent = Absent.because(`${fault.field} would be ${fault.given}, which ${fault.allowed}`);
    return names.map(() => absent);
  }
  const worth = names.some(isWorthName) ? projection(inside).worth : undefined;
  return names.map((name) =>
    isWorthName(name) ? worthValue(worth!, name) : year.valueOf(mining.quantity(name)),
  );
}

/** What leads out of its bounds in a cell. */
export const outOfBoundsIn = (course: Course, lattice: Lattice, cell: number): Name[] =>
  outOfBounds(yearIn({ ...course, stated: statedIn(course, lattice, cell) })).map(
    ({ field }) => field as Name,
  );

const yearIn = (course: Course): Evaluation => reader.read(firstMonth(course));
