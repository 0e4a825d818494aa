import { didYouMean, nearest } from '../units/nearest.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { isMonthName, monthPreset, networkMonths } from './months.ts';
import type { Kind, Library, Preset } from './preset.ts';
import { slug } from './slug.ts';

/**
 * The preset that `name` means: its id, a month of the network, or any part of its id or name that only one has.
 * @throws HashwattError when none or several are meant, with the nearest ones.
 */
export function findPreset(library: Library, kinds: readonly Kind[], name: string): Preset {
  const found = matches(library, kinds, name);
  const [only, another] = found;
  if (only && !another) return only;
  throw new HashwattError([only ? ambiguous(kinds, name, found) : unknown(library, kinds, name)]);
}

/** The presets that `name` may mean, by the first rule that any of them meets; its id is the first. */
function matches(library: Library, kinds: readonly Kind[], name: string): readonly Preset[] {
  const candidates = library.presets.filter(({ kind }) => kinds.includes(kind));
  const exact = candidates.filter(({ id }) => id === name);
  const month = exact.length === 0 && kinds.includes('network') ? monthPreset(library, name) : undefined;
  if (month) return [month];
  const found = exact.length > 0 ? exact : resembling(candidates, slug(name));
  // A scenario is the fuller answer to the same name.
  const scenarios = found.filter(({ kind }) => kind === 'scenario');
  return scenarios.length > 0 && kinds[0] === 'scenario' ? scenarios : found;
}

function resembling(candidates: readonly Preset[], wanted: string): readonly Preset[] {
  const rules: ((it: Preset) => boolean)[] = [
    (it) => it.id === wanted || slug(it.name) === wanted,
    (it) => `-${it.id}`.endsWith(`-${wanted}`),
    (it) => it.id.includes(wanted) || slug(it.name).includes(wanted),
  ];
  if (wanted === '') return [];
  return rules.map((rule) => candidates.filter(rule)).find((it) => it.length > 0) ?? [];
}

const fieldOf = (kinds: readonly Kind[]): string => kinds.join(' or ');

const ambiguous = (kinds: readonly Kind[], given: string, found: readonly Preset[]): Problem => ({
  code: 'ambiguous-name',
  field: fieldOf(kinds),
  given,
  allowed: `could be ${found
    .slice(0, 10)
    .map(({ id }) => id)
    .join(', ')}${found.length > 10 ? ', …' : ''}`,
  fix: 'Write more of the name',
});

function unknown(library: Library, kinds: readonly Kind[], given: string): Problem {
  const ids = library.presets.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const fix =
    (kinds.includes('network') && isMonthName(given) ? monthsKnown(library) : undefined) ??
    didYouMean(nearest(slug(given), ids)) ??
    `There are ${ids.slice(0, 12).join(', ')}${ids.length > 12 ? ', …' : ''}`;
  return { code: 'unknown-name', field: fieldOf(kinds), given, allowed: 'is not known', fix };
}

function monthsKnown(library: Library): string | undefined {
  const known = networkMonths(library);
  return known.length === 0
    ? undefined
    : `Months are known from ${known[0]!.month} to ${known.at(-1)!.month}`;
}
