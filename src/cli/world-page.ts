import type { WorldPlant } from '../index.ts';
import { csv } from '../present/csv.ts';
import { json } from '../present/json.ts';
import { type Page, row, section } from '../present/page.ts';
import { countText, statedText } from '../present/values.ts';

const MODEL =
  'The column “model” is an estimate of the database, one factor for each country and fuel, and is used nowhere.';
const CREDIT =
  'Global Power Plant Database v1.2.0, World Resources Institute and partners, 2019, CC BY 4.0; “checked” are ours.';

/** Plants of the world, a line each. */
export const foundPage = (found: readonly WorldPlant[]): Page => [
  ...section(
    countText(found.length, 'plant'),
    {
      kind: 'table',
      head: ['id', 'name', 'nameplate', 'fuel', 'country', 'model'],
      rows: found.map((it) =>
        row(
          it.checked?.id ?? it.id,
          it.checked ? `${it.name} (checked)` : it.name,
          statedText('grossCapacity', it.capacity),
          it.fuel,
          it.countryName,
          modelText(it),
        ),
      ),
      right: [2, 5],
      flexible: [
        [1, 12],
        [4, 8],
        [0, 14],
      ],
    },
    { kind: 'aside', text: MODEL },
    { kind: 'aside', text: CREDIT },
  ),
];

const modelText = ({ modelled }: WorldPlant): string => (modelled === undefined ? '' : `${modelled} GWh`);

/** The same as CSV. */
export const foundCsv = (found: readonly WorldPlant[]): string =>
  csv([
    ['id', 'name', 'nameplate (MW)', 'fuel', 'country', 'built', 'asOf', 'model (GWh/year)', 'checked'],
    ...found.map((it) => [
      it.id,
      it.name,
      it.capacity,
      it.fuel,
      it.country,
      it.built ?? '',
      it.asOf ?? '',
      it.modelled ?? '',
      it.checked?.id ?? '',
    ]),
  ]);

/** The same as JSON. */
export const foundJson = (found: readonly WorldPlant[]): string =>
  json(found.map((it) => ({ ...it, key: undefined, line: undefined, checked: it.checked?.id ?? null })));
