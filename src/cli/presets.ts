import type { Command } from 'commander';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileOf, HashwattError, type Kind, type Preset, preset, presets } from '../index.ts';
import { unknownWord } from '../present/flags.ts';
import { json } from '../present/json.ts';
import { Asked } from './asked.ts';
import { commandLine } from './command.ts';
import { addForms, print } from './forms.ts';
import type { Io } from './io.ts';
import { listCsv, listPage, sorted } from './preset-list.ts';
import { presetCsv, presetPage } from './preset-page.ts';

const EXAMPLES = `
Examples:
  hashwatt presets list miners --sort efficiency
  hashwatt presets show nautilus
  hashwatt presets show zaporizhzhia --kind plant --json
  cp "$(hashwatt presets path site-50mw)" my-site.yaml
`;

/** The kinds of preset, in the order in which an estimate takes them up. */
const kinds: readonly Kind[] = [...new Set(presets.map(({ kind }) => kind))];

/** `hashwatt presets`: what is shipped, what one says, and where it lies. */
export const presetsCommand = commandLine('presets', (command, { io }) => {
  command
    .description('The plants, machines, cooling, networks and scenarios that are shipped.')
    .usage('list|show|path …')
    .helpCommand(false)
    .addHelpText('after', EXAMPLES);
  list(child(command, 'list', 'Every preset with its key facts.'), io);
  show(child(command, 'show', 'What a preset says, value by value with its source.'), io);
  path(child(command, 'path', 'The file of a preset, or the folder of all.'), io);
});

const child = (command: Command, name: string, about: string): Command =>
  command.command(name).description(about);

function list(command: Command, io: Io): void {
  command.argument('[kind]', `one kind of preset: ${kinds.join(', ')}`);
  command.option('--sort <column>', 'of miners: name, efficiency, hash-rate, power, cooling, released, …');
  addForms(command, { json: 'everything they say', csv: 'a line for each' });
  const asked = new Asked(command);
  command.action((kind: string | undefined) => {
    asked.check();
    const only = kind === undefined ? undefined : kindCalled(kind, 'kind');
    const all = presets.filter((it) => only === undefined || it.kind === only);
    const by = asked.value('--sort');
    const found = by === undefined ? all : sorted(all, only, by);
    return print(asked, io, {
      page: listPage(found),
      json: () => json(found),
      csv: () => listCsv(found),
    });
  });
}

function show(command: Command, io: Io): void {
  command
    .argument('<name>', 'any part of a name that only one preset has')
    .option('--kind <kind>', `where a name stands for several: ${kinds.join(', ')}`);
  addForms(command, { json: 'everything it says', csv: 'its values' });
  const asked = new Asked(command);
  command.action((name: string) => {
    asked.check();
    const found = meant(name, asked);
    return print(asked, io, {
      page: presetPage(found),
      json: () => json(found),
      csv: () => presetCsv(found),
    });
  });
}

function path(command: Command, io: Io): void {
  command
    .argument('[name]', 'any part of a name that only one preset has')
    .option('--kind <kind>', `where a name stands for several: ${kinds.join(', ')}`);
  const asked = new Asked(command);
  command.action((name: string | undefined) => {
    asked.check();
    const found = join(io.presetFolder, name === undefined ? '' : fileOf(meant(name, asked)));
    if (!existsSync(found)) throw new Error(`${found} is not where it was installed`);
    io.out(`${found}\n`);
  });
}

/** A name that is both a scenario and a plant means the scenario, unless the kind is said. */
function meant(name: string, asked: Asked): Preset {
  const kind = asked.value('--kind');
  const wanted = kind === undefined ? (['scenario', ...kinds] as const) : [kindCalled(kind, '--kind')];
  try {
    return preset(name, ...new Set<Kind>(wanted));
  } catch (error) {
    if (!(error instanceof HashwattError)) throw error;
    throw new HashwattError(error.problems.map((it) => ({ ...it, field: 'preset' })));
  }
}

function kindCalled(text: string, field: string): Kind {
  const kind = kinds.find((it) => text === it || text === `${it}s`);
  if (kind) return kind;
  const { fix, ...problem } = unknownWord(text, `is none of ${kinds.join(', ')}`, kinds);
  throw new HashwattError([{ ...problem, field, given: text, ...(fix === undefined ? {} : { fix }) }]);
}
