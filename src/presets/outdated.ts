import type { Held } from '../study/check.ts';
import type { Name } from '../study/inputs.ts';
import { daysBetween, isCurrent, limitOf, oldFrom, span } from './age.ts';
import type { Library, Preset, PresetValue } from './preset.ts';

/** A value that grows old. */
interface Ageing {
  readonly name: Name;
  readonly value: PresetValue;
  readonly asOf: string;
  readonly limit: number;
}

/** Values of one preset, of one day and one source, that are older than their kind may be. */
export interface Outdated {
  readonly preset: Preset;
  readonly names: readonly Name[];
  /** The day, month or year that they are of. */
  readonly asOf: string;
  /** After how many days they are old, and since which day they are. */
  readonly limit: number;
  readonly since: string;
  /** Where to look for newer ones. */
  readonly source?: string;
}

/** What is to be renewed on a day, the longest outdated first. A preset of a named day or month never is. */
export function outdated(library: Library, today: string): Outdated[] {
  const all = library.presets.flatMap((preset) => {
    const old = ageing(preset, library).filter((it) => daysBetween(it.asOf, today) > it.limit);
    const groups = new Map<string, Ageing[]>();
    for (const it of old) {
      const key = JSON.stringify([it.asOf, it.limit, it.value.source]);
      groups.set(key, [...(groups.get(key) ?? []), it]);
    }
    return [...groups.values()].map((alike) => outdatedOf(preset, alike));
  });
  return all.toSorted((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)));
}

function outdatedOf(preset: Preset, alike: readonly Ageing[]): Outdated {
  const { asOf, limit, value } = alike[0]!;
  return {
    preset,
    names: alike.map(({ name }) => name),
    asOf,
    limit,
    since: oldFrom(asOf, limit),
    ...(value.source === undefined ? {} : { source: value.source }),
  };
}

/** What `check` says of the age of each value that grows old. */
export const ageFindings = (preset: Preset, library: Library, today: string): Held[] =>
  ageing(preset, library).map(({ name, asOf, limit }) => {
    const isToCome = asOf > today.slice(0, asOf.length);
    return {
      condition: `${name} is no older than ${span(limit)}`,
      holds: !isToCome && daysBetween(asOf, today) <= limit,
      found: `of ${asOf}, ${isToCome ? 'which is still to come' : `old from ${oldFrom(asOf, limit)} on`}`,
      about: 'age',
      field: `values.${name}`,
    };
  });

function ageing(preset: Preset, library: Library): Ageing[] {
  const { limitsOfAge } = library.assumptions;
  const current = isOfToday(preset, library);
  return (Object.entries(preset.values) as [Name, PresetValue][]).flatMap(([name, value]) => {
    const limit = limitOf(name, preset, limitsOfAge, current);
    return limit === undefined || value.asOf === undefined ? [] : [{ name, value, asOf: value.asOf, limit }];
  });
}

/** A network and a scenario belong to a day or to the present; a plant, machine or cooling to the present, until a scenario says otherwise. */
function isOfToday(preset: Preset, { presets, assumptions }: Library): boolean {
  if (preset.kind === 'network') return isCurrent(preset);
  if (preset.kind !== 'scenario') return true;
  const { network = assumptions.network } = preset.rests;
  return presets.some((it) => it.id === network && isCurrent(it));
}
