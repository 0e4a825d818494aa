import type { Library, Preset } from '../../index.ts';
import { asking, type Choosable, typedIn, variantOf, withField } from './board.ts';
import { chosenBy } from './choosing.ts';
import { lineOf } from './line.ts';
import { meets } from './rows.ts';
import { changed, type State } from './state.ts';

/** A preset that can be chosen, or none of them. */
export interface Choice {
  readonly id: string | undefined;
  readonly name: string;
  readonly about: string;
}

/** What a field of presets can be, by any part of a name; what is called so stands before what only mentions it. */
export function choices({ presets }: Library, kind: Choosable, find: string): readonly Choice[] {
  const kinds = kind === 'scenario' ? ['scenario', 'plant'] : [kind];
  const all = presets
    .filter((it) => kinds.includes(it.kind))
    .map((it): Choice => ({ id: it.id, name: it.name, about: aboutOf(it) }));
  const found = [NONE, ...all].filter((it) => meets(`${calledBy(it)} ${it.about}`, find));
  return found.toSorted((a, b) => rank(a, find) - rank(b, find));
}

const calledBy = ({ id, name }: Choice): string => `${id ?? ''} ${name}`;

/** The whole name first, then a part of it, then what only mentions it. */
function rank({ id = '', name, about }: Choice, find: string): number {
  const isWhole = [id, name].some((it) => it.toLowerCase() === find.trim().toLowerCase());
  if (isWhole) return 0;
  return meets(calledBy({ id, name, about }), find) ? 1 : 2;
}

const NONE: Choice = { id: undefined, name: 'none', about: 'what nothing says otherwise' };

const aboutOf = ({ kind, facts, about }: Preset): string =>
  [kind, ...Object.values(facts), about].filter((it) => it !== undefined && it !== '').join(', ');

/** Opens the list of what a field can be. */
export const picking = (state: State, kind: Choosable): State => {
  const typed = typedIn(variantOf(state.board).asked, kind);
  const at = Math.max(
    0,
    choices(state.library, kind, '').findIndex(({ id }) => id === typed),
  );
  return { ...state, mode: { is: 'pick', kind, line: lineOf(''), at } };
};

/** A key while a preset is chosen. */
export function pickKey(state: State, key: string, typed: string): State {
  const { mode } = state;
  if (mode.is !== 'pick') return state;
  const found = choices(state.library, mode.kind, mode.line.text);
  if (key === 'escape') return { ...state, mode: { is: 'browse' } };
  if (key === 'enter') return chosen({ ...state, mode: { is: 'browse' } }, mode.kind, found[mode.at]);
  return { ...state, mode: { ...mode, ...chosenBy(mode, found.length, key, typed) } };
}

/** A scenario has a plant of its own, and another plant is another start. */
function chosen(state: State, kind: Choosable, choice: Choice | undefined): State {
  if (!choice) return state;
  const { asked } = variantOf(state.board);
  const other = kind === 'scenario' ? 'plant' : kind === 'plant' && choice.id ? 'scenario' : undefined;
  const cleared = other ? withField(asked, other, undefined) : asked;
  return changed(state, asking(state.board, withField(cleared, kind, choice.id)));
}
