import { z } from 'zod';
import { MEASURES } from '../study/reality.ts';
import { partsIn } from './fleet.ts';
import { date, id, text } from './texts.ts';

const said = { source: text, 'as-of': date, note: text.optional() };

/** A power at which a machine runs beside its nameplate. */
export const runPoint = z.strictObject({ name: text.optional(), power: text, hashRate: text });

/** What one source gives of run points: modes of the maker's, or settings of a firmware. */
export const runPoints = z.strictObject({ ...said, points: z.array(runPoint).min(1).max(100) });

/** What a machine once cost. */
export const price = z.strictObject({ low: text, high: text, ...said });

/** One machine by its id, or a list such as `[antminer-s21-xp 60 %, antminer-s9 40 %]`, which is read as one text. */
export const fleet = z.preprocess(
  (it) => (Array.isArray(it) && it.every((part) => typeof part === 'string') ? it.join(', ') : it),
  z.string().refine((it) => id.safeParse(it).success || partsIn(it) !== undefined, {
    error: 'is no id of a preset, such as antminer-s21-xp, and no fleet of several',
  }),
);

const figure = z.strictObject({ value: text, of: text, source: text, 'as-of': date });
const silly = z.strictObject({ measure: z.enum(MEASURES), above: text, say: text, source: text.optional() });

/** What results are held against in the reality panel, and from where on they are silly. */
export const reality = z.strictObject({
  figures: z.strictObject({ machines: figure, sales: figure, hashRate: figure }),
  silly: z.array(silly).max(100),
});
