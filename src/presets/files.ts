import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { monthLines } from './chain-files.ts';
import { parseAssumptions, parsePlaced, type Placed } from './parse.ts';
import { FOLDERS, KINDS, type Library, type Preset } from './preset.ts';
import { readSource } from './source.ts';

/** Reads a preset from a file. @throws HashwattError with every problem of it. */
export const readPreset = (file: string): Preset => readPlaced(file).said;

/** The same, with the places of its fields. @throws HashwattError with every problem of it */
export const readPlaced = (file: string): Placed<Preset> => parsePlaced(readSource(file));

/**
 * Reads a whole preset folder.
 * @throws HashwattError with the problems of all its files at once.
 */
export function readLibrary(folder: string): Library {
  const problems: Problem[] = [];
  const presets = KINDS.flatMap((kind) =>
    filesOf(join(folder, FOLDERS[kind])).flatMap((file) => collect(problems, () => readPreset(file)) ?? []),
  );
  const assumptions = collect(problems, () => parseAssumptions(readSource(join(folder, 'assumptions.yaml'))));
  const months = collect(problems, () => monthsOf(join(folder, FOLDERS.network)));
  if (!assumptions || problems.length > 0) throw new HashwattError(problems);
  return { presets, ...months, assumptions };
}

const monthsOf = (folder: string): Pick<Library, 'months'> =>
  existsSync(join(folder, 'months.csv')) ? { months: monthLines(folder) } : {};

/** The YAML files of a folder, in order. */
export const filesOf = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .toSorted()
    .map((name) => join(folder, name));
