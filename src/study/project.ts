import { TARGET_SPACING } from '../bitcoin/difficulty.ts';
import type { Value } from '../interpret/absent.ts';
import type { Evaluation } from '../interpret/exact.ts';
import { MonthReader, type Reading } from '../interpret/months.ts';
import { monthly } from '../mining/book.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError } from '../units/problem.ts';
import { daysIn, daysUntil, type Horizon, monthText } from './calendar.ts';
import { type Name, STRENGTH, type Stated } from './inputs.ts';
import { financing, fleetPaths, type Paths, PLANNED } from './outlays.ts';

/** What to project: what is stated, what is known month by month, and when. */
export interface Course {
  readonly stated: ReadonlyMap<Name, Stated>;
  readonly paths: Paths;
  readonly horizon: Horizon;
}

/** A scenario, month by month. */
export interface Months {
  /** Everything in the first month. */
  readonly first: Evaluation;
  readonly horizon: Horizon;
  readonly column: (name: Name) => readonly Value[];
}

const ZERO = new Exact(0);
const reader = new MonthReader(monthly);

/**
 * Follows a scenario month by month.
 * @param wanted the quantities whose columns will be asked for
 * @throws HashwattError when it starts before the network that it starts from, when a path is given for what
 * holds for the whole projection, or when capital is borrowed on no terms
 */
export function months(course: Course, wanted: readonly Name[]): Months {
  const { stated, paths, horizon } = withCalendar(withPeak({ ...course, stated: carriedTo(course) }));
  refuseSteady(paths);
  const read = (given: Course['stated'], known: Paths, names: readonly Name[]): Reading =>
    reader.read({
      given,
      paths: known,
      strengthOfPaths: STRENGTH.path,
      months: horizon.months,
      wanted: names,
    });
  const { outlays, worn } = fleetPaths(read(stated, joined(blank(horizon), paths), PLANNED));
  const wears = worn.size > 0;
  const given = wears ? withoutFleet(stated) : stated;
  const running = joined(outlays, wears ? withoutFleet(paths) : paths, worn);
  const names = [...wanted, 'capitalInMonth', 'borrowedInMonth'] as const;
  const unfinanced = read(given, running, names);
  const loans = financing(unfinanced);
  const { first, columns } = loans.size === 0 ? unfinanced : read(given, joined(loans, running), names);
  return { first, horizon, column: (name) => columns.get(name)! };
}

/** Paths by name; a later one stands in for an earlier one. */
const joined = (...paths: readonly Paths[]): Paths => new Map(paths.flatMap((it) => [...it]));

/** What the loops will find, so that what they start from and what they lead to follow one plan. */
const blank = ({ months: length }: Horizon): Paths => {
  const nothing = Array.from({ length }, () => ZERO);
  return new Map((['boughtHashRate', 'soldHashRate', 'builtDraw'] as const).map((name) => [name, nothing]));
};

/** A fleet that wears is no longer what was said of it as a whole. */
const withoutFleet = <T>(said: ReadonlyMap<Name, T>): ReadonlyMap<Name, T> => {
  const whole: readonly Name[] = ['hashRate', 'installedHashRate', 'fleetPower', 'siteDraw', 'energyPerYear'];
  return new Map([...said].filter(([name]) => !whole.includes(name)));
};

/** The block height belongs to the network's day; from there blocks come every ten minutes. */
function carriedTo({ stated, horizon }: Course): ReadonlyMap<Name, Stated> {
  const height = stated.get('blockHeight');
  if (height?.asOf === undefined) return stated;
  const days = daysUntil(height.asOf, horizon.from);
  if (days < 0)
    throw new HashwattError([
      {
        code: 'out-of-range',
        field: 'from',
        given: monthText(horizon.from),
        allowed: `is before the network it would start from, of ${height.asOf}`,
        fix: 'Start later, or choose an earlier network',
      },
    ]);
  const blocks = new Exact(days).times(BLOCKS_OF_A_DAY);
  return new Map([...stated, ['blockHeight', { ...height, value: height.value.plus(blocks) }]]);
}

const BLOCKS_OF_A_DAY = Number(86_400n / TARGET_SPACING);

/** A site is built for its worst month. */
function withPeak(course: Course): Course {
  const pue = course.paths.get('pue');
  if (!pue || course.stated.has('peakPue') || course.paths.has('peakPue')) return course;
  const peak: Stated = { value: Exact.max(...pue), origin: 'assumed', strength: STRENGTH.preset };
  return { ...course, stated: new Map([...course.stated, ['peakPue', peak]]) };
}

/** Months have 28 to 31 days, unless the user says how many. */
function withCalendar(course: Course): Course {
  const { stated, paths, horizon } = course;
  if (paths.has('daysInMonth') || stated.get('daysInMonth')?.origin === 'given') return course;
  const days = Array.from({ length: horizon.months }, (_, month) => new Exact(daysIn(horizon.from + month)));
  return { ...course, paths: new Map([...paths, ['daysInMonth', days]]) };
}

/** What the loops read once. */
const STEADY: readonly Name[] = [
  'discountRate',
  'ageing',
  'failureRate',
  'replacementCycle',
  'loanRate',
  'loanTime',
  'depreciationTime',
];

function refuseSteady(paths: Paths): void {
  const wrong = STEADY.filter((name) => paths.has(name));
  if (wrong.length > 0)
    throw new HashwattError(
      wrong.map((field) => ({
        code: 'wrong-shape',
        field,
        allowed: 'holds for the whole projection and takes no path',
        fix: 'Give one value',
      })),
    );
}
