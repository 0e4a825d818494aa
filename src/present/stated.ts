import { decimalText } from '../study/amount.ts';
import type { Name, Stated } from '../study/inputs.ts';
import { unitText } from './values.ts';

/** What was stated, for a program: each value with where it comes from, and how it changes by month. */
export const statedJson = (stated: ReadonlyMap<Name, Stated>): object =>
  Object.fromEntries([...stated].map(([name, it]) => [name, inputJson(name, it)]));

function inputJson(name: Name, stated: Stated): object {
  const { value, strength: _, ...about } = stated;
  return { value: decimalText(value), unit: unitText(name), ...about };
}
