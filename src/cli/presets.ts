import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  fileOf,
  HashwattError,
  type Kind,
  type Library,
  type Preset,
  presetIn,
  replacements,
  shipped,
} from '../index.ts';
import { json } from '../present/json.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { addForms, print } from './forms.ts';
import { addImport } from './import.ts';
import type { Io } from './io.ts';
import { addPresets, libraryIn, ownFolder } from './library.ts';
import { outdatedForms } from './outdated.ts';
import { plantCalled } from './plant.ts';
import { find, list } from './preset-lists.ts';
import { kindCalled, kinds } from './preset-kinds.ts';
import { presetCsv, presetPage } from './preset-page.ts';

const EXAMPLES = `
Examples:
  hashwatt presets list miners --sort efficiency
  hashwatt presets list networks --all
  hashwatt presets find 'belo monte'
  hashwatt presets find --country UKR --fuel nuclear
  hashwatt presets show nautilus
  hashwatt presets show zaporizhzhia --kind plant --json
  hashwatt presets outdated --today 2026-07-01
  bitcoin-cli getblockchaininfo | hashwatt presets import network -
  cp "$(hashwatt presets path site-50mw)" my-site.yaml
`;

const KIND = `--kind <${kinds.join('|')}>`;

/** `hashwatt presets`: what there is, what one says, where it lies, and what is old, and how to make one. */
export const presetsCommand = commandLine('presets', (command, { io }) => {
  command
    .description(
      'The plants, machines, cooling, networks and scenarios that are shipped, or stand in your own folder.',
    )
    .usage('list|find|show|path|outdated|import …')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);
  list(child(command, 'list', 'Every preset with its key facts.'), io);
  find(child(command, 'find', 'Plants of the world, by name, country or fuel.'), io);
  show(child(command, 'show', 'What a preset says, value by value with its source.'), io);
  path(child(command, 'path', 'The file of a preset, or the folder of all.'), io);
  old(child(command, 'outdated', 'What is older than its kind may be, and where to look for newer.'), io);
  addImport(child(command, 'import', 'A network preset of what your node or a mempool instance says.'), io);
});

const child = (command: Command, name: string, about: string): Command =>
  addPresets(command.command(name).description(about));

function show(command: Command, io: Io): void {
  command
    .argument('<preset>', 'any part of a name that only one preset has')
    .option(KIND, 'where a name stands for several');
  addForms(command, { json: 'everything it says', csv: 'its values' });
  const asked = new Asked(command);
  command.action(async (name: string) => {
    asked.check();
    const library = (await libraryIn(asked, io)) ?? shipped;
    const found = await meant(name, asked, library);
    return print(asked, io, {
      page: presetPage(found),
      json: () => json(found),
      csv: () => presetCsv(found),
      told: { warnings: replacements(shipped, [found]), ownWarnings: [] },
    });
  });
}

function path(command: Command, io: Io): void {
  command
    .argument('[preset]', 'any part of a name that only one preset has')
    .option(KIND, 'where a name stands for several');
  const asked = new Asked(command);
  command.action(async (name: string | undefined) => {
    asked.check();
    const library = (await libraryIn(asked, io)) ?? shipped;
    const found =
      name === undefined
        ? (ownFolder(asked, io) ?? io.presetFolder)
        : pathOf(await meant(name, asked, library), io);
    if (!existsSync(found)) throw new Error(`${found} is not where it was installed`);
    io.out(`${found}\n`);
  });
}

const pathOf = (it: Preset, { presetFolder }: Io): string =>
  it.own ? it.own.file : join(presetFolder, fileOf(it));

function old(command: Command, io: Io): void {
  command.option('--today <date>', 'the day from which ages count');
  addForms(command, { json: 'the list', csv: 'the list' });
  const asked = new Asked(command);
  command.action(async () => {
    asked.check();
    await print(asked, io, async () => outdatedForms(asked.value('--today'), await libraryIn(asked, io)));
  });
}

/** A name that is both a scenario and a plant means the scenario, unless the kind is said. */
async function meant(name: string, asked: Asked, library: Library): Promise<Preset> {
  const kind = asked.value('--kind');
  const wanted = kind === undefined ? (['scenario', ...kinds] as const) : [kindCalled(kind, '--kind')];
  try {
    const all = [...new Set<Kind>(wanted)];
    const found = all.includes('plant') ? await plantCalled(name, asked, library, ...all) : name;
    if (asked.refused.length > 0) throw new HashwattError(asked.refused);
    return typeof found === 'string' ? presetIn(library, found, ...all) : found;
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    throw new HashwattError(error.problems.map((it) => ({ ...it, field: 'preset' })));
  }
}
