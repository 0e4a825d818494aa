import { Absent, type Value } from '../interpret/absent.ts';
import { ExactReader } from '../interpret/exact.ts';
import { mining } from '../mining/book.ts';
import { Exact } from '../units/decimal.ts';
import { yearOf } from './estimate.ts';
import type { Name, Stated, YearName } from './inputs.ts';
import type { Outcomes } from './outcomes.ts';
import type { Course } from './project.ts';
import { projection } from './projection.ts';
import type { TrialInput } from './trial.ts';
import { type WorthName, worthValue } from './worth-names.ts';

const reader = new ExactReader(mining);

/** What a projection is worth, each draw followed exactly: for fleets that wear or grow, debt and depreciation. */
export const exactMonths = (
  course: Course,
  inputs: readonly TrialInput[],
  wanted: readonly WorthName[],
): Outcomes =>
  exactly(course.stated, inputs, (stated) => {
    const { worth } = projection({ ...course, stated });
    return wanted.map((name) => worthValue(worth, name));
  });

/** Results of a steady year, each draw worked out exactly. */
export const exactYears = (
  stated: ReadonlyMap<Name, Stated>,
  inputs: readonly TrialInput[],
  wanted: readonly YearName[],
): Outcomes =>
  exactly(yearOf(stated), inputs, (given) => {
    const { valueOf } = reader.read(given);
    return wanted.map((name) => valueOf(mining.quantity(name)));
  });

const exactly =
  (
    stated: ReadonlyMap<Name, Stated>,
    inputs: readonly TrialInput[],
    valuesOf: (given: ReadonlyMap<Name, Stated>) => readonly Value[],
  ): Outcomes =>
  (drawn, from, to, out) => {
    for (let draw = from; draw < to; draw++) {
      const given = new Map(stated);
      inputs.forEach(({ name }, at) =>
        given.set(name, { ...stated.get(name)!, value: new Exact(drawn[at]![draw]!) }),
      );
      valuesOf(given).forEach(
        (value, at) => (out[at]![draw] = value instanceof Absent ? NaN : value.toNumber()),
      );
    }
  };
