import { type Axis, axisLines, columnAt } from './axis.ts';
import { Canvas } from './canvas.ts';
import { cut } from './styled.ts';
import { widthOf } from './text.ts';

/** How large a chart is, in characters, and how its values are written. */
export interface Frame {
  readonly width: number;
  /** The lines of the chart itself; those of its axis come below. */
  readonly height: number;
  readonly write: (value: number) => string;
  /** A value to draw a dotted line at. */
  readonly mark?: number;
  /** What is written below; a dotted line rises at each of its marks. */
  readonly axis?: Axis;
}

const NARROWEST = 8;

/**
 * A line through values at even distances, drawn in braille dots, with the scale at its left
 * and, where the values change their sign, the line of zero.
 */
export function lineChart(values: readonly number[], frame: Frame): string[] {
  const { width, height, write, mark = 0, axis } = frame;
  const [low, high] = [Math.min(0, mark, ...values), Math.max(0, mark, ...values)];
  const written = [high, (high + low) / 2, low].map(write);
  const margin = Math.max(1, Math.min(Math.max(...written.map(widthOf)), width - 2 - NARROWEST));
  const labels = written.map((it) => cut(it, margin));
  const across = Math.max(NARROWEST, width - margin - 2);
  const canvas = new Canvas({ columns: across, height, low, high });
  canvas.level(0, 4);
  if (mark !== 0) canvas.level(mark, 2);
  for (const { at } of axis?.marks ?? []) canvas.upright(columnAt(at, across));
  canvas.line(values);
  const place = { start: margin + 2, across };
  return [
    ...canvas.lines().map((line, at) => `${labelAt(labels, at, height).padStart(margin)} ${AXIS}${line}`),
    ...(axis ? axisLines(axis, place, width) : []),
  ];
}

const AXIS = '│';

const labelAt = (labels: readonly string[], line: number, height: number): string => {
  if (line === 0) return labels[0]!;
  if (line === height - 1) return labels[2]!;
  return line === Math.floor((height - 1) / 2) ? labels[1]! : '';
};
