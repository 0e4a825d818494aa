import { Quantified } from '../study/amount.ts';
import { mining } from '../mining/book.ts';
import type { Name, Stated } from '../study/inputs.ts';
import { type AtPoint, type Compared, POINT_NAMES, type PointName } from '../study/run-points.ts';
import { Exact } from '../units/decimal.ts';
import type { NameOf } from './absences.ts';
import { notShown } from './absences.ts';
import { cellText, csv } from './csv.ts';
import { json } from './json.ts';
import { type Page, type Row, section } from './page.ts';
import { statedJson } from './stated.ts';
import { inSentence, labelOf, orDash, unitText } from './values.ts';
import { type Warned, warnings } from './warnings.ts';

/** Run points of a machine, each with a name, and where they come from. */
export interface RunPointsShown extends Warned, Omit<Compared, 'points'> {
  readonly scenario: { readonly id: string; readonly name: string; readonly about?: string } | null;
  readonly miner: { readonly id: string; readonly name: string };
  readonly points: readonly (AtPoint & { readonly name: string })[];
  readonly about: { readonly source: string; readonly asOf: string; readonly note?: string };
  readonly stated: ReadonlyMap<Name, Stated>;
}

/** What one machine draws and hashes is in CSV and JSON; a page has no room for it. */
const COLUMNS: readonly PointName[] = POINT_NAMES.slice(2);

const HEADS: Readonly<Partial<Record<PointName, string>>> = {
  minerEfficiency: 'J/TH',
  minerCount: 'machines',
  installedHashRate: 'hash rate',
  revenuePerYear: 'revenue',
  marginPerYear: 'margin',
  profitPerYear: 'profit',
};

/** What the same megawatts earn at each run point, the best one marked. */
export const runPointsPage = (it: RunPointsShown, nameOf: NameOf = (name) => name): Page => {
  const shown = COLUMNS.filter(
    (name) =>
      it.points.some(({ values }) => values[name] instanceof Exact) &&
      (name !== 'marginPerYear' || it.by === name),
  );
  return [
    ...section(it.scenario?.name ?? it.miner.name, { kind: 'answer', text: verdict(it) }),
    ...section('Beware', { kind: 'warnings', items: warnings(it, nameOf) }),
    ...section(
      `Run points of ${it.miner.name}`,
      {
        kind: 'table',
        head: ['', ...shown.map((name) => HEADS[name] ?? inSentence(labelOf(name))), ''],
        rows: it.points.map((point) => rowOf(point, shown)),
        right: shown.map((_, at) => at + 1),
        flexible: [[0, 10]],
      },
      { kind: 'aside', text: lacking(it, nameOf) },
      { kind: 'aside', text: sourceOf(it) },
    ),
  ];
};

function verdict({ points, by, miner }: RunPointsShown): string {
  const best = points.find(({ isBest }) => isBest);
  if (!best || by === undefined) return `No run point of ${miner.name} can be called best.`;
  return `${miner.name} is best at ${best.name}, by the ${inSentence(labelOf(by))}.`;
}

const rowOf = (
  { name, values, isBest }: RunPointsShown['points'][number],
  shown: readonly PointName[],
): Row => ({
  cells: [name, ...shown.map((it) => short(it, values)), isBest ? 'best' : ''],
  strong: isBest,
});

/** What is in the head of a column need not stand in each of its cells. */
const short = (name: PointName, values: AtPoint['values']): string =>
  orDash(values[name], mining.quantity(name).unit).replace(/( J\/TH| miner|\/year)$/, '');

const lacking = ({ points }: RunPointsShown, nameOf: NameOf): string =>
  notShown(
    POINT_NAMES.map((name) => [labelOf(name), points[0]!.values[name]]),
    nameOf,
  );

const sourceOf = ({ about: { source, asOf, note } }: RunPointsShown): string =>
  `Run points: ${[note, asOf, source].filter(Boolean).join(', ')}.`;

/** The same as JSON. */
export const runPointsJson = (it: RunPointsShown, version: string): string =>
  json({
    hashwatt: version,
    scenario: it.scenario?.id ?? null,
    miner: it.miner,
    inputs: statedJson(it.stated),
    runPoints: it.points.map(({ name, values, isBest }) => ({
      name,
      ...Object.fromEntries(
        POINT_NAMES.map((of) => [of, new Quantified(values[of], mining.quantity(of).unit)]),
      ),
      best: isBest,
    })),
    by: it.by ?? null,
    source: it.about.source,
    asOf: it.about.asOf,
    note: it.about.note ?? null,
    warnings: it.warnings,
  });

/** The same as CSV, a line for each run point. */
export const runPointsCsv = ({ points }: RunPointsShown): string =>
  csv([
    ['runPoint', ...POINT_NAMES.map((name) => `${name} (${unitText(name)})`), 'best'],
    ...points.map(({ name, values, isBest }) => [
      name,
      ...POINT_NAMES.map((of) => cellText(values[of])),
      isBest ? 'yes' : '',
    ]),
  ]);
