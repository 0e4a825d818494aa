import { Exact, fileOf, type Kind, type Name, type Preset } from '../index.ts';
import { csv } from '../present/csv.ts';
import { type Page, type Row, row, section } from '../present/page.ts';
import { labelOf, statedText, unitText, valueText } from '../present/values.ts';

const titles: Readonly<Record<Kind, string>> = {
  plant: 'Plants',
  miner: 'Miners',
  cooling: 'Cooling',
  network: 'Networks',
  scenario: 'Scenarios',
};

/** Presets kind by kind, a line each, and months on one line. */
export const listPage = (presets: readonly Preset[], months: readonly Preset[] = []): Page =>
  [...new Set(presets.map(({ kind }) => kind))].flatMap((kind) =>
    section(titles[kind], {
      kind: 'table',
      rows: [
        ...presets.filter((it) => it.kind === kind).map(lineOf),
        ...(kind === 'network' ? rangeOf(months) : []),
      ],
      flexible: [
        [2, 20],
        [1, 14],
      ],
    }),
  );

const rangeOf = (months: readonly Preset[]): Row[] => {
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  return [
    row(
      `${first.id} … ${last.id}`,
      `${months.length} months`,
      `the mean network of each, such as ${last.id}`,
    ),
  ];
};

/** The same as CSV, the kind first. */
export const listCsv = (presets: readonly Preset[]): string =>
  csv([
    ['kind', 'id', 'name', 'fact', 'file'],
    ...presets.map((it) => [it.kind, it.id, it.name, keyFact(it), fileOf(it)]),
  ]);

const lineOf = (it: Preset): Row => row(it.id, `${it.name}${ownText(it)}`, keyFact(it));

const ownText = ({ own }: Preset): string =>
  own ? ` (your own${own.replaces ? ', in place of the shipped one' : ''})` : '';

/** What tells one preset of a kind from another. */
function keyFact(it: Preset): string {
  const { facts, values } = it;
  switch (it.kind) {
    case 'plant': {
      const units = values.unitNetCapacity && `${facts['units']} × ${said(it, 'unitNetCapacity')}`;
      return [units ?? said(it, 'netCapacity'), facts['fuel'], facts['country']].join(', ');
    }
    case 'miner':
      return `${said(it, 'minerHashRate')} at ${efficiency(it)}`;
    case 'cooling':
      return `PUE ${said(it, 'pue')}`;
    case 'network':
      return it.about ?? '';
    default:
      return '';
  }
}

const said = ({ values }: Preset, name: Name): string => {
  const value = values[name]?.value;
  return value === undefined ? '?' : statedText(name, value);
};

function efficiency({ values: { minerPower, minerHashRate } }: Preset): string {
  if (!minerPower || !minerHashRate) return '?';
  return valueText('minerEfficiency', new Exact(minerPower.value).div(minerHashRate.value));
}

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
    [...entries(it).map(([, value]) => value), ...it.warnings].flatMap(({ source }) => source ?? []),
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
