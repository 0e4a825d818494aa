import type { Oldest } from '../study/oldest.ts';
import { renamed } from './values.ts';

/** Something with warnings, of which its own name quantities of the book, and with inputs that have dates. */
export interface Warned {
  readonly warnings: readonly string[];
  readonly ownWarnings: readonly string[];
  readonly oldest?: Oldest | undefined;
}

/** What to beware of, in the reader's names of quantities: how old a value is comes after all else. */
export function warnings(it: Warned, nameOf: (name: string) => string): readonly string[] {
  const own = new Set(it.ownWarnings);
  const [age, others] = [true, false].map((old) => it.warnings.filter((said) => AGE.test(said) === old));
  return [...others!, ...age!].map((said) =>
    own.has(said) || AGE.test(said) || FLEET.test(said) ? renamed(said, nameOf) : said,
  );
}

/** What every warning of age ends with. */
const AGE = /older than \d+ (day|year)s?$/;

/** What a warning about the models of a fleet begins with. */
const FLEET = /^\w+ differs between the models of the fleet/;
