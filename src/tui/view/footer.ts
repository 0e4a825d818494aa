import { oneLine } from '../../present/text.ts';
import { fieldAt } from '../model/lists.ts';
import type { State } from '../model/state.ts';
import { cut } from '../../present/styled.ts';
import type { Look } from './look.ts';
import { type Block, typing } from './pane.ts';
import { noteOf } from './note.ts';

const PATHS = { save: 'Save as', open: 'Open the scenario', prices: 'File of prices' } as const;

/** The last two lines: what was said or is asked, and the keys that matter now. */
export function footer(state: State, width: number, look: Look): Block {
  const { mode, notice } = state;
  const hints = look.dim(cut(` ${hintsFor(state)}`, width));
  if (mode.is === 'path' || mode.is === 'find') {
    const before = mode.is === 'path' ? `${PATHS[mode.to]}: ` : 'Find: ';
    const shown = typing(mode.line.text, mode.line.caret, Math.max(8, width - before.length - 2));
    return {
      lines: [` ${look.bold(before)}${look.accent(shown.text)}`, hints],
      caret: { row: 0, column: 1 + before.length + shown.column },
    };
  }
  if (mode.is === 'sure') return { lines: [look.warning(cut(` ${oneLine(mode.question)}`, width)), hints] };
  const said =
    notice === undefined
      ? look.dim(cut(` ${oneLine(noteOf(state, fieldAt(state)))}`, width))
      : look.warning(cut(` ${oneLine(notice)}`, width));
  return { lines: [said, hints] };
}

function hintsFor({ mode, place, running }: State): string {
  switch (mode.is) {
    case 'edit':
      return 'Enter take · Esc leave · a range: 60k to 140k · a path: 95k; 2028-01: 120k';
    case 'find':
      return 'Enter go there · Esc show all';
    case 'pick':
    case 'palette':
      return 'type to search · ↑ ↓ · Enter choose · Esc leave';
    case 'keys':
      return '↑ ↓ · any other key goes back';
    case 'path':
      return 'Enter go · Esc leave';
    case 'sure':
      return 'y yes · n no · Esc later';
    default:
      return `${running ? 'Esc stop · ' : ''}${place === 'panel' ? '↑ ↓ scroll · Tab inputs' : 'Enter type · ← → nudge · u undo · Tab next'} · / find · w m p v r h c l panels · s save · q leave`;
  }
}
