import { decimalText } from '../study/amount.ts';
import type { Name, Stated } from '../study/inputs.ts';
import { saidOf } from '../study/provenance.ts';
import { unitText } from './values.ts';

/** What was stated, for a program: each value with where it comes from, and how it changes by month. */
export const statedJson = (stated: ReadonlyMap<Name, Stated>): object =>
  Object.fromEntries(
    [...stated].map(([name, it]) => [
      name,
      { value: decimalText(it.value), unit: unitText(name), ...saidOf(it) },
    ]),
  );
