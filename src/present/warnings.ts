import type { Envelope } from '../study/envelope.ts';
import { renamed } from './values.ts';

/** What to beware of, in the reader's names of quantities: how old a preset is comes after all else. */
export function warnings(envelope: Envelope, nameOf: (name: string) => string): readonly string[] {
  const own = new Set(envelope.estimate.warnings);
  const [age, others] = [true, false].map((old) =>
    envelope.warnings.filter((it) => isOfAge(it, envelope) === old),
  );
  return [...others!, ...age!].map((it) => (own.has(it) ? renamed(it, nameOf) : it));
}

const isOfAge = (warning: string, { presets }: Envelope): boolean =>
  presets.some(({ kind, id }) => warning.startsWith(`${kind} ${id} `));
