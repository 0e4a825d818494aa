import { z } from 'zod';
import { KINDS } from './preset.ts';

const text = z.string().trim().min(1).max(2_000);
const date = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
const id = z.string().regex(/^[a-z0-9][a-z0-9.-]*$/);

/** A value as text, or with its source and date, or with the reason why it is assumed. */
const value = z.preprocess(
  (it) => (typeof it === 'string' ? { value: it } : it),
  z.strictObject({
    value: text,
    source: text.optional(),
    'as-of': date.optional(),
    assumed: text.optional(),
    note: text.optional(),
  }),
);

const notice = z.strictObject({ text, source: text.optional(), 'as-of': date.optional() });

const common = {
  name: text,
  about: text.optional(),
  values: z.record(z.string(), value).default({}),
  warnings: z.array(notice).default([]),
  'leaves-out': z.array(text).default([]),
  expect: z.array(text).default([]),
};

const means = z.enum(['air', 'hydro', 'immersion', 'evaporative']);

const [plant, miner, cooling, network, scenario] = KINDS;

/** A preset file: its kind decides which further fields it has. */
export const presetFile = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal(plant), ...common, country: text, fuel: text, units: text.optional() }),
  z.strictObject({
    kind: z.literal(miner),
    ...common,
    maker: text,
    cooling: means,
    released: text.optional(),
  }),
  z.strictObject({ kind: z.literal(cooling), ...common, cooling: means }),
  z.strictObject({
    kind: z.literal(network),
    ...common,
    day: date,
    current: z.enum(['true', 'false']).optional(),
  }),
  z.strictObject({
    kind: z.literal(scenario),
    ...common,
    plant: id.optional(),
    miner: id.optional(),
    cooling: id.optional(),
    network: id.optional(),
    stakes: z
      .array(z.strictObject({ name: text, weight: z.string().regex(/^\d{1,9}(\.\d{1,9})?$/) }))
      .max(100)
      .default([]),
  }),
]);

/** Every field that some kind of file has. */
export const fieldNames: readonly string[] = presetFile.options.flatMap((it) => Object.keys(it.shape));

export type PresetFile = z.infer<typeof presetFile>;

const days = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);

/** `assumptions.yaml`. */
export const assumptionsFile = z.strictObject({
  values: z.record(z.string(), value),
  network: id,
  'limits-of-age': z.strictObject({ price: days, network: days, miner: days, cooling: days, plant: days }),
});
