import { didYouMean, nearest } from '../units/nearest.ts';
import { HashwattError } from '../units/problem.ts';

/**
 * The JSON Schema (draft 2020-12) of a kind of preset file, or of `assumptions.yaml`, for editors and other programs; of
 * any preset when no kind is named.
 * @throws HashwattError when there is no such kind
 */
export async function presetSchema(kind?: string): Promise<object> {
  const { jsonSchema, schemaKinds } = await import('../presets/json-schema.ts');
  if (kind === undefined || schemaKinds.includes(kind)) return jsonSchema(kind);
  const fix = didYouMean(nearest(kind, schemaKinds)) ?? `There are ${schemaKinds.join(', ')}`;
  throw new HashwattError([
    { code: 'unknown-name', field: 'kind', given: kind, allowed: 'is no kind of file', fix },
  ]);
}
