import { fieldOf, isName, type Name, unknownName } from '../study/inputs.ts';
import type { Problem } from '../units/problem.ts';
import { defined, fieldsOf } from './fields.ts';
import type { Preset, PresetValue } from './preset.ts';
import type { PresetFile } from './schema.ts';
import { readValue } from './value.ts';
import type { Plain } from './yaml.ts';

/** A value as a file has it. */
export type FileValue = PresetFile['values'][string];

/** The values that can be read although something else in the file is wrong. */
export function legible(values: Plain = null): Record<string, FileValue> {
  const texts = Object.entries(Array.isArray(values) ? {} : fieldsOf(values)).flatMap(([name, it]) => {
    const text = typeof it === 'string' ? it : fieldsOf(it)['value'];
    return typeof text === 'string' && text.trim() !== '' ? [[name, { value: text }] as const] : [];
  });
  return Object.fromEntries(texts);
}

/** Reads values in the units of the book; `under` is the field that they stand below. */
export function readValues(
  values: Readonly<Record<string, FileValue>>,
  under = 'values',
): { readonly values: Preset['values']; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const known: [Name, PresetValue][] = [];
  for (const [name, said] of Object.entries(values)) {
    const field = `${under}.${name}`;
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
