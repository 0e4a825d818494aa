import type { LineChart, Marked } from './chart-data.ts';
import { BELOW, type Plot, plotOf } from './svg-frame.ts';
import { COLOURS, element, label, LETTER, lengthOf, stroke } from './svg-parts.ts';
import { besideLevel } from './svg-place.ts';

/** What is drawn, and how tall it came out. */
export interface Drawn {
  readonly inside: string;
  readonly height: number;
}

/** A band is faint, and its edges are not. */
const SHADE = { fill: COLOURS[0], 'fill-opacity': 0.25, stroke: COLOURS[0], 'stroke-width': 0.75 } as const;
const DASHES = ['', '8 4', '2 4'];
const ROW = LETTER + 8;

/** Lines over a scale, with their band, their marks, and a legend where there is more than one thing to tell apart. */
export function linesSvg({ x, y, lines, band, marks = [], level }: LineChart): Drawn {
  const points = lines.flatMap((it) => it.points);
  const xs = points.map(([at]) => at);
  const ys = [
    0,
    ...points.map(([, value]) => value),
    ...(band?.points ?? []).flatMap(([, low, high]) => [low, high]),
    ...(level ? [level.at] : []),
  ];
  const names = [...lines.map(({ name }) => name), ...(band ? [band.name] : [])];
  const told = names.length > 1 ? legend(names, band !== undefined) : { inside: '', height: 0 };
  const top = told.height + marks.length * ROW;
  const reach = { x: ends(xs), y: ends(ys), top };
  const plot = plotOf(x, y, reach);
  const inside = [
    told.inside,
    plot.axes,
    band ? bandPath(band.points, plot) : '',
    ...lines.map((it, at) => linePath(it.points, plot, at)),
    ...marks.map((it, at) => mark(it, plot, told.height + (at + 1) * ROW - 6)),
    level ? leveled(level, plot, lines) : '',
  ];
  return { inside: inside.join(''), height: plot.bottom + BELOW };
}

const ends = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];

const path = (points: readonly (readonly [number, number])[], { x, y }: Plot): string =>
  points
    .map(([at, value], first) => `${first === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`)
    .join('');

const linePath = (points: readonly (readonly [number, number])[], plot: Plot, at: number): string =>
  element('path', {
    d: path(points, plot),
    fill: 'none',
    stroke: COLOURS[at % COLOURS.length],
    'stroke-width': 2.5,
    'stroke-linejoin': 'round',
    'stroke-dasharray': DASHES[at % DASHES.length] || undefined,
  });

function bandPath(points: readonly (readonly [number, number, number])[], plot: Plot): string {
  const low = points.map(([at, value]) => [at, value] as const);
  const high = points.map(([at, , value]) => [at, value] as const).toReversed();
  const d = `${path([...low, ...high], plot)}Z`;
  return element('path', { d, ...SHADE });
}

function mark({ name, at, text }: Marked, plot: Plot, y: number): string {
  const x = plot.x(at);
  return (
    stroke(x, y + 4, x, plot.bottom, { 'stroke-dasharray': '3 3', 'stroke-opacity': 0.75 }) +
    label(`${name} ${text}`, x, y, 'middle')
  );
}

const leveled = ({ name, at, text }: Marked, plot: Plot, lines: LineChart['lines']): string =>
  stroke(plot.left, plot.y(at), plot.right, plot.y(at), {
    stroke: COLOURS[2],
    'stroke-width': 2,
    'stroke-dasharray': '2 3',
  }) + besideLevel(`${name} ${text}`, at, plot, lines);

/** A sample of each line beside its name, and of the band. */
function legend(names: readonly string[], hasBand: boolean): Drawn {
  const placed: string[] = [];
  const at = { x: 2, y: LETTER };
  names.forEach((name, index) => {
    const wide = 34 + lengthOf(name) + 16;
    if (at.x > 2 && at.x + wide > 480) Object.assign(at, { x: 2, y: at.y + ROW });
    placed.push(sample(index, at, hasBand && index === names.length - 1), label(name, at.x + 34, at.y));
    at.x += wide;
  });
  return { inside: placed.join(''), height: at.y + 10 };
}

const sample = (
  index: number,
  { x, y }: { readonly x: number; readonly y: number },
  isBand: boolean,
): string =>
  isBand
    ? element('rect', {
        x,
        y: y - LETTER + 3,
        width: 28,
        height: LETTER - 2,
        ...SHADE,
      })
    : stroke(x, y - 5, x + 28, y - 5, {
        stroke: COLOURS[index % COLOURS.length],
        'stroke-width': 2.5,
        'stroke-dasharray': DASHES[index % DASHES.length] || undefined,
      });
