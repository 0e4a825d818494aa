import { nearest } from '../units/nearest.ts';
import { slug } from './slug.ts';
import type { WorldPlant } from './world-plant.ts';

/** Less than this is a part of hundreds of names. */
const SHORTEST = 3;

/** The plants that a name may mean, by the first rule that any of them meets. */
export function called(name: string, plants: readonly WorldPlant[]): readonly WorldPlant[] {
  const wanted = slug(name);
  if (wanted === '') return plants.filter((it) => it.name === name.trim());
  const words = wanted.split('-');
  const rules: ((it: WorldPlant) => boolean)[] = [
    ({ id, key }) => id === wanted || key === wanted,
    ({ key }) => wanted.length >= SHORTEST && key.includes(wanted),
    ({ id, countryName, fuel }) => {
      const said = `-${id}-${slug(countryName)}-${slug(fuel)}`;
      return wanted.length >= SHORTEST && words.every((word) => said.includes(`-${word}`));
    },
  ];
  return rules.map((rule) => plants.filter(rule)).find((found) => found.length > 0) ?? [];
}

/** Hand-checked plants whose names differ in a letter or two: a slip must not lead to another plant. */
export function misspelt(name: string, plants: readonly WorldPlant[]): readonly WorldPlant[] {
  const wanted = slug(name);
  const isWhole = plants.some(({ id, key }) => id === wanted || key === wanted);
  if (isWhole) return [];
  return plants.filter(({ checked }) => checked && nearest(wanted, [checked.id], 1, SLIP).length > 0);
}

const SLIP = 1 / 5;
const MOST = 5;

/** The plants whose names, or as many words of them, are most like what was typed. */
export function likeliest(name: string, plants: readonly WorldPlant[]): readonly WorldPlant[] {
  const wanted = slug(name);
  const length = wanted.split('-').length;
  const byPart = new Map<string, WorldPlant[]>();
  for (const plant of plants)
    for (const part of partsOf(plant.key, length)) {
      const others = byPart.get(part);
      if (others) others.push(plant);
      else byPart.set(part, [plant]);
    }
  const near = nearest(wanted, byPart.keys(), MOST).flatMap((it) => byPart.get(it)!);
  return [...new Set(near)].slice(0, MOST);
}

/** So many words of a name that stand side by side, and the whole. */
const partsOf = (name: string, length: number): ReadonlySet<string> => {
  const words = name.split('-');
  return new Set([name, ...words.map((_, at) => words.slice(at, at + length).join('-'))]);
};
