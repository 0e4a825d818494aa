import { claims, type Kind, type Preset, presets, readPresets } from '../index.ts';
import { flagNames, monthFlags, nameOfFlag, worths } from '../present/flags.ts';
import { kinds } from './preset-kinds.ts';

/** What a place of a line is asked for. */
export interface Line {
  /** What was typed there. */
  readonly typed: string;
  /** What the help says of it. */
  readonly about: string;
  /** Whether the command follows months. */
  readonly months: boolean;
  /** The user’s own preset folder, if one was named. */
  readonly folder: string | undefined;
}

type Words = (line: Line) => readonly string[] | Promise<readonly string[]>;

/** The words of a place, by what its argument or flag is called, or else by what stands after the flag. */
export interface Place {
  /** Whether a file may stand there, beside these words. */
  readonly files: boolean;
  readonly words: Words;
}

const ids =
  (...wanted: Kind[]): Words =>
  async (line) => {
    const all = await presetsFor(line);
    return wanted.flatMap((kind) => all.flatMap((it) => (it.kind === kind ? [it.id] : [])));
  };

/** What is shipped, and what the user’s own folder holds. */
async function presetsFor({ folder }: Line): Promise<readonly Preset[]> {
  if (folder === undefined) return presets;
  // What is wrong with it is told when the line is run.
  return readPresets(folder).then(
    (it) => it.presets,
    () => presets,
  );
}

/** Names of the book as the help writes them, or as flags where a hyphen was typed. */
const named = (flags: readonly string[], { typed }: Line): string[] =>
  flags.map((flag) => (typed.includes('-') ? flag.slice(2) : nameOfFlag(flag)!));

const inputs: Words = (line) => named(line.months ? monthFlags : flagNames, line);

/** Results go on behind a comma. */
const results: Words = async (line) => {
  const [head = ''] = /^.*,/su.exec(line.typed) ?? [];
  const all = [...(await inputs(line)), ...(line.months ? worths : [])];
  return all.map((it) => `${head}${it}`);
};

const scenarios = ids('scenario', 'plant');

const claimsOrScenarios: Words = async (line) => [
  ...(await claims()).map(({ id }) => id),
  ...(await scenarios(line)),
];

const kindsTold: Words = ({ about }) => [...kinds, 'claim', 'assumptions'].filter((it) => about.includes(it));

const orFiles = (words: Words): Place => ({ files: true, words });
const alone = (words: Words): Place => ({ files: false, words });
const FILES = orFiles(() => []);

/** Every place that more than the user’s own words can stand in. */
export const places: Readonly<Record<string, Place>> = {
  scenario: orFiles(scenarios),
  scenarios: orFiles(scenarios),
  claims: orFiles(claimsOrScenarios),
  plant: orFiles(ids('plant')),
  miner: orFiles(ids('miner')),
  cooling: orFiles(ids('cooling')),
  network: orFiles(ids('network')),
  preset: alone(ids('scenario', ...kinds)),
  kind: alone(kindsTold),
  quantity: alone((line) => named(flagNames, line)),
  for: alone(inputs),
  over: alone(inputs),
  columns: alone(results),
  result: alone(results),
  results: alone(results),
  file: FILES,
  files: FILES,
  folder: FILES,
};
