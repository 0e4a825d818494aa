/** So many answers are kept: enough for four what-ifs, their baseline and what is being typed. */
const KEPT = 24;

/** The same function, which works each of the last objects out once. Undo holds thousands of questions, and must not hold their answers. */
export function remembered<Of extends object, T>(work: (of: Of) => T): (of: Of) => T {
  const known = new Map<Of, { readonly found: T }>();
  return (of) => {
    const found = known.get(of) ?? { found: work(of) };
    known.delete(of);
    known.set(of, found);
    for (const oldest of known.keys()) {
      if (known.size <= KEPT) break;
      known.delete(oldest);
    }
    return found.found;
  };
}
