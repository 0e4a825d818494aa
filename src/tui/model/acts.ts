import { asks, branch, leave, onField, open, pin, prune, resetAll, show, toPlace, turned } from './doing.ts';
import { nudge, reset } from './edit.ts';
import { lineOf } from './line.ts';
import { moved } from './lists.ts';
import type { Place } from './mode.ts';
import { redone, type State, undone } from './state.ts';

/** Something that a person can do: its keys, what it is called, and what it does. */
export interface Act {
  readonly keys: readonly string[];
  readonly words: string;
  readonly group: 'Move' | 'Change' | 'Show' | 'Keep' | 'Leave';
  /** The parts of the screen it works in; everywhere when it is left out. */
  readonly at?: readonly Place[];
  readonly run: (state: State) => State;
}

/** So many steps a bigger nudge is. */
const BIG = 10;
const PAGE = 10;
const FAR = 1_000_000;
const LISTS = ['inputs', 'results'] as const;

/** Everything that can be done while nothing is typed, in the order in which help lists it. */
export const acts: readonly Act[] = [
  { keys: ['up', 'k'], words: 'up', group: 'Move', run: (it) => moved(it, -1) },
  { keys: ['down', 'j'], words: 'down', group: 'Move', run: (it) => moved(it, 1) },
  { keys: ['pageup'], words: 'a page up', group: 'Move', run: (it) => moved(it, -PAGE) },
  { keys: ['pagedown', 'space'], words: 'a page down', group: 'Move', run: (it) => moved(it, PAGE) },
  { keys: ['home', 'g'], words: 'to the first', group: 'Move', run: (it) => moved(it, -FAR) },
  { keys: ['end', 'G'], words: 'to the last', group: 'Move', run: (it) => moved(it, FAR) },
  { keys: ['tab'], words: 'next part of the screen', group: 'Move', run: toPlace(1) },
  { keys: ['shift+tab'], words: 'part of the screen before', group: 'Move', run: toPlace(-1) },
  {
    keys: ['/'],
    words: 'find inputs and results',
    group: 'Move',
    run: (it) => ({ ...it, mode: { is: 'find', line: lineOf(it.find) } }),
  },
  {
    keys: ['enter', 'e'],
    words: 'type a value or a range, or choose',
    group: 'Change',
    at: LISTS,
    run: open,
  },
  {
    keys: ['left', '-'],
    words: 'a step less',
    group: 'Change',
    at: LISTS,
    run: onField((it, field) => nudge(it, field, -1)),
  },
  {
    keys: ['right', '+'],
    words: 'a step more',
    group: 'Change',
    at: LISTS,
    run: onField((it, field) => nudge(it, field, 1)),
  },
  {
    keys: ['shift+left', '<'],
    words: 'ten steps less',
    group: 'Change',
    at: LISTS,
    run: onField((it, field) => nudge(it, field, -BIG)),
  },
  {
    keys: ['shift+right', '>'],
    words: 'ten steps more',
    group: 'Change',
    at: LISTS,
    run: onField((it, field) => nudge(it, field, BIG)),
  },
  { keys: ['u'], words: 'undo', group: 'Change', run: undone },
  { keys: ['U', 'ctrl+r'], words: 'redo', group: 'Change', run: redone },
  {
    keys: ['d', 'delete', 'backspace'],
    words: 'take back what was typed here',
    group: 'Change',
    at: LISTS,
    run: onField(reset),
  },
  { keys: ['D'], words: 'take back all that was typed', group: 'Change', run: resetAll },
  { keys: ['b'], words: 'pin as the baseline', group: 'Change', run: pin },
  { keys: ['n'], words: 'a copy beside it', group: 'Change', run: branch },
  { keys: ['x'], words: 'drop this what-if', group: 'Change', run: prune },
  { keys: ['['], words: 'what-if before', group: 'Change', run: turned(-1) },
  { keys: [']'], words: 'next what-if', group: 'Change', run: turned(1) },
  { keys: ['w'], words: 'why: the working of the result', group: 'Show', run: show('why') },
  { keys: ['m'], words: 'where the megawatts go', group: 'Show', run: show('waterfall') },
  { keys: ['p'], words: 'projection, month by month', group: 'Show', run: show('projection') },
  { keys: ['v'], words: 'value of a megawatt-hour by size', group: 'Show', run: show('size') },
  { keys: ['r'], words: 'ranges: how likely, and what carries it', group: 'Show', run: show('ranges') },
  { keys: ['h'], words: 'hours at the prices of a file', group: 'Show', run: show('hours') },
  { keys: ['c'], words: 'compare with the baseline and siblings', group: 'Show', run: show('compare') },
  { keys: ['l'], words: 'the same as a command line and TypeScript', group: 'Show', run: show('share') },
  {
    keys: ['escape'],
    words: 'end a search, or a study that runs',
    group: 'Show',
    run: (it) => (it.running ? { ...it, wish: { is: 'cancel' } } : { ...it, find: '' }),
  },
  { keys: ['?'], words: 'the keys', group: 'Show', run: (it) => ({ ...it, mode: { is: 'keys', top: 0 } }) },
  {
    keys: [':', 'ctrl+p'],
    words: 'find what can be done',
    group: 'Show',
    run: (it) => ({ ...it, mode: { is: 'palette', line: lineOf(''), at: 0 } }),
  },
  { keys: ['s'], words: 'save as a scenario file', group: 'Keep', run: asks('save') },
  { keys: ['o'], words: 'open a scenario file', group: 'Keep', run: asks('open') },
  { keys: ['f'], words: 'take hours from a file of prices', group: 'Keep', run: asks('prices') },
  {
    keys: ['y'],
    words: 'copy the command line',
    group: 'Keep',
    run: (it) => ({ ...it, wish: { is: 'copy' } }),
  },
  {
    keys: ['ctrl+z'],
    words: 'back to the shell for a while',
    group: 'Leave',
    run: (it) => ({ ...it, wish: { is: 'suspend' } }),
  },
  { keys: ['q', 'ctrl+c'], words: 'leave; unsaved work is kept', group: 'Leave', run: leave },
];

/** The act of a key where the reader is. */
export const actFor = (state: State, key: string): Act | undefined =>
  acts.find(({ keys, at }) => keys.includes(key) && (at?.includes(state.place) ?? true));

/** The acts that work where the reader is. */
export const actsHere = ({ place }: State): readonly Act[] =>
  acts.filter(({ at }) => at?.includes(place) ?? true);
