import type { Chart } from './chart-data.ts';
import { histogramSvg, tornadoSvg, waterfallSvg } from './svg-bars.ts';
import { type Drawn, linesSvg } from './svg-lines.ts';
import { element, escapedMarkup, LETTER, WIDTH } from './svg-parts.ts';

/** How a chart is told to whoever can't see it. */
export interface Told {
  /** An id that nothing else of the document has. */
  readonly id?: string;
  /** White paper below, where nobody knows what it will lie on: a slide may be dark. */
  readonly paper?: boolean;
}

/** A chart as SVG that needs nothing else: it takes the ink of what is around it, and its words can be searched. */
export function svg(chart: Chart, { id = 'chart', paper = false }: Told = {}): string {
  const { inside, height } = drawn(chart, paper);
  const ground = paper ? element('rect', { width: '100%', height: '100%', fill: '#fff' }) : '';
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`,
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-about`,
      'font-family': 'system-ui, sans-serif',
      'font-size': LETTER,
    },
    element('title', { id: `${id}-title` }, escapedMarkup(chart.title)) +
      element('desc', { id: `${id}-about` }, escapedMarkup(about(chart))) +
      ground +
      inside,
  );
}

function drawn(chart: Chart, isAlone: boolean): Drawn {
  switch (chart.kind) {
    case 'lines':
      return linesSvg(chart);
    case 'histogram':
      return histogramSvg(chart);
    case 'tornado':
      return tornadoSvg(chart);
    default:
      return waterfallSvg(chart, isAlone);
  }
}

/** What is to be seen, in sentences. */
function about(chart: Chart): string {
  switch (chart.kind) {
    case 'lines':
      return linesTold(chart);
    case 'histogram': {
      const { edges } = chart.bins;
      return `A histogram of ${chart.x.label} from ${chart.x.write(edges[0]!)} to ${chart.x.write(edges.at(-1)!)}.`;
    }
    case 'tornado':
      return chart.bars
        .filter(({ from, to }) => Number.isFinite(from + to))
        .map(({ label, from, to }) => `${label}: from ${chart.x.write(from)} to ${chart.x.write(to)}.`)
        .join(' ');
    default:
      return chart.drops.map(({ label, text }) => `${label}: ${text}.`).join(' ');
  }
}

function linesTold({ x, y, lines, band, marks = [], level }: Extract<Chart, { kind: 'lines' }>): string {
  const runs = lines.flatMap(({ name, points }) => {
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return [];
    return [
      `${name}: ${y.write(first[1])} at ${x.write(first[0])}, ${y.write(last[1])} at ${x.write(last[0])}.`,
    ];
  });
  const end = band?.points.at(-1);
  const between =
    band && end ? [`${band.name}: ${y.write(end[1])} to ${y.write(end[2])} at ${x.write(end[0])}.`] : [];
  const marked = [...marks, ...(level ? [level] : [])].map(({ name, text }) => `${name}: ${text}.`);
  return [`${y.label} over ${x.label}.`, ...runs, ...between, ...marked].join(' ');
}
