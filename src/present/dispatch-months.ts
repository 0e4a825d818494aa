import { monthName } from '../study/calendar.ts';
import type { NamedPart, Part } from '../study/dispatch-tables.ts';

/** More months than this are told as years, or as the months of any year. */
const MOST = 24;

const SUMS = [
  'hours',
  'hoursMined',
  'energyMined',
  'revenue',
  'energyCost',
  'sales',
] as const satisfies (keyof Part)[];

const joined = (a: Part | undefined, b: Part): Part =>
  a ? (Object.fromEntries(SUMS.map((it) => [it, a[it].plus(b[it])])) as unknown as Part) : b;

/** The months, or their years where they are many. */
export function folded(months: readonly NamedPart[]): readonly NamedPart[] {
  if (months.length <= MOST) return months;
  const years = new Map<string, Part>();
  for (const it of months) {
    const year = it.name.slice(0, 4);
    years.set(year, joined(years.get(year), it));
  }
  return [...years].map(([name, part]) => ({ ...part, name }));
}

/** The months by the hours of their days, or the twelve of any year where they are many. */
export function foldedMap(
  months: ReadonlyMap<string, ReadonlyMap<number, Part>>,
): ReadonlyMap<string, ReadonlyMap<number, Part>> {
  if (months.size <= MOST) return months;
  const any = new Map(Array.from({ length: 12 }, (_, at) => [monthName(at), new Map<number, Part>()]));
  for (const [month, hours] of months) {
    const own = any.get(monthName(Number(month.slice(5)) - 1))!;
    for (const [hour, part] of hours) own.set(hour, joined(own.get(hour), part));
  }
  return any;
}
