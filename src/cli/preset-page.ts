import { fileOf, type Name, type Preset, presetQuantity, type RunPoints } from '../index.ts';
import { csv } from '../present/csv.ts';
import { type Page, type Row, row, section } from '../present/page.ts';
import { labelOf, statedText, unitText, valueText } from '../present/values.ts';

/** All that a preset says, each value with its date, its note, and the number of its source below. */
export function presetPage(it: Preset): Page {
  const sources = sourcesOf(it);
  const notes = it.warnings.map(({ text, source }) => `${text}${marked(source, sources)}`);
  return [
    ...section(it.name, { kind: 'aside', text: it.about ?? '' }, { kind: 'table', rows: nature(it) }),
    ...section('Values', {
      kind: 'table',
      rows: valueRows(it, sources),
      right: [1],
      flexible: [
        [2, 24],
        [0, 14],
        [2, 12],
      ],
    }),
    ...runPointsSection(it, sources),
    ...priceSection(it, sources),
    ...section('Beware', { kind: 'warnings', items: notes }),
    ...section('Stakes', { kind: 'table', rows: it.stakes.map(({ name, weight }) => row(name, weight)) }),
    ...section('Left out', { kind: 'list', items: it.leavesOut }),
    ...section('Expects', { kind: 'list', items: it.expect }),
    ...section('Sources', {
      kind: 'addresses',
      items: sources.map((source, index) => `[${index + 1}] ${source}`),
    }),
  ];
}

/** At what other powers a machine runs. */
const runPointsSection = (it: Preset, sources: readonly string[]): Page => {
  const { runPoints } = it;
  return runPoints === undefined
    ? []
    : section(
        'Run points',
        { kind: 'table', rows: runPoints.points.map((point) => pointRow(point, it)), right: [1, 2, 3] },
        { kind: 'aside', text: whence(runPoints, sources) },
      );
};

function pointRow({ name = '', power, hashRate }: RunPoints['points'][number], of: Preset): Row {
  const values = { minerPower: { value: power }, minerHashRate: { value: hashRate } };
  return row(
    name,
    valueText('minerPower', power),
    valueText('minerHashRate', hashRate),
    presetQuantity({ ...of, values }, 'minerEfficiency').toString(),
  );
}

/** What a machine once cost: a range with its date, which no result takes up by itself. */
const priceSection = ({ price }: Preset, sources: readonly string[]): Page =>
  price === undefined
    ? []
    : section(
        'Price',
        {
          kind: 'table',
          rows: [
            row(
              labelOf('machinePrice'),
              `${statedText('machinePrice', price.low)} … ${statedText('machinePrice', price.high)}`,
            ),
          ],
        },
        { kind: 'aside', text: `${whence(price, sources)} No result rests on it: give machinePrice.` },
      );

const whence = (
  { asOf, note, source }: { readonly asOf: string; readonly note?: string; readonly source: string },
  sources: readonly string[],
): string => `${[asOf, note].filter(Boolean).join(', ')}${marked(source, sources)}.`;

const nature = (it: Preset): Row[] => [
  row(it.kind, it.id),
  ...Object.entries(it.facts)
    .filter(([name, value]) => name !== it.kind || value !== it.id)
    .map(([name, value]) => row(name, value)),
  ...Object.entries(it.rests).map(([kind, name]) => row(`rests on ${kind}`, name)),
  row('file', fileOf(it)),
];

const entries = ({ values }: Preset) => Object.entries(values) as [Name, Preset['values'][Name] & object][];

const sourcesOf = (it: Preset): string[] => [
  ...new Set(
    [
      ...entries(it).map(([, value]) => value),
      ...[it.runPoints, it.price].filter((said) => said !== undefined),
      ...it.warnings,
    ].flatMap(({ source }) => source ?? []),
  ),
];

const marked = (source: string | undefined, sources: readonly string[]): string =>
  source === undefined ? '' : ` [${sources.indexOf(source) + 1}]`;

const valueRows = (it: Preset, sources: readonly string[]): Row[] =>
  entries(it).map(([name, { value, asOf, assumed, note, source }]) => {
    const why = assumed === undefined ? note : `assumed: ${assumed}`;
    const when = `${asOf ?? ''}${marked(source, sources)}`.trim();
    return row(labelOf(name), statedText(name, value), [when, why].filter(Boolean).join(' '));
  });

/** The values of a preset as CSV, each with what a reviewer asks for. */
export const presetCsv = (it: Preset): string =>
  csv([
    ['name', 'label', 'value', 'unit', 'asOf', 'source', 'assumed', 'note'],
    ...entries(it).map(([name, { value, asOf = '', source = '', assumed = '', note = '' }]) => [
      name,
      labelOf(name),
      value,
      unitText(name),
      asOf,
      source,
      assumed,
      note,
    ]),
  ]);
