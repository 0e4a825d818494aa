import { type Name, STRENGTH, type Stated } from '../study/inputs.ts';
import { Exact } from '../units/decimal.ts';
import { ageWarnings } from './age.ts';
import { findPreset } from './find.ts';
import type { Kind, Library, Notice, Preset, PresetValue, Stake } from './preset.ts';

/** Which presets an estimate rests on, by any part of a name that is unique. */
export interface Choice {
  /** A scenario or a plant; a name that is both means the scenario. */
  readonly scenario?: string | Preset | undefined;
  readonly plant?: string | undefined;
  readonly miner?: string | undefined;
  readonly cooling?: string | undefined;
  readonly network?: string | undefined;
}

/** What the chosen presets and the assumptions say, and what a reader must know of them. */
export interface Resolved {
  readonly scenario: Preset | undefined;
  readonly used: readonly Preset[];
  readonly stated: ReadonlyMap<Name, Stated>;
  readonly warnings: readonly string[];
  readonly leavesOut: readonly string[];
  readonly stakes: readonly Stake[];
}

const KINDS_IN_ORDER = ['plant', 'miner', 'cooling', 'network'] as const;

/**
 * Gathers what is stated: assumptions, then presets, then the scenario, each over the one before.
 * @throws HashwattError when a name is unknown or means several presets.
 */
export function resolve(library: Library, choice: Choice, today: string): Resolved {
  const main = named(library, ['scenario', 'plant'], choice.scenario);
  const scenario = main?.kind === 'scenario' ? main : undefined;
  const others = KINDS_IN_ORDER.flatMap((kind) => chosen(library, kind, choice, main) ?? []);
  const used = scenario ? [...others, scenario] : others;
  return {
    scenario,
    used,
    stated: new Map([...assumptionsOf(library), ...used.flatMap(statedBy)]),
    warnings: [
      ...used.flatMap(({ warnings }) => warnings.map(sentence)),
      ...ageWarnings(used, library.assumptions.limitsOfAge, today),
    ],
    leavesOut: used.flatMap(({ leavesOut }) => leavesOut),
    stakes: scenario?.stakes ?? [],
  };
}

const named = (
  library: Library,
  kinds: readonly Kind[],
  name: string | Preset | undefined,
): Preset | undefined => (typeof name === 'string' ? findPreset(library, kinds, name) : name);

function chosen(
  library: Library,
  kind: (typeof KINDS_IN_ORDER)[number],
  choice: Choice,
  main: Preset | undefined,
): Preset | undefined {
  const name = choice[kind] ?? main?.rests[kind];
  if (name !== undefined) return findPreset(library, [kind], name);
  if (main?.kind === kind) return main;
  return kind === 'network' ? findPreset(library, ['network'], library.assumptions.network) : undefined;
}

const assumptionsOf = ({ assumptions }: Library): [Name, Stated][] =>
  entries(assumptions.values).map(([name, said]) => [
    name,
    { ...about(said), value: new Exact(said.value), origin: 'assumed', strength: STRENGTH.assumed },
  ]);

const statedBy = ({ id, kind, values }: Preset): [Name, Stated][] =>
  entries(values).map(([name, said]) => [
    name,
    {
      ...about(said),
      value: new Exact(said.value),
      origin: originOf(kind, said),
      strength: kind === 'scenario' ? STRENGTH.scenario : STRENGTH.preset,
      preset: id,
    },
  ]);

/** A scenario file may state a bare value; that is its author's word. */
const originOf = (kind: Kind, { assumed, source }: PresetValue): Stated['origin'] => {
  if (assumed !== undefined) return 'assumed';
  return kind === 'scenario' && source === undefined ? 'given' : 'preset';
};

function about({ source, asOf, assumed, note }: PresetValue): Pick<Stated, 'source' | 'asOf' | 'note'> {
  const said = assumed ?? note;
  return {
    ...(source === undefined ? {} : { source }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(said === undefined ? {} : { note: said }),
  };
}

const sentence = ({ text, source }: Notice): string => (source === undefined ? text : `${text} (${source})`);

const entries = (values: Preset['values']): [Name, PresetValue][] =>
  Object.entries(values) as [Name, PresetValue][];
