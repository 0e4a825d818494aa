import { exactMonths } from './exact-outcomes.ts';
import { isYearName, type Name, type Stated } from './inputs.ts';
import { monthOutcomes } from './month-outcomes.ts';
import { type Outcomes, yearOutcomes } from './outcomes.ts';
import type { Course } from './project.ts';
import { steadyCourse } from './steady.ts';
import type { TrialInput } from './trial.ts';
import type { Wanted } from './wanted.ts';
import { isWorthName } from './worth-names.ts';

/** What is known beside what is drawn. */
export interface Known {
  /** What is stated of a year: of the first month, where months are followed. */
  readonly year: ReadonlyMap<Name, Stated>;
  readonly course: Course;
}

/** How the results of draws are found. */
export interface Working {
  readonly outcomes: Outcomes;
  /** How many draws are worked out at a time. */
  readonly block: number;
  /** Whether each draw is followed exactly, as fleets that wear or grow, debt and depreciation need; that is slow. */
  readonly isExact: boolean;
}

/** Draws whose columns stay in cache, and few enough of the slow ones that a person sees them move. */
const [FAST, SLOW] = [1_024, 4];

/** Results of a year and the worth of a projection, in the order in which they are wanted. */
export function working(known: Known, inputs: readonly TrialInput[], wanted: readonly Wanted[]): Working {
  const ofYear = inputs.filter(({ name }) => isYearName(name));
  const worth = wanted.filter(isWorthName);
  const year = wanted.filter(isYearName);
  const steady = worth.length > 0 ? steadyCourse(known.course, namesOf(inputs)) : known.course;
  const months = (): Outcomes =>
    steady ? monthOutcomes(steady, inputs, worth) : exactMonths(known.course, inputs, worth);
  const parts: Outcomes[] = [
    ...(year.length > 0
      ? [part(yearOutcomes(known.year, ofYear, year), places(inputs, ofYear), places(wanted, year))]
      : []),
    ...(worth.length > 0 ? [part(months(), places(inputs, inputs), places(wanted, worth))] : []),
  ];
  const isExact = steady === undefined;
  return {
    outcomes: (drawn, from, to, out) => parts.forEach((it) => it(drawn, from, to, out)),
    block: isExact ? SLOW : FAST,
    isExact,
  };
}

const namesOf = (inputs: readonly TrialInput[]): Name[] => inputs.map(({ name }) => name);

const places = <T>(all: readonly T[], some: readonly T[]): number[] => some.map((it) => all.indexOf(it));

/** Outcomes that read some of the columns and write some of them. */
const part =
  (outcomes: Outcomes, read: readonly number[], written: readonly number[]): Outcomes =>
  (drawn, from, to, out) =>
    outcomes(
      read.map((at) => drawn[at]!),
      from,
      to,
      written.map((at) => out[at]!),
    );

/** The results of a column for each input, block by block. */
export function results(
  { outcomes, block }: Working,
  count: number,
  drawn: readonly Float64Array[],
): Float64Array[] {
  const draws = drawn[0]?.length ?? 0;
  const out = Array.from({ length: count }, () => new Float64Array(draws));
  for (let from = 0; from < draws; from += block) {
    const to = Math.min(draws, from + block);
    outcomes(
      drawn.map((it) => it.subarray(from, to)),
      0,
      to - from,
      out.map((it) => it.subarray(from, to)),
    );
  }
  return out;
}
