import { commandLine, HashwattError } from '../index.ts';
import { problemTexts } from '../present/problems.ts';
import { opened, priced, saved } from './keep/files.ts';
import { variantOf } from './model/board.ts';
import type { Event } from './model/reduce.ts';
import type { Wish } from './model/mode.ts';
import { fileIn, type State } from './model/state.ts';

/** What the program can do with itself and its terminal. */
export interface Own {
  readonly leave: () => void;
  readonly cancel: () => void;
  readonly suspend: () => void;
  /** Hands a text to the clipboard of the terminal. */
  readonly copy: (text: string) => void;
  /** Takes up the work that an earlier process left, or drops it. */
  readonly recover: (keep: boolean) => Event;
}

/** Does in the world what the state wishes, and tells what came of it. */
export const grants =
  (own: Own) =>
  (state: State, tell: (event: Event) => void): void => {
    void granted(state, state.wish!, own).then(tell, (error: unknown) => {
      if (!(error instanceof HashwattError)) throw error;
      tell({ is: 'told', notice: problemTexts(error.problems).join(' ') });
    });
  };

async function granted(state: State, wish: Wish, own: Own): Promise<Event> {
  switch (wish.is) {
    case 'save':
      return saved(state, wish.path, wish.over);
    case 'open':
      return { is: 'opened', file: await opened(wish.path) };
    case 'prices':
      return { is: 'priced', prices: await priced(wish.path) };
    case 'copy':
      own.copy(commandLine(variantOf(state.board).asked, fileIn(state)));
      return { is: 'told', notice: 'The command line is handed to the clipboard of the terminal.' };
    case 'recover':
      return own.recover(wish.keep);
    case 'cancel':
      own.cancel();
      return { is: 'told', notice: 'The study is stopped.' };
    case 'show':
      return { is: 'told', notice: '' };
    case 'suspend':
      own.suspend();
      return { is: 'told', notice: 'Here again.' };
    default:
      own.leave();
      return { is: 'told', notice: 'Until next time.' };
  }
}
