import { Absent, type Value } from '../interpret/absent.ts';
import { mining, monthly } from '../mining/book.ts';
import type { Bridge } from '../study/compare.ts';
import type { Envelope } from '../study/envelope.ts';
import type { Name, YearName } from '../study/inputs.ts';
import { isWorthName, worthField, type WorthName } from '../study/worth-names.ts';
import { Exact } from '../units/decimal.ts';
import type { NameOf } from './absences.ts';
import { titleOf } from './chapters.ts';
import { oldestText } from './oldest.ts';
import { type Block, type Page, row, type Section, section } from './page.ts';
import type { AnyUnit } from '../units/unit.ts';
import { write } from '../units/write.ts';
import { labelOf, resultsOf, valueIn, valueText } from './values.ts';
import { warnings } from './warnings.ts';

/** Envelopes side by side, and the bridges from the first. */
export interface ComparisonShown {
  readonly answers: readonly Envelope[];
  readonly result: YearName | WorthName;
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
  ...oldestIn(it).map((text): Section => ({ blocks: [{ kind: 'aside', text }] })),
];

/** The oldest input of each scenario that has one. */
export const oldestIn = ({ answers }: ComparisonShown): string[] =>
  answers.flatMap((it) => (it.oldest ? [`${nameOf(it)}: ${oldestText(it.oldest)}`] : []));

/** What to beware of in any of the scenarios, each said once. */
export const warningsOf = ({ answers }: ComparisonShown, called: NameOf): string[] => [
  ...new Set(answers.flatMap((it) => warnings(it, called))),
];

/** What a scenario is called beside others. */
export const nameOf = ({ scenario, presets }: Envelope): string =>
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
const steps = (of: ComparisonShown['result'], { from, to, causes }: Bridge): Block => {
  const { label, unit } = called(of);
  const shown = (value: Exact): string => write(value, unit, { digits: 4 });
  return {
    kind: 'table',
    rows:
      from instanceof Absent || to instanceof Absent
        ? [row(label, `— ${(from instanceof Absent ? from : (to as Absent)).because}`)]
        : [
            { cells: [label, shown(from)], strong: true },
            ...causes.map(({ inputs, change }) =>
              row(`· ${inputs.map(labelOf).join(', ')}`, `${change.gt(0) ? '+' : ''}${shown(change)}`),
            ),
            { cells: [label, shown(to)], strong: true },
          ],
    right: [1],
    flexible: [[0, 20]],
  };
};

/** What a result is called, and its unit. */
export const called = (of: ComparisonShown['result']): { readonly label: string; readonly unit: AnyUnit } =>
  isWorthName(of) ? worthField(of) : { label: labelOf(of), unit: monthly.quantity(of).unit };
