import { Absent } from '../interpret/absent.ts';
import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { type Horizon, monthIndex, monthText, readHorizon } from '../study/calendar.ts';
import { estimate, yearOf } from '../study/estimate.ts';
import { fieldOf, isName, type Name, STRENGTH, type Stated } from '../study/inputs.ts';
import { isPath } from '../study/path-entries.ts';
import { isValues, pathProblems, readPath } from '../study/paths.ts';
import { type Projection, projection } from '../study/projection.ts';
import { split } from '../study/stakes.ts';
import type { Exact } from '../units/decimal.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { advised } from './estimate.ts';
import type { Warned } from '../present/warnings.ts';
import { type Question, understand, type Understood } from './question.ts';
import { presetWarnings } from './warnings.ts';

/** What to follow, and when: any value may be a path, such as `2026-07: 95k; 2028-01: 120k`. */
export interface ProjectQuestion extends Question {
  /** The first month, as `2026-07`; next month when it is left out. */
  readonly from?: string | undefined;
  /** How many months; 120 when it is left out. */
  readonly months?: number | string | undefined;
}

/** A scenario followed month by month. */
export interface Projected extends Projection, Warned {
  readonly scenario: { readonly id: string; readonly name: string; readonly about?: string } | null;
  readonly from: string;
  readonly leavesOut: readonly string[];
  readonly stated: ReadonlyMap<Name, Stated>;
  /** Each holder's part of every month's cash flow, to the cent; they sum to it. */
  readonly stakes: readonly { readonly name: string; readonly cashFlow: readonly (Exact | null)[] }[];
}

/** What of a question is read month by month. */
export interface MonthlyQuestion extends Understood {
  readonly paths: ReadonlyMap<Name, readonly Exact[]>;
  readonly horizon: Horizon;
}

/**
 * Follows a question month by month.
 * @example project({ scenario: 'site-50mw', bitcoinPrice: '95k', from: '2026-07', months: 120 }).worth.npv
 * @throws HashwattError with every problem of what was asked
 */
export function project(question: ProjectQuestion, library: Library = shipped): Projected {
  const understood = understandMonths(question, library);
  const { background, stated, horizon } = understood;
  const first = firstMonth(understood);
  advised(() => estimate(first), library);
  const followed = projection(understood);
  const { warnings: ownWarnings, used } = estimate(first, followed.used);
  return {
    ...followed,
    scenario: background.scenario ?? null,
    from: monthText(horizon.from),
    warnings: [...presetWarnings(understood, used, library.assumptions.limitsOfAge), ...ownWarnings],
    ownWarnings,
    leavesOut: background.leavesOut,
    stated,
    stakes: shares(background.stakes, followed.months),
  };
}

/** What a year would be whose every month were like the first. */
export const firstMonth = ({ stated, paths }: MonthlyQuestion): ReadonlyMap<Name, Stated> =>
  yearOf(
    new Map<Name, Stated>([
      ...stated,
      ...[...paths].map(([name, [value]]): [Name, Stated] => [
        name,
        { value: value!, origin: 'given', strength: STRENGTH.path },
      ]),
    ]),
  );

function shares(holders: Understood['background']['stakes'], months: Projection['months']) {
  if (holders.length === 0) return [];
  const weights = holders.map(({ weight }) => weight);
  const parts = months.map(({ values: { cashFlow } }) =>
    cashFlow instanceof Absent ? undefined : split(cashFlow, weights, '0.01'),
  );
  return holders.map(({ name }, at) => ({ name, cashFlow: parts.map((it) => it?.[at] ?? null) }));
}

/** Reads a question that may hold paths. @throws HashwattError with every problem of it. */
export function understandMonths(question: ProjectQuestion, library: Library): MonthlyQuestion {
  const { from, months, ...others } = question;
  const problems: Problem[] = [];
  const paths = new Map(Object.entries(others).filter((it): it is [Name, string] => isPathOf(...it)));
  const plain = Object.fromEntries(Object.entries(others).filter(([name]) => !paths.has(name as Name)));
  const understood = collect(problems, () => understand(plain as Question, library));
  const today = understood?.today ?? others.today ?? '2000-01-01';
  const { from: start, months: length } = understood?.background.scenario?.horizon ?? {};
  const horizon = collect(problems, () =>
    readHorizon(from ?? start ?? nextMonth(today), months ?? length ?? MONTHS),
  );
  const known =
    horizon && understood
      ? readPaths(new Map([...pathsIn(understood.stated), ...paths]), horizon, understood.stated, problems)
      : new Map();
  if (!understood || !horizon || problems.length > 0) throw new HashwattError(problems);
  return { ...understood, horizon, paths: known };
}

const MONTHS = 120;

/** The paths that presets state and nobody overruled. */
const pathsIn = (stated: Understood['stated']): [Name, string][] =>
  [...stated].flatMap(([name, { path }]): [Name, string][] => (path === undefined ? [] : [[name, path]]));

const isPathOf = (name: string, value: unknown): boolean =>
  isName(name) && typeof value === 'string' && isPath(value);

const nextMonth = (today: string): string => monthText((monthIndex(today.slice(0, 7)) ?? 0) + 1);

function readPaths(
  texts: ReadonlyMap<Name, string>,
  horizon: Horizon,
  stated: Understood['stated'],
  problems: Problem[],
) {
  const paths = new Map<Name, readonly Exact[]>();
  for (const [name, text] of texts) {
    const present = stated.get(name);
    const start = present?.path === undefined ? present?.value : undefined;
    const path = readPath(text, fieldOf(name), horizon, start);
    if (isValues(path)) paths.set(name, path);
    else problems.push(...pathProblems(name, text, path));
  }
  return paths;
}
