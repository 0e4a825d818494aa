import type { Histogram } from '../chance/histogram.ts';
import { axisLines } from './axis.ts';
import { fill } from './styled.ts';
import { widthOf } from './text.ts';

const EIGHTHS = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'] as const;

/** How large a drawing is, in characters. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A histogram as columns of eighths of a character; neighbours are joined where there is no room for all. */
export function histogramLines(
  { edges, counts }: Histogram,
  { width, height }: Size,
  write: (edge: number) => string,
): string[] {
  if (counts.length === 0) return [];
  const joined = Math.ceil(counts.length / Math.max(1, width));
  const bins = Array.from({ length: Math.ceil(counts.length / joined) }, (_, at) =>
    counts.slice(at * joined, (at + 1) * joined).reduce((sum, it) => sum + it, 0),
  );
  const across = Math.max(1, Math.floor(width / bins.length));
  const most = Math.max(...bins);
  // What was seen at all is seen.
  const levels = bins.map((it) => (it === 0 ? 0 : Math.max(1, Math.round((it / most) * height * 8))));
  const rows = Array.from({ length: height }, (_, line) =>
    levels.map((level) => eighth(level - (height - 1 - line) * 8).repeat(across)).join(''),
  );
  return [
    ...rows.map((it) => it.trimEnd()),
    ...axisLines(
      { from: write(edges[0]!), to: write(edges.at(-1)!) },
      { start: 0, across: bins.length * across },
      width,
    ),
  ];
}

const eighth = (level: number): string => EIGHTHS[Math.max(0, Math.min(8, level))]!;

/** A bar between two numbers. */
export interface Bar {
  readonly label: string;
  readonly from: number;
  readonly to: number;
}

const NARROWEST = 8;

/** Bars between numbers on one scale, each after its label, with the middle marked. */
export function barLines(bars: readonly Bar[], middle: number, width: number): string[] {
  const ends = [middle, ...bars.flatMap(({ from, to }) => [from, to])].filter(Number.isFinite);
  const [low, high] = [Math.min(...ends), Math.max(...ends)];
  const longest = Math.max(...bars.map(({ label }) => widthOf(label)));
  const margin = Math.min(longest, Math.max(1, width - NARROWEST - 2));
  const across = Math.max(NARROWEST, width - margin - 2);
  const place = (value: number): number =>
    high > low ? Math.round(((value - low) / (high - low)) * (across - 1)) : 0;
  return bars.map(({ label, from, to }) => {
    const [start, end] = [place(Math.min(from, to)), place(Math.max(from, to))];
    const cells = Array.from({ length: across }, (_, at) => {
      if (at === place(middle)) return '┃';
      return Number.isFinite(from + to) && at >= start && at <= end ? '█' : ' ';
    });
    return `${fill(label, margin)}  ${cells.join('').trimEnd()}`;
  });
}
