import { didYouMean, nearest } from '../units/nearest.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { MW } from '../units/catalogue.ts';
import { write } from '../units/write.ts';
import type { Preset } from './preset.ts';
import { slug } from './slug.ts';
import type { Fuel, WorldPlant } from './world-plant.ts';
import { worldPreset } from './world-preset.ts';
import { called, likeliest, misspelt } from './world-search.ts';

/** Which plants are meant; what is left out leaves all. */
export interface WorldFilter {
  /** Any part of a name, with words of country or fuel where that helps. */
  readonly name?: string | undefined;
  /** A code such as `UKR`, or a name. */
  readonly country?: string | undefined;
  readonly fuel?: string | undefined;
}

/** The plants of the world: 29,910 rows of a public database, and the hand-checked plants that say more of some of them. */
export class World {
  readonly plants: readonly WorldPlant[];
  readonly fuels: readonly string[];
  readonly #fuels: Readonly<Record<string, Fuel>>;
  readonly #countries: ReadonlyMap<string, string>;
  readonly #names = new Map<string, WorldPlant[]>();

  constructor(
    plants: readonly WorldPlant[],
    fuels: Readonly<Record<string, Fuel>>,
    countries: ReadonlyMap<string, string>,
  ) {
    this.plants = plants;
    this.fuels = Object.keys(fuels);
    this.#fuels = fuels;
    this.#countries = countries;
  }

  /**
   * The plants that are meant, the largest first.
   * @throws HashwattError when country or fuel is unknown, with the nearest
   */
  select({ name, ...filter }: WorldFilter = {}): readonly WorldPlant[] {
    const among = this.#among(filter);
    if (name === undefined) return largestFirst(among);
    const whole = this.#whole(name).filter((it) => among === this.plants || among.includes(it));
    return largestFirst(whole.length > 0 ? whole : called(name, among));
  }

  /** What is said of a plant: by hand where that was checked, else by the database and its fuel. */
  preset(plant: WorldPlant): Preset {
    return plant.checked ?? worldPreset(plant, this.#fuels[plant.fuel] ?? { capacity: 'gross', values: {} });
  }

  /**
   * The one plant that a name means.
   * @param suggests whether names that are most like it are looked for, which takes a while
   * @throws HashwattError when it means none or several, with the likeliest; nothing is guessed
   */
  find(name: string, filter: Omit<WorldFilter, 'name'> = {}, suggests = true): Preset {
    const meant = this.select({ ...filter, name });
    const isPart = meant.length > 0 && this.#whole(name).length === 0;
    const found = isPart ? largestFirst([...meant, ...misspelt(name, this.plants)]) : meant;
    const [only, another] = new Set(found.map((it) => it.checked ?? it));
    if (only && !another) return 'kind' in only ? only : this.preset(only);
    throw new HashwattError([
      only ? ambiguous(name, found) : unknown(name, suggests ? this.#among(filter) : []),
    ]);
  }

  #among({ country, fuel }: Omit<WorldFilter, 'name'>): readonly WorldPlant[] {
    if (country === undefined && fuel === undefined) return this.plants;
    const problems: Problem[] = [];
    const code = country === undefined ? undefined : this.#country(country, problems);
    const burnt = fuel === undefined ? undefined : this.#fuel(fuel, problems);
    if (problems.length > 0) throw new HashwattError(problems);
    return this.plants.filter((it) => (code ?? it.country) === it.country && (burnt ?? it.fuel) === it.fuel);
  }

  /** The plants that bear a whole name, or are called by their id. */
  #whole(name: string): readonly WorldPlant[] {
    if (this.#names.size === 0)
      for (const it of this.plants)
        for (const whole of new Set([it.id, it.key || it.name])) {
          const others = this.#names.get(whole);
          if (others) others.push(it);
          else this.#names.set(whole, [it]);
        }
    return this.#names.get(slug(name) || name.trim()) ?? [];
  }

  #country(given: string, problems: Problem[]): string | undefined {
    const wanted = slug(given);
    const found = [...this.#countries].find(([code, name]) => slug(code) === wanted || slug(name) === wanted);
    if (!found) problems.push(notAmong('country', given, this.#countries.values(), this.#countries.keys()));
    return found?.[0];
  }

  #fuel(given: string, problems: Problem[]): string | undefined {
    const found = this.fuels.find((it) => slug(it) === slug(given));
    if (found === undefined) problems.push(notAmong('fuel', given, this.fuels, this.fuels));
    return found;
  }
}

function notAmong(field: string, given: string, names: Iterable<string>, all: Iterable<string>): Problem {
  const fix = didYouMean(nearest(given, names)) ?? `There are ${[...all].join(', ')}`;
  return { code: 'unknown-name', field, given, allowed: `is no ${field} of the plants of the world`, fix };
}

const largestFirst = (plants: readonly WorldPlant[]): readonly WorldPlant[] =>
  plants.toSorted((a, b) => Number(b.capacity) - Number(a.capacity));

const MOST = 10;

/** Each once, as it may be asked for. */
const shown = (plants: readonly WorldPlant[]): readonly string[] => [
  ...new Set(
    plants.map(({ id, checked, capacity, fuel, countryName }) =>
      checked
        ? `${checked.id} (checked by hand)`
        : `${id} (${write(new Exact(capacity), MW, { asGiven: true })} ${fuel}, ${countryName})`,
    ),
  ),
];

function ambiguous(given: string, found: readonly WorldPlant[]): Problem {
  const all = shown(found);
  const more = all.length > MOST ? `, and ${all.length - MOST} more` : '';
  return {
    code: 'ambiguous-name',
    field: 'plant',
    given,
    allowed: `could be ${all.slice(0, MOST).join(', ')}${more}`,
    fix: 'Write more of the name, or one of these',
  };
}

function unknown(given: string, among: readonly WorldPlant[]): Problem {
  const near = shown(likeliest(given, among));
  const fix = near.length === 0 ? {} : { fix: `The nearest are ${near.join(', ')}` };
  return { code: 'unknown-name', field: 'plant', given, allowed: 'is no plant that is known', ...fix };
}
