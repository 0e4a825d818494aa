import { axisLines, type Place } from './axis.ts';
import { contourOf, drawnAt, LEVELS, levels, type Shading } from './contour.ts';
import { cut } from './styled.ts';
import { type Terminal, widthOf, wrap } from './text.ts';

/** One side of a map: what runs along it, and how its values are written. */
export interface Side {
  readonly title: string;
  readonly count: number;
  readonly write: (index: number) => string;
}

/** Values on two sides; `rows` begin at the bottom, and what has no value is NaN. */
export interface HeatMap {
  readonly up: Side;
  readonly across: Side;
  readonly rows: readonly (readonly number[])[];
  readonly write: (value: number) => string;
}

const LINES = 20;
const WIDEST = 8;
const NARROWEST = 8;

/** Red below zero and blue above, pale near it: colours of the 256 that terminals know. */
const COLOURS = {
  below: [230, 223, 216, 209, 202, 196, 160, 124, 88],
  above: [195, 153, 117, 75, 39, 33, 27, 26, 20],
  zero: 16,
  none: 244,
} as const;

/** Letters below zero, digits above: what is printed can be told apart on paper. */
const SHADES = { below: 'abcdefghi', above: '123456789', zero: '0', none: ' ' } as const;

/**
 * A map of values in the colours of a terminal, two to a character, or in letters and digits; where the values change
 * their sign, the line of zero is drawn. Nothing is drawn where nothing has a value.
 */
export function heatMap(map: HeatMap, { width, colour: shown }: Terminal): string[] {
  const values = map.rows.flat().filter((it) => !Number.isNaN(it));
  if (values.length === 0) return [];
  const colour = shown === true;
  const upward = drawnAt(map.up.count, colour ? 2 * LINES : LINES, colour ? 2 : 1).toReversed();
  const written = labelsOf(map.up, upward, colour ? 2 : 1);
  const narrowest = Math.min(map.across.count, NARROWEST);
  const margin = Math.min(Math.max(...written.map(widthOf)), Math.max(1, width - 1 - narrowest));
  const labels = written.map((it) => cut(it, margin));
  const columns = drawnAt(map.across.count, Math.max(narrowest, width - margin - 1), WIDEST);
  const pixels = upward.map((row) => columns.map((column) => map.rows[row]![column]!));
  const scale = levels(values);
  const contour = contourOf(pixels);
  const kinds = pixels.map((row, y) => row.map((value, x) => (contour[y]![x] ? 0 : scale.of(value))));
  const lines = colour ? painted(kinds) : kinds.map((row) => row.map(shade).join(''));
  const place = { start: margin + 1, across: columns.length };
  return [
    ...wrap(`${map.up.title} ↑`, width),
    ...lines.map((line, at) => `${labels[at]!.padStart(margin)} ${line}`),
    ...beneath(map.across, place, width),
    ...legend(scale, map.write, colour, width),
  ];
}

/** The value beside each line: of the first, the middle and the last, and nothing beside the others. */
function labelsOf({ write }: Side, drawn: readonly number[], perLine: number): string[] {
  const height = Math.ceil(drawn.length / perLine);
  const labelled = new Set([0, height - 1, ...(height > 4 ? [height >> 1] : [])]);
  return Array.from({ length: height }, (_, line) =>
    labelled.has(line) ? write(drawn[line === height - 1 ? drawn.length - 1 : line * perLine]!) : '',
  );
}

/** The first and the last value below the first and the last column, and what runs along them. */
function beneath({ title, count, write }: Side, place: Place, width: number): string[] {
  const ends =
    count === 1
      ? [`${' '.repeat(place.start)}${write(0)}`]
      : axisLines({ from: write(0), to: write(count - 1) }, place, width);
  const indent = ' '.repeat(Math.max(0, Math.min(place.start, width - widthOf(title) - 2)));
  return [...ends, ...wrap(`${title} →`, width - indent.length).map((it) => `${indent}${it}`)];
}

const isNone = (level: number): boolean => Number.isNaN(level);

/** What stands for each level. */
interface Scale<T> {
  readonly below: ArrayLike<T>;
  readonly above: ArrayLike<T>;
  readonly zero: T;
  readonly none: T;
}

const standing = <T>({ below, above, zero, none }: Scale<T>, level: number): T => {
  if (isNone(level)) return none;
  if (level === 0) return zero;
  return level < 0 ? below[-level - 1]! : above[level - 1]!;
};

const shade = (level: number): string => standing(SHADES, level);
const colourOf = (level: number): number => standing<number>(COLOURS, level);

/** Two rows in a line: the upper one is the colour of a half block, the lower one that of its ground. */
const painted = (kinds: readonly (readonly number[])[]): string[] =>
  Array.from({ length: Math.ceil(kinds.length / 2) }, (_, line) => {
    const [upper, lower] = [kinds[2 * line]!, kinds[2 * line + 1]];
    const codes = upper.map((level, x) => `\u001b[38;5;${colourOf(level)};${ground(lower?.[x])}m`);
    return `${codes.map((it, x) => (it === codes[x - 1] ? HALF : `${it}${HALF}`)).join('')}\u001b[0m`;
  });

const HALF = '▀';

const ground = (level: number | undefined): string =>
  level === undefined ? '49' : `48;5;${colourOf(level)}`;

/** What the colours or the letters stand for, from low to high. */
function legend(
  { low, high, of }: Shading,
  write: (value: number) => string,
  colour: boolean,
  width: number,
): string[] {
  const all = Array.from({ length: 2 * LEVELS + 1 }, (_, at) => at - LEVELS);
  const crosses = low < 0 && high > 0;
  const shown = all.filter((it) => it >= of(low) && it <= of(high) && (it !== 0 || crosses));
  const drawn = colour ? painted([shown, shown])[0]! : shown.map(shade).join('');
  const [least, most] = [write(low), write(high)];
  const line = `${least} ${drawn} ${most}`;
  const zero = `${colour ? 'black' : SHADES.zero} where it crosses zero`;
  return [
    ...(widthOf(line) <= width ? [line] : [drawn, ...wrap(`${least} to ${most}`, width)]),
    ...(crosses ? wrap(zero, width) : []),
  ];
}
