import { mining } from '../mining/book.ts';
import { Absent, type Value } from '../interpret/absent.ts';
import { decimalText, type Quantified } from '../study/amount.ts';
import type { Envelope } from '../study/envelope.ts';
import { type YearName, yearNames } from '../study/inputs.ts';
import type { Provenance } from '../study/provenance.ts';
import { printable } from '../units/problem.ts';

const HEAD = 'name label value unit kind origin source asOf because note preset follows'.split(' ');

/** Every quantity of an envelope on a line, as RFC 4180 has it. */
export const envelopeCsv = (envelope: Envelope): string =>
  csv([HEAD, ...yearNames.flatMap((name) => lineOf(name, envelope))]);

function lineOf(name: YearName, { inputs, results }: Envelope): string[][] {
  const { kind, about } = mining.quantity(name);
  const input = inputs[name];
  const shown = input ?? (results as Partial<Record<YearName, Quantified>>)[name];
  if (shown === undefined) return [];
  const { value, unit, because } = shown.toJSON();
  const { origin, source, asOf, note, preset, follows }: Partial<Provenance> = input?.about ?? {};
  const type = kind === 'input' ? 'input' : 'result';
  const why = [origin, source, asOf, because, note, preset, follows?.join(' ')];
  return [[name, about.label, value ?? '', unit, type, ...why.map((it) => it ?? '')]];
}

/** Rows as RFC 4180 has them. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('');

/** A value in a cell: every digit, or nothing where there is none. */
export const cellText = (value: Value): string => (value instanceof Absent ? '' : decimalText(value));

/** Amounts by name, a line each, and why one is not there. */
export const amountsCsv = (amounts: Readonly<Record<string, Quantified>>): string =>
  csv([
    ['name', 'value', 'unit', 'because'],
    ...Object.entries(amounts).map(([name, amount]) => {
      const { value, unit, because } = amount.toJSON();
      return [name, value ?? '', unit, because ?? ''];
    }),
  ]);

const NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** A spreadsheet takes a cell that begins so for a formula; an apostrophe makes it text. */
const FORMULA = /^[=+\-@\t\r]/;

function cellOf(text: string): string {
  const harmless = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  const shown = printable(harmless);
  return /[",\r\n]/.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown;
}
