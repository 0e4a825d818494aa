import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HashwattError } from '../units/problem.ts';
import { worldSays } from './compiled-world.ts';
import type { Library, Preset } from './preset.ts';
import { slug } from './slug.ts';
import { readTable } from './table.ts';
import { World } from './world.ts';
import type { WorldPlant } from './world-plant.ts';

type Row = Omit<WorldPlant, 'id' | 'checked'>;

/**
 * The plants of the world that are shipped.
 * @param folder of their files; where hashwatt was installed when it is left out
 * @throws HashwattError when they can’t be read
 */
export function readWorld({ presets }: Library, folder = installed()): World {
  const names = new Map(
    cellsOf(join(folder, 'countries.csv')).map(({ cells: [code = '', name = ''] }) => [code, name]),
  );
  const rows = cellsOf(join(folder, 'plants.csv')).map(({ line, cells }) => rowOf(line, cells, names));
  const checked = checkedRows(presets);
  const ids = idsOf(rows);
  const plants = rows.map((row, at): WorldPlant => {
    const known = checked.get(`${row.country} ${row.name}`);
    return { id: ids[at]!, ...row, ...(known ? { checked: known } : {}) };
  });
  return new World(plants, worldSays.fuels, names);
}

/** Beside the bundle of the CLI, or beside the sources; the library lies a folder deeper. */
const installed = (): string =>
  ['../../presets/world', '../../../presets/world']
    .map((it) => join(import.meta.dirname, it))
    .find((it) => existsSync(it)) ?? 'presets/world';

function cellsOf(file: string) {
  const rows = [...readTable(file).rows];
  const problems = rows.flatMap((it) => it.problems);
  if (problems.length > 0) throw new HashwattError(problems);
  return rows;
}

function rowOf(line: number, cells: readonly string[], names: ReadonlyMap<string, string>): Row {
  const [country = '', fuel = '', name = '', capacity = '', built, asOf, modelled] = cells;
  return {
    line,
    country,
    countryName: names.get(country) ?? country,
    fuel,
    name,
    key: slug(name),
    capacity,
    ...(built ? { built } : {}),
    ...(asOf ? { asOf } : {}),
    ...(modelled ? { modelled } : {}),
  };
}

const checkedRows = (presets: readonly Preset[]): ReadonlyMap<string, Preset> =>
  new Map(
    Object.entries(worldSays.checked).flatMap(([id, rows]) => {
      const preset = presets.find((it) => it.kind === 'plant' && it.id === id);
      return preset ? rows.map(({ country, name }) => [`${country} ${name}`, preset] as const) : [];
    }),
  );

/** Name and country; where several plants share them, also the fuel, then the megawatts, then a number. */
function idsOf(rows: readonly Row[]): string[] {
  const ids = rows.map(({ key, fuel, country }) => `${key || slug(fuel)}-${country.toLowerCase()}`);
  for (const more of [({ fuel }: Row) => fuel, ({ capacity }: Row) => capacity]) {
    const counts = countsOf(ids);
    rows.forEach((row, at) => {
      if (counts.get(ids[at]!)! > 1) ids[at] = `${ids[at]}-${slug(more(row))}`;
    });
  }
  const met = new Map<string, number>();
  return ids.map((id) => {
    const count = (met.get(id) ?? 0) + 1;
    met.set(id, count);
    return count === 1 ? id : `${id}-no.${count}`;
  });
}

function countsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}
