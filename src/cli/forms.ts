import { HashwattError } from '../index.ts';
import type { Asked } from './asked.ts';

/** The one form of the output that was asked for, if any. @throws HashwattError when there are several. */
export function oneForm(asked: Asked, flags: readonly string[]): string | undefined {
  const [first, ...others] = flags.filter((flag) => asked.has(flag));
  if (others.length === 0) return first;
  throw new HashwattError(
    others.map((field) => ({ code: 'wrong-shape', field, allowed: `cannot be joined with ${first}` })),
  );
}
