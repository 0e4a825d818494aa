import type { Command } from 'commander';
import { monthlyNetworks, replacements, shipped, worldPlants } from '../index.ts';
import { json } from '../present/json.ts';
import { Asked } from './asked.ts';
import { addForms, print } from './forms.ts';
import type { Io } from './io.ts';
import { libraryIn } from './library.ts';
import { kindCalled, kinds } from './preset-kinds.ts';
import { listCsv, listPage, sorted } from './preset-list.ts';
import { foundCsv, foundJson, foundPage } from './world-page.ts';

/** `hashwatt presets list`. */
export function list(command: Command, io: Io): void {
  command
    .argument('[kind]', `one kind of preset: ${kinds.join(', ')}`)
    .option('--all', 'every month of the network too, each on a line')
    .option('--sort <column>', 'of miners: name, efficiency, hash-rate, power, cooling, released, …');
  addForms(command, { json: 'everything they say', csv: 'a line for each' });
  const asked = new Asked(command);
  command.action(async (kind: string | undefined) => {
    asked.check();
    const only = kind === undefined ? undefined : kindCalled(kind, 'kind');
    const wanted = only === undefined ? kinds : [only];
    const library = (await libraryIn(asked, io)) ?? shipped;
    const months = wanted.includes('network') ? monthlyNetworks() : [];
    const named = kinds.flatMap((of) =>
      library.presets.filter((it) => it.kind === of && wanted.includes(of)),
    );
    const all = asked.has('--all') ? [...named, ...months] : named;
    const by = asked.value('--sort');
    const found = by === undefined ? all : sorted(all, only, by);
    return print(asked, io, {
      page: listPage(found, asked.has('--all') ? [] : months),
      json: () => json(found),
      csv: () => listCsv(found),
      told: { warnings: replacements(library, found), ownWarnings: [] },
    });
  });
}

/** `hashwatt presets find`. */
export function find(command: Command, io: Io): void {
  command
    .argument('[name]', 'any part of a name; words of its country or fuel help')
    .option('--country <country>', 'a code such as UKR, or a name')
    .option('--fuel <fuel>', 'such as nuclear, hydro or coal');
  addForms(command, { json: 'a list', csv: 'a line for each' });
  const asked = new Asked(command);
  command.action(async (name: string | undefined) => {
    asked.check();
    const world = await worldPlants();
    const found = world.select({ name, country: asked.value('--country'), fuel: asked.value('--fuel') });
    if (found.length === 0 && name !== undefined) world.find(name);
    return print(asked, io, {
      page: foundPage(found),
      json: () => foundJson(found),
      csv: () => foundCsv(found),
    });
  });
}
