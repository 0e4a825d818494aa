import { isPath } from '../study/path-entries.ts';
import { standIn } from '../study/paths.ts';
import { readCentral } from '../study/uncertain.ts';
import { hour, MW } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import type { Fault, Field } from '../units/read.ts';
import { shownSymbol } from '../units/symbols.ts';
import type { PresetValue } from './preset.ts';

type Read = Pick<PresetValue, 'value' | 'path' | 'range' | 'unitless'>;

/** A number, or a path or range with the number that stands in for it. @returns what is wrong with the text, else */
export function readValue(text: string, field: Field): Read | { readonly faults: readonly Fault[] } {
  const found = inField(text, field);
  if ('faults' in found || shownSymbol(field.unit) === '1') return found;
  const isUnitless = FOREIGN.every((unit) => inField(text, { unit }).value === found.value);
  return isUnitless ? { ...found, unitless: true } : found;
}

/** What names no unit is the same number in any. */
const FOREIGN = [hour, MW];

function inField(text: string, field: Field): Read | { readonly faults: readonly Fault[]; value?: never } {
  if (isPath(text)) {
    const outcome = standIn(text, field);
    return outcome instanceof Exact ? { value: outcome.toFixed(), path: text } : { faults: outcome };
  }
  const outcome = readCentral(text, field);
  if ('code' in outcome) return { faults: [outcome] };
  return { value: outcome.value.toFixed(), ...(outcome.range ? { range: text } : {}) };
}
