import type { Board, Field } from '../model/board.ts';
import type { State } from '../model/state.ts';
import { type Draft, dropDraft, forgetDraft, foundDrafts, keepDraft } from './draft.ts';

/** What a draft holds: the board, and the text that was being typed. */
export interface Unsaved {
  readonly board: Board;
  readonly typing?: { readonly field: Field; readonly text: string };
}

const ID = 'whatif';

/** Keeps what is not saved after every key, so that a crash loses one at most; offers what an earlier process left. */
export class Unsaves {
  readonly #folder: string;
  readonly #start: Board;
  #kept: string | undefined;

  /** @param start the board that nothing was done to yet */
  constructor(folder: string, start: Board) {
    this.#folder = folder;
    this.#start = start;
  }

  /** What an earlier process left, the newest. */
  found(): { readonly draft: Draft; readonly unsaved: Unsaved } | undefined {
    for (const draft of foundDrafts(this.#folder)) {
      const unsaved = unsavedIn(draft.text);
      if (unsaved) return { draft, unsaved };
    }
    return undefined;
  }

  /** Keeps what the state has beyond its file. */
  keep(state: State): void {
    const text = this.#isSaved(state) ? undefined : textOf(state);
    if (text === this.#kept) return;
    this.#kept = text;
    if (text === undefined) dropDraft(this.#folder, ID);
    else keepDraft(this.#folder, ID, text);
  }

  forget(draft: Draft): void {
    forgetDraft(draft);
  }

  #isSaved({ board, file, mode }: State): boolean {
    return mode.is !== 'edit' && (board === this.#start || board === file?.board);
  }
}

function textOf({ board, mode }: State): string {
  const unsaved: Unsaved =
    mode.is === 'edit' ? { board, typing: { field: mode.field, text: mode.line.text } } : { board };
  return JSON.stringify(unsaved);
}

/** A draft is our own file, and may still be of another version or broken: then it is none. */
function unsavedIn(text: string): Unsaved | undefined {
  const { board, typing } = JSON.parse(text) as Partial<Unsaved>;
  const variants: unknown = board?.variants;
  const isWhole =
    Array.isArray(variants) &&
    variants.length > 0 &&
    variants.every(
      (it: Partial<Board['variants'][number]>) => typeof it.asked === 'object' && typeof it.name === 'string',
    ) &&
    typeof board?.baseline === 'object' &&
    variants[board.at] !== undefined;
  if (!isWhole || !board) return undefined;
  return typing ? { board, typing } : { board };
}
