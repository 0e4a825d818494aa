import { didYouMean, nearest } from '../units/nearest.ts';
import type { Fault } from '../units/read.ts';
import { impossible } from './distribution.ts';

/** What the numbers of a range mean, in the order they are written. */
export interface Form {
  readonly name: FormName;
  /** `value` is in the unit of the field, `spread` too but no place on its scale, `number` has no unit. */
  readonly parameters: readonly ('value' | 'spread' | 'number')[];
  readonly example: string;
}

/** How a range can be written. */
export type FormName =
  'interval' | 'uniform' | 'triangular' | 'pert' | 'normal' | 'lognormal' | 'beta' | 'weighted';

/** A range taken apart: its numbers as text, and a weight for each in a list. */
export interface Written {
  readonly form: Form;
  readonly parameters: readonly string[];
  readonly weights?: readonly string[];
}

const form = (name: FormName, parameters: Form['parameters'], example: string): Form => ({
  name,
  parameters,
  example,
});

const interval = form('interval', ['value', 'value'], '60k to 140k');

const list = form('weighted', [], '[60k: 1, 95k: 3]');

const functions: readonly Form[] = [
  form('uniform', ['value', 'value'], 'uniform(60k, 140k)'),
  form('triangular', ['value', 'value', 'value'], 'triangular(60k, 95k, 140k)'),
  form('pert', ['value', 'value', 'value'], 'pert(60k, 95k, 140k)'),
  form('normal', ['value', 'spread'], 'normal(95k, 20k)'),
  form('lognormal', ['value', 'number'], 'lognormal(95k, 0.25)'),
  form('beta', ['number', 'number', 'value', 'value'], 'beta(2, 5, 60k, 140k)'),
];

const CALL = /^\s*(?<name>[a-z][a-z -]*?)\s*\((?<inner>.*)\)\s*$/isu;
const LIST = /^\s*\[(?<inner>.*)\]\s*$/su;
const INTERVAL = /^(?<low>[^:;]+?)\s+to\s+(?<high>[^:;]+)$/isu;

/** Whether a text means a range: `60k to 140k`, `uniform(60k, 140k)`, `[60k: 1, 95k: 3]`. */
export const isRange = (text: string): boolean => CALL.test(text) || LIST.test(text) || INTERVAL.test(text);

/** Takes a range apart. */
export function writtenAs(text: string): Written | Fault {
  const call = CALL.exec(text)?.groups;
  if (call) return called(call['name']!, call['inner']!);
  const entries = LIST.exec(text)?.groups;
  if (entries) return listed(entries['inner']!);
  const ends = INTERVAL.exec(text)?.groups;
  return ends
    ? { form: interval, parameters: [ends['low']!, ends['high']!] }
    : impossible('is no range', `Write one as ${interval.example} or ${functions[1]!.example}`);
}

function called(name: string, inner: string): Written | Fault {
  const known = functions.find((it) => it.name === name.toLowerCase());
  if (!known) {
    const names = functions.map((it) => it.name);
    return {
      code: 'unknown-name',
      allowed: `has “${name}”, which is no kind of range; there are ${names.join(', ')}`,
      fix: didYouMean(nearest(name.toLowerCase(), names)) ?? `Write it as ${functions[1]!.example}`,
    };
  }
  const parameters = separated(inner);
  return parameters.length === known.parameters.length
    ? { form: known, parameters }
    : {
        code: 'wrong-shape',
        allowed: `has ${parameters.length} numbers where ${known.name} has ${known.parameters.length}`,
        fix: `Write it as ${known.example}, with a comma and a space between the numbers`,
      };
}

/** A comma may group thousands: where one is followed by a space, only such commas part numbers. */
const separated = (inner: string): readonly string[] => inner.trim().split(/,\s/.test(inner) ? /,\s+/ : /,/);

function listed(inner: string): Written | Fault {
  const entries = separated(inner).map((it) => it.split(':').map((part) => part.trim()));
  const isWeighted = entries.some((it) => it.length > 1);
  if (inner.trim() === '' || entries.some((it) => it.length !== (isWeighted ? 2 : 1)))
    return {
      code: 'wrong-shape',
      allowed: 'is no list of values with a weight each',
      fix: `Write it as ${list.example}, or without weights as [60k, 95k]`,
    };
  return {
    form: list,
    parameters: entries.map(([value]) => value!),
    weights: entries.map(([, weight = '1']) => weight),
  };
}
