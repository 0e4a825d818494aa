import { fieldOf, isName, type Name, unknownName } from '../study/inputs.ts';
import { isPath } from '../study/path-entries.ts';
import { standIn } from '../study/paths.ts';
import { readCentral } from '../study/uncertain.ts';
import { Exact } from '../units/decimal.ts';
import type { Problem } from '../units/problem.ts';
import type { Fault, Field } from '../units/read.ts';
import { defined } from './fields.ts';
import type { Preset, PresetValue } from './preset.ts';
import type { PresetFile } from './schema.ts';

/** A value as a file has it. */
export type FileValue = PresetFile['values'][string];

/** Values read exactly, and what is wrong with them; their fields begin with `path`. */
export function readValues(
  values: Readonly<Record<string, FileValue>>,
  path = 'values',
): { readonly values: Preset['values']; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const known: [Name, PresetValue][] = [];
  for (const [name, said] of Object.entries(values)) {
    const field = `${path}.${name}`;
    if (!isName(name)) problems.push({ field, given: name, ...unknownName(name) });
    else {
      const outcome = readValue(said.value, fieldOf(name));
      if ('value' in outcome) known.push([name, { ...stated(said), ...outcome }]);
      else problems.push(...outcome.faults.map((it) => ({ field, given: said.value, ...it })));
    }
  }
  return { values: Object.fromEntries(known), problems };
}

/** A number, or a path or range with the number that stands in for it. */
function readValue(
  text: string,
  field: Field,
): Pick<PresetValue, 'value' | 'path' | 'range'> | { readonly faults: readonly Fault[] } {
  if (isPath(text)) {
    const outcome = standIn(text, field);
    return outcome instanceof Exact ? { value: outcome.toFixed(), path: text } : { faults: outcome };
  }
  const outcome = readCentral(text, field);
  if ('code' in outcome) return { faults: [outcome] };
  return { value: outcome.value.toFixed(), ...(outcome.range ? { range: text } : {}) };
}

const stated = ({ source, 'as-of': asOf, assumed, note }: FileValue) =>
  defined({ source, asOf, assumed, note });
