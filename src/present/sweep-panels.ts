import type { Axis } from '../study/lattice.ts';
import { numberIn, resultField, type SweptColumn } from '../study/swept.ts';
import { Exact } from '../units/decimal.ts';
import { write } from '../units/write.ts';
import { heatMap, type Side } from './heat-map.ts';
import { type Block, type Page, row, section, type Table } from './page.ts';
import { axisText, DIGITS, resultText, type SweepPrinting, type SweepShown } from './sweep-texts.ts';
import { widthOf } from './text.ts';
import { inSentence, labelOf, resultLabel } from './values.ts';

const INDENT = 2;
const GAP = 2;
const MOST_ROWS = 60;
const MOST_PANELS = 12;

/** Two inputs: a table or a map of each result, for each combination of the inputs before them. */
export function panels(it: SweepShown, printing: SweepPrinting): Page {
  const { lattice, columns } = it;
  const outer = lattice.axes.slice(0, -2);
  const span = lattice.strideOf(lattice.axes.length - 3);
  const starts = Array.from({ length: lattice.size / span }, (_, at) => at * span);
  const all = columns.flatMap((column) => starts.map((start) => ({ column, start })));
  return [
    ...all.slice(0, MOST_PANELS).flatMap(({ column, start }) => {
      const at = lattice.at(start);
      const where = outer.map(
        (axis, index) => `${inSentence(labelOf(axis.name))} ${axisText(axis, at[index]!)}`,
      );
      return section([resultLabel(column.name), ...where].join(', '), panel(it, column, start, printing));
    }),
    ...(all.length > MOST_PANELS
      ? section('More', {
          kind: 'prose',
          text: `${all.length - MOST_PANELS} more such tables: CSV and JSON hold all.`,
        })
      : []),
  ];
}

function panel(it: SweepShown, column: SweptColumn, start: number, printing: SweepPrinting): Block {
  const table = crossTable(it, column, start, printing);
  return table ?? { kind: 'picture', lines: picture(it, column, start, printing) };
}

/** A line for each value of the last input but one, a column for each of the last; nothing where that is too wide. */
function crossTable(
  { lattice }: SweepShown,
  column: SweptColumn,
  start: number,
  { width, heat }: SweepPrinting,
): Table | undefined {
  const [down, across] = lattice.axes.slice(-2) as [Axis, Axis];
  if (heat || down.values.length > MOST_ROWS || across.values.length > width / GAP) return undefined;
  const head = [
    `${labelOf(down.name)} \\ ${labelOf(across.name)}`,
    ...across.values.map((_, at) => axisText(across, at)),
  ];
  const rows = down.values.map((_, y) => [
    axisText(down, y),
    ...across.values.map((__, x) => resultText(column, start + y * across.values.length + x)),
  ]);
  const widths = head.map((text, at) =>
    Math.max(...[at === 0 ? '' : text, ...rows.map((it) => it[at]!)].map(widthOf)),
  );
  const first = Math.max(widths[0]!, LEAST);
  const total = widths.slice(1).reduce((sum, it) => sum + it + GAP, first);
  if (total > width - INDENT) return undefined;
  const right = head.map((_, at) => at);
  return { kind: 'table', head, rows: rows.map((cells) => row(...cells)), right, flexible: [[0, first]] };
}

/** The least width of the corner in which the two inputs are named. */
const LEAST = 12;

function picture(
  { lattice }: SweepShown,
  column: SweptColumn,
  start: number,
  printing: SweepPrinting,
): string[] {
  const [up, across] = lattice.axes.slice(-2) as [Axis, Axis];
  const { unit } = resultField(column.name);
  const rows = up.values.map((_, y) =>
    across.values.map((__, x) => numberIn(column, start + y * across.values.length + x)),
  );
  const text = (value: number): string => write(new Exact(value), unit, { digits: DIGITS });
  return heatMap(
    { up: side(up), across: side(across), rows, write: text },
    { ...printing, width: printing.width - INDENT },
  );
}

const side = (axis: Axis): Side => ({
  title: labelOf(axis.name),
  count: axis.values.length,
  write: (index: number) => axisText(axis, index),
});
