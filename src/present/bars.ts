import type { Histogram } from '../chance/histogram.ts';

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
    ...scale(write(edges[0]!), write(edges.at(-1)!), bins.length * across, width),
  ];
}

const eighth = (level: number): string => EIGHTHS[Math.max(0, Math.min(8, level))]!;

/** The ends of an axis below it: beside each other, or below where they would touch. */
const scale = (low: string, high: string, across: number, width: number): string[] =>
  low.length + high.length + 2 <= Math.max(across, Math.min(width, 24))
    ? [`${low}${high.padStart(Math.max(across, low.length + high.length + 2) - low.length)}`]
    : [`${low} to`, high];

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
  const longest = Math.max(...bars.map(({ label }) => label.length));
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
    const short = label.length > margin ? `${label.slice(0, margin - 1)}…` : label;
    return `${short.padEnd(margin)}  ${cells.join('').trimEnd()}`;
  });
}
