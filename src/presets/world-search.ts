import { nearest } from '../units/nearest.ts';
import { slug } from './slug.ts';
import type { WorldPlant } from './world-plant.ts';

/** Less than this is a part of hundreds of names. */
const SHORTEST = 3;

/** The plants that a part of a name may mean, or words of name, country and fuel, by the first rule that any of them meets. */
export function called(part: string, plants: readonly WorldPlant[]): readonly WorldPlant[] {
  const wanted = slug(part);
  if (wanted.length < SHORTEST) return [];
  const { all, each } = wordsOf(plants);
  const found = all.includes(wanted) ? plants.filter(({ key }) => key.includes(wanted)) : [];
  if (found.length > 0) return found;
  const words = wanted.split('-').map((it) => `-${it}`);
  if (words.some((it) => !all.includes(it))) return [];
  return plants.filter((_, at) => words.every((it) => each[at]!.includes(it)));
}

interface Words {
  /** Every word by which a plant may be looked for, each after a dash. */
  readonly each: readonly string[];
  /** The same of all, which tells at once that a word is in none. */
  readonly all: string;
}

/** Made once for the same plants. */
function wordsOf(plants: readonly WorldPlant[]): Words {
  const known = made.get(plants);
  if (known) return known;
  const each = plants.map(({ id, countryName, fuel }) => `-${id}-${slug(countryName)}-${slug(fuel)}`);
  const words = { each, all: each.join('\n') };
  made.set(plants, words);
  return words;
}

const made = new WeakMap<readonly WorldPlant[], Words>();

/** Hand-checked plants whose names differ in a letter or two: a slip must not lead to another plant. */
export const misspelt = (name: string, plants: readonly WorldPlant[]): readonly WorldPlant[] =>
  plants.filter(({ checked }) => checked && nearest(slug(name), [checked.id], 1, SLIP).length > 0);

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
