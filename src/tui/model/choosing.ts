import { edited, type Line } from './line.ts';

/** A row that is chosen from a list, which a line that is typed narrows. */
export interface Choosing {
  readonly line: Line;
  readonly at: number;
}

const STEPS: Readonly<Record<string, number>> = { up: -1, down: 1, pageup: -10, pagedown: 10 };

/** What is chosen after a key, of so many rows; a narrower list starts at its first row. */
export function chosenBy({ line, at }: Choosing, count: number, key: string, typed: string): Choosing {
  const step = Object.hasOwn(STEPS, key) ? STEPS[key] : undefined;
  if (step !== undefined) return { line, at: Math.max(0, Math.min(count - 1, at + step)) };
  const next = edited(line, key, typed) ?? line;
  return { line: next, at: next.text === line.text ? at : 0 };
}
