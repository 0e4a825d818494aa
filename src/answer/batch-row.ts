import { findPreset } from '../presets/find.ts';
import type { Library, Preset } from '../presets/preset.ts';
import { statedBy } from '../presets/stated-by.ts';
import type { World } from '../presets/world.ts';
import type { RowStated } from '../study/batch-row.ts';
import { readInputs, type Stated } from '../study/inputs.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { type Question, understand, type Understood } from './question.ts';

/** One row of a batch: presets by name and any quantity of the book, which beat what is given to all rows. */
export interface BatchRow {
  readonly inputs: Question;
  /** Where it stands in its file, or what it is called. */
  readonly line?: number;
  readonly name?: string;
  /** What is known to be wrong with it; such a row has no results. */
  readonly problems?: readonly Problem[];
}

/** A row that is understood, with what it has in common with others. */
export interface RowRead extends RowStated {
  readonly question: Understood;
  /** A plant of the world, which it may have alone. */
  readonly plant: Preset | undefined;
}

/** Of so many names the nearest are looked for; nobody reads more of them. */
const SUGGESTED = 50;

/** Reads rows; what many have in common is understood once. */
export class RowReader {
  readonly #shared: Question;
  readonly #library: Library;
  readonly #world: World | undefined;
  readonly #understood = new Map<string, () => Understood>();
  readonly #plants = new Map<string, string | Preset>();
  #strangers = 0;

  constructor(shared: Question, library: Library, world: World | undefined) {
    this.#shared = shared;
    this.#library = library;
    this.#world = world;
  }

  /** @throws HashwattError with every problem of the row */
  read({
    inputs: { scenario, plant, miner, cooling, network, ...values },
    problems: known = [],
  }: BatchRow): RowRead {
    const problems: Problem[] = [...known];
    const given = readInputs(values);
    problems.push(...given.problems);
    const named = collect(problems, () => this.#plant(plant ?? this.#shared.plant));
    const rare = typeof named === 'object' ? named : undefined;
    const choice = { scenario, plant: named, miner, cooling, network };
    const question = collect(problems, () => this.#question(said(choice), rare));
    if (!question || problems.length > 0) throw new HashwattError(problems);
    const ofPlant = rare ? statedBy(rare).filter(([name]) => isOpen(question.stated.get(name))) : [];
    return { question, plant: rare, common: question.stated, own: new Map([...ofPlant, ...given.stated]) };
  }

  /** The name of a plant that is shipped as a preset; else the plant of the world that is meant. */
  #plant(plant: string | Preset | undefined): string | Preset | undefined {
    if (typeof plant !== 'string') return plant && this.#library.presets.includes(plant) ? plant.id : plant;
    const known = this.#plants.get(plant);
    if (known !== undefined) return known;
    const found = this.#found(plant);
    this.#plants.set(plant, found);
    return found;
  }

  #found(name: string): string | Preset {
    const problems: Problem[] = [];
    collect(problems, () => findPreset(this.#library, ['plant'], name));
    if (!this.#world || problems[0]?.code !== 'unknown-name') return name;
    const found = this.#world.find(name, {}, this.#strangers++ < SUGGESTED);
    return this.#library.presets.includes(found) ? found.id : found;
  }

  /** What rows with the same presets have in common: the plants of the world are too many to be among it. */
  #question(choice: Question, rare: Preset | undefined): Understood {
    const key = JSON.stringify({ ...choice, plant: rare ? null : choice.plant });
    const known = this.#understood.get(key);
    if (known) return known();
    const again = remembered(() => {
      const question = { ...this.#shared, ...choice };
      const all = understand(question, this.#library);
      return rare ? understand({ ...question, plant: undefined }, this.#library) : all;
    });
    this.#understood.set(key, again);
    return again();
  }
}

/** Without what is not said. */
const said = (question: Question): Question =>
  Object.fromEntries(Object.entries(question).filter(([, it]) => it !== undefined));

/** Whether a plant may state it: no other preset and no user did. */
const isOpen = (stated: Stated | undefined): boolean =>
  stated === undefined || (stated.origin === 'assumed' && stated.preset === undefined);

/** The same outcome each time, be it an error. */
function remembered<T>(attempt: () => T): () => T {
  try {
    const found = attempt();
    return () => found;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}
