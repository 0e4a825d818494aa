import type { Block } from './pane.ts';

const ESC = '\u001b[';
/** A terminal that knows of them shows all that stands between these two at once. */
const [BEGIN, END] = [`${ESC}?2026h`, `${ESC}?2026l`];
const [SHOW_CURSOR, HIDE_CURSOR] = [`${ESC}?25h`, `${ESC}?25l`];

/** Enters a screen of its own, and leaves it with the one before as it was. */
export const ENTER = `${ESC}?1049h${HIDE_CURSOR}${ESC}2J`;
export const CLEAR = `${ESC}2J`;
export const LEAVE = `${ESC}0m${SHOW_CURSOR}${ESC}?1049l`;

const at = (row: number, column: number): string => `${ESC}${row + 1};${column + 1}H`;

/** Turns frames into what a terminal must be sent: the rows that are not as they were, and no others. */
export class Painter {
  #shown: readonly string[] = [];

  /** Forgets what stands on the screen, as after it was resized. */
  forget(): void {
    this.#shown = [];
  }

  /** What to send for a frame. */
  paint({ lines, caret }: Block): string {
    const before = this.#shown;
    const rows = lines.flatMap((line, row) =>
      line === before[row] ? [] : [`${at(row, 0)}${ESC}0m${ESC}2K${line}${ESC}0m`],
    );
    const gone = before.slice(lines.length).map((_, row) => `${at(lines.length + row, 0)}${ESC}2K`);
    this.#shown = lines;
    const cursor = caret ? at(caret.row, caret.column) + SHOW_CURSOR : HIDE_CURSOR;
    return [BEGIN, HIDE_CURSOR, ...rows, ...gone, cursor, END].join('');
  }
}
