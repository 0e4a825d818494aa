import { HashwattError, type Kind, preset, type Preset, presets, worldPlants } from '../index.ts';
import type { Asked } from './asked.ts';

/**
 * The name itself where a preset that is shipped bears it, else the one plant of the world that it means.
 * @throws HashwattError when it means several, or none, with the nearest of both
 */
export async function plantCalled(name: string, ...kinds: Kind[]): Promise<string | Preset> {
  try {
    preset(name, ...kinds);
    return name;
  } catch (error) {
    if (!(error instanceof HashwattError) || error.problems.some(({ code }) => code !== 'unknown-name'))
      throw error;
    return ofTheWorld(name, error);
  }
}

async function ofTheWorld(name: string, { problems }: HashwattError): Promise<string | Preset> {
  const world = await worldPlants();
  try {
    const found = world.find(name);
    return presets.includes(found) ? found.id : found;
  } catch (error) {
    if (!(error instanceof HashwattError) || error.problems.some(({ code }) => code !== 'unknown-name'))
      throw error;
    const [near] = error.problems;
    throw new HashwattError(
      problems.map(({ fix, ...it }) => ({ ...it, fix: [fix, near?.fix].filter(Boolean).join(' ') })),
    );
  }
}

/** Looks up the plant that was typed. */
export async function readPlant(asked: Asked): Promise<void> {
  const name = asked.value('--plant');
  if (name !== undefined) asked.meant.set('--plant', await plantCalled(name, 'plant'));
}
