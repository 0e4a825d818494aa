import { fill } from './styled.ts';
import { widthOf, wrap } from './text.ts';

/** A place on the way from the first value, 0, to the last, 1. */
export interface Mark {
  readonly at: number;
  readonly name: string;
  readonly value: string;
}

/** What stands below a picture: what its ends are, and places between them. */
export interface Axis {
  readonly from: string;
  readonly to: string;
  readonly marks?: readonly Mark[];
}

/** Where a picture stands: the column it begins in, and how many it has. */
export interface Place {
  readonly start: number;
  readonly across: number;
}

const GAP = 2;

/**
 * The ends of an axis below it, and of its marks those that have room; an end that is far longer than its picture
 * stands as near to it as `width` allows, and both in a sentence where they would touch.
 */
export function axisLines({ from, to, marks = [] }: Axis, { start, across }: Place, width: number): string[] {
  const [first, last] = [widthOf(from), widthOf(to)];
  if (first + GAP + last > width) return wrap(`${from} to ${to}`, width);
  const end = Math.min(width, Math.max(start + across, start + first + GAP + last));
  const labels = [
    { text: from, column: Math.min(start, end - last - GAP - first) },
    { text: to, column: end - last },
  ];
  const isFree = (column: number, text: string): boolean =>
    column >= 0 &&
    labels.every(
      (it) => column + widthOf(text) + GAP <= it.column || it.column + widthOf(it.text) + GAP <= column,
    );
  for (const { at, name, value } of marks) {
    const columnFor = (text: string): number => start + columnAt(at, across) - (widthOf(text) >> 1);
    const text = [`${name} ${value}`, value].find((it) => isFree(columnFor(it), it));
    if (text !== undefined) labels.push({ text, column: columnFor(text) });
  }
  const inOrder = labels.toSorted((a, b) => a.column - b.column);
  return [inOrder.reduce((line, { text, column }) => `${fill(line, column)}${text}`, '')];
}

/** Which of the columns of a picture a place falls in. */
export const columnAt = (at: number, across: number): number =>
  Math.min(across - 1, Math.max(0, Math.round(at * (across - 1))));
