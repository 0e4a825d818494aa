import type { Name, Problem } from '../../index.ts';
import { answered } from './answers.ts';
import { asking, type Field, isChoosable, isSpan, typedIn, variantOf, withField } from './board.ts';
import { edited, type Line, lineOf } from './line.ts';
import { nudged } from './nudge.ts';
import { inputRows } from './rows.ts';
import type { Tried } from './mode.ts';
import { changed, type State } from './state.ts';

/** Begins to type a value for a field: over what is there, or with the first key of a new one. */
export function editing(state: State, field: Field, typed?: string): State {
  const stood = textOf(state, field);
  const line = lineOf(typed ?? stood);
  return {
    ...state,
    mode: { is: 'edit', field, stood, line, tried: tried(state, field, stood, line) },
  };
}

/** What stands in a field, as it can be typed again. */
function textOf(state: State, field: Field): string {
  const typed = typedIn(variantOf(state.board).asked, field);
  if (typed !== undefined || isChoosable(field) || isSpan(field)) return typed ?? '';
  const row = inputRows({ ...state, find: '' }).find((it) => it.is === 'field' && it.field === field);
  const known = row?.is === 'field' ? row.value : resultText(state, field);
  return known === '—' ? '' : known;
}

function resultText(state: State, name: Name): string {
  const answer = answered(variantOf(state.board).asked, state.library);
  const found = answer.problems
    ? undefined
    : answer.answer.results[name as keyof typeof answer.answer.results];
  return found && found.value !== null ? found.toString() : '—';
}

/** A key while a value is typed. */
export function editKey(state: State, key: string, typed: string): State {
  if (state.mode.is !== 'edit') return state;
  const { field, stood, line } = state.mode;
  if (key === 'escape') return { ...state, mode: { is: 'browse' } };
  if (key === 'enter' || key === 'tab') return taken(state);
  const next = edited(line, key, typed);
  if (!next) return state;
  if (next.text === line.text) return { ...state, mode: { ...state.mode, line: next } };
  return { ...state, mode: { ...state.mode, line: next, tried: tried(state, field, stood, next) } };
}

/** Takes over what was typed; what cannot be read stays to be mended. */
function taken(state: State): State {
  if (state.mode.is !== 'edit') return state;
  const { tried: outcome } = state.mode;
  if ('problem' in outcome) return state;
  const browsing: State = { ...state, mode: { is: 'browse' } };
  return outcome.board === state.board ? browsing : changed(browsing, outcome.board);
}

/** The board with what is typed; what stood there may have been rounded for the screen, and changes nothing. */
const tried = (state: State, field: Field, stood: string, { text }: Line): Tried =>
  text === stood ? { board: state.board } : given(state, field, text);

/** The board with a text in a field, or what is wrong with the text. An empty text takes the value away. */
function given({ board, library }: State, field: Field, text: string): Tried {
  const { asked } = variantOf(board);
  const typed = text.trim() === '' ? undefined : text.trim();
  if (typed === typedIn(asked, field)) return { board };
  const next = withField(asked, field, typed);
  const problem = answered(next, library).problems?.find((it) => it.field === field);
  return problem ? { problem: told(problem) } : { board: asking(board, next) };
}

/** What is wrong, without the field, beside which it stands. */
const told = ({ allowed, fix }: Problem): string => `${allowed}${fix === undefined ? '' : `. ${fix}`}`;

/** Moves the value of a field by so many steps. */
export function nudge(state: State, field: Field, steps: number): State {
  if (isChoosable(field)) return state;
  const text = textOf(state, field);
  const next = isSpan(field) ? spanned(field, text, steps) : nudged(field, text, steps);
  if (next === undefined)
    return { ...state, notice: text === '' ? 'There is no value yet: type one.' : 'Type a new value here.' };
  const outcome = given(state, field, next);
  return 'problem' in outcome ? { ...state, notice: outcome.problem } : changed(state, outcome.board);
}

/** A number of months moves; the first month is typed. */
const spanned = (field: 'from' | 'months', text: string, steps: number): string | undefined =>
  field === 'months' ? `${Math.max(1, (Number(text) || MONTHS) + steps)}` : undefined;

const MONTHS = 120;

/** Takes what was typed in a field away again. */
export function reset(state: State, field: Field): State {
  const { asked } = variantOf(state.board);
  if (typedIn(asked, field) === undefined) return { ...state, notice: 'Nothing was typed here.' };
  return changed(state, asking(state.board, withField(asked, field, undefined)));
}
