import { widthOf } from '../../present/text.ts';
import { cut, fill } from '../../present/styled.ts';
import type { Look } from './look.ts';

/** Where the terminal shows its cursor, from 0. */
export interface Caret {
  readonly row: number;
  readonly column: number;
}

/** A part of the screen: exactly as many lines as it is high, each exactly as wide. */
export interface Block {
  readonly lines: readonly string[];
  readonly caret?: Caret | undefined;
}

/** A place to draw in. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** Lines with a title above them, filled up to a room. */
export function pane(title: string, content: Block, { width, height }: Room): Block {
  const lines = [title, ...content.lines].slice(0, height);
  const all = [...lines, ...new Array<string>(Math.max(0, height - lines.length)).fill('')];
  const { caret } = content;
  return {
    lines: all.map((it) => fill(it, width)),
    ...(caret && caret.row + 1 < height ? { caret: { ...caret, row: caret.row + 1 } } : {}),
  };
}

/** Blocks of one height, side by side with a rule between them. */
export function beside(blocks: readonly Block[], widths: readonly number[], { dim }: Look): Block {
  const [first] = blocks;
  const rule = dim('│');
  const lines = (first?.lines ?? []).map((_, row) =>
    blocks.map(({ lines: all }) => all[row] ?? '').join(rule),
  );
  const offset = (at: number): number => widths.slice(0, at).reduce((sum, it) => sum + it + 1, 0);
  const held = blocks.findIndex(({ caret }) => caret);
  const caret = blocks[held]?.caret;
  return { lines, ...(caret ? { caret: { row: caret.row, column: caret.column + offset(held) } } : {}) };
}

/** Blocks below each other. */
export function stacked(blocks: readonly Block[]): Block {
  const held = blocks.findIndex(({ caret }) => caret);
  const above = blocks.slice(0, held).reduce((sum, { lines }) => sum + lines.length, 0);
  const caret = blocks[held]?.caret;
  return {
    lines: blocks.flatMap(({ lines }) => lines),
    ...(caret ? { caret: { row: caret.row + above, column: caret.column } } : {}),
  };
}

/** The first of the lines to show so that the one at `cursor` stands near the middle. */
export const firstShown = (cursor: number, count: number, height: number): number =>
  Math.max(0, Math.min(cursor - Math.floor(height / 2), count - height));

/** A text that is typed in a field of so many columns, and where its caret stands in it. */
export function typing(
  text: string,
  caret: number,
  width: number,
): { readonly text: string; readonly column: number } {
  let from = 0;
  while (from < caret && widthOf(text.slice(from, caret)) >= width) from++;
  return { text: cut(text.slice(from), width), column: widthOf(text.slice(from, caret)) };
}
