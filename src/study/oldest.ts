import type { Name, Stated } from './inputs.ts';

/** The input of the earliest date. */
export interface Oldest {
  readonly name: Name;
  readonly asOf: string;
}

/** The oldest of some inputs that have dates; a month or a year counts as its first day. */
export function oldestOf(dated: Iterable<readonly [Name, Pick<Stated, 'asOf'>]>): Oldest | undefined {
  const all = [...dated].flatMap(([name, { asOf }]) => (asOf === undefined ? [] : [{ name, asOf }]));
  return all.toSorted((a, b) => (a.asOf < b.asOf ? -1 : Number(a.asOf > b.asOf)))[0];
}

/** The oldest of what is stated and `used`. */
export const oldestUsed = (stated: ReadonlyMap<Name, Stated>, used: ReadonlySet<Name>): Oldest | undefined =>
  oldestOf([...stated].filter(([name]) => used.has(name)));
