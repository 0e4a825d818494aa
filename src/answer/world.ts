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
