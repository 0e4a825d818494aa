import { Absent, type Value } from '../interpret/absent.ts';
import { Quantified } from '../study/amount.ts';
import type { Backtest, Tested } from '../study/backtest.ts';
import { bitcoin, exahash, one, second } from '../units/catalogue.ts';
import type { Exact } from '../units/decimal.ts';
import { write } from '../units/write.ts';
import { cellText, csv } from './csv.ts';
import { json } from './json.ts';
import { type Page, type Row, row, section } from './page.ts';
import { orDash } from './values.ts';

type Line = Tested & { readonly line: number };
export type Shown = Backtest<Line>;

const hashes = exahash.per(second);

/** What was reported beside what was to be expected, row by row, and how far they agree. */
export const backtestPage = (it: Shown): Page => [
  ...section('Backtest', { kind: 'answer', text: verdict(it) }),
  ...section('Months', {
    kind: 'table',
    head: ['', '', 'hash rate', 'reported', 'expected', 'ratio'],
    rows: it.rows.map(rowOf),
    right: [2, 3, 4, 5],
    flexible: [[0, 12]],
  }),
  ...section('Not compared', { kind: 'list', items: it.rows.flatMap(reasonOf) }),
];

/** Of fewer rows four fifths say little. */
const ENOUGH = 10;

function verdict({ rows, compared, spread }: Shown): string {
  const count = compared === rows.length ? `${compared}` : `${compared} of ${rows.length}`;
  if (!spread) return `None of ${rows.length} rows could be compared.`;
  const { median, low, high } = spread;
  const wide = compared < ENOUGH ? '' : `; 80 % lie between ${ratio(low)} and ${ratio(high)}`;
  return `Reported over expected: ${ratio(median)} in the median of ${count} rows${wide}.`;
}

const ratio = (it: Exact): string => it.toDecimalPlaces(3).toFixed(3);

const rowOf = (it: Tested): Row =>
  row(
    it.company,
    it.month,
    write(it.hashRate, hashes, { digits: 4 }),
    write(it.bitcoin, bitcoin, { digits: 4 }),
    orDash(it.expected, bitcoin),
    it.ratio instanceof Absent ? '' : ratio(it.ratio),
  );

const reasonOf = ({ line, company, month, ratio: it }: Line): string[] =>
  it instanceof Absent ? [`line ${line}: ${[company, month].filter(Boolean).join(' ')}: ${it.because}`] : [];

/** The same as JSON. */
export const backtestJson = ({ rows, compared, spread }: Shown, version: string): string =>
  json({
    hashwatt: version,
    rows: rows.map((it) => ({
      line: it.line,
      company: it.company,
      month: it.month,
      hashRate: new Quantified(it.hashRate, hashes),
      reported: new Quantified(it.bitcoin, bitcoin),
      expected: new Quantified(it.expected, bitcoin),
      ratio: new Quantified(it.ratio, one),
    })),
    compared,
    spread: spread
      ? Object.fromEntries(
          Object.entries(spread).map(([name, it]) => [name, new Quantified(it as Exact, one)]),
        )
      : null,
  });

const HEAD = [
  'line',
  'company',
  'month',
  'hashRate (EH/s)',
  'reported (BTC)',
  'expected (BTC)',
  'ratio',
  'because',
];

/** Its rows as CSV. */
export const backtestCsv = ({ rows }: Shown): string =>
  csv([
    HEAD,
    ...rows.map((it) => [
      `${it.line}`,
      it.company,
      it.month,
      ...[it.hashRate, it.bitcoin, it.expected, it.ratio].map((value: Value) => cellText(value)),
      it.ratio instanceof Absent ? it.ratio.because : '',
    ]),
  ]);
