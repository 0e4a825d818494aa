import type { Field } from './board.ts';
import { resultRows } from './results.ts';
import { inputRows } from './rows.ts';
import type { State } from './state.ts';

/** The names of the rows that a cursor can stand on, in their order. */
export const namesIn = (state: State, list: 'inputs' | 'results'): readonly string[] =>
  list === 'inputs'
    ? inputRows(state).flatMap((it) => (it.is === 'field' ? [it.field] : []))
    : resultRows(state).flatMap((it) => (it.is === 'result' ? [it.name] : []));

/** The row under the cursor of a list; the first where the cursor's own is filtered away. */
export function cursorIn(state: State, list: 'inputs' | 'results'): string | undefined {
  const names = namesIn(state, list);
  const at = state.cursors[list];
  return names.includes(at) ? at : names[0];
}

/** The state with the cursor so many rows further. */
export function moved(state: State, by: number): State {
  if (state.place === 'panel') return { ...state, top: Math.max(0, state.top + by) };
  const list = state.place;
  const names = namesIn(state, list);
  const at = names.indexOf(cursorIn(state, list) ?? '');
  const next = names[Math.max(0, Math.min(names.length - 1, at + by))];
  if (next === undefined) return state;
  return { ...state, cursors: { ...state.cursors, [list]: next }, ...(list === 'results' ? { top: 0 } : {}) };
}

/** The field that a key acts on: the input or the result under the cursor. */
export const fieldAt = (state: State): Field | undefined =>
  state.place === 'panel' ? undefined : (cursorIn(state, state.place) as Field | undefined);
