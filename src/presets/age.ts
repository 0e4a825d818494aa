import type { AgeLimits, Preset } from './preset.ts';

const DAY = 86_400_000;

/**
 * Warns of values that are older than their kind may be. What belongs to a named day
 * or to a scenario's own time never grows old; the network in use today does.
 */
export const ageWarnings = (used: readonly Preset[], limits: AgeLimits, today: string): string[] =>
  used.flatMap((preset) => {
    const { kind, id } = preset;
    if (kind === 'scenario' || (kind === 'network' && preset.facts['current'] !== 'true')) return [];
    const oldest = oldestDate(preset);
    const days = oldest === undefined ? 0 : daysBetween(oldest, today);
    if (days <= limits[kind]) return [];
    return [`${kind} ${id} is of ${oldest}, more than ${limits[kind]} days ago`];
  });

/** Whether a text is a day of the calendar, such as `2026-07-01`. */
export const isDay = (text: string): boolean => {
  const [year = NaN, month = NaN, day = NaN] = text.split('-').map(Number);
  const time = Date.UTC(year, month - 1, day);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(`${text}T`);
};

const oldestDate = ({ values }: Preset): string | undefined =>
  Object.values(values)
    .flatMap(({ asOf }) => asOf ?? [])
    .toSorted()[0];

/** Whole days from a date, or from the end of a month or year that is not known more exactly, to another. */
export const daysBetween = (from: string, to: string): number => Math.floor((endOf(to) - endOf(from)) / DAY);

function endOf(date: string): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return Date.UTC(year, 11, 31);
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}
