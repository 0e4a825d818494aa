import {
  type Asked,
  asking,
  branched,
  type Field,
  isChoosable,
  MOST_VARIANTS,
  pruned,
  variantOf,
} from './board.ts';
import { editing } from './edit.ts';
import { lineOf } from './line.ts';
import { fieldAt } from './lists.ts';
import { picking } from './pick.ts';
import { type Panel, PLACES } from './mode.ts';
import { changed, type State } from './state.ts';

/** Does something with the field under the cursor, where there is one. */
export const onField =
  (run: (state: State, field: Field) => State) =>
  (state: State): State => {
    const field = fieldAt(state);
    return field === undefined ? state : run(state, field);
  };

export const toPlace =
  (by: number) =>
  (state: State): State => ({
    ...state,
    place: PLACES[(PLACES.indexOf(state.place) + by + PLACES.length) % PLACES.length]!,
  });

export const show =
  (panel: Panel) =>
  (state: State): State => ({ ...state, panel, top: 0, wish: { is: 'show' } });

export const asks =
  (to: 'save' | 'open' | 'prices') =>
  (state: State): State => ({
    ...state,
    mode: { is: 'path', to, line: lineOf(to === 'save' ? pathOf(state) : '') },
  });

const pathOf = ({ file, board }: State): string => {
  const { scenario } = variantOf(board).asked;
  return (
    file?.path ??
    `${typeof scenario === 'string' ? scenario : 'what-if'}-${variantOf(board).name.toLowerCase()}.yaml`
  );
};

export const turned =
  (by: number) =>
  (state: State): State => {
    const { variants, at } = state.board;
    return { ...state, board: { ...state.board, at: (at + by + variants.length) % variants.length } };
  };

export const branch = (state: State): State =>
  state.board.variants.length < MOST_VARIANTS
    ? changed(state, branched(state.board))
    : { ...state, notice: `There are ${MOST_VARIANTS} what-ifs already.` };

export const prune = (state: State): State =>
  state.board.variants.length > 1
    ? changed(state, pruned(state.board))
    : { ...state, notice: 'This is the only what-if.' };

/** What no field shows, and so nobody typed here, stays: the day that is taken for today. */
export const resetAll = (state: State): State => {
  const { scenario, today } = variantOf(state.board).asked;
  const kept = { ...(scenario === undefined ? {} : { scenario }), ...(today === undefined ? {} : { today }) };
  return changed(state, asking(state.board, scenario === undefined ? firstOf(state) : kept));
};

/** The question that the what-if began with. */
function firstOf({ board, past }: State): Asked {
  let first = board;
  for (let before = past; before; before = before.earlier) first = before.board;
  return variantOf(first).asked;
}

export const pin = (state: State): State => ({
  ...changed(state, { ...state.board, baseline: variantOf(state.board).asked }),
  notice: 'Changes are told against this from now on.',
});

export const open = onField((state, field) =>
  isChoosable(field) ? picking(state, field) : editing(state, field),
);

export const leave = (state: State): State => ({ ...state, wish: { is: 'leave' } });
