import { oneLine, widthOf } from '../../present/text.ts';
import type { Place } from '../model/mode.ts';
import type { State } from '../model/state.ts';
import { answersOf } from '../model/results.ts';
import { cut, fill } from '../../present/styled.ts';
import { footer } from './footer.ts';
import { inputsBlock } from './inputs.ts';
import { bodyHeight, columnsFor, headHeight, panelWidth, type Screen } from './layout.ts';
import type { Look } from './look.ts';
import { overlay } from './overlays.ts';
import { beside, type Block, pane, type Room, stacked } from './pane.ts';
import { panelLines, tabs } from './panel.ts';
import { resultsBlock, strip } from './results.ts';

/** The whole screen: as many lines as it has, none of them wider than it is. */
export function frame(state: State, screen: Screen, look: Look): Block {
  const { columns, rows } = screen;
  const head = [header(state, columns, look), ...strip(state, columns, look)].slice(0, headHeight(screen));
  const foot = footer(state, columns, look);
  const room = { width: columns, height: bodyHeight(screen) };
  const over = overlay(state, room, look);
  const main = over ? { ...over, lines: padded(over.lines, room) } : body(state, room, look);
  const whole = stacked([{ lines: head }, main, foot]);
  const lines = whole.lines.slice(0, rows).map((it) => cut(it, columns));
  return whole.caret ? { lines, caret: whole.caret } : { lines };
}

const padded = (lines: readonly string[], { width, height }: Room): readonly string[] =>
  Array.from({ length: height }, (_, row) => fill(lines[row] ?? '', width));

function header(state: State, width: number, look: Look): string {
  const { board, file } = state;
  const { now } = answersOf(state);
  const name = now?.scenario?.name ?? now?.presets.find(({ kind }) => kind === 'plant')?.name ?? 'what-if';
  const tabsText = board.variants
    .map((it, at) => (at === board.at ? `[${it.name}]` : ` ${it.name} `))
    .join('');
  const several = board.variants.length > 1 ? ` ${tabsText}` : '';
  const unsaved = file && file.board !== board ? ' *' : '';
  const left = `hashwatt  ${oneLine(file?.path ?? name)}${unsaved}${several}`;
  const right = '? keys  : all that can be done ';
  const gap = width - widthOf(left) - right.length;
  return look.inverse(gap > 1 ? `${left}${' '.repeat(gap)}${right}` : fill(left, width));
}

function body(state: State, room: Room, look: Look): Block {
  const columns = columnsFor(room.width, state.place);
  return beside(
    columns.map(({ place, width }) => part(state, place, { ...room, width }, look)),
    columns.map(({ width }) => width),
    look,
  );
}

function part(state: State, place: Place, room: Room, look: Look): Block {
  const inner = { width: room.width, height: room.height - 1 };
  const title = titleOf(state, place, room.width, look);
  if (place === 'inputs') return pane(title, inputsBlock(state, inner, look), room);
  if (place === 'results') return pane(title, resultsBlock(state, inner, look), room);
  const lines = panelLines(state, { width: room.width - 1, colour: look.colour });
  return pane(title, { lines: lines.slice(state.top) }, room);
}

function titleOf(state: State, place: Place, width: number, look: Look): string {
  const here = state.place === place;
  if (place === 'panel') return `${here ? look.inverse('>') : ' '}${tabs(state, width - 1, look)}`;
  const text = ` ${place === 'inputs' ? 'Inputs' : 'Results'}${found(state)} `;
  return here ? look.inverse(text) : look.bold(text);
}

/** The screen before its first answer: what of it needs no book. */
export function outline(state: State, { columns, rows }: Screen, look: Look): Block {
  const [head, height] = [headHeight({ columns, rows }), bodyHeight({ columns, rows })];
  const parts = columnsFor(columns, state.place);
  const blocks = parts.map(({ place, width }) =>
    pane(titleOf(state, place, width, look), { lines: [] }, { width, height }),
  );
  const widths = parts.map(({ width }) => width);
  const top = pane(look.inverse(fill('hashwatt', columns)), { lines: [] }, { width: columns, height: head });
  const foot = footer({ ...state, notice: 'Works the first answer out …' }, columns, look);
  return stacked([top, beside(blocks, widths, look), foot]);
}

/** The state in which a panel that was asked for is seen: where there is no room for it beside the lists, instead of them. */
export function inSight(state: State, { columns }: Screen): State {
  if (state.wish?.is !== 'show') return state;
  const isSeen = columnsFor(columns, state.place).some(({ place }) => place === 'panel');
  return { ...state, wish: undefined, place: isSeen ? state.place : 'panel' };
}

/** The state with its panel scrolled no further than to its last line. */
export function scrolled(state: State, screen: Screen): State {
  if (state.top === 0) return state;
  const lines = panelLines(state, { width: panelWidth(screen), colour: false });
  const last = Math.max(0, lines.length - (bodyHeight(screen) - 1));
  return state.top > last ? { ...state, top: last } : state;
}

const found = ({ find }: State): string => (find === '' ? '' : `: ${oneLine(find)}`);
