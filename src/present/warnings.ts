import type { Envelope } from '../study/envelope.ts';
import { renamed } from './values.ts';

/** What to beware of, in the reader's names of quantities: how old a value is comes after all else. */
export function warnings(envelope: Envelope, nameOf: (name: string) => string): readonly string[] {
  const own = new Set(envelope.estimate.warnings);
  const [age, others] = [true, false].map((old) => envelope.warnings.filter((it) => AGE.test(it) === old));
  return [...others!, ...age!].map((it) => (own.has(it) || AGE.test(it) ? renamed(it, nameOf) : it));
}

/** What every warning of age ends with. */
const AGE = /older than \d+ (day|year)s?$/;
