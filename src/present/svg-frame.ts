import type { Scale } from './chart-data.ts';
import { label, LETTER, lengthOf, stroke, WIDTH } from './svg-parts.ts';
import { ticks } from './ticks.ts';

/** The place of a drawing between its axes, and where values stand in it. */
export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Axes with their titles, their round values and their faint lines. */
  readonly axes: string;
}

/** What a plot reaches over. */
export interface Reach {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  /** Where the plot begins, below what stands over it. */
  readonly top: number;
}

const TALL = 200;
/** For the title of the upright axis. */
const ROOM = LETTER + 16;
/** At most so many steps; so many up that at least three values stand there. */
const [ACROSS, UP] = [4, 6];

/** Axes with units around a plot. */
export function plotOf(x: Scale, y: Scale, { x: [from, to], y: [low, high], top }: Reach): Plot {
  const levels = ticks(low, high, UP);
  const left = Math.max(...levels.map((it) => lengthOf(y.write(it)))) + 14;
  const [right, bottom] = [WIDTH - 12, top + ROOM + TALL];
  const plot = {
    left,
    right,
    top: top + ROOM,
    bottom,
    x: (value: number) => left + ((value - from) / (to - from || 1)) * (right - left),
    y: (value: number) => bottom - ((value - low) / (high - low || 1)) * TALL,
  };
  const axes = [
    label(y.label, 2, top + LETTER),
    ...levels.flatMap((it) => level(plot, it, y)),
    stroke(left, bottom, right, bottom),
    ...across(plot, x, from, to),
    label(x.label, (left + right) / 2, bottom + 2 * LETTER + 14, 'middle'),
  ];
  return { ...plot, axes: axes.join('') };
}

/** Below the plot: the values of its axis and the title of it. */
export const BELOW = 2 * LETTER + 22;

const level = ({ left, right, y }: Omit<Plot, 'axes'>, at: number, { write }: Scale): string[] => [
  stroke(left, y(at), right, y(at), { 'stroke-opacity': at === 0 ? 0.8 : 0.18 }),
  label(write(at), left - 6, y(at) + LETTER / 3, 'end'),
];

function across(
  plot: Omit<Plot, 'axes'>,
  { write, whole = false }: Scale,
  from: number,
  to: number,
): string[] {
  const longest = Math.max(...[from, to].map((it) => lengthOf(write(it))));
  const room = Math.max(1, Math.min(ACROSS, Math.floor((plot.right - plot.left) / (longest + 12))));
  return ticks(from, to, room, whole).flatMap((it) => [
    stroke(plot.x(it), plot.bottom, plot.x(it), plot.bottom + 5),
    label(write(it), plot.x(it), plot.bottom + LETTER + 8, 'middle'),
  ]);
}
