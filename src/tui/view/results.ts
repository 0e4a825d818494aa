import { problemTexts } from '../../present/problems.ts';
import { answered } from '../model/answers.ts';
import { variantOf } from '../model/board.ts';
import { cursorIn } from '../model/lists.ts';
import { keyResults, type Result, type ResultRow, resultRows } from '../model/results.ts';
import { shownBoard, type State } from '../model/state.ts';
import { oneLine, widthOf, wrap } from '../../present/text.ts';
import { cut, fill, fillBeside } from '../../present/styled.ts';
import { widthsIn } from './inputs.ts';
import { acrossIn } from './layout.ts';
import type { Look } from './look.ts';
import { type Block, firstShown, type Room } from './pane.ts';
import { editLines } from './typed.ts';

/** The key results, large: as many beside each other as there is room for. */
export function strip(state: State, width: number, look: Look): readonly string[] {
  const results = keyResults(state);
  const across = acrossIn(width);
  const cell = Math.floor(width / across);
  const bands = Array.from({ length: Math.ceil(results.length / across) }, (_, band) =>
    results.slice(band * across, (band + 1) * across),
  );
  return bands.flatMap((band) => [
    band.map((it) => labelLine(it, cell, look)).join(''),
    band.map(({ value }) => fill(` ${look.bold(cut(value, cell - 1))}`, cell)).join(''),
  ]);
}

function labelLine(result: Result, cell: number, look: Look): string {
  const room = cell - 2 - (result.change === '' ? 0 : result.change.length + 1);
  return fill(` ${look.dim(cut(result.label, room))} ${changeText(result, look)}`, cell);
}

const changeText = ({ change, direction }: Result, { good, bad, dim }: Look): string => {
  if (direction === 0) return dim(change);
  return direction > 0 ? good(change) : bad(change);
};

/** Every result, scrolled to its cursor; above them what keeps the question from an answer. */
export function resultsBlock(state: State, room: Room, look: Look): Block {
  const problems = problemLines(state, room.width, look);
  const height = room.height - problems.length;
  const rows = resultRows(state);
  const cursor = cursorIn(state, 'results');
  const at = rows.findIndex((it) => it.is === 'result' && it.name === cursor);
  const from = firstShown(Math.max(0, at), rows.length, height - 1);
  const edits = state.mode.is === 'edit' && state.place === 'results';
  const lines = [...problems];
  const widths = columnsFor(rows, room.width);
  let caret;
  for (const row of rows.slice(from, from + height)) {
    const here = row.is === 'result' && row.name === cursor;
    if (here && edits) {
      const block = editLines(state, row.label, widthsIn(room.width), look);
      caret = block.caret && { ...block.caret, row: lines.length };
      lines.push(...block.lines);
    } else lines.push(lineOf(row, here, state.place === 'results', widths, look));
  }
  return { lines, caret };
}

function problemLines(state: State, width: number, look: Look): string[] {
  const { problems = [] } = answered(variantOf(shownBoard(state)).asked, state.library);
  if (problems.length === 0) return [];
  const told = problemTexts(problems.slice(0, 3)).flatMap((it) => wrap(oneLine(it), width - 2));
  return [...told.map((it) => look.bad(`! ${it}`)), look.dim('  Below stands the last full answer.')];
}

/** How wide the parts of a row are: changes take no room while there are none. */
interface Widths {
  readonly label: number;
  readonly value: number;
  readonly change: number;
}

const LEAST_LABEL = 14;

function columnsFor(rows: readonly ResultRow[], width: number): Widths {
  const longest = (of: 'value' | 'change'): number =>
    Math.max(0, ...rows.map((it) => (it.is === 'result' ? widthOf(it[of]) : 0)));
  const change = longest('change') === 0 ? 0 : longest('change') + 1;
  const value = Math.min(longest('value'), Math.max(8, width - 2 - LEAST_LABEL - change));
  return { label: width - 2 - value - change, value, change };
}

function lineOf(row: ResultRow, here: boolean, focused: boolean, widths: Widths, look: Look): string {
  if (row.is === 'title') return look.bold(row.text);
  const value = cut(row.value, widths.value);
  const text = `${fillBeside(row.label, value, widths.label + widths.value)} ${value}`;
  const change = row.change.padStart(widths.change);
  if (here && focused) return look.inverse(`> ${text}${change}`);
  const mark = here ? look.bold('> ') : '  ';
  return `${mark}${row.value === '—' ? look.dim(text) : text}${changeText({ ...row, change }, look)}`;
}
