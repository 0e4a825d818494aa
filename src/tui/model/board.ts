import type { Name, Preset, WhatIf } from '../../index.ts';

/** What is asked, as it was typed. */
export type Asked = WhatIf<Preset>;

/** One what-if: a question whose values are what a person typed, and what it is called among its siblings. */
export interface Variant {
  readonly name: string;
  readonly asked: Asked;
}

/** All that is argued about, and nothing of who looks at it: this is what can be undone and what is saved. */
export interface Board {
  /** One to four what-ifs, side by side. */
  readonly variants: readonly Variant[];
  /** The one that is edited. */
  readonly at: number;
  /** What every result is held against. */
  readonly baseline: Asked;
}

/** What a what-if takes from a preset, and what a projection of it runs over. */
export type Field = Name | Choosable | Span;
export const CHOOSABLE = ['scenario', 'plant', 'miner', 'cooling', 'network'] as const;
export type Choosable = (typeof CHOOSABLE)[number];
export const SPANS = ['from', 'months'] as const;
export type Span = (typeof SPANS)[number];

export const isChoosable = (field: Field): field is Choosable =>
  (CHOOSABLE as readonly string[]).includes(field);
export const isSpan = (field: Field): field is Span => (SPANS as readonly string[]).includes(field);

export const MOST_VARIANTS = 4;

/** A board with one what-if, which is its own baseline. */
export const boardOf = (asked: Asked): Board => ({
  variants: [{ name: 'A', asked }],
  at: 0,
  baseline: asked,
});

/** The what-if that is edited. */
export const variantOf = ({ variants, at }: Board): Variant => variants[at]!;

/** What was typed for a field, where anything was. */
export function typedIn(asked: Asked, field: Field): string | undefined {
  const value = asked[field];
  if (value === undefined) return undefined;
  return typeof value === 'object' ? value.id : `${value}`;
}

/** A question with a field typed anew, or without it. */
export function withField(asked: Asked, field: Field, text: string | undefined): Asked {
  const { [field]: _, ...others } = asked;
  return text === undefined ? others : { ...others, [field]: text };
}

/** A board with another question in the what-if that is edited. */
export const asking = (board: Board, asked: Asked): Board => ({
  ...board,
  variants: board.variants.map((it, at) => (at === board.at ? { ...it, asked } : it)),
});

/** A board with a copy of the edited what-if beside the others, which is edited from now on. */
export function branched(board: Board): Board {
  const name = ['A', 'B', 'C', 'D'].find((letter) => board.variants.every((it) => it.name !== letter))!;
  const variants = [...board.variants, { name, asked: variantOf(board).asked }];
  return { ...board, variants, at: variants.length - 1 };
}

/** A board without the edited what-if. */
export function pruned(board: Board): Board {
  const variants = board.variants.filter((_, at) => at !== board.at);
  return { ...board, variants, at: Math.min(board.at, variants.length - 1) };
}
