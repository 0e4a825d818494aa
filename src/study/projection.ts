import type { Value } from '../interpret/absent.ts';
import { monthly } from '../mining/book.ts';
import { Exact } from '../units/decimal.ts';
import { type Alternatives, alternatives, COMPARED } from './alternatives.ts';
import { monthText } from './calendar.ts';
import type { Name } from './inputs.ts';
import { LOOPED } from './outlays.ts';
import { type Course, type Months, months } from './project.ts';
import { rested } from './unused.ts';
import { type Column, minus, plus, times } from './values.ts';
import { type Worth, WORTHY, worthOf } from './worth.ts';

/** The columns of a projection that the book gives, under the names that a table uses. */
export const BOOK_COLUMNS = {
  blockHeight: 'firstBlock',
  subsidy: 'subsidy',
  minerCount: 'minerCount',
  hashRate: 'hashRateInMonth',
  networkHashRate: 'networkHashRate',
  networkShare: 'networkShareInMonth',
  bitcoinPrice: 'bitcoinPrice',
  bitcoin: 'bitcoinInMonth',
  revenue: 'revenueInMonth',
  energy: 'energyInMonth',
  energyCost: 'energyCostInMonth',
  demandCharge: 'demandChargeInMonth',
  fixedCharge: 'fixedChargeInMonth',
  tax: 'taxInMonth',
  operatingCash: 'operatingCashInMonth',
  coinStock: 'coinStock',
  coinStockValue: 'coinStockValue',
  capital: 'capitalInMonth',
  borrowed: 'borrowedInMonth',
  loanPayment: 'loanPaymentInMonth',
  resale: 'resaleInMonth',
  cashFlow: 'netCashInMonth',
} as const satisfies Readonly<Record<string, Name>>;

/** What is asked of the book and shown in no column. */
const BEHIND = ['spentInMonth', 'earnedInMonth', ...COMPARED, ...WORTHY] as const satisfies readonly Name[];

const columnsOfBook = Object.entries(BOOK_COLUMNS) as [keyof typeof BOOK_COLUMNS, Name][];

export type ProjectionColumn = keyof typeof BOOK_COLUMNS | 'priceGain' | 'cumulative';
export const projectionColumns: readonly ProjectionColumn[] = [
  ...columnsOfBook.map(([name]) => name),
  'priceGain',
  'cumulative',
];

/** One month: its name and a value for each column. */
export interface MonthRow {
  readonly month: string;
  readonly values: Readonly<Record<ProjectionColumn, Value>>;
}

/** A scenario month by month, and what it is worth. */
export interface Projection {
  readonly months: readonly MonthRow[];
  readonly worth: Worth;
  /** Cash at the start and after each month, coins held at the end counted at their price then. */
  readonly flows: Column;
  /** What was stated that any of it rests on. */
  readonly used: ReadonlySet<Name>;
  /** What the same energy or the same cash would do instead. */
  readonly instead: Alternatives;
}

const ZERO = new Exact(0);

/** Follows a scenario month by month and values it. @throws HashwattError as `months` does. */
export function projection(course: Course): Projection {
  const followed = months(course, [...Object.values(BOOK_COLUMNS), ...BEHIND]);
  const flows = flowsOf(followed);
  const worth = worthOf(followed, flows);
  return {
    months: rowsOf(followed),
    flows,
    worth,
    used: usedBy(followed, course.paths),
    instead: alternatives(followed, worth.npv),
  };
}

function rowsOf({ column, horizon }: Months): MonthRow[] {
  const book = columnsOfBook.map(([name, from]) => [name, column(from)] as const);
  const [price, stock, cash] = [column('bitcoinPrice'), column('coinStock'), column('netCashInMonth')];
  let cumulative: Value = ZERO;
  return cash.map((flow, at) => {
    cumulative = plus(cumulative, flow);
    const priceGain = at === 0 ? ZERO : times(stock[at]!, minus(price[at]!, price[at - 1]!));
    const values = Object.fromEntries(book.map(([name, all]) => [name, all[at]!]));
    return {
      month: monthText(horizon.from + at),
      values: { ...values, priceGain, cumulative } as MonthRow['values'],
    };
  });
}

/** What is spent at the start of a month stands beside what came in at the end of the month before. */
function flowsOf({ column }: Months): Column {
  const [spent, earned] = [column('spentInMonth'), column('earnedInMonth')];
  const held = column('coinStockValue').at(-1)!;
  return [...spent, minus(ZERO, held)].map((it, at) => minus(at === 0 ? ZERO : earned[at - 1]!, it));
}

/** What the columns and the loops rest on, and what moves that is on no path. */
function usedBy({ first }: Months, paths: Course['paths']): ReadonlySet<Name> {
  const moving = monthly.nexts.filter(({ target }) => !paths.has(monthly.nameOf(target) as Name));
  const wanted = [...Object.values(BOOK_COLUMNS), ...BEHIND, ...LOOPED].map((name) => monthly.quantity(name));
  return rested(first, [...wanted, ...moving.flatMap(({ formula }) => monthly.mentioned(formula))]);
}
