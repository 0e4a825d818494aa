import { z } from 'zod';
import { fieldNames, notice, sourced, value } from './schema.ts';
import { date, id, text } from './texts.ts';

/** What is left open: nothing is said of it, or a range, with its source or the reason for it. */
const open = z.preprocess(
  (it) => (it === null ? {} : typeof it === 'string' ? { value: it } : it),
  sourced.partial({ value: true }),
);

/** A claim file, which `hashwatt claim` holds against the numbers. */
export const claimFile = z.strictObject({
  kind: z.literal('claim'),
  sentence: text,
  source: text,
  date,
  states: text,
  scenario: id.optional(),
  plant: id.optional(),
  miner: id.optional(),
  cooling: id.optional(),
  network: id.optional(),
  from: text.optional(),
  months: text.optional(),
  values: z.record(z.string(), value).default({}),
  'leaves-open': z.record(z.string(), open).default({}),
  'leaves-out': z.array(text).default([]),
  warnings: z.array(notice).default([]),
  outcome: notice.optional(),
  expect: z.enum(['true', 'possible', 'false']).optional(),
});

/** The fields of a claim file, or those that stand inside other fields. */
export const claimFieldNames = (kind: unknown): readonly string[] =>
  kind === 'claim' ? Object.keys(claimFile.shape) : fieldNames(kind);

export type ClaimFile = z.infer<typeof claimFile>;
