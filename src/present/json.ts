import type { Quantified } from '../study/amount.ts';
import { decimalText } from '../study/amount.ts';
import type { Envelope, InputShown, StakeShare } from '../study/envelope.ts';
import type { RealityLine } from '../study/reality.ts';
import { unicodeEscape } from '../units/escape.ts';

/** The envelope as the contract has it: numbers are decimal text without an exponent. */
export const envelopeJson = (envelope: Envelope, version: string): string =>
  json(envelopeData(envelope, version));

/** The same before it is text. */
export const envelopeData = (envelope: Envelope, version: string): object => ({
  hashwatt: version,
  scenario: envelope.scenario?.id ?? null,
  presets: envelope.presets,
  fleet: envelope.fleet,
  inputs: inputsJson(envelope),
  results: envelope.results,
  stakes: envelope.stakes.map((it) => stakeJson(it, envelope)),
  stakesNote: envelope.stakesNote ?? null,
  reality: envelope.reality.map(realityJson),
  oldest: envelope.oldest ?? null,
  warnings: envelope.warnings,
  leavesOut: envelope.leavesOut,
});

/** A line of the reality panel: its word is null where there is none. */
const realityJson = ({ measure, of, here, beside, besideOf, share, bounds, silly }: RealityLine): object => ({
  measure,
  of,
  here,
  beside: beside ?? null,
  ...(typeof besideOf === 'object'
    ? { figure: besideOf.of, source: besideOf.source, asOf: besideOf.asOf }
    : besideOf === undefined
      ? {}
      : { figure: besideOf }),
  share,
  bounds,
  word: silly?.say ?? null,
});

/** Every input with where it comes from. */
export const inputsJson = ({ inputs }: Envelope): object => mapped(inputs, inputJson);

const inputJson = (input: InputShown): object => ({ ...input.toJSON(), ...input.about });

const stakeJson = ({ name, weight, amounts }: StakeShare, { results }: Envelope): object => ({
  name,
  weight,
  amounts: Object.fromEntries(
    Object.entries(amounts).map(([result, value]) => [
      result,
      { value: decimalText(value), unit: (results as Record<string, Quantified>)[result]!.unit },
    ]),
  ),
});

const mapped = <T>(record: Readonly<Record<string, T>>, by: (it: T) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(record).map(([name, it]) => [name, by(it)]));

/** JSON on several lines; what a terminal would obey is written as an escape, which means the same. */
export const json = (data: unknown): string => escaped(JSON.stringify(data, null, 2));

/** The same on one line of many. */
export const jsonLine = (data: unknown): string => escaped(JSON.stringify(data));

const escaped = (text: string): string => `${text.replace(UNSAFE, unicodeEscape)}\n`;

const UNSAFE = /[\u007f-\u009f\u2028\u2029\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u061c]/g;
