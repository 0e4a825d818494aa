import type { Part } from '../study/dispatch-tables.ts';

const HOURS = 24;
const MARGIN = 8;

/** From this width on an hour has two characters. */
const WIDE = MARGIN + 2 * HOURS;

/** What the shades mean. */
export const SHADES = '· never  ░ to a third  ▒ to two thirds  ▓ most of them  █ always';

/** Which part of each hour of the day is mined, a line for each name; none where 24 hours don’t fit. */
export function hourMap(parts: ReadonlyMap<string, ReadonlyMap<number, Part>>, width: number): string[] {
  if (parts.size === 0 || width < MARGIN + HOURS) return [];
  const size = width >= WIDE ? 2 : 1;
  const line = (name: string, cellOf: (hour: number) => string): string =>
    `${name.padEnd(MARGIN)}${Array.from({ length: HOURS }, (_, hour) => cellOf(hour)).join('')}`.trimEnd();
  const shaded = [...parts].map(([name, hours]) => line(name, (it) => shadeOf(hours.get(it)).repeat(size)));
  return [head(size), ...shaded];
}

const head = (size: number): string =>
  `${' '.repeat(MARGIN)}${[0, 6, 12, 18].map((it) => `${it}`.padEnd(6 * size)).join('')}`.trimEnd();

function shadeOf(part: Part | undefined): string {
  if (!part || part.hours.isZero()) return ' ';
  const mined = part.hoursMined.div(part.hours).toNumber();
  if (mined === 0) return '·';
  if (mined === 1) return '█';
  return mined <= 1 / 3 ? '░' : mined <= 2 / 3 ? '▒' : '▓';
}
