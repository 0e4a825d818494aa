import { oneLine, wrap } from '../../present/text.ts';
import type { State } from '../model/state.ts';
import { cut, fill } from '../../present/styled.ts';
import type { Look } from './look.ts';
import { type Block, typing } from './pane.ts';

/** The row of a field that is being typed, and below it what is wrong, or how to go on. */
export function editLines(
  { mode }: State,
  label: string,
  {
    label: before,
    value,
    origin,
    date,
  }: { readonly label: number; readonly value: number; readonly origin: number; readonly date: number },
  look: Look,
): Block {
  if (mode.is !== 'edit') return { lines: [] };
  const width = before + value + origin + date;
  const room = width - Math.min(before, label.length + 3) - 1;
  const start = width - room;
  const shown = typing(mode.line.text, mode.line.caret, room);
  const below =
    'problem' in mode.tried
      ? wrap(oneLine(mode.tried.problem), width)
          .slice(0, 3)
          .map((it) => `  ${look.bad(it)}`)
      : [look.dim('  Enter takes it, Esc leaves it as it was')];
  return {
    lines: [
      `${look.bold('> ')}${look.bold(fill(cut(label, start - 1), start))}${look.accent(shown.text)}`,
      ...below,
    ],
    caret: { row: 0, column: 2 + start + shown.column },
  };
}
