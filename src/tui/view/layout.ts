import { KEY_RESULTS } from '../model/results.ts';
import type { Place } from '../model/mode.ts';

/** How large the terminal is, in characters. */
export interface Screen {
  readonly columns: number;
  readonly rows: number;
}

/** Below this only one part of the screen is seen at a time, from this on all three. */
const [TWO, THREE] = [80, 132];
const SHARES = { inputs: 0.34, results: 0.28 } as const;

/** A part of the screen and how wide it is. */
export interface Column {
  readonly place: Place;
  readonly width: number;
}

/** The parts that are seen side by side, a rule between them, when the reader is at `place`. */
export function columnsFor(columns: number, place: Place): readonly Column[] {
  if (columns < TWO) return [{ place, width: columns }];
  if (columns < THREE) {
    const left = Math.floor((columns - 1) / 2);
    const [first, second] =
      place === 'panel' ? (['results', 'panel'] as const) : (['inputs', 'results'] as const);
    return [
      { place: first, width: left },
      { place: second, width: columns - 1 - left },
    ];
  }
  const [inputs, results] = [Math.floor(columns * SHARES.inputs), Math.floor(columns * SHARES.results)];
  return [
    { place: 'inputs', width: inputs },
    { place: 'results', width: results },
    { place: 'panel', width: columns - inputs - results - 2 },
  ];
}

/** How wide the text of the panel is: a column at its edge stays free. */
export const panelWidth = ({ columns }: Screen): number =>
  columnsFor(columns, 'panel').find(({ place }) => place === 'panel')!.width - 1;

const LEAST_CELL = 19;

/** How many key results stand beside each other. */
export const acrossIn = (columns: number): number =>
  Math.max(2, Math.min(KEY_RESULTS.length, Math.floor(columns / LEAST_CELL)));

/** How many lines the key results take: a label and a value each. */
const stripHeight = (columns: number): number => 2 * Math.ceil(KEY_RESULTS.length / acrossIn(columns));

const HEADER = 1;
const FOOTER = 2;
/** However low the terminal is, so many lines are left to what is below the key results. */
const LEAST_BODY = 4;

/** How many lines stand above the parts of the screen. */
export const headHeight = ({ columns, rows }: Screen): number =>
  Math.max(1, Math.min(HEADER + stripHeight(columns), rows - FOOTER - LEAST_BODY));

/** How many lines the parts of the screen have, their titles included. */
export const bodyHeight = (screen: Screen): number => Math.max(1, screen.rows - headHeight(screen) - FOOTER);
