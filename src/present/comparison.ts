import { Absent, type Value } from '../interpret/absent.ts';
import { mining, monthly } from '../mining/book.ts';
import { decimalText, Quantified } from '../study/amount.ts';
import type { Bridge } from '../study/compare.ts';
import type { Envelope } from '../study/envelope.ts';
import type { Name, YearName } from '../study/inputs.ts';
import { Exact } from '../units/decimal.ts';
import { shownSymbol } from '../units/symbols.ts';
import type { NameOf } from './absences.ts';
import { titleOf } from './chapters.ts';
import { csv } from './csv.ts';
import { json } from './json.ts';
import { type Block, type Page, row, section } from './page.ts';
import { labelOf, resultsOf, valueIn, valueText } from './values.ts';
import { warnings } from './warnings.ts';

/** Envelopes side by side, and the bridges from the first. */
export interface ComparisonShown {
  readonly answers: readonly Envelope[];
  readonly result: YearName;
  readonly bridges: readonly Bridge[];
}

/** How each result differs, chapter by chapter, and what causes the difference of one. */
export const comparisonPage = (it: ComparisonShown, called: NameOf = (name) => name): Page => [
  ...section(it.answers.map(nameOf).join(' · '), { kind: 'prose', text: alike(it) }),
  ...section('Beware', {
    kind: 'warnings',
    items: warningsOf(it, called),
  }),
  ...[...mining.chapters.keys()].flatMap((chapter) =>
    section(titleOf(chapter), sideBySide(it.answers, chapter)),
  ),
  ...it.bridges.flatMap((bridge, at) =>
    section(`From ${nameOf(it.answers[0]!)} to ${nameOf(it.answers[at + 1]!)}`, steps(it.result, bridge)),
  ),
];

/** What to beware of in any of the scenarios, each said once. */
export const warningsOf = ({ answers }: ComparisonShown, called: NameOf): string[] => [
  ...new Set(answers.flatMap((it) => warnings(it, called))),
];

const nameOf = ({ scenario, presets }: Envelope): string =>
  scenario?.id ?? (presets.map(({ id }) => id).join(', ') || 'estimate');

const alike = ({ answers }: ComparisonShown): string =>
  `${answers.length} scenarios; results that are the same in all are left out.`;

function sideBySide(answers: readonly Envelope[], chapter: string): Block {
  const names = resultsOf(chapter).filter((name) => differs(answers.map((it) => valueIn(it, name))));
  return {
    kind: 'table',
    head:
      names.length === 0 ? [] : ['', ...answers.map(nameOf), ...(answers.length === 2 ? ['difference'] : [])],
    rows: names.map((name) => {
      const values = answers.map((it) => valueIn(it, name));
      const cells = values.map((value) => text(name, value));
      return row(labelOf(name), ...cells, ...(values.length === 2 ? [difference(name, values)] : []));
    }),
    right: [1, 2, 3],
    flexible: [[0, 14]],
  };
}

const differs = (values: readonly Value[]): boolean => {
  const texts = new Set(values.map((it) => (it instanceof Absent ? '' : it.toString())));
  return texts.size > 1;
};

const text = (name: Name, value: Value): string => (value instanceof Absent ? '—' : valueText(name, value));

const difference = (name: Name, [from, to]: readonly Value[]): string =>
  from instanceof Exact && to instanceof Exact ? signed(name, to.minus(from)) : '—';

const signed = (name: Name, value: Exact): string => `${value.gt(0) ? '+' : ''}${valueText(name, value)}`;

/** From one value to the other, cause by cause in the order of the book; the parts sum to the whole. */
const steps = (result: Name, { from, to, causes }: Bridge): Block => ({
  kind: 'table',
  rows:
    from instanceof Absent || to instanceof Absent
      ? [row(labelOf(result), `— ${(from instanceof Absent ? from : (to as Absent)).because}`)]
      : [
          { cells: [labelOf(result), text(result, from)], strong: true },
          ...causes.map(({ inputs, change }) =>
            row(`· ${inputs.map(labelOf).join(', ')}`, signed(result, change)),
          ),
          { cells: [labelOf(result), text(result, to)], strong: true },
        ],
  right: [1],
  flexible: [[0, 20]],
});

/** The same as JSON: every result of each, and the causes. */
export const comparisonJson = ({ answers, result, bridges }: ComparisonShown, version: string): string =>
  json({
    hashwatt: version,
    scenarios: answers.map(nameOf),
    results: Object.fromEntries(
      Object.keys(answers[0]!.results).map((name) => [
        name,
        answers.map(({ results }) => results[name as keyof typeof results]),
      ]),
    ),
    bridges: bridges.map(({ from, to, causes }) => ({
      result,
      from: new Quantified(from, monthly.quantity(result).unit),
      to: new Quantified(to, monthly.quantity(result).unit),
      causes: causes.map(({ inputs, change }) => ({ inputs, change: decimalText(change) })),
    })),
  });

/** Every result on a line, a column each scenario. */
export const comparisonCsv = ({ answers }: ComparisonShown): string =>
  csv([
    ['name', 'unit', ...answers.map(nameOf)],
    ...Object.keys(answers[0]!.results).map((name) => [
      name,
      shownSymbol(monthly.quantity(name).unit),
      ...answers.map((it) => {
        const value = valueIn(it, name as Name);
        return value instanceof Absent ? '' : decimalText(value);
      }),
    ]),
  ]);
