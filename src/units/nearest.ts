import { distance } from 'fastest-levenshtein';

/** The names most like what was typed, the likeliest first; none that differ in more than a part of it, half when left out. */
export function nearest(typed: string, names: Iterable<string>, most = 3, part = 1 / 2): string[] {
  const wanted = typed.toLowerCase();
  return [...new Set(names)]
    .map((name) => ({ name, far: farness(wanted, name.toLowerCase()) }))
    .filter(({ name, far }) => far <= Math.max(wanted.length, name.length) * part)
    .toSorted((a, b) => a.far - b.far || a.name.length - b.name.length)
    .slice(0, most)
    .map(({ name }) => name);
}

/** Edits between two names; a name that holds the whole of what was typed is near whatever its length. */
const farness = (typed: string, name: string): number =>
  typed.length > 1 && name.includes(typed) ? 0.5 : distance(typed, name);

/** “Did you mean a, b or c?”, or nothing. */
export const didYouMean = (names: readonly string[]): string | undefined => {
  const quoted = names.map((it) => `"${it}"`);
  const last = quoted.pop();
  if (last === undefined) return undefined;
  return `Did you mean ${quoted.length > 0 ? `${quoted.join(', ')} or ` : ''}${last}?`;
};
