import { Absent, type Value } from '../interpret/absent.ts';
import type { Name, Stated } from '../study/inputs.ts';
import type { Projection } from '../study/projection.ts';
import { dollar } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import { countOf, write } from '../units/write.ts';
import type { NameOf } from './absences.ts';
import { alternativesBlocks } from './alternatives.ts';
import { cashSoFar, course } from './course.ts';
import { oldestNote } from './oldest.ts';
import { type Block, type Page, row, section } from './page.ts';
import { orDash } from './values.ts';
import { type Warned, warnings } from './warnings.ts';
import { worthBlocks } from './worth.ts';

/** What a projection is of, beside its numbers. */
export interface ProjectionShown extends Projection, Warned {
  readonly scenario: { readonly name: string; readonly about?: string } | null;
  readonly from: string;
  readonly leavesOut: readonly string[];
  readonly stated: ReadonlyMap<Name, Stated>;
  /** Each holder's part of every month's cash flow, to the cent; they sum to it. */
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

/** Mining beside selling the power and buying bitcoin with the same cash on the same days. */
export const alternativesPage = (it: ProjectionShown, nameOf: NameOf = (name) => name): Page => [
  ...section(
    it.scenario?.name ?? 'Alternatives',
    {
      kind: 'prose',
      text: `${countOf(it.months.length, 'month')} from ${it.from}, at their worth on the first day.`,
    },
    ...alternativesBlocks(it.instead, nameOf),
  ),
  ...section('Beware', { kind: 'warnings', items: warnings(it, nameOf) }),
  ...oldestNote(it),
];

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
  ...section('Beware', { kind: 'warnings', items: warnings(it, nameOf) }),
  ...section('Worth', ...worthBlocks(it.worth, nameOf)),
  ...section(monthly ? 'Month by month' : 'Year by year', ...course(it.months, { monthly, width, nameOf })),
  ...section('Cash so far', cashSoFar(it.months, width)),
  ...section('Instead', ...alternativesBlocks(it.instead, nameOf)),
  ...section('Stakes', stakes(it.stakes.filter(({ cashFlow }) => !cashFlow.includes(null)))),
  ...section('Left out', { kind: 'list', items: it.leavesOut }),
  ...oldestNote(it),
];

function verdict({ worth: { npv, payback }, from, months }: ProjectionShown, nameOf: NameOf): string {
  const span = `${countOf(months.length, 'month')} from ${from}`;
  if (npv instanceof Absent) {
    const names = npv.missing.map(nameOf).join(', ');
    return names === '' ? `${span}: no worth, ${npv.because}` : `${span}; to know its worth give ${names}`;
  }
  return `${span}: worth ${write(npv, dollar, { digits: 4 })} today${back(payback)}`;
}

function back(payback: Projection['worth']['payback']): string {
  if (payback instanceof Absent) return '';
  return payback === undefined ? ', never paid back' : `, paid back after ${countOf(payback, 'month')}`;
}

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
