import { Absent, all } from '../interpret/absent.ts';
import type { Evaluation } from '../interpret/exact.ts';
import type { Path, Reading } from '../interpret/months.ts';
import { monthly } from '../mining/book.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError } from '../units/problem.ts';
import { fleetCourse, type Wear } from './fleet.ts';
import type { Name } from './inputs.ts';
import { loanCourse, type Terms, writtenOff } from './loan.ts';

export type Paths = ReadonlyMap<Name, Path>;

const ONE = new Exact(1);

/** What the fleet that is planned makes known month by month. */
export interface FleetPaths {
  /** What is bought, built and sold. */
  readonly outlays: Paths;
  /** How many machines are left, and what they still hash; nothing where nothing wears. */
  readonly worn: Paths;
}

/** The quantities that a fleet is planned by. */
export const PLANNED = [
  'minerCount',
  'minerHashRate',
  'siteDraw',
  'minerPower',
] as const satisfies readonly Name[];

/** What the loops of fleet, debt and depreciation read once. */
export const LOOPED = [
  'discountStep',
  'ageingStep',
  'survivalStep',
  'replacementMonths',
  'depreciationMonths',
  'loanPayment',
] as const satisfies readonly Name[];

/** Follows the planned fleet; nothing is known of one that lacks a machine, a hash rate or a site. */
export function fleetPaths({ columns, first }: Reading): FleetPaths {
  const [count, rate, draw, power] = PLANNED.map((name) => all(columns.get(name)!));
  const nothing: Paths = new Map();
  if (!isKnown(count) || !isKnown(rate) || !isKnown(draw)) return { outlays: nothing, worn: nothing };
  const wear = wearOf(first);
  const isPlanned = first.plan.get(monthly.quantity('minerCount'))?.by === 'given';
  const course = fleetCourse(isPlanned ? count : peaks(count), wear);
  const hashing = (machines: Path): Path => machines.map((it, month) => it.times(rate[month]!));
  return {
    outlays: new Map([
      ['boughtHashRate', hashing(course.bought)],
      ['soldHashRate', hashing(course.sold)],
      ['builtDraw', increases(draw)],
    ]),
    worn:
      wear.ageing.eq(1) && wear.survival.eq(1)
        ? nothing
        : wornPaths(running(course.count, count), hashing(course.fitness), power),
  };
}

const isKnown = (path: Path | Absent | undefined): path is Path =>
  path !== undefined && !(path instanceof Absent);

/** Machines that find no power in a month are kept for a better one; only a plan of machines sells them. */
const peaks = (count: Path): Path => {
  let most = count[0]!;
  return count.map((it) => (most = Exact.max(most, it)));
};

/** Those that are left, as far as there is power for them. */
const running = (left: Path, planned: Path): Path => left.map((it, month) => Exact.min(it, planned[month]!));

const wornPaths = (count: Path, rate: Path, power: Path | Absent | undefined): Paths =>
  new Map<Name, Path>([
    ['minerCount', count],
    ['minerHashRate', rate],
    ...(isKnown(power) ? [['minerPower', power] as const] : []),
  ]);

const wearOf = (start: Evaluation): Wear => ({
  ageing: known(start, 'ageingStep') ?? ONE,
  survival: known(start, 'survivalStep') ?? ONE,
  cycle: known(start, 'replacementMonths')?.toNumber(),
});

const known = (start: Evaluation, name: Name): Exact | undefined => {
  const value = start.valueOf(monthly.quantity(name));
  return value instanceof Absent ? undefined : value;
};

/** What each value adds to the largest before it: a site that stands need not be built again. */
function increases(values: Path): Exact[] {
  let largest = new Exact(0);
  return values.map((it) => {
    const more = Exact.max(it.minus(largest), 0);
    largest = largest.plus(more);
    return more;
  });
}

/**
 * What loans and depreciation make known month by month; nothing where nothing is borrowed or written off.
 * @throws HashwattError when something is borrowed and nobody says on what terms
 */
export function financing({ columns, first }: Reading): Paths {
  const [capital, borrowed] = [all(columns.get('capitalInMonth')!), all(columns.get('borrowedInMonth')!)];
  const life = known(first, 'depreciationMonths');
  const paths = new Map<Name, Path>();
  if (life && isKnown(capital)) paths.set('depreciationInMonth', writtenOff(capital, life.toNumber()));
  if (!isKnown(borrowed) || borrowed.every((it) => it.isZero())) return paths;
  const { interest, payment } = loanCourse(borrowed, termsOf(first));
  return paths.set('interestInMonth', interest).set('loanPaymentInMonth', payment);
}

function termsOf(start: Evaluation): Terms {
  const [step, payment, months] = (['loanStep', 'loanPayment', 'loanMonths'] as const).map((name) =>
    known(start, name),
  );
  if (step && payment && months) return { step, payment, months: months.toNumber() };
  const missing = (['loanRate', 'loanTime'] as const).filter((name) => known(start, name) === undefined);
  throw new HashwattError(
    missing.map((field) => ({
      code: 'missing-input',
      field,
      allowed: 'is missing: debtShare says that capital is borrowed',
      fix: `Give ${field}, or leave debtShare out`,
    })),
  );
}
