import { barLines, histogramLines } from './bars.ts';
import { lineChart } from './chart.ts';
import type { Chart, LineChart } from './chart-data.ts';
import type { Block } from './page.ts';
import { waterfallLines } from './waterfall-lines.ts';

/** A chart as a block of a page: drawn in characters for whoever shows text, and kept for whoever draws better. */
export const picture = (chart: Chart, width: number): Block => ({
  kind: 'picture',
  lines: drawn(chart, width),
  chart,
});

/** How many lines a chart over a scale takes. */
const HEIGHT = { lines: 8, histogram: 6 } as const;

function drawn(chart: Chart, width: number): string[] {
  switch (chart.kind) {
    case 'lines':
      return linesOf(chart, width);
    case 'histogram':
      return histogramLines(chart.bins, { width, height: HEIGHT.histogram }, chart.x.write);
    case 'tornado':
      return barLines(chart.bars, chart.middle, width);
    default:
      return waterfallLines(chart, width);
  }
}

function linesOf({ x, y, lines: [{ points }], marks = [], level }: LineChart, width: number): string[] {
  const [first, last] = [points[0]?.[0] ?? 0, points.at(-1)?.[0] ?? 0];
  const [from, to] = x.ends ?? [x.write(first), x.write(last)];
  return lineChart(
    points.map(([, value]) => value),
    {
      width,
      height: HEIGHT.lines,
      write: y.write,
      ...(level ? { mark: level.at } : {}),
      axis: {
        from,
        to,
        marks: marks.map(({ name, at, text }) => ({ name, value: text, at: (at - first) / (last - first) })),
      },
    },
  );
}
