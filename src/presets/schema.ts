import { z } from 'zod';
import { printable } from '../units/problem.ts';
import { isDay } from './age.ts';
import { KINDS } from './preset.ts';

/** Text of a person on any number of lines. */
export const text = z
  .string()
  .trim()
  .min(1)
  .max(2_000)
  .refine((it) => printable(it.replaceAll('\n', ' ')) === it.replaceAll('\n', ' '), {
    error: 'holds control or invisible characters',
  });

/** A day, month or year. */
export const date = z
  .string()
  .refine((it) => /^\d{4}(-\d{2}){0,2}$/.test(it) && isDay(`${it}-01-01`.slice(0, 10)), {
    error: 'is no date; write 2025-12-26, 2025-12 or 2025',
  });
/** The name of a preset that others rest on, which is that of its file. */
export const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*$/, { error: 'is no id of a preset; it looks like antminer-s21-xp' });
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
    correlations: z.array(correlation).max(100).default([]),
  }),
  z.strictObject({
    kind: z.literal(scenario),
    ...common,
    plant: id.optional(),
    miner: id.optional(),
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
  return (shapes.length > 0 ? shapes : [sourced, notice, stake, correlation]).flatMap(({ shape }) =>
    Object.keys(shape),
  );
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
});

/** The same in a user's own folder, where what is left out stays as it is shipped. */
export const ownAssumptionsFile = z.strictObject({
  values: z.record(z.string(), value).default({}),
  network: id.optional(),
  'limits-of-age': limits.partial().default({}),
});
