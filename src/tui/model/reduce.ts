import { actFor } from './acts.ts';
import { type Board, type Field, isChoosable } from './board.ts';
import { editing, editKey } from './edit.ts';
import { edited } from './line.ts';
import { cursorIn, fieldAt } from './lists.ts';
import { paletteKey } from './palette.ts';
import { pickKey } from './pick.ts';
import type { Panel, Wish } from './mode.ts';
import { changed, type OpenFile, type Running, type State, type Studied } from './state.ts';

/** What happens: a key, or what came of a wish or a study. */
export type Event =
  | { readonly is: 'key'; readonly key: string; readonly typed: string }
  | { readonly is: 'told'; readonly notice: string }
  | { readonly is: 'sure'; readonly to: Wish; readonly question: string }
  | { readonly is: 'opened'; readonly file: OpenFile }
  | { readonly is: 'began' | 'saved'; readonly file: OpenFile }
  | { readonly is: 'priced'; readonly prices: NonNullable<State['prices']> }
  | {
      readonly is: 'recovered';
      readonly board: Board;
      readonly typing?: { readonly field: Field; readonly text: string };
    }
  | { readonly is: 'runs'; readonly running: Running | undefined }
  | { readonly is: 'studied'; readonly panel: Panel; readonly studied: Studied };

/** The state after an event: a function of both, and of nothing else. */
export function reduce(state: State, event: Event): State {
  switch (event.is) {
    case 'key':
      return keyed({ ...state, notice: undefined, wish: undefined }, event.key, event.typed);
    case 'told':
      return { ...state, wish: undefined, notice: event.notice };
    case 'sure':
      return { ...state, wish: undefined, mode: { is: 'sure', to: event.to, question: event.question } };
    case 'opened':
      return {
        ...changed(state, event.file.board),
        wish: undefined,
        file: event.file,
        notice: `Opened ${event.file.path}.`,
      };
    case 'began':
      return { ...state, file: event.file };
    case 'saved':
      return { ...state, wish: undefined, file: event.file, notice: `Saved as ${event.file.path}.` };
    case 'priced':
      return { ...state, wish: { is: 'show' }, prices: event.prices, panel: 'hours', top: 0 };
    case 'recovered':
      return recovered({ ...changed(state, event.board), wish: undefined }, event.typing);
    case 'runs':
      return { ...state, running: event.running };
    default:
      return { ...state, studied: { ...state.studied, [event.panel]: event.studied } };
  }
}

const recovered = (
  state: State,
  typing: { readonly field: Field; readonly text: string } | undefined,
): State =>
  typing ? editing(state, typing.field, typing.text) : { ...state, notice: 'The unsaved work is back.' };

function keyed(state: State, key: string, typed: string): State {
  if (key === 'ctrl+c') return { ...state, wish: { is: 'leave' } };
  const [first = '', ...others] = typed;
  // Whoever types fast sends several keys at once: where none is typed into a line, each is a key of its own.
  if (others.length > 0 && !('line' in state.mode))
    return keyed(keyed(state, nameOf(first), first), nameOf(others.join('')), others.join(''));
  switch (state.mode.is) {
    case 'browse':
      return browseKey(state, key, typed);
    case 'edit':
      return editKey(state, key, typed);
    case 'find':
      return findKey(state, key, typed);
    case 'pick':
      return pickKey(state, key, typed);
    case 'palette':
      return paletteKey(state, key, typed);
    case 'keys':
      return keysKey(state, key);
    case 'path':
      return pathKey(state, key, typed);
    default:
      return sureKey(state, key);
  }
}

/** What the key of a character is called. */
const nameOf = (character: string): string => (character === ' ' ? 'space' : character);

/** A digit begins a new value; every other key is an act. */
function browseKey(state: State, key: string, typed: string): State {
  const field = fieldAt(state);
  if (field !== undefined && !isChoosable(field) && /^[\d.$€]/u.test(typed))
    return editing(state, field, typed);
  return actFor(state, key)?.run(state) ?? state;
}

function findKey(state: State, key: string, typed: string): State {
  if (state.mode.is !== 'find') return state;
  if (key === 'escape') return { ...state, find: '', mode: { is: 'browse' } };
  if (key === 'enter' || key === 'down' || key === 'tab') return found({ ...state, mode: { is: 'browse' } });
  const line = edited(state.mode.line, key, typed);
  return line ? { ...state, find: line.text, mode: { is: 'find', line } } : state;
}

/** After a search the cursor stands on what was found, in the list that has it. */
function found(state: State): State {
  const place = (['inputs', 'results'] as const).find((it) => cursorIn(state, it) !== undefined);
  if (!place) return { ...state, find: '', notice: `Nothing is called “${state.find}”.` };
  const here = state.place === 'results' && cursorIn(state, 'results') !== undefined ? 'results' : place;
  return { ...state, place: here, cursors: { ...state.cursors, [here]: cursorIn(state, here)! } };
}

const MORE = { up: -1, down: 1, pageup: -10, pagedown: 10, space: 10, j: 1, k: -1 } as const;

function keysKey(state: State, key: string): State {
  if (state.mode.is !== 'keys') return state;
  const by = Object.hasOwn(MORE, key) ? MORE[key as keyof typeof MORE] : undefined;
  if (by === undefined) return { ...state, mode: { is: 'browse' } };
  return { ...state, mode: { is: 'keys', top: Math.max(0, state.mode.top + by) } };
}

function pathKey(state: State, key: string, typed: string): State {
  if (state.mode.is !== 'path') return state;
  const { to, line } = state.mode;
  if (key === 'escape') return { ...state, mode: { is: 'browse' } };
  if (key === 'enter') {
    const path = line.text.trim();
    if (path === '') return { ...state, notice: 'Name a file, or press Esc.' };
    const wish: Wish = to === 'save' ? { is: to, path, over: false } : { is: to, path };
    return { ...state, mode: { is: 'browse' }, wish };
  }
  const next = edited(line, key, typed);
  return next ? { ...state, mode: { is: 'path', to, line: next } } : state;
}

/** Only a clear yes is one; no to work that was found drops it. */
function sureKey(state: State, key: string): State {
  if (state.mode.is !== 'sure') return state;
  const { to } = state.mode;
  const browsing: State = { ...state, mode: { is: 'browse' } };
  if (key === 'y') return { ...browsing, wish: to };
  if (key === 'n' && to.is === 'recover') return { ...browsing, wish: { ...to, keep: false } };
  return key === 'n' || key === 'escape' ? browsing : state;
}
