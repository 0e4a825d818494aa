import { HashwattError, type Problem } from '../units/problem.ts';
import { isCurrent } from './age.ts';
import type { OwnFiles } from './own-files.ts';
import type { Placed } from './parse.ts';
import type { Assumptions, Library, Preset } from './preset.ts';

/**
 * A user's own folder over a library: of the same kind and id the own preset wins, and so does an own assumption.
 * An own network that is in use today is the one when none is named, and makes the other one of its day.
 * @throws HashwattError when the own assumptions name a network that neither has
 */
export function layered(under: Library, own: OwnFiles): Library {
  const added = own.presets.map(({ file, said }): Preset => ({
    ...said,
    own: { file, replaces: under.presets.some(isLike(said)) },
  }));
  const newest = added.find(isCurrent);
  const kept = under.presets
    .filter((it) => !added.some(isLike(it)))
    .map((it) => (newest && isCurrent(it) ? pastOf(it) : it));
  const assumptions = newest ? { ...under.assumptions, network: newest.id } : under.assumptions;
  const library = { ...under, presets: [...kept, ...added], assumptions };
  if (!own.assumptions) return library;
  const { file, said } = own.assumptions;
  if (said.network !== undefined && !library.presets.some(isLike({ kind: 'network', id: said.network })))
    throw new HashwattError([noNetwork(own.assumptions, said.network)]);
  const replaced = Object.keys(said.values).filter((name) => name in under.assumptions.values);
  return { ...library, assumptions: assumed(assumptions, said), ownAssumptions: { file, replaced } };
}

const noNetwork = ({ file, placeOf }: Pick<Placed<unknown>, 'file' | 'placeOf'>, given: string): Problem => ({
  code: 'unknown-name',
  field: 'network',
  given,
  allowed: 'is no network that is known',
  file,
  ...placeOf('network'),
});

const isLike =
  ({ kind, id }: Pick<Preset, 'kind' | 'id'>) =>
  (it: Preset): boolean =>
    it.kind === kind && it.id === id;

const pastOf = ({ facts, ...it }: Preset): Preset => ({ ...it, facts: { ...facts, current: 'false' } });

const assumed = (
  under: Assumptions,
  { values, limitsOfAge, ...network }: NonNullable<OwnFiles['assumptions']>['said'],
): Assumptions => ({
  ...under,
  ...network,
  values: { ...under.values, ...values },
  limitsOfAge: { ...under.limitsOfAge, ...limitsOfAge },
});

/** Which of some presets, and which assumptions, stand in for shipped ones: nothing is replaced in silence. */
export const replacements = ({ ownAssumptions }: Library, used: readonly Preset[]): string[] => [
  ...used.flatMap(({ kind, id, own }) =>
    own?.replaces ? [`${kind} ${id} is that of ${own.file}, in place of the shipped one`] : [],
  ),
  ...(ownAssumptions && ownAssumptions.replaced.length > 0
    ? [`${ownAssumptions.file} says what is assumed of ${ownAssumptions.replaced.join(', ')}`]
    : []),
];
