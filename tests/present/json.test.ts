import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { estimate, mining } from '../../src/index.ts';
import { envelopeJson, json } from '../../src/present/json.ts';
import { OBEYED } from '../cli/command-line.ts';
import { envelopes, HOSTILE, hostile, TODAY } from './envelopes.ts';

/** A number as text, without exponent, of at most twenty significant digits. */
const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .refine((it) => it.replace(/^-?0*\.?0*|[-.]/g, '').replace(/0+$/, '').length <= 20);
const date = z.string().regex(/^\d{4}(-\d\d(-\d\d)?)?$/);
const unit = z.string().min(1);
const name = z.string().refine((it) => mining.quantities.has(it));

const amount = z.union([
  z.strictObject({ value: number, unit }),
  z.strictObject({ value: z.null(), unit, because: z.string().min(1) }),
]);

/** The form that scripts of others rely on. */
const contract = z.strictObject({
  hashwatt: z.literal('1.2.3'),
  scenario: z.string().nullable(),
  presets: z.array(z.strictObject({ kind: z.string(), id: z.string(), name: z.string() }).loose()),
  inputs: z.record(
    name,
    z.strictObject({
      value: number,
      unit,
      origin: z.enum(['given', 'preset', 'assumed']),
      source: z.string().optional(),
      asOf: date.optional(),
      note: z.string().optional(),
      preset: z.string().optional(),
      follows: z.array(name).optional(),
    }),
  ),
  results: z.record(name, amount),
  fleet: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      minerCount: amount,
      fleetPower: amount,
      installedHashRate: amount,
    }),
  ),
  reality: z.array(
    z.strictObject({
      measure: z.string().min(1),
      of: name,
      here: amount,
      beside: amount.nullable(),
      figure: z.string().min(1).optional(),
      source: z.string().min(1).optional(),
      asOf: date.optional(),
      share: amount,
      bounds: z.array(number),
      word: z.string().min(1).nullable(),
    }),
  ),
  stakes: z.array(
    z.strictObject({
      name: z.string(),
      weight: number,
      amounts: z.record(name, z.strictObject({ value: number, unit })),
    }),
  ),
  stakesNote: z
    .strictObject({ text: z.string(), source: z.string().optional(), asOf: date.optional() })
    .nullable(),
  oldest: z.strictObject({ name, asOf: date }).nullable(),
  warnings: z.array(z.string()),
  leavesOut: z.array(z.string()).min(1),
});

const read = (text: string) => contract.parse(JSON.parse(text));

describe('JSON has the form of the contract', () => {
  test.each(envelopes)('%s', (_, envelope) => {
    const { results } = read(envelopeJson(envelope, '1.2.3'));
    const derived = [...mining.quantities].filter(([, { kind }]) => kind === 'derived').map(([it]) => it);
    expect(Object.keys(results).toSorted()).toEqual(derived.toSorted());
  });
});

test('a scenario is named by its id, and an estimate without one has none', () => {
  const [, first] = envelopes.find(([it]) => it === 'scenario nautilus')!;
  expect(read(envelopeJson(first, '1.2.3')).scenario).toBe('nautilus');
  const bare = estimate({ plant: 'palo-verde', miner: 's21-xp', cooling: 'air', today: TODAY });
  expect(read(envelopeJson(bare, '1.2.3')).scenario).toBeNull();
});

test('an input says who said it', () => {
  const envelope = estimate({ scenario: 'nautilus', powerPrice: '4.5 c/kWh', today: TODAY });
  const { inputs } = read(envelopeJson(envelope, '1.2.3'));
  expect(inputs['powerPrice']).toEqual({ value: '45', unit: '$/MWh', origin: 'given' });
  expect(inputs['uptime']).toMatchObject({ value: '100', unit: '%', origin: 'assumed' });
  expect(inputs['bitcoinPrice']).toMatchObject({
    value: '16540.69',
    unit: '$/BTC',
    origin: 'preset',
    asOf: '2023-01-01',
  });
});

test('an absent result says why', () => {
  const [, envelope] = envelopes.find(([it]) => it === 'scenario zaporizhzhia')!;
  const { results } = read(envelopeJson(envelope, '1.2.3'));
  expect(results['powerCostPerDay']).toEqual({ value: null, unit: '$/day', because: 'needs powerPrice' });
});

test('what a terminal would obey is escaped, and means the same', () => {
  const text = envelopeJson(hostile(), '1.2.3');
  expect(text).not.toMatch(OBEYED);
  expect(read(text).scenario).toBe(HOSTILE);
  expect(json({ a: '\u009b\u2028\u202e' })).toBe('{\n  "a": "\\u009b\\u2028\\u202e"\n}\n');
});
