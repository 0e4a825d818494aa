import type { z } from 'zod';
import { isName } from '../study/inputs.ts';
import { didYouMean, nearest } from '../units/nearest.ts';
import type { Problem } from '../units/problem.ts';
import { KINDS } from './preset.ts';
import { fieldNames } from './schema.ts';
import type { Plain } from './yaml.ts';

/** What zod found, in our words: the field, what was given, what is allowed. */
export function problemsOf(issue: z.core.$ZodIssue, data: Plain, namesOf = fieldNames): Problem[] {
  const path = issue.path.map(String);
  const field = path.join('.') || 'file';
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      code: 'unknown-field',
      field: [...path, key].join('.'),
      allowed: 'is no field of this kind of file',
      ...fixOf(key, path.length === 0 ? valueAt(data, ['kind']) : undefined, namesOf),
    }));
  const given = valueAt(data, path);
  if (given === undefined) return [{ code: 'missing-input', field, allowed: 'is missing' }];
  const shown = typeof given === 'string' ? { given } : {};
  return [{ code: 'wrong-shape', field, ...shown, allowed: given === null ? 'is empty' : allowedBy(issue) }];
}

const fixOf = (key: string, kind: Plain | undefined, namesOf: typeof fieldNames) => {
  if (kind !== undefined && isName(key)) return { fix: 'Put it below values' };
  const fix = didYouMean(nearest(key, namesOf(kind)));
  return fix === undefined ? {} : { fix };
};

function valueAt(data: Plain, path: readonly string[]): Plain | undefined {
  return path.reduce<Plain | undefined>(
    (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, Plain>)[key] : undefined),
    data,
  );
}

function allowedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type')
    return `is no ${issue.expected === 'string' ? 'text' : issue.expected === 'array' ? 'list' : 'map of fields'}`;
  if (issue.code === 'invalid_value') return `is not one of ${issue.values.map(String).join(', ')}`;
  if (issue.code === 'invalid_union') return `is not one of ${KINDS.join(', ')}`;
  if (issue.code === 'too_small') return 'is empty';
  if (issue.code === 'too_big') return 'is too long';
  return issue.message;
}
