import { z } from 'zod';
import { fleet, price, reality, runPoint, runPoints } from './machine-shapes.ts';
import { KINDS } from './preset.ts';
import { date, id, text } from './texts.ts';

const weight = z
  .string()
  .regex(/^\d{1,9}(\.\d{1,9})?$/, { error: 'is no weight; write a number from 0 on, such as 1 or 0.5' });

/** A value with its source and date, or with the reason why it is assumed. */
export const sourced = z.strictObject({
  value: text,
  source: text.optional(),
  'as-of': date.optional(),
  assumed: text.optional(),
  note: text.optional(),
});

/** A value as text, or with its source and date, or with the reason why it is assumed. */
export const value = z.preprocess((it) => (typeof it === 'string' ? { value: it } : it), sourced);

const stake = z.strictObject({ name: text, weight });

const correlation = z.strictObject({
  between: z.tuple([text, text]),
  rank: z.string().regex(/^-?(0(\.\d{1,9})?|1(\.0{1,9})?)$/, {
    error: 'is no rank correlation; write a number from -1 to 1, such as 0.3',
  }),
  source: text.optional(),
  note: text.optional(),
});

export const notice = z.strictObject({ text, source: text.optional(), 'as-of': date.optional() });

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
    'run-points': runPoints.optional(),
    price: price.optional(),
  }),
  z.strictObject({ kind: z.literal(cooling), ...common, cooling: means }),
  z.strictObject({
    kind: z.literal(network),
    ...common,
    day: date,
    current: z.enum(['true', 'false']).optional(),
    correlations: z.array(correlation).max(100).default([]),
  }),
  z.strictObject({
    kind: z.literal(scenario),
    ...common,
    plant: id.optional(),
    miner: fleet.optional(),
    cooling: id.optional(),
    network: id.optional(),
    from: text.optional(),
    months: text.optional(),
    stakes: z
      .array(stake)
      .max(100)
      .refine((all) => all.length === 0 || all.some((it) => Number(it.weight) !== 0), {
        error: 'has no weight above zero',
      })
      .default([]),
    'stakes-note': notice.optional(),
  }),
]);

/** The fields of a file of one kind, or those that stand inside other fields. */
export const fieldNames = (of: unknown): readonly string[] => {
  const shapes = presetFile.options.filter(({ shape }) => shape.kind.value === of);
  const inside = [sourced, notice, stake, correlation, runPoints, runPoint, price];
  return (shapes.length > 0 ? shapes : inside).flatMap(({ shape }) => Object.keys(shape));
};

export type PresetFile = z.infer<typeof presetFile>;

const days = z
  .string()
  .regex(/^\d{1,6}$/, { error: 'is no number of days' })
  .transform(Number);

const limits = z.strictObject({ price: days, network: days, miner: days, cooling: days, plant: days });

/** `assumptions.yaml`. */
export const assumptionsFile = z.strictObject({
  values: z.record(z.string(), value),
  network: id,
  'limits-of-age': limits,
  reality: reality.optional(),
});

/** The same in a user's own folder, where what is left out stays as it is shipped. */
export const ownAssumptionsFile = z.strictObject({
  values: z.record(z.string(), value).default({}),
  network: id.optional(),
  'limits-of-age': limits.partial().default({}),
});

export type AssumptionsFile = z.infer<typeof assumptionsFile>;
