import { oneLine } from '../../present/text.ts';
import { type Act, acts } from '../model/acts.ts';
import { offers } from '../model/palette.ts';
import { choices } from '../model/pick.ts';
import type { State } from '../model/state.ts';
import { cut, fill } from '../../present/styled.ts';
import type { Look } from './look.ts';
import { type Block, firstShown, type Room, typing } from './pane.ts';

/** What stands over the whole body while something is chosen or looked up; nothing otherwise. */
export function overlay(state: State, room: Room, look: Look): Block | undefined {
  switch (state.mode.is) {
    case 'pick':
      return pickBlock(state, room, look);
    case 'palette':
      return paletteBlock(state, room, look);
    case 'keys':
      return keysBlock(state, room, look);
    default:
      return undefined;
  }
}

function pickBlock({ mode, library }: State, room: Room, look: Look): Block {
  if (mode.is !== 'pick') return { lines: [] };
  const found = choices(library, mode.kind, mode.line.text);
  const name = Math.min(34, Math.floor(room.width * 0.4));
  const rows = found.map(({ name: called, about }) => `${fill(oneLine(called), name)} ${oneLine(about)}`);
  return listed(`Choose the ${mode.kind}`, mode, rows, room, look);
}

function paletteBlock({ mode }: State, room: Room, look: Look): Block {
  if (mode.is !== 'palette') return { lines: [] };
  const rows = offers(mode.line.text).map((it) => `${fill(keysOf(it), 22)} ${it.words}`);
  return listed('What to do', mode, rows, room, look);
}

/** A list with a line to search it, scrolled to the row that is chosen. */
function listed(
  title: string,
  { line, at }: { readonly line: { readonly text: string; readonly caret: number }; readonly at: number },
  rows: readonly string[],
  { width, height }: Room,
  look: Look,
): Block {
  const before = `${title}: `;
  const shown = typing(line.text, line.caret, Math.max(8, width - before.length - 1));
  const from = firstShown(at, rows.length, height - 2);
  const lines = rows
    .slice(from, from + height - 2)
    .map((it, row) => (row + from === at ? look.inverse(fill(`> ${it}`, width)) : cut(`  ${it}`, width)));
  return {
    lines: [
      look.bold(before) + look.accent(shown.text),
      ...(rows.length === 0 ? [look.dim('  Nothing is called so.')] : lines),
    ],
    caret: { row: 0, column: before.length + shown.column },
  };
}

/** The keys of an act, as help writes them. */
const keysOf = ({ keys }: Act): string => keys.join(' ');

/** Every key that works in this part of the screen, by what it is for; those of other parts are dim. */
function keysBlock(state: State, { width, height }: Room, look: Look): Block {
  const groups = [...new Set(acts.map(({ group }) => group))];
  const all = groups.flatMap((group) => [
    look.bold(group),
    ...acts
      .filter((it) => it.group === group)
      .map((it) => {
        const text = `  ${fill(keysOf(it), 22)} ${it.words}`;
        return (it.at?.includes(state.place) ?? true) ? text : look.dim(text);
      }),
  ]);
  const typingHelp = [
    look.bold('While typing'),
    '  Enter takes it, Esc leaves it, arrows and ctrl+a ctrl+e move, ctrl+u ctrl+w clear',
  ];
  const top =
    state.mode.is === 'keys' ? Math.min(state.mode.top, Math.max(0, all.length + 2 - height + 1)) : 0;
  return { lines: [...all, ...typingHelp].slice(top, top + height).map((it) => cut(it, width)) };
}
