/** A value that nobody can change, all that it holds included. It must not hold itself. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const key in value) frozen(value[key]);
  return Object.freeze(value);
}
