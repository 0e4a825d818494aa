import { type Claim, CLAIMS } from '../presets/claim.ts';
import { shipped } from '../presets/compiled.ts';
import { findPreset } from '../presets/find.ts';
import { FOLDERS, type Kind, KINDS, type Preset } from '../presets/preset.ts';

/** Every preset that is shipped. */
export const presets: readonly Preset[] = shipped.presets;

/** The shipped preset that `name` means, of these kinds or of any. @throws HashwattError when it means none or several. */
export const preset = (name: string, ...kinds: Kind[]): Preset =>
  findPreset(shipped, kinds.length > 0 ? kinds : KINDS, name);

/** Where a shipped preset or claim stands below `presets/`: `plants/itaipu.yaml`. */
export const fileOf = ({ kind, id }: Preset | Claim): string =>
  `${kind === 'claim' ? CLAIMS : FOLDERS[kind]}/${id}.yaml`;

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
