import type { HistogramChart, TornadoChart, WaterfallChart } from './chart-data.ts';
import { BELOW, plotOf } from './svg-frame.ts';
import type { Drawn } from './svg-lines.ts';
import { COLOURS, element, fitted, label, LETTER, lengthOf, stroke, WIDTH } from './svg-parts.ts';

const [BAR, ROW] = [14, 42];

/** Columns over their bins. */
export function histogramSvg({ x, y, bins: { edges, counts } }: HistogramChart): Drawn {
  const most = Math.max(...counts);
  const plot = plotOf(x, y, { x: [edges[0]!, edges.at(-1)!], y: [0, most], top: 0 });
  const columns = counts.map((count, at) => {
    const [from, to] = [plot.x(edges[at]!), plot.x(edges[at + 1]!)];
    const height = plot.bottom - plot.y(count);
    return element('rect', {
      x: from,
      y: plot.bottom - height,
      width: Math.max(0.5, to - from - 1),
      height,
      fill: COLOURS[0],
    });
  });
  return { inside: plot.axes + columns.join(''), height: plot.bottom + BELOW };
}

/** Bars about a middle: the label and both ends stand over each. */
export function tornadoSvg({ x, middle, bars }: TornadoChart): Drawn {
  const known = bars.filter(({ from, to }) => Number.isFinite(from + to));
  const all = [middle, ...known.flatMap(({ from, to }) => [from, to])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const place = (value: number): number => 2 + ((value - low) / (high - low || 1)) * (WIDTH - 4);
  const rows = known.map(({ label: name, from, to }, at) => {
    const [start, end] = [place(from), place(to)];
    const y = at * ROW;
    const ends = `${x.write(from)} … ${x.write(to)}`;
    return (
      label(fitted(name, WIDTH - lengthOf(ends) - 12), 2, y + LETTER) +
      label(ends, WIDTH - 2, y + LETTER, 'end') +
      half(place(middle), start, y, 1) +
      half(place(middle), end, y, 0)
    );
  });
  const bottom = known.length * ROW;
  const told = `${x.label}: from each input’s P10 (orange) to its P90 (blue); line: ${x.write(middle)}`;
  return {
    inside: rows.join('') + middleLine(place(middle), known.length) + caption(told, bottom),
    height: bottom + 3 * LETTER,
  };
}

/** One side of a bar, in its own colour. */
const half = (middle: number, end: number, y: number, colour: 0 | 1): string =>
  element('rect', {
    x: Math.min(middle, end),
    y: y + LETTER + 6,
    width: Math.abs(end - middle),
    height: BAR,
    fill: COLOURS[colour],
  });

const middleLine = (x: number, rows: number): string =>
  Array.from({ length: rows }, (_, at) =>
    stroke(x, at * ROW + LETTER + 3, x, at * ROW + LETTER + 9 + BAR, { 'stroke-width': 2 }),
  ).join('');

/** A sentence in as many lines as it needs. */
function caption(text: string, y: number): string {
  const middle = text.lastIndexOf(' ', Math.floor((text.length * (WIDTH - 8)) / lengthOf(text)));
  const lines = lengthOf(text) <= WIDTH ? [text] : [text.slice(0, middle), text.slice(middle + 1)];
  return lines.map((line, at) => label(line, 2, y + LETTER * (at + 1) + at * 4)).join('');
}

/** What is left after each loss: its label and its value stand over each bar; the unit below all, where no heading says it. */
export function waterfallSvg({ title, drops }: WaterfallChart, isAlone: boolean): Drawn {
  const most = Math.max(0, ...drops.flatMap(({ before, left }) => [before, left]));
  const scale = most === 0 ? 0 : (WIDTH - 4) / most;
  const rows = drops.map(({ label: name, is, before, left, text }, at) => {
    const other = is === 'level' ? 0 : before;
    const [from, to] = [Math.min(other, left) * scale, Math.max(other, left) * scale];
    return (
      label(fitted(name, WIDTH - lengthOf(text) - 12), 2, at * ROW + LETTER) +
      label(text, WIDTH - 2, at * ROW + LETTER, 'end', is === 'level' ? { 'font-weight': 'bold' } : {}) +
      element('rect', {
        x: 2 + from,
        y: at * ROW + LETTER + 6,
        // However little is lost, it is seen.
        width: to > from ? Math.max(1.5, to - from) : 0,
        height: BAR,
        fill: COLOURS[is === 'level' ? 0 : 1],
      })
    );
  });
  const bottom = drops.length * ROW;
  return isAlone
    ? { inside: rows.join('') + caption(title, bottom), height: bottom + LETTER + 6 }
    : { inside: rows.join(''), height: bottom };
}
