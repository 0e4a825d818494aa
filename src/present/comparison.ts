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
import { widestPart } from './text.ts';
import type { AnyUnit } from '../units/unit.ts';
import { write } from '../units/write.ts';
import { labelOf, resultsOf, valueIn, valueText } from './values.ts';
import { warnings } from './warnings.ts';

/** Envelopes side by side, and the bridges from the first. */
export interface ComparisonShown {
  readonly answers: readonly Envelope[];
  readonly result: YearName | WorthName;
  readonly bridges: readonly Bridge[];
  /** What each is called; by its scenario where that is left out. */
  readonly names?: readonly string[] | undefined;
}

/** How each result differs, chapter by chapter, and what causes the difference of one. */
export const comparisonPage = (it: ComparisonShown, called: NameOf = (name) => name): Page => [
  ...section(namesOf(it).join(' · '), { kind: 'prose', text: alike(it) }),
  ...section('Beware', {
    kind: 'warnings',
    items: warningsOf(it, called),
  }),
  ...[...mining.chapters.keys()].flatMap((chapter) => section(titleOf(chapter), sideBySide(it, chapter))),
  ...it.bridges.flatMap((bridge, at) =>
    section(`From ${namesOf(it)[0]!} to ${namesOf(it)[at + 1]!}`, steps(it.result, bridge)),
  ),
  ...oldestIn(it).map((text): Section => ({ blocks: [{ kind: 'aside', text }] })),
];

/** The oldest input of each scenario that has one. */
export const oldestIn = (it: Pick<ComparisonShown, 'answers' | 'names'>): string[] =>
  it.answers.flatMap(({ oldest }, at) => (oldest ? [`${namesOf(it)[at]}: ${oldestText(oldest)}`] : []));

/** What to beware of in any of the scenarios, each said once. */
export const warningsOf = ({ answers }: Pick<ComparisonShown, 'answers'>, called: NameOf): string[] => [
  ...new Set(answers.flatMap((it) => warnings(it, called))),
];

/** What the scenarios are called beside each other. */
export const namesOf = ({ answers, names }: Pick<ComparisonShown, 'answers' | 'names'>): readonly string[] =>
  names ??
  answers.map(
    ({ scenario, presets }) => scenario?.id ?? (presets.map(({ id }) => id).join(', ') || 'estimate'),
  );

const alike = ({ answers }: ComparisonShown): string =>
  `${answers.length} scenarios; results that are the same in all are left out.`;

function sideBySide(it: ComparisonShown, chapter: string): Block {
  const { answers } = it;
  const names = resultsOf(chapter).filter((name) => differs(answers.map((answer) => valueIn(answer, name))));
  if (names.length === 0) return { kind: 'table', rows: [] };
  const head = ['', ...namesOf(it), ...(answers.length === 2 ? ['difference'] : [])];
  const rows = names.map((name) => {
    const values = answers.map((answer) => valueIn(answer, name));
    const cells = values.map((value) => text(name, value));
    return [labelOf(name), ...cells, ...(values.length === 2 ? [difference(name, values)] : [])];
  });
  // Where there is little room, a long name and a unit each have a line of their own.
  const least = (column: number): number =>
    Math.max(...[head, ...rows].map((cells) => widestPart(cells[column]!)));
  return {
    kind: 'table',
    head,
    rows: rows.map((cells) => row(...cells)),
    right: head.map((_, at) => at).slice(1),
    flexible: [[0, 14], ...answers.map((_, at) => [at + 1, least(at + 1)] as const)],
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
