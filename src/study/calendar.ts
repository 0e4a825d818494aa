import { HashwattError, type Problem } from '../units/problem.ts';

/** A calendar month, counted from year 0: `2026-07` is 24,318. */
export type MonthIndex = number;

/** Reads `2026-07`; undefined when it is no month between 1900 and 2999. */
export function monthIndex(text: string): MonthIndex | undefined {
  const match = /^\s*(19|2\d)(\d\d)-(0[1-9]|1[0-2])\s*$/.exec(text);
  return match ? Number(`${match[1]}${match[2]}`) * 12 + Number(match[3]) - 1 : undefined;
}

/** `2026-07`. */
export const monthText = (index: MonthIndex): string =>
  `${Math.floor(index / 12)}-${`${(index % 12) + 1}`.padStart(2, '0')}`;

/** The months that a projection runs over. */
export interface Horizon {
  readonly from: MonthIndex;
  readonly months: number;
}

const LONGEST = 1_200;

/**
 * Reads where a projection starts and how many months it has.
 * @throws HashwattError when the start is no month, or there are not 1 to 1,200 of them
 */
export function readHorizon(from: string, months: string | number): Horizon {
  const start = monthIndex(from);
  const count = /^\s*\d+\s*$/.test(`${months}`) ? Number(months) : 0;
  const problems: Problem[] = [];
  if (start === undefined)
    problems.push({
      code: 'wrong-shape',
      field: 'from',
      given: from,
      allowed: 'is no month between 1900 and 2999',
      fix: 'Write a month such as 2026-07',
    });
  if (count < 1 || count > LONGEST)
    problems.push({
      code: 'out-of-range',
      field: 'months',
      given: `${months}`,
      allowed: `is no number of months from 1 to ${LONGEST}`,
      fix: 'Write 120 for ten years',
    });
  if (start === undefined || problems.length > 0) throw new HashwattError(problems);
  return { from: start, months: count };
}

/** How many days a month has, leap years included. */
export const daysIn = (index: MonthIndex): number =>
  new Date(Date.UTC(Math.floor(index / 12), (index % 12) + 1, 0)).getUTCDate();

const DAY = 86_400_000;
const SECOND = 1000;

/** The Unix time at which a month begins, in UTC. */
export const startOf = (index: MonthIndex): number => Date.UTC(Math.floor(index / 12), index % 12) / SECOND;

/** Days from a date, such as `2026-06-01` or `2026-06`, to the start of a month; the date's own day counts as over. */
export function daysUntil(date: string, index: MonthIndex): number {
  const [year = 0, month = 1, day = 0] = date.split('-').map(Number);
  return Math.round((startOf(index) * SECOND - Date.UTC(year, month - 1, day + 1)) / DAY);
}

const NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** `Apr`, for 3. */
export const monthName = (month: number): string => {
  const name = NAMES[month]!;
  return `${name.charAt(0).toUpperCase()}${name.slice(1, 3)}`;
};

/** The months of a year that `Apr` or `Nov-Feb` names, 0 to 11. */
export function monthsNamed(text: string): number[] | undefined {
  const named = text
    .trim()
    .toLowerCase()
    .split(/\s*[-–]\s*/);
  const [from = -1, to = from, ...more] = named.map((it) =>
    it.length < 3 ? -1 : NAMES.findIndex((name) => name.startsWith(it)),
  );
  if (from < 0 || to < 0 || more.length > 0) return undefined;
  return Array.from({ length: ((to - from + 12) % 12) + 1 }, (_, at) => (from + at) % 12);
}
