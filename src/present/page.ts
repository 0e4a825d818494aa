import type { Chart } from './chart-data.ts';

/** Something to read, before anyone says whether on a terminal or in Markdown. */
export type Page = readonly Section[];

export interface Section {
  readonly title?: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: 'answer' | 'prose' | 'aside'; readonly text: string }
  | { readonly kind: 'list' | 'warnings' | 'addresses'; readonly items: readonly string[] }
  /** A drawing of our own, kept as it is. */
  | { readonly kind: 'picture'; readonly lines: readonly string[]; readonly chart?: Chart }
  | Table;

export interface Table {
  readonly kind: 'table';
  readonly head?: readonly string[];
  readonly rows: readonly Row[];
  /** Columns of numbers, which end at one line. */
  readonly right?: readonly number[];
  /** Columns that may be broken into lines where space is short, in this order, and the least they keep. */
  readonly flexible?: readonly (readonly [column: number, least: number])[];
}

export interface Row {
  readonly cells: readonly string[];
  /** A line that others lead up to. */
  readonly strong?: boolean;
}

/** A row like all others. */
export const row = (...cells: readonly string[]): Row => ({ cells });

/** A section, or none when there is nothing in it. */
export const section = (title: string, ...blocks: readonly Block[]): Section[] => {
  const said = blocks.filter(saysSomething);
  return said.length === 0 ? [] : [{ title, blocks: said }];
};

/** Whether there is anything in a block. */
const saysSomething = (block: Block): boolean => {
  if (block.kind === 'table') return block.rows.length > 0;
  if (block.kind === 'picture') return block.lines.length > 0;
  return 'items' in block ? block.items.length > 0 : block.text !== '';
};
