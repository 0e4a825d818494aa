import type { Name, Stated } from '../study/inputs.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { findPreset } from './find.ts';
import { fitWarnings } from './fit.ts';
import { type FleetModel, fleetIn } from './fleet.ts';
import { replacements } from './layer.ts';
import { type Kind, type Library, NO_PRESET, type Notice, type Preset, type Stake } from './preset.ts';
import { assumptionsOf, noticesOf, statedBy } from './stated-by.ts';

/** Which presets an estimate rests on: any part of a name that is unique, or what was read from a file. */
export interface Choice {
  /** A scenario or a plant; a name that is both means the scenario. */
  readonly scenario?: string | Preset | undefined;
  /** By its name, or itself, such as one of `worldPlants()`. */
  readonly plant?: string | Preset | undefined;
  readonly miner?: string | Preset | undefined;
  readonly cooling?: string | Preset | undefined;
  readonly network?: string | Preset | undefined;
}

/** What the chosen presets and the assumptions say, and what a reader must know of them. */
export interface Resolved {
  readonly scenario: Preset | undefined;
  readonly used: readonly Preset[];
  /** The models of a mixed fleet, which state nothing by themselves: a machine of the fleet is none of them. */
  readonly fleet: readonly FleetModel[];
  readonly stated: ReadonlyMap<Name, Stated>;
  readonly warnings: readonly string[];
  readonly leavesOut: readonly string[];
  readonly stakes: readonly Stake[];
  readonly stakesNote: Notice | undefined;
}

const KINDS_IN_ORDER = ['plant', 'miner', 'cooling', 'network'] as const;

/**
 * Gathers what is stated: assumptions, then presets, then the scenario, each over the one before.
 * @throws HashwattError with every name that is unknown or means several presets.
 */
export function resolve(library: Library, choice: Choice): Resolved {
  const { scenario, others, fleet } = chosen(library, choice);
  const used = scenario ? [...others, scenario] : others;
  return {
    scenario,
    used,
    fleet,
    stated: new Map([
      ...assumptionsOf(library),
      ...used.filter((it) => fleet.every(({ preset }) => preset !== it)).flatMap(statedBy),
    ]),
    warnings: [...used.flatMap(noticesOf), ...fitWarnings(used), ...replacements(library, used)],
    leavesOut: used.flatMap(({ leavesOut }) => leavesOut),
    stakes: scenario?.stakes ?? [],
    stakesNote: scenario?.stakesNote,
  };
}

function chosen(library: Library, choice: Choice) {
  const problems: Problem[] = [];
  const fleet: FleetModel[] = [];
  const find = (kinds: readonly Kind[], name: string | Preset | undefined): Preset | undefined =>
    name === undefined ? undefined : collect(problems, () => presetFor(library, kinds, name));
  const pick = (
    kind: (typeof KINDS_IN_ORDER)[number],
    name: string | Preset | undefined,
  ): readonly Preset[] => {
    const isFleet = kind === 'miner' && typeof name === 'string';
    const models = isFleet ? fleetIn(name, (it) => find(['miner'], it), problems) : undefined;
    fleet.push(...(models ?? []));
    if (models) return models.map(({ preset }) => preset);
    const found = find([kind], name);
    return found ? [found] : [];
  };
  const picked = Object.fromEntries(KINDS_IN_ORDER.map((kind) => [kind, pick(kind, choice[kind])] as const));
  const [plant] = picked['plant'] ?? [];
  const { scenario: start = namesake(library, choice.plant, plant) } = choice;
  const main = typeof start === 'string' ? find(['scenario', 'plant'], start) : start;
  const others = KINDS_IN_ORDER.flatMap((kind) => {
    if (choice[kind] !== undefined) return picked[kind] ?? [];
    if (main?.kind === kind) return main;
    const rested = main?.rests[kind] ?? (kind === 'network' ? library.assumptions.network : undefined);
    return rested === NO_PRESET ? [] : pick(kind, rested);
  });
  problems.push(...(main && plant ? misplaced(main, plant, library) : []));
  if (problems.length > 0) throw new HashwattError(problems);
  return { scenario: main?.kind === 'scenario' ? main : undefined, others, fleet };
}

/** @throws HashwattError when a name means none or several, or a preset is of another kind */
function presetFor(library: Library, kinds: readonly Kind[], it: string | Preset): Preset {
  if (typeof it === 'string') return findPreset(library, kinds, it);
  if (kinds.includes(it.kind)) return it;
  const field = kinds.join(' or ');
  throw new HashwattError([
    { code: 'wrong-shape', field, given: it.id, allowed: `is a ${it.kind}; a ${field} is needed` },
  ]);
}

/** A plant that a scenario is called like means the scenario, unless it is read from a file. */
const namesake = (
  { presets }: Library,
  plant: Choice['plant'],
  picked: Preset | undefined,
): Preset | undefined =>
  plant === picked ? undefined : presets.find(({ kind, id }) => kind === 'scenario' && id === picked?.id);

/** What a scenario says and leaves out is said of its own plant alone. */
function misplaced({ kind, id, rests }: Preset, plant: Preset, library: Library): Problem[] {
  const own = rests.plant === undefined ? plant : findPreset(library, ['plant'], rests.plant);
  if (kind !== 'scenario' || own === plant) return [];
  const allowed = `is not the plant of scenario ${id}`;
  return [
    { code: 'wrong-shape', field: 'plant', given: plant.id, allowed, fix: `Start from ${plant.id} instead` },
  ];
}
