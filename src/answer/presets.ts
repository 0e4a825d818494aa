import { shipped } from '../presets/compiled.ts';
import { findPreset } from '../presets/find.ts';
import { layered } from '../presets/layer.ts';
import { type Outdated, outdated as old } from '../presets/outdated.ts';
import { isMonthName } from '../presets/months.ts';
import { FOLDERS, type Kind, KINDS, type Library, type Preset } from '../presets/preset.ts';
import { dayOf } from './question.ts';

/** Every preset that is shipped. */
export const presets: readonly Preset[] = shipped.presets;

/** The shipped preset that `name` means, of these kinds or of any. @throws HashwattError when it means none or several. */
export const preset = (name: string, ...kinds: Kind[]): Preset => presetIn(shipped, name, ...kinds);

/** The same in any library. @throws HashwattError when it means none or several */
export const presetIn = (library: Library, name: string, ...kinds: Kind[]): Preset =>
  findPreset(library, kinds.length > 0 ? kinds : KINDS, name);

/**
 * A user's own preset folder over another library, to be given wherever one is taken.
 * @throws HashwattError with the problems of all its files at once
 */
export const readPresets = async (folder: string, under: Library = shipped): Promise<Library> =>
  layered(under, (await import('../presets/own-files.ts')).readOwnFiles(folder));

/** What is older than its kind may be on a day, today's when none is given. @throws HashwattError when that is no day */
export const outdated = (today?: string, library: Library = shipped): readonly Outdated[] =>
  old(library, dayOf(today));

/** Where a preset stands: a shipped one below `presets/`, as in `plants/itaipu.yaml`; months stand in one table. */
export const fileOf = ({ kind, id, own, file }: Preset): string =>
  own?.file ??
  file ??
  `${FOLDERS[kind]}/${kind === 'network' && isMonthName(id) ? 'months.csv' : `${id}.yaml`}`;

/** Reads a preset file; `-` is standard input. @throws HashwattError with every problem of the file. */
export const readPreset = async (file: string): Promise<Preset> =>
  (await import('../presets/files.ts')).readPreset(file);

/**
 * The numbers of a column of a CSV file, to be given as samples of a quantity in the unit of the book.
 * @throws HashwattError when there is no such file or column, or it holds what is no number
 */
export const readSamples = async (file: string, column: string): Promise<readonly number[]> =>
  (await import('../presets/samples.ts')).readSamples(file, column);

const LARGEST_TABLE = 500;

/** The text of a file of prices, or of times; `-` is standard input. @throws HashwattError when it can't be read. */
export const readPriceFile = async (file: string): Promise<string> =>
  (await import('../presets/source.ts')).readSource(file, LARGEST_TABLE).text;

/**
 * Writes a scenario file whole or not at all: `over` is the text that it takes the place of, and without it no file may be there.
 * @throws HashwattError when there is a file unasked, when it has changed since, or can't be written
 */
export const saveScenario = async (
  path: string,
  text: string,
  options: { readonly over?: string } = {},
): Promise<void> => (await import('../presets/save.ts')).saveScenario(path, text, options);
