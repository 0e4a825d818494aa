import { Absent } from '../interpret/absent.ts';
import { mining } from '../mining/book.ts';
import type { Envelope } from '../study/envelope.ts';
import type { Name } from '../study/inputs.ts';
import { type NameOf, notShown } from './absences.ts';
import { boundsOf, rangeText } from './bounds.ts';
import { type Block, type Row, row, section, type Section } from './page.ts';
import { reality } from './reality.ts';
import { labelOf, type Precision, resultsOf, valueIn, valueText } from './values.ts';
import { inWaterfall, waterfall } from './waterfall.ts';

/** How to print an envelope. */
export interface Printing extends Precision {
  /** What to call a quantity that the reader might give: its flag, where flags are. */
  readonly nameOf?: NameOf;
  /** There is no room for the bounds beside a value: they stand below it. */
  readonly narrow?: boolean;
  /** Name the source of each input. */
  readonly sources?: boolean;
}

const titles: Readonly<Record<string, string>> = {
  plant: 'Plant',
  pue: 'Air and PUE',
  fleet: 'Machines',
  waterfall: 'Where the power goes',
  cooling: 'Heat and water',
  network: 'Network and bitcoin',
  epoch: 'Until the difficulty answers',
  economics: 'Money',
  finance: 'Capital',
  size: 'How large',
  people: 'People and air',
  reality: 'Beside the world',
  growth: 'Growth and wear',
  month: 'A month',
  outlay: 'Outlays of a month',
  cash: 'Cash of a month',
};

/** What a reader calls a chapter of the book. */
export const titleOf = (chapter: string): string => titles[chapter] ?? chapter;

/** Every chapter with its results, and what it lacks in a sentence. */
export const chapters = (envelope: Envelope, printing: Printing): Section[] =>
  [...mining.chapters.keys()].flatMap((chapter) =>
    chapter in DRAWN
      ? section(titleOf(chapter), ...DRAWN[chapter]!(envelope, printing))
      : section(titleOf(chapter), results(envelope, chapter, printing), lacking(envelope, chapter, printing)),
  );

/** Chapters that are more than a list of results. */
const DRAWN: Readonly<Record<string, (envelope: Envelope, printing: Printing) => Block[]>> = {
  waterfall: (envelope, printing) => [waterfall(envelope, printing)],
  reality,
};

const isBound = (name: string): boolean => /If(NobodyLeaves|OthersLeave)$/.test(name);

function results(envelope: Envelope, chapter: string, printing: Printing): Block {
  const rows = resultsOf(chapter)
    .filter((name) => !isBound(name) && !inWaterfall(name))
    .flatMap((name) => rowsOf(envelope, name, printing));
  const bounded = rows.some(({ cells }) => cells.length > 2);
  return {
    kind: 'table',
    ...(bounded ? { head: ['', '', BOTH] } : {}),
    rows,
    right: [1, 2],
    flexible: [[0, 12]],
  };
}

const BOTH = 'nobody leaves … others leave';

/** A result and its bounds: beside it where there is room, below it where there is not. */
function rowsOf(envelope: Envelope, name: Name, { precise = false, narrow = false }: Printing): Row[] {
  const value = valueIn(envelope, name);
  if (value instanceof Absent) return [];
  const own = [labelOf(name), valueText(name, value, { precise })];
  const bounds = boundsOf(envelope, name);
  if (!bounds) return [row(...own)];
  if (precise)
    return [
      row(...own),
      row('· if nobody leaves', valueText(name, bounds.nobodyLeaves, { precise })),
      row('· if others leave', valueText(name, bounds.othersLeave, { precise })),
    ];
  const range = rangeText(name, bounds);
  return narrow ? [row(...own), row(`· ${BOTH}`, range)] : [row(...own, range)];
}

/** What a chapter can't say, gathered by what is missing. */
const lacking = (envelope: Envelope, chapter: string, { nameOf }: Printing): Block => ({
  kind: 'aside',
  text: notShown(
    resultsOf(chapter)
      .filter((name) => !isBound(name))
      .map((name) => [labelOf(name), valueIn(envelope, name)]),
    nameOf,
  ),
});
