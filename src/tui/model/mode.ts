import type { Board, Choosable, Field } from './board.ts';
import type { Choosing } from './choosing.ts';
import type { Line } from './line.ts';

export const PLACES = ['inputs', 'results', 'panel'] as const;
export type Place = (typeof PLACES)[number];

/** What the panel can show, in the order of its keys. */
export const PANELS = [
  'why',
  'waterfall',
  'projection',
  'size',
  'ranges',
  'hours',
  'compare',
  'share',
] as const;
export type Panel = (typeof PANELS)[number];

/** What the keyboard does at the moment. */
export type Mode =
  | { readonly is: 'browse' }
  | {
      readonly is: 'edit';
      readonly field: Field;
      /** What stood there before anything was typed. */
      readonly stood: string;
      readonly line: Line;
      readonly tried: Tried;
    }
  | { readonly is: 'find'; readonly line: Line }
  | ({ readonly is: 'pick'; readonly kind: Choosable } & Choosing)
  | ({ readonly is: 'palette' } & Choosing)
  | { readonly is: 'keys'; readonly top: number }
  | { readonly is: 'path'; readonly to: 'save' | 'open' | 'prices'; readonly line: Line }
  | { readonly is: 'sure'; readonly to: Wish; readonly question: string };

/** What a text that is being typed would come to: another board, or what is wrong with it. */
export type Tried = { readonly board: Board } | { readonly problem: string };

/** Something that the world must do: the reducer asks for it, and hears what came of it as an event. */
export type Wish =
  | { readonly is: 'save'; readonly path: string; readonly over: boolean }
  | { readonly is: 'open' | 'prices'; readonly path: string }
  | { readonly is: 'recover'; readonly keep: boolean }
  | { readonly is: 'cancel' | 'copy' | 'leave' | 'show' | 'suspend' };
