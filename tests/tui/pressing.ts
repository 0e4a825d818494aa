import { shipped } from '../../src/index.ts';
import { boardOf } from '../../src/tui/model/board.ts';
import { reduce } from '../../src/tui/model/reduce.ts';
import { opening, type State } from '../../src/tui/model/state.ts';

/** A what-if as it is opened, on a day that stays. */
export const opened = (asked: Readonly<Record<string, string>> = { scenario: 'zaporizhzhia' }): State =>
  opening(boardOf({ ...asked, today: '2026-07-01' }), shipped);

/** The state after keys: a name such as `shift+left`, or what a character types. */
export const pressed = (state: State, ...keys: readonly string[]): State =>
  keys.reduce((it, key) => reduce(it, { is: 'key', key, typed: typedBy(key) }), state);

const typedBy = (key: string): string => {
  if (key === 'space') return ' ';
  return Array.from(key).length === 1 ? key : '';
};

/** The state after a text was typed, a key for each character. */
export const typed = (state: State, text: string): State =>
  pressed(state, ...Array.from(text, (it) => (it === ' ' ? 'space' : it)));
