import { shipped } from '../presets/compiled.ts';
import type { ImportOptions, Imported } from '../presets/import-network.ts';
import { networkMonths, presetOf } from '../presets/months.ts';
import type { Preset } from '../presets/preset.ts';

/** The mean network of each month that is shipped, as `--network 2024-09` takes it. */
export const monthlyNetworks = (): readonly Preset[] => networkMonths(shipped).map(presetOf);

/**
 * Makes a network preset of what a node or a mempool instance answered, read from files; `-` is standard input.
 * @throws HashwattError with every problem of the answers
 */
export async function importNetwork(
  files: readonly string[],
  options: ImportOptions = {},
): Promise<Imported> {
  const { readSources } = await import('../presets/source.ts');
  const { importNetwork: imported } = await import('../presets/import-network.ts');
  return imported(readSources(files), options);
}

/**
 * Fetches the network that a node or a mempool instance serves at an address.
 * @throws HashwattError when there is no such answer in ten seconds and a megabyte, or it is not understood
 */
export const fetchNetwork = async (url: string): Promise<Imported> =>
  (await import('../presets/fetch-network.ts')).fetchNetwork(url);
