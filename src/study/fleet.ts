import { Exact } from '../units/decimal.ts';

/** How machines wear, and when they go. */
export interface Wear {
  /** What a machine's hash rate is each month over the month before. */
  readonly ageing: Exact;
  /** Which part of the machines outlives a month. */
  readonly survival: Exact;
  /** Months after which machines are replaced; without it they run to the end. */
  readonly cycle: number | undefined;
}

/** The fleet month by month. */
export interface FleetCourse {
  /** Whole machines that run. */
  readonly count: readonly Exact[];
  /** Their mean hash rate over that of a new machine. */
  readonly fitness: readonly Exact[];
  /** At the start of the month. */
  readonly bought: readonly Exact[];
  /** At its end; at the end of the last one all that is left. */
  readonly sold: readonly Exact[];
}

/** Machines that came together. */
interface Cohort {
  readonly arrived: number;
  readonly count: Exact;
}

const ZERO = new Exact(0);
const ONE = new Exact(1);
const total = (values: readonly Exact[]): Exact => values.reduce((sum, it) => sum.plus(it), ZERO);

/** Follows the machines that are `planned` for each month: bought when the plan grows, sold, oldest first, when it shrinks. */
export function fleetCourse(planned: readonly Exact[], { ageing, survival, cycle }: Wear): FleetCourse {
  const [left, fit] = [powers(survival, planned.length), powers(ageing, planned.length)];
  const alive = (cohorts: readonly Cohort[], month: number): Exact[] =>
    cohorts.map(({ arrived, count }) => whole(count.times(left[month - arrived]!)));
  const course: Record<keyof FleetCourse, Exact[]> = { count: [], fitness: [], bought: [], sold: [] };
  let cohorts: readonly Cohort[] = [];
  planned.forEach((plan, month) => {
    const due = cohorts.filter(({ arrived }) => cycle !== undefined && month - arrived >= cycle);
    const change = total(due.map(({ count }) => count)).plus(plan.minus(planned[month - 1] ?? 0));
    const kept = without(
      cohorts.filter((it) => !due.includes(it)),
      change.neg(),
    );
    const gone = total(alive(cohorts, month)).minus(total(alive(kept, month)));
    cohorts = change.gt(0) ? [...kept, { arrived: month, count: change }] : kept;
    const living = alive(cohorts, month);
    const count = total(living);
    const asNew = total(living.map((it, at) => it.times(fit[month - cohorts[at]!.arrived]!)));
    course.count.push(count);
    course.fitness.push(count.isZero() ? ONE : asNew.div(count));
    course.bought.push(Exact.max(change, 0));
    course.sold.push(month === planned.length - 1 ? gone.plus(count) : gone);
  });
  return course;
}

/** The cohorts without so many machines, the oldest ones gone first. */
function without(cohorts: readonly Cohort[], gone: Exact): readonly Cohort[] {
  let left = Exact.max(gone, 0);
  return cohorts.flatMap(({ arrived, count }) => {
    const taken = Exact.min(left, count);
    left = left.minus(taken);
    return count.eq(taken) ? [] : [{ arrived, count: count.minus(taken) }];
  });
}

/** Whole machines; 970 is no 969 for the noise of the last digits. */
const whole = (machines: Exact): Exact => machines.toSignificantDigits(34).floor();

const powers = (base: Exact, count: number): Exact[] => {
  const powersOf = [ONE];
  for (let power = 1; power < count; power++) powersOf.push(powersOf[power - 1]!.times(base));
  return powersOf;
};
