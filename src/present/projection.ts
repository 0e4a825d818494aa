import { Absent, type Value } from '../interpret/absent.ts';
import type { Alternatives } from '../study/alternatives.ts';
import type { Projection } from '../study/projection.ts';
import { bitcoin, dollar } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import { write } from '../units/write.ts';
import { type NameOf, notShown } from './absences.ts';
import { cashSoFar, course } from './course.ts';
import { type Block, type Page, row, section } from './page.ts';
import { orDash } from './values.ts';
import { worthBlocks } from './worth.ts';

/** What a projection is of, beside its numbers. */
export interface ProjectionShown extends Projection {
  readonly scenario: { readonly name: string; readonly about?: string } | null;
  readonly from: string;
  readonly warnings: readonly string[];
  readonly leavesOut: readonly string[];
  readonly stakes: readonly { readonly name: string; readonly cashFlow: readonly (Exact | null)[] }[];
}

/** How to print a projection. */
export interface ProjectionPrinting {
  /** A line for each month instead of each year. */
  readonly monthly?: boolean;
  readonly width: number;
  /** What to call a quantity that the reader might give. */
  readonly nameOf?: NameOf;
}

/** The worth first, then the years or months, the cash as a picture, and what else the money could do. */
export const projectionPage = (
  it: ProjectionShown,
  { monthly = false, width, nameOf = (name) => name }: ProjectionPrinting,
): Page => [
  ...section(
    it.scenario?.name ?? 'Projection',
    { kind: 'aside', text: it.scenario?.about ?? '' },
    { kind: 'answer', text: verdict(it, nameOf) },
  ),
  ...section('Beware', { kind: 'warnings', items: it.warnings }),
  ...section('Worth', ...worthBlocks(it.worth, nameOf)),
  ...section(monthly ? 'Month by month' : 'Year by year', ...course(it.months, { monthly, width, nameOf })),
  ...section('Cash so far', cashSoFar(it.months, width)),
  ...section('Instead', ...instead(it.instead, nameOf)),
  ...section('Stakes', stakes(it.stakes)),
  ...section('Left out', { kind: 'list', items: it.leavesOut }),
];

function verdict({ worth: { npv, payback }, from, months }: ProjectionShown, nameOf: NameOf): string {
  const span = `${counted(months.length)} from ${from}`;
  if (npv instanceof Absent) {
    const names = npv.missing.map(nameOf).join(', ');
    return names === '' ? `${span}: no worth, ${npv.because}` : `${span}; to know its worth give ${names}`;
  }
  return `${span}: worth ${write(npv, dollar, { digits: 4 })} today${back(payback)}`;
}

function back(payback: Projection['worth']['payback']): string {
  if (payback instanceof Absent) return '';
  return payback === undefined ? ', never paid back' : `, paid back after ${counted(payback)}`;
}

const counted = (months: number): string => (months === 1 ? '1 month' : `${months} months`);

function instead(it: Alternatives, nameOf: NameOf): Block[] {
  const lines = [
    ['Mine', it.mine, it.bitcoinMined],
    ['Sell the power', it.sellThePower, undefined],
    ['Buy bitcoin with the same cash', it.buyBitcoin, it.bitcoinBought],
  ] as const;
  const known = lines.filter(([, worth, coins]) => [worth, coins].some(isKnown));
  return [
    {
      kind: 'table',
      head: known.length === 0 ? [] : ['', 'worth today', 'coins'],
      rows: known.map(([name, worth, coins]) =>
        row(name, orDash(worth, dollar), coins === undefined ? '' : orDash(coins, bitcoin)),
      ),
      right: [1, 2],
      flexible: [[0, 16]],
    },
    {
      kind: 'aside',
      text: notShown(
        lines.map(([name, worth]) => [name, worth]),
        nameOf,
      ),
    },
  ];
}

const isKnown = (value: Value | undefined): boolean => value instanceof Exact;

const stakes = (holders: ProjectionShown['stakes']): Block => ({
  kind: 'table',
  head: holders.length === 0 ? [] : ['', 'cash over all months'],
  rows: holders.map(({ name, cashFlow }) => row(name, orDash(total(cashFlow), dollar, 'asGiven'))),
  right: [1],
});

const total = (cashFlow: readonly (Exact | null)[]): Value =>
  cashFlow.reduce<Value>(
    (sum, it) => (it === null || sum instanceof Absent ? Absent.because('no cash flow') : sum.plus(it)),
    new Exact(0),
  );
