/** How large a chart is, in characters, and how its values are written. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly write: (value: number) => string;
  /** A value to draw a dotted line at. */
  readonly mark?: number;
}

const DOTS = [
  [0x01, 0x08],
  [0x02, 0x10],
  [0x04, 0x20],
  [0x40, 0x80],
] as const;

/**
 * A line through values at even distances, drawn in braille dots, with the scale at its left
 * and, where the values change their sign, the line of zero.
 */
export function lineChart(values: readonly number[], { width, height, write, mark = 0 }: Frame): string[] {
  const [low, high] = [Math.min(0, mark, ...values), Math.max(0, mark, ...values)];
  const span = high - low || 1;
  const labels = [high, (high + low) / 2, low].map(write);
  const margin = Math.max(...labels.map((it) => it.length));
  const columns = Math.max(8, width - margin - 2);
  const dots = { across: columns * 2, down: height * 4 };
  const rowOf = (value: number): number => Math.round(((high - value) / span) * (dots.down - 1));
  const canvas = Array.from({ length: height }, () => new Array<number>(columns).fill(0));
  const put = (x: number, y: number): void => {
    canvas[y >> 2]![x >> 1]! |= DOTS[(y & 3) as 0 | 1 | 2 | 3][(x & 1) as 0 | 1];
  };
  const dotted = (value: number, gap: number): void => {
    for (let x = 0; x < dots.across; x += gap) put(x, rowOf(value));
  };
  dotted(0, 4);
  if (mark !== 0) dotted(mark, 2);
  let before = rowOf(values[0] ?? 0);
  for (let x = 0; x < dots.across; x++) {
    const at = (x / (dots.across - 1)) * (values.length - 1);
    const row = rowOf(between(values, at));
    for (let y = Math.min(before, row); y <= Math.max(before, row); y++) put(x, y);
    before = row;
  }
  return canvas.map(
    (row, line) => `${labelAt(labels, line, height).padStart(margin)} ${AXIS}${row.map(braille).join('')}`,
  );
}

const AXIS = '│';

const braille = (dots: number): string => String.fromCodePoint(0x2800 + dots);

const labelAt = (labels: readonly string[], line: number, height: number): string => {
  if (line === 0) return labels[0]!;
  if (line === height - 1) return labels[2]!;
  return line === Math.floor((height - 1) / 2) ? labels[1]! : '';
};

function between(values: readonly number[], at: number): number {
  const [low, part] = [Math.floor(at), at % 1];
  const from = values[low] ?? 0;
  return from + ((values[low + 1] ?? from) - from) * part;
}
