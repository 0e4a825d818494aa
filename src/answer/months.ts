import type { Library } from '../presets/preset.ts';
import { type Horizon, monthIndex, monthText, readHorizon } from '../study/calendar.ts';
import { fieldOf, isName, type Name, STRENGTH, type Stated } from '../study/inputs.ts';
import { isPath } from '../study/path-entries.ts';
import { isValues, pathProblems, readPath } from '../study/paths.ts';
import type { Exact } from '../units/decimal.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { type Question, refuseNoObject, understand, type Understood } from './question.ts';

/** What to follow, and when: any value may be a path, such as `2026-07: 95k; 2028-01: 120k`. */
export interface ProjectQuestion extends Question {
  /** The first month, as `2026-07`; next month when it is left out. */
  readonly from?: string | undefined;
  /** How many months; 120 when it is left out. */
  readonly months?: number | string | undefined;
}

/** What of a question is read month by month. */
export interface MonthlyQuestion extends Understood {
  readonly paths: ReadonlyMap<Name, readonly Exact[]>;
  readonly horizon: Horizon;
}

/** Reads a question that may hold paths. @throws HashwattError with every problem of it. */
export function understandMonths(question: ProjectQuestion, library: Library): MonthlyQuestion {
  refuseNoObject(question);
  const { from, months, ...others } = question;
  const problems: Problem[] = [];
  const paths = new Map(Object.entries(others).filter((it): it is [Name, string] => isPathOf(...it)));
  const plain = Object.fromEntries(Object.entries(others).filter(([name]) => !paths.has(name as Name)));
  const understood = collect(problems, () => understand(plain as Question, library));
  const { from: start, months: length } = understood?.background.scenario?.horizon ?? {};
  const horizon = collect(problems, () =>
    readHorizon(from ?? start ?? nextMonth(understood?.today ?? ANY_DAY), months ?? length ?? MONTHS),
  );
  const known =
    horizon && understood
      ? readPaths(new Map([...pathsIn(understood.stated), ...paths]), horizon, understood.stated, problems)
      : new Map();
  if (!understood || !horizon || problems.length > 0) throw new HashwattError(problems);
  return { ...understood, stated: withPaths(understood.stated, paths, known), horizon, paths: known };
}

/** What is given as a path stands with its first value. */
const withPaths = (
  stated: Understood['stated'],
  texts: ReadonlyMap<Name, string>,
  paths: MonthlyQuestion['paths'],
): Understood['stated'] =>
  new Map([
    ...stated,
    ...[...texts].map(([name, path]): [Name, Stated] => [
      name,
      { value: paths.get(name)![0]!, origin: 'given', strength: STRENGTH.given, path },
    ]),
  ]);

const MONTHS = 120;

/** The paths that presets state and nobody overruled. */
const pathsIn = (stated: Understood['stated']): [Name, string][] =>
  [...stated].flatMap(([name, { path }]): [Name, string][] => (path === undefined ? [] : [[name, path]]));

const isPathOf = (name: string, value: unknown): boolean =>
  isName(name) && typeof value === 'string' && isPath(value);

/** Stands for a day that could not be read, of which enough is said. */
const ANY_DAY = '2000-01-01';

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
