import { fileOf, HashwattError, type Kind, type Preset } from '../index.ts';
import { csv } from '../present/csv.ts';
import { unknownWord } from '../present/flags.ts';
import { type Page, type Row, row, section } from '../present/page.ts';
import { type Column, COLUMNS, NAME } from './preset-columns.ts';

const TITLES: Readonly<Record<Kind, string>> = {
  plant: 'Plants',
  miner: 'Miners',
  cooling: 'Cooling',
  network: 'Networks',
  scenario: 'Scenarios',
};

/** Presets of one kind in the order of a column. @throws HashwattError when there is no such column */
export function sorted(presets: readonly Preset[], kind: Kind | undefined, by: string): readonly Preset[] {
  if (kind === undefined)
    throw new HashwattError([
      { code: 'wrong-shape', field: '--sort', allowed: 'orders one kind of preset', fix: 'Name the kind' },
    ]);
  const columns = columnsOf(kind);
  const column = columns.find(({ key }) => key === by);
  if (!column) {
    const keys = columns.map(({ key }) => key);
    const { fix, ...problem } = unknownWord(by, `is none of ${keys.join(', ')}`, keys);
    throw new HashwattError([
      { ...problem, field: '--sort', given: by, ...(fix === undefined ? {} : { fix }) },
    ]);
  }
  const ranked = presets.map((it) => ({ it, rank: column.order?.(it), text: column.text(it) }));
  return ranked
    .toSorted((a, b) =>
      column.order ? (a.rank ?? Infinity) - (b.rank ?? Infinity) || 0 : a.text.localeCompare(b.text, 'en'),
    )
    .map(({ it }) => it);
}

/** The columns of a kind, its name first. */
const columnsOf = (kind: Kind): readonly Column[] => [NAME, ...COLUMNS[kind].filter((it) => it !== NAME)];

/** Presets kind by kind, a line each, and months of the network on one line. */
export const listPage = (presets: readonly Preset[], months: readonly Preset[] = []): Page =>
  kindsOf(presets).flatMap((kind) => {
    const columns = COLUMNS[kind];
    const right = columns.flatMap(({ unit }, at) => (unit === undefined ? [] : [at + 1]));
    return section(TITLES[kind], {
      kind: 'table',
      head: ['', ...columns.map(({ head }) => head)],
      rows: [
        ...presets
          .filter((it) => it.kind === kind)
          .map((it) => row(`${it.id}${ownText(it)}`, ...columns.map(({ text }) => text(it)))),
        ...(kind === 'network' ? rangeOf(months) : []),
      ],
      right,
      flexible: [1, columns.length, columns.length - 1, 0].map((at) => [at, 12] as const),
    });
  });

const ownText = ({ own }: Preset): string =>
  own ? ` (your own${own.replaces ? ', in place of the shipped one' : ''})` : '';

const rangeOf = (months: readonly Preset[]): Row[] => {
  const [first, last] = [months[0], months.at(-1)];
  return first && last ? [row(`${first.id} … ${last.id}`, `${months.length} months`)] : [];
};

const kindsOf = (presets: readonly Preset[]): readonly Kind[] => [
  ...new Set(presets.map(({ kind }) => kind)),
];

/** The same as CSV: of one kind all its columns, of several what they share. */
export function listCsv(presets: readonly Preset[]): string {
  const [kind, another] = kindsOf(presets);
  const columns = kind !== undefined && another === undefined ? columnsOf(kind) : [NAME];
  return csv([
    ['kind', 'id', ...columns.map(headOf), 'file'],
    ...presets.map((it) => [
      it.kind,
      it.id,
      ...columns.map(({ full, text }) => (full ?? text)(it)),
      fileOf(it),
    ]),
  ]);
}

const headOf = ({ key, unit }: Column): string => (unit === undefined ? key : `${key} (${unit})`);
