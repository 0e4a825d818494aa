import type { Lattice } from './lattice.ts';
import type { Course } from './project.ts';
import { sweptExactly } from './sweep-exact.ts';
import { sweptInFloat64 } from './sweep-float64.ts';
import type { Swept, SweptName } from './swept.ts';
import { isWorthName } from './worth-names.ts';

/** Up to so many cells of years, and of projections, are worked out exactly. */
const EXACT = { years: 10_000, projections: 200 };

/**
 * Works out results in every cell of a lattice: exactly where there are few cells, and in floating point, to twelve
 * digits, where there are many.
 * @throws HashwattError when projections are too many for what only the exact reader can follow
 */
export function sweep(course: Course, lattice: Lattice, wanted: readonly SweptName[]): Swept {
  const groups = [
    { names: wanted.filter((it) => !isWorthName(it)), most: EXACT.years },
    { names: wanted.filter(isWorthName), most: EXACT.projections },
  ];
  const columns = groups.flatMap(({ names, most }) => {
    if (names.length === 0) return [];
    return lattice.size <= most
      ? sweptExactly(course, lattice, names)
      : sweptInFloat64(course, lattice, names);
  });
  return { lattice, columns: wanted.map((name) => columns.find((it) => it.name === name)!) };
}
