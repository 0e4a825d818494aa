import type { Library } from '../../index.ts';
import type { Page } from '../../present/page.ts';
import { answered } from './answers.ts';
import { type Asked, type Board, variantOf } from './board.ts';
import type { Mode, Panel, Place, Wish } from './mode.ts';

/** What a study said, and of which question. */
export interface Studied {
  /** The job that `page` answers. */
  readonly key: string;
  readonly page: Page;
}

/** A study that runs. */
export interface Running {
  readonly key: string;
  /** From 0 to 1. */
  readonly part: number;
}

/** A file that the what-if came from or was saved to. */
export interface OpenFile {
  readonly path: string;
  /** Its text when it was read or written: what is on disk now may be another. */
  readonly text: string;
  /** The board that it holds. */
  readonly board: Board;
}

/** The whole of what is on the screen, but for its size. */
export interface State {
  readonly board: Board;
  /** The presets that can be chosen, and what is assumed. */
  readonly library: Library;
  /** The last question that had an answer: it stays on the screen while there is none. */
  readonly good: Asked;
  readonly past: History;
  readonly future: History;
  readonly place: Place;
  readonly panel: Panel;
  /** The row under the cursor in each list, by the name of what it shows. */
  readonly cursors: { readonly inputs: string; readonly results: string };
  /** The first line of the panel that is shown. */
  readonly top: number;
  readonly find: string;
  readonly mode: Mode;
  readonly notice?: string | undefined;
  readonly wish?: Wish | undefined;
  readonly file?: OpenFile | undefined;
  readonly prices?: { readonly path: string; readonly text: string } | undefined;
  readonly studied: { readonly [panel in Panel]?: Studied };
  readonly running?: Running | undefined;
}

/** Boards, the latest first; a chain, so that a thousand edits cost no copying. */
export type History = { readonly board: Board; readonly earlier: History } | undefined;

/** The state at the start. */
export const opening = (board: Board, library: Library): State => ({
  board,
  library,
  good: variantOf(board).asked,
  past: undefined,
  future: undefined,
  place: 'inputs',
  panel: 'why',
  cursors: { inputs: 'bitcoinPrice', results: 'revenuePerYear' },
  top: 0,
  find: '',
  mode: { is: 'browse' },
  studied: {},
});

/** The state with another board, which undo leads back from. */
export const changed = (state: State, board: Board): State =>
  settled(state, board, { past: { board: state.board, earlier: state.past }, future: undefined });

const settled = (state: State, board: Board, moved: Pick<State, 'past' | 'future'>): State => {
  const { asked } = variantOf(board);
  return { ...state, ...moved, board, good: answered(asked, state.library).problems ? state.good : asked };
};

export function undone(state: State): State {
  const { past, future, board } = state;
  if (!past) return { ...state, notice: 'There is nothing to undo.' };
  return settled(state, past.board, { past: past.earlier, future: { board, earlier: future } });
}

export function redone(state: State): State {
  const { past, future, board } = state;
  if (!future) return { ...state, notice: 'There is nothing to do again.' };
  return settled(state, future.board, { future: future.earlier, past: { board, earlier: past } });
}

/** The board that the screen shows: with what is being typed, where that can be read. */
export const shownBoard = ({ board, mode }: State): Board =>
  mode.is === 'edit' && 'board' in mode.tried ? mode.tried.board : board;

/** The question behind the answer that is shown, and whether it is that of before. */
export function shownQuestion(state: State): { readonly asked: Asked; readonly isOld: boolean } {
  const { asked } = variantOf(shownBoard(state));
  return answered(asked, state.library).problems
    ? { asked: state.good, isOld: true }
    : { asked, isOld: false };
}

/** The file that the scenario of the what-if came from. */
export const fileIn = ({ file, board }: State): { readonly file?: string } =>
  file && typeof variantOf(board).asked.scenario === 'object' ? { file: file.path } : {};
