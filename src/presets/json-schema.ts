import { z } from 'zod';
import { monthly } from '../mining/book.ts';
import { type Name, names } from '../study/inputs.ts';
import { shownSymbol } from '../units/symbols.ts';
import { claimFile } from './claim-schema.ts';
import { fieldNotes } from './field-notes.ts';
import { ownAssumptionsFile, presetFile, sourced } from './schema.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Every kind of file: a preset's is the word after `kind:`. */
const files: Readonly<Record<string, z.ZodType>> = {
  ...Object.fromEntries(presetFile.options.map((it) => [it.shape.kind.value, it])),
  claim: claimFile,
  assumptions: ownAssumptionsFile,
};

/** The kinds of file that have a schema. */
export const schemaKinds: readonly string[] = Object.keys(files);

const DIALECT = { $schema: 'https://json-schema.org/draft/2020-12/schema' };

/** The JSON Schema of a kind of file, as an editor sees its YAML; of any preset when no kind is named. */
export function jsonSchema(kind?: string): Schema {
  const presets = schemaKinds.filter((it) => it !== 'assumptions');
  const body =
    kind === undefined
      ? { title: 'A preset of hashwatt', oneOf: presets.map((it) => ({ $ref: `#/$defs/${it}` })) }
      : { title: `${kind} of hashwatt`, ...ofFile(kind) };
  const kinds = kind === undefined ? presets.map((it): [string, Schema] => [it, ofFile(it)]) : [];
  return { ...DIALECT, ...body, $defs: { ...Object.fromEntries(kinds), values, value } };
}

const ofFile = (kind: string): Schema => described(plain(files[kind]!), kind);

/** As zod has it; what it has no words for, such as a calendar, is left to `check`. */
function plain(schema: z.ZodType): Schema {
  const { $schema: _, ...body } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return body;
}

/** A schema with what is known of its fields, down to the last. */
function described(schema: Schema, of: string): Schema {
  const { properties, items } = schema as { properties?: Record<string, Schema>; items?: Schema };
  return {
    ...schema,
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, it]) => [name, field(name, it, of)]),
      ),
    }),
    ...(items && { items: described(items, of) }),
  };
}

function field(name: string, schema: Schema, of: string): Schema {
  const { about, json } = fieldNotes[`${of}.${name}`] ?? fieldNotes[name] ?? {};
  const description = about === undefined ? {} : { description: about };
  if (name === 'values') return { ...description, $ref: '#/$defs/values' };
  if (name === 'leaves-open')
    return { ...description, ...quantities({ anyOf: [{ type: 'null' }, REFERENCE] }) };
  if (name === 'between')
    return { ...schema, ...description, prefixItems: [{ enum: names }, { enum: names }] };
  return { ...described(schema, name), ...description, ...json };
}

const value: Schema = {
  description:
    'A value with its unit alone, or with its source and date, or with the reason why it is assumed.',
  anyOf: [{ type: ['string', 'number'] }, described(plain(sourced), 'value')],
};

const REFERENCE = { $ref: '#/$defs/value' };

/** Quantities by their names, each with its meaning. */
const quantities = (each: Schema): Schema => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, { description: aboutOf(name), ...each }])),
  additionalProperties: false,
});

const values: Schema = quantities(REFERENCE);

/** `PUE, from 1 on: site over IT energy in a year`. */
function aboutOf(name: Name): string {
  const { unit, about } = monthly.quantity(name);
  const { label, note, min, max } = about;
  const symbol = shownSymbol(unit);
  const bounds = [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
  ];
  const measured = [label, symbol === '1' ? 'a plain number' : `in ${symbol}`, ...bounds].join(', ');
  return note === undefined ? `${measured}.` : `${measured}. ${note}`;
}
