import {
  HashwattError,
  type Kind,
  type Library,
  presetIn,
  type Preset,
  presets,
  type Problem,
  shipped,
  worldPlants,
} from '../index.ts';
import type { Asked } from './asked.ts';

/**
 * The one plant of the world that a name means where no preset that is shipped bears it; else the name itself.
 * What is wrong with it then is put into `asked.refused`, so that it is told with all else.
 */
export async function plantCalled(
  name: string,
  asked: Asked,
  library: Library = shipped,
  ...kinds: Kind[]
): Promise<string | Preset> {
  const [unknown] = refusals(() => presetIn(library, name, ...kinds));
  if (unknown?.code !== 'unknown-name') return name;
  const world = await worldPlants();
  const found: Preset[] = [];
  const [refused] = refusals(() => found.push(world.find(name)));
  if (refused) asked.refused.push(refused.code === 'unknown-name' ? nearestOf(unknown, refused) : refused);
  const [plant] = found;
  return plant === undefined || presets.includes(plant) ? (plant?.id ?? name) : plant;
}

function refusals(attempt: () => unknown): readonly Problem[] {
  try {
    attempt();
    return [];
  } catch (error) {
    if (error instanceof HashwattError) return error.problems;
    throw error;
  }
}

/** What is nearest among the presets, and among the plants of the world. */
const nearestOf = (unknown: Problem, { fix }: Problem): Problem =>
  fix === undefined
    ? unknown
    : { ...unknown, fix: [unknown.fix, fix].filter(Boolean).join(' ').replace('. The', '; the') };

/** Looks up the plant that was typed. */
export async function readPlant(asked: Asked, library: Library | undefined): Promise<void> {
  const name = asked.value('--plant');
  if (name !== undefined && !asked.read.has('--plant'))
    asked.read.set('--plant', await plantCalled(name, asked, library, 'plant'));
}

/** A problem with a name that the plants of the world were asked for too, as they tell it. */
export const asRefused = (problem: Problem, { refused }: Asked): Problem => {
  const told =
    problem.code === 'unknown-name' ? refused.find(({ given }) => given === problem.given) : undefined;
  return told === undefined ? problem : { ...told, field: problem.field };
};
