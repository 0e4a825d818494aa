import { fileOf, type Library, type Outdated, outdated } from '../index.ts';
import { csv } from '../present/csv.ts';
import { json } from '../present/json.ts';
import { type Page, row, section, type Table } from '../present/page.ts';
import { labelOf } from '../present/values.ts';
import type { Forms } from './forms.ts';

/** What is to be renewed, in every form. @throws HashwattError when `today` is no day */
export function outdatedForms(today: string | undefined, library: Library | undefined): Forms {
  const found = outdated(today, library);
  return { page: outdatedPage(found), json: () => json(found.map(plain)), csv: () => outdatedCsv(found) };
}

function outdatedPage(found: readonly Outdated[]): Page {
  const sources = [...new Set(found.flatMap(({ source }) => source ?? []))];
  return [
    ...section('To renew', { kind: 'answer', text: countText(found) }, tableOf(found, sources)),
    ...section('Where to look', {
      kind: 'addresses',
      items: sources.map((source, index) => `[${index + 1}] ${source}`),
    }),
  ];
}

function countText(found: readonly Outdated[]): string {
  const count = new Set(found.map(({ preset }) => preset)).size;
  if (count === 0) return 'Nothing is older than its kind may be.';
  return `${count} ${count === 1 ? 'preset says' : 'presets say'} what is older than its kind may be.`;
}

/** A line for the values of one preset, one day and one source, with the number of the source. */
const tableOf = (found: readonly Outdated[], sources: readonly string[]): Table => ({
  kind: 'table',
  head: ['', '', 'of', 'old since', ''],
  rows: found.map(({ preset, names, asOf, since, source }) =>
    row(
      `${preset.kind} ${preset.id}`,
      names.map(labelOf).join(', '),
      asOf,
      since,
      source === undefined ? '' : `[${sources.indexOf(source) + 1}]`,
    ),
  ),
  flexible: [
    [1, 14],
    [0, 14],
  ],
});

const plain = ({ preset, names, asOf, limit, since, source }: Outdated): object => ({
  kind: preset.kind,
  id: preset.id,
  file: fileOf(preset),
  names,
  asOf,
  limitInDays: limit,
  oldSince: since,
  source: source ?? null,
});

const outdatedCsv = (found: readonly Outdated[]): string =>
  csv([
    ['kind', 'id', 'file', 'names', 'asOf', 'limitInDays', 'oldSince', 'source'],
    ...found.map((it) => Object.values(plain(it)).map(cellOf)),
  ]);

const cellOf = (cell: unknown): string =>
  Array.isArray(cell) ? cell.join(' ') : cell === null ? '' : `${cell as string | number}`;
