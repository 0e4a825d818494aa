import { oneLine } from '../../present/text.ts';
import { cursorIn } from '../model/lists.ts';
import { type InputRow, inputRows } from '../model/rows.ts';
import type { State } from '../model/state.ts';
import { cut, fill, fillBeside } from '../../present/styled.ts';
import type { Look } from './look.ts';
import { type Block, firstShown, type Room } from './pane.ts';
import { editLines } from './typed.ts';

/** How wide each part of a row is; what has no room is left out. */
interface Widths {
  readonly label: number;
  readonly value: number;
  readonly origin: number;
  readonly date: number;
}

const MARGIN = 2;

/** Where a label ends in a list so wide, and how much stands behind it. */
export const widthsIn = (width: number): Widths => {
  const [value, origin, date] =
    width >= 68 ? [20, 16, 11] : width >= 46 ? [17, 11, 0] : [Math.min(16, Math.ceil(width * 0.45)), 0, 0];
  return { label: width - MARGIN - value - origin - date, value, origin, date };
};

/** The list of inputs, scrolled to its cursor. */
export function inputsBlock(state: State, { width, height }: Room, look: Look): Block {
  const rows = inputRows(state);
  const cursor = cursorIn(state, 'inputs');
  const at = rows.findIndex((it) => it.is === 'field' && it.field === cursor);
  const edits = state.mode.is === 'edit' && state.place === 'inputs';
  const from = firstShown(Math.max(0, at), rows.length, height - (edits ? 1 : 0));
  const shown = rows.slice(from, from + height);
  if (rows.length === 0) return { lines: [look.dim(`  Nothing is called “${oneLine(state.find)}”.`)] };
  const lines: string[] = [];
  let caret;
  for (const row of shown) {
    const here = row.is === 'field' && row.field === cursor;
    if (here && edits) {
      const block = editLines(state, row.label, widthsIn(width), look);
      caret = block.caret && { ...block.caret, row: lines.length };
      lines.push(...block.lines);
    } else lines.push(lineOf(row, here && state.place === 'inputs', widthsIn(width), look));
  }
  return { lines, caret };
}

function lineOf(row: InputRow, here: boolean, widths: Widths, look: Look): string {
  if (row.is === 'title') return look.bold(cut(row.text, widths.label + widths.value));
  const value = oneLine(row.value);
  const shown = value === '—' && row.unit !== '1' && row.unit !== '' ? `— ${row.unit}` : value;
  const short = cut(shown, widths.value);
  const text = [
    fillBeside(row.label, short, widths.label + widths.value),
    short,
    widths.origin > 0 ? fill(` ${oneLine(row.origin)}`, widths.origin) : '',
    widths.date > 0 ? fill(` ${row.date}`, widths.date) : '',
  ];
  if (here) return look.inverse(`> ${text[0]} ${text[1]}${text[2]}${text[3]}`);
  const own = row.origin === 'given' ? look.accent : (it: string): string => it;
  const quiet = value === '—' || row.origin === 'assumed' ? look.dim : own;
  return `  ${text[0]} ${quiet(text[1]!)}${look.dim(text[2]! + text[3]!)}`;
}
