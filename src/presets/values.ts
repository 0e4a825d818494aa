import { fieldOf, isName, type Name, unknownName } from '../study/inputs.ts';
import type { Problem } from '../units/problem.ts';
import { defined } from './fields.ts';
import type { Preset, PresetValue } from './preset.ts';
import type { PresetFile } from './schema.ts';
import { readValue } from './value.ts';

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

const stated = ({ source, 'as-of': asOf, assumed, note }: FileValue) =>
  defined({ source, asOf, assumed, note });
