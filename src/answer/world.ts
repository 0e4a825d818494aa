import type { WorldFilter } from '../presets/world.ts';
import type { BatchTable } from './batch-table.ts';
import { shipped } from '../presets/compiled.ts';
import type { World } from '../presets/world.ts';

const loaded = new Map<string, World>();

/**
 * The plants of the world, read once and only when they are asked for: any of them may be given as a plant.
 * @example estimate({ plant: (await worldPlants()).find('three gorges dam'), miner: 'antminer-s21-xp', cooling: 'hydro' })
 * @throws HashwattError when their files are not where hashwatt was installed
 */
export async function worldPlants(): Promise<World> {
  const world = loaded.get('world') ?? (await import('../presets/world-file.ts')).readWorld(shipped);
  loaded.set('world', world);
  return world;
}

/**
 * Plants of the world as the rows of a batch; one that was checked by hand stands for all its rows, at the place of the first.
 * @throws HashwattError when country or fuel is unknown, or no plant is meant
 */
export async function plantsOf(filter: WorldFilter): Promise<BatchTable> {
  const { plantRows } = await import('./batch-table.ts');
  return plantRows(await worldPlants(), filter);
}

/**
 * The rows of a CSV file: columns named after quantities or kinds of preset are given, all others passed through.
 * @throws HashwattError with every problem of its head; what is wrong with a row is told with the row
 */
export async function readRows(file: string): Promise<BatchTable> {
  const [{ tableRows }, { readTable }] = await Promise.all([
    import('./batch-table.ts'),
    import('../presets/table.ts'),
  ]);
  return tableRows(readTable(file));
}
