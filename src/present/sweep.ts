import { isExact, numberIn, type SweptColumn } from '../study/swept.ts';
import { oldestNote } from './oldest.ts';
import { type Page, row, section, type Table } from './page.ts';
import { panels } from './sweep-panels.ts';
import { axisText, resultText, type SweepPrinting, type SweepShown } from './sweep-texts.ts';
import { inSentence, labelOf, resultLabel } from './values.ts';
import { warnings } from './warnings.ts';

/** Where each result lies, what to beware of, and the results: a table of one input, and of two a table or a map. */
export const sweepPage = (it: SweepShown, printing: SweepPrinting): Page => [
  ...section(
    titleOf(it),
    { kind: 'answer', text: it.columns.map((column) => extremes(it, column)).join(' ') },
    { kind: 'aside', text: readingOf(it) },
  ),
  ...section('Beware', { kind: 'warnings', items: warnings(it, printing.nameOf ?? ((name) => name)) }),
  ...(it.lattice.axes.length === 1 ? section('Values', lines(it)) : panels(it, printing)),
  ...oldestNote(it),
];

const titleOf = ({ scenario, lattice }: SweepShown): string =>
  [scenario?.name, lattice.axes.map(({ name }) => labelOf(name)).join(' × ')].filter(Boolean).join(': ');

/** The lowest and the highest value, and how many cells lie above zero where some do not. */
function extremes({ lattice }: SweepShown, column: SweptColumn): string {
  let [low, high, above, known] = [-1, -1, 0, 0];
  for (let cell = 0; cell < lattice.size; cell++) {
    const value = numberIn(column, cell);
    if (Number.isNaN(value)) continue;
    known++;
    if (value > 0) above++;
    if (low < 0 || value < numberIn(column, low)) low = cell;
    if (high < 0 || value > numberIn(column, high)) high = cell;
  }
  const label = resultLabel(column.name);
  if (low < 0) return `${label} has no value in any cell.`;
  if (known === lattice.size && numberIn(column, low) === numberIn(column, high))
    return `${label}: ${resultText(column, low)} in every cell.`;
  const place = (cell: number): string =>
    lattice
      .at(cell)
      .map((at, axis) => axisText(lattice.axes[axis]!, at))
      .join(', ');
  const none = known === lattice.size ? '' : `; ${lattice.size - known} of ${lattice.size} cells have none`;
  const share = above === known || above === 0 ? '' : `; above zero in ${above} of ${known} cells`;
  return `${label}: ${resultText(column, low)} (${place(low)}) to ${resultText(column, high)} (${place(high)})${share}${none}.`;
}

function readingOf({ lattice, columns }: SweepShown): string {
  const [exact, float] = [true, false].map((kind) =>
    columns.filter((it) => isExact(it) === kind).map((it) => inSentence(resultLabel(it.name))),
  );
  const cells = `${lattice.size} cells`;
  if (float!.length === 0) return `${cells}, each worked out exactly.`;
  const few = 'in floating point, to twelve digits';
  return exact!.length === 0
    ? `${cells}, worked out ${few}.`
    : `${cells}: ${exact!.join(', ')} worked out exactly, ${float!.join(', ')} ${few}.`;
}

/** One input: a line for each of its values. */
const lines = ({ lattice, columns }: SweepShown): Table => ({
  kind: 'table',
  head: [labelOf(lattice.axes[0]!.name), ...columns.map(({ name }) => resultLabel(name))],
  rows: lattice.axes[0]!.values.map((_, cell) =>
    row(axisText(lattice.axes[0]!, cell), ...columns.map((it) => resultText(it, cell))),
  ),
  right: [0, ...columns.map((_, at) => at + 1)],
});
