import { commandLine, HashwattError } from '../index.ts';
import { type Board, variantOf } from './model/board.ts';
import { fileIn, type State } from './model/state.ts';

/** The end of a session, and what leads to it. */
export interface Departure {
  readonly promise: Promise<void>;
  readonly leave: () => void;
  readonly fail: (fault: unknown) => void;
}

/** How a session ends: the person leaves, or it fails. */
export function departure(): Departure {
  const ways: Pick<Departure, 'leave' | 'fail'> = { leave: () => {}, fail: () => {} };
  const promise = new Promise<void>((resolve, reject) =>
    Object.assign(ways, { leave: resolve, fail: reject }),
  );
  return { promise, ...ways };
}

/** What was argued about, to go on with: nothing where nothing was changed. */
export function farewell(state: State, start: Board): string {
  if (state.board === start) return '';
  try {
    return `${commandLine(variantOf(state.board).asked, fileIn(state))}\n`;
  } catch (error) {
    if (error instanceof HashwattError) return '';
    throw error;
  }
}
