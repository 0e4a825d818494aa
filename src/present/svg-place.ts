import type { Line } from './chart-data.ts';
import { heightAt } from './height.ts';
import type { Plot } from './svg-frame.ts';
import { label, LETTER, lengthOf } from './svg-parts.ts';

/** How many places of a name are held against the lines. */
const PLACES = 9;

/** A name over or under a level, at the left or the right: where the lines are farthest from it. */
export function besideLevel(text: string, level: number, plot: Plot, lines: readonly Line[]): string {
  const { left, right, y } = plot;
  const far = lengthOf(text) + 6;
  const places = [y(level) - 6, y(level) + LETTER + 2].flatMap((base) => [
    { x: right, base, anchor: 'end', from: right - far, to: right } as const,
    { x: left + 6, base, anchor: 'start', from: left, to: left + far } as const,
  ]);
  const free = ({ base, from, to }: (typeof places)[number]): number =>
    Math.min(
      ...lines.flatMap((line) =>
        heightsOf(line, plot, from, to).map((at) => Math.abs(at - base + LETTER / 2)),
      ),
    );
  const { x, base, anchor } = places.reduce((best, it) => (free(it) > free(best) ? it : best));
  return label(text, x, base, anchor);
}

/** How high a line stands along a stretch. */
function heightsOf({ points }: Line, plot: Plot, from: number, to: number): number[] {
  const drawn = points.map(([x, y]) => [plot.x(x), plot.y(y)] as const);
  const stretch = Array.from({ length: PLACES }, (_, at) => from + ((to - from) * at) / (PLACES - 1));
  return stretch.flatMap((across) => heightAt(drawn, across) ?? []);
}
