import { Absent } from '../interpret/absent.ts';
import { monthly } from '../mining/book.ts';
import { BOOK_COLUMNS, type MonthRow, type ProjectionColumn } from '../study/projection.ts';
import { dollar } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import type { AnyUnit } from '../units/unit.ts';
import { write } from '../units/write.ts';
import { type NameOf, notShown } from './absences.ts';
import type { LineChart } from './chart-data.ts';
import { type Block, row } from './page.ts';
import { picture } from './picture.ts';
import { orDash } from './values.ts';
import { years } from './years.ts';

/** The unit of a column: the book's, and dollars for what the loops add. */
export const unitOf = (column: ProjectionColumn): AnyUnit =>
  column in BOOK_COLUMNS ? monthly.quantity(BOOK_COLUMNS[column as keyof typeof BOOK_COLUMNS]).unit : dollar;

/** A column of the table: of how many digits, and whether it stands where there is little room. */
interface Shown {
  readonly head: string;
  readonly digits: number;
  readonly narrow?: true;
}

const SHOWN = {
  networkShare: { head: 'share', digits: 3 },
  bitcoin: { head: 'BTC', digits: 4, narrow: true },
  revenue: { head: 'revenue', digits: 3, narrow: true },
  energyCost: { head: 'energy cost', digits: 3 },
  capital: { head: 'capital', digits: 3 },
  cashFlow: { head: 'cash flow', digits: 3, narrow: true },
  cumulative: { head: 'so far', digits: 3, narrow: true },
} as const satisfies Readonly<Partial<Record<ProjectionColumn, Shown>>>;

/** Below this only the columns that matter most stand side by side. */
const NARROW = 72;

/** The years of a projection, or its months, and what is not known of them. */
export function course(
  months: readonly MonthRow[],
  { monthly: byMonth, width, nameOf }: { monthly: boolean; width: number; nameOf: NameOf },
): Block[] {
  const columns = (Object.entries(SHOWN) as [keyof typeof SHOWN, Shown][]).filter(
    ([, { narrow }]) => narrow || width >= NARROW,
  );
  const rows = byMonth ? months : years(months);
  const absent = columns.flatMap(([name, { head }]) => {
    const value = months.map(({ values }) => values[name]).find((it) => it instanceof Absent);
    return value ? [[head, value] as const] : [];
  });
  return [
    {
      kind: 'table',
      head: ['', ...columns.map(([, { head }]) => head)],
      rows: rows.map(({ month, values }) =>
        row(
          month,
          ...columns.map(([name, { digits }]) =>
            orDash(values[name], unitOf(name), digits).replace(/ BTC$/, ''),
          ),
        ),
      ),
      right: columns.map((_, at) => at + 1),
    },
    { kind: 'aside', text: notShown(absent, nameOf) },
  ];
}

/** The cash so far as a picture. */
export function cashSoFar(rows: readonly MonthRow[], width: number): Block {
  const points = cashPoints(rows);
  if (points.length < 2) return { kind: 'picture', lines: [] };
  return picture({ ...cashScales(rows), lines: [{ name: 'cash so far', points }] }, width - 4);
}

/** The cash so far by month, where it is known. */
export const cashPoints = (rows: readonly MonthRow[]): (readonly [number, number])[] =>
  rows.flatMap(({ values: { cumulative } }, at) =>
    cumulative instanceof Absent ? [] : [[at, cumulative.toNumber()] as const],
  );

/** The months and the dollars that cash is drawn over. */
export const cashScales = (rows: readonly MonthRow[]) =>
  ({
    kind: 'lines',
    title: 'Cash so far',
    x: { label: 'Month', write: (it: number) => rows[it]?.month ?? '', whole: true },
    y: { label: 'Cash so far', write: (it: number) => write(new Exact(it), dollar, { digits: 3 }) },
  }) as const satisfies Partial<LineChart>;
