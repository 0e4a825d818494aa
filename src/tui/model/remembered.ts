/** The same function, which works each object out once and forgets it with the object. */
export function remembered<Of extends object, T>(work: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { readonly found: T }>();
  return (of) => {
    const found = known.get(of) ?? { found: work(of) };
    known.set(of, found);
    return found.found;
  };
}
