import type { Plain } from './yaml.ts';

/** The fields of what YAML calls a mapping; none of anything else. */
export const fieldsOf = (it: Plain | undefined): Readonly<Record<string, Plain>> =>
  typeof it === 'object' && it !== null ? (it as Record<string, Plain>) : {};

/** Without the keys whose value is undefined. */
export const defined = <T extends object>(it: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
