import type { Name, Stated } from '../study/inputs.ts';
import type { AgeLimits, Preset } from './preset.ts';
import { countOf } from '../units/write.ts';

const DAY = 86_400_000;
const PRICES: readonly Name[] = ['bitcoinPrice', 'powerPrice', 'gridPrice'];
/** What water and oil are does not grow old. */
const CONSTANTS: readonly Name[] = ['coolantDensity', 'coolantSpecificHeat'];

interface Old {
  readonly name: Name;
  readonly of: string;
  readonly since: string;
}

/**
 * Warns of stated values that are older than their kind may be. On the network of a named day
 * prices and machines belong to that day; on the one in use today they grow old.
 */
export function ageWarnings(
  used: readonly Preset[],
  stated: ReadonlyMap<Name, Stated>,
  limits: AgeLimits,
  today: string,
): string[] {
  const current = used.some(isCurrent);
  const old = [...stated].flatMap(([name, { asOf, preset }]) => {
    // What stands for a fleet is called after all of its models, and as old as the oldest.
    const ids = preset?.split(' + ') ?? [];
    const from = used.findLast(
      ({ id, values }) =>
        ids.includes(id) && (ids.length === 1 ? name in values : values[name]?.asOf === asOf),
    );
    const limit = from && limitOf(name, from, limits, current);
    if (!asOf || limit === undefined || daysBetween(asOf, today) <= limit) return [];
    return [{ name, of: `${from?.kind} ${from?.id}`, since: `of ${asOf}, older than ${span(limit)}` }];
  });
  const alike = old.map((it) => old.filter(({ of, since }) => of === it.of && since === it.since));
  return alike.flatMap(([first, ...more], index) =>
    first && first === old[index] ? [told([first, ...more])] : [],
  );
}

const told = (all: readonly Old[]): string =>
  `${all.map(({ name }) => name).join(', ')} of ${all[0]?.of} ${all.length > 1 ? 'are' : 'is'} ${all[0]?.since}`;

/** Whether a preset is of the network in use today. */
export const isCurrent = ({ kind, facts }: Preset): boolean =>
  kind === 'network' && facts['current'] === 'true';

/** After how many days a value is old, on the network in use today or on that of a named day; nothing for what never is. */
export function limitOf(
  name: Name,
  { kind }: Preset,
  limits: AgeLimits,
  current: boolean,
): number | undefined {
  if (CONSTANTS.includes(name)) return undefined;
  if (PRICES.includes(name)) return current ? limits.price : undefined;
  if (kind === 'scenario' || (!current && (kind === 'network' || kind === 'miner'))) return undefined;
  return limits[kind];
}

/** A number of days, in years where it is some. */
export const span = (days: number): string => {
  const [count, unit] = days % 365 === 0 ? [days / 365, 'year'] : [days, 'day'];
  return countOf(count, unit);
};

/** Whether a text is a day of the calendar, such as `2026-07-01`. */
export const isDay = (text: string): boolean => {
  const [year = NaN, month = NaN, day = NaN] = text.split('-').map(Number);
  const time = Date.UTC(year, month - 1, day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`);
};

/** Whole days from a date, or from the end of a month or year that is not known more exactly, to another. */
export const daysBetween = (from: string, to: string): number => Math.floor((endOf(to) - endOf(from)) / DAY);

/** The first day on which a date is older than so many days. */
export const oldFrom = (date: string, limit: number): string =>
  new Date(endOf(date) + (limit + 1) * DAY).toISOString().slice(0, 10);

function endOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year, 11, 31);
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}
