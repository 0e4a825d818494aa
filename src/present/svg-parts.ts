import { printable } from '../units/problem.ts';
import { oneLine } from './text.ts';

/** Text that nothing in HTML, XML or an attribute takes for markup; controls are shown and not sent. */
export const escapedMarkup = (text: string): string => escapedLine(oneLine(text));

/** The same for a line in which every space counts. */
export const escapedLine = (line: string): string =>
  printable(line).replace(/[&<>"']/g, (it) => `&#${it.charCodeAt(0)};`);

/** Colours of Okabe and Ito that keep three to one on white as on near black; the order tells them apart too. */
export const COLOURS = ['#0072B2', '#D55E00', '#009E73'] as const;

/** How wide every drawing is, in its own units: a phone shows letters of 14 at 10 px, half a slide at 22. */
export const WIDTH = 480;
export const LETTER = 14;

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element of SVG with its attributes; `inside` is markup. */
export function element(name: string, attributes: Attributes, inside = ''): string {
  const all = Object.entries(attributes).flatMap(([key, value]) => {
    if (value === undefined) return [];
    return [` ${key}="${typeof value === 'number' ? rounded(value) : escapedMarkup(value)}"`];
  });
  return inside === '' ? `<${name}${all.join('')}/>` : `<${name}${all.join('')}>${inside}</${name}>`;
}

const rounded = (value: number): string => `${Math.round(value * 100) / 100}`;

/** How far an attribute may push a text: to the right of its point, to its left, or over it. */
type Anchor = 'start' | 'middle' | 'end';

/** A line of text that no letter of leaves the drawing. */
export function label(
  text: string,
  x: number,
  y: number,
  anchor: Anchor = 'start',
  more: Attributes = {},
): string {
  const wide = lengthOf(text);
  const [left, right] = { start: [0, wide], middle: [wide / 2, wide / 2], end: [wide, 0] }[anchor] as [
    number,
    number,
  ];
  const inside = Math.max(left, Math.min(WIDTH - right, x));
  return element(
    'text',
    { x: inside, y, 'text-anchor': anchor, fill: 'currentColor', ...more },
    escapedMarkup(text),
  );
}

/** How wide a letter of a wide font is, as part of its height, and how much wider the widest are. */
const [WIDE, WIDER] = [0.62, 0.33];

/** About how long a text is; rather too long than cut. */
export const lengthOf = (text: string): number =>
  (text.length * WIDE + (text.match(/[MWm%@…]/g)?.length ?? 0) * WIDER) * LETTER;

/** A text cut to a length. */
export const fitted = (text: string, length: number): string =>
  lengthOf(text) <= length
    ? text
    : `${text.slice(0, Math.max(1, Math.floor(length / (LETTER * WIDE)) - 1))}…`;

/** A straight line. */
export const stroke = (x1: number, y1: number, x2: number, y2: number, more: Attributes = {}): string =>
  element('line', { x1, y1, x2, y2, stroke: 'currentColor', ...more });
