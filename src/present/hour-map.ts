import type { Part } from '../study/dispatch-tables.ts';

const HOURS = 24;
const MARGIN = 8;

/** What the shades mean. */
export const SHADES = '. never  ░ to a third  ▒ to two thirds  ▓ most of them  █ always';

type Counted = Pick<Part, 'hours' | 'hoursMined'>;

/** Which part of each hour of the day is mined, a line for each name: of two characters an hour, of one, or of one for two hours. */
export function hourMap(parts: ReadonlyMap<string, ReadonlyMap<number, Part>>, width: number): string[] {
  if (parts.size === 0) return [];
  const size = [2, 1].find((it) => width >= MARGIN + it * HOURS) ?? 0.5;
  const perCell = Math.max(1, 1 / size);
  const line = (name: string, hours: ReadonlyMap<number, Part>): string => {
    const cells = Array.from({ length: HOURS / perCell }, (_, at) =>
      shadeOf(together(Array.from({ length: perCell }, (__, more) => hours.get(at * perCell + more)))),
    );
    return `${name.padEnd(MARGIN)}${cells.map((it) => it.repeat(Math.max(1, size))).join('')}`.trimEnd();
  };
  return [head(size), ...[...parts].map(([name, hours]) => line(name, hours))];
}

const head = (size: number): string =>
  `${' '.repeat(MARGIN)}${[0, 6, 12, 18].map((it) => `${it}`.padEnd(6 * size)).join('')}`.trimEnd();

const together = (hours: readonly (Counted | undefined)[]): Counted | undefined =>
  hours.reduce((sum, it) =>
    sum && it
      ? { hours: sum.hours.plus(it.hours), hoursMined: sum.hoursMined.plus(it.hoursMined) }
      : (sum ?? it),
  );

function shadeOf(part: Counted | undefined): string {
  if (!part || part.hours.isZero()) return ' ';
  const mined = part.hoursMined.div(part.hours).toNumber();
  if (mined === 0) return '.';
  if (mined === 1) return '█';
  return mined <= 1 / 3 ? '░' : mined <= 2 / 3 ? '▒' : '▓';
}
