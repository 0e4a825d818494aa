import { type Act, acts, actsHere } from './acts.ts';
import { chosenBy } from './choosing.ts';
import { meets } from './rows.ts';
import type { State } from './state.ts';

/** What can be done, by any word of it. */
export const offers = (find: string): readonly Act[] =>
  acts.filter(({ words, group, keys }) => meets(`${words} ${group} ${keys.join(' ')}`, find));

/** A key while an act is looked for. */
export function paletteKey(state: State, key: string, typed: string): State {
  const { mode } = state;
  if (mode.is !== 'palette') return state;
  const found = offers(mode.line.text);
  if (key === 'escape') return { ...state, mode: { is: 'browse' } };
  if (key === 'enter') return done({ ...state, mode: { is: 'browse' } }, found[mode.at]);
  return { ...state, mode: { ...mode, ...chosenBy(mode, found.length, key, typed) } };
}

const done = (state: State, act: Act | undefined): State => {
  if (!act) return state;
  return actsHere(state).includes(act) ? act.run(state) : act.run({ ...state, place: act.at![0]! });
};
