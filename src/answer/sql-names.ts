import type { Dialect } from '../interpret/dialects.ts';
import { OWN } from '../interpret/sql-terms.ts';
import { partsOf } from '../present/parts.ts';
import type { Problem } from '../units/problem.ts';

/** The name of a table, after those of what it is in. What is wrong with it joins `problems`. */
export function tableIn(from: unknown, problems: Problem[]): readonly string[] {
  const field = 'from';
  const fix = 'Name the table, such as plants';
  if (from === undefined || from === '')
    problems.push({ code: 'missing-input', field, allowed: 'is missing', fix });
  else if (typeof from !== 'string')
    problems.push({ code: 'wrong-shape', field, allowed: 'is no text', fix });
  else {
    const parts = partsOf(from, '.');
    if (parts) problems.push(...parts.flatMap((it) => misnamed(field, it)));
    else
      problems.push({ code: 'wrong-shape', field, given: from, allowed: 'has a quote that is not closed' });
    return parts ?? [];
  }
  return [];
}

/** What is wrong with a name of the table’s own. */
export function misnamed(field: string, name: unknown): Problem[] {
  if (typeof name !== 'string') return [{ code: 'wrong-shape', field, allowed: 'is no text' }];
  const problem = { field, given: name };
  if (name === '') return [{ code: 'empty', field, allowed: 'has an empty name' }];
  if (/\0|\p{Cs}/u.test(name))
    return [{ ...problem, code: 'unsafe-text', allowed: 'has a character that no name may hold' }];
  return name.toLowerCase().startsWith(OWN)
    ? [{ ...problem, code: 'wrong-shape', allowed: `begins with ${OWN}, as names inside the statement do` }]
    : [];
}

/** The columns that stand beside the results, which are called otherwise. */
export function keptIn(
  keep: unknown,
  wanted: readonly string[],
  { isCased }: Dialect,
  problems: Problem[],
): readonly string[] {
  const names: readonly unknown[] = Array.isArray(keep) ? keep : [keep];
  const alike = (name: unknown): string => (isCased ? String(name) : String(name).toLowerCase());
  const met = new Set(wanted.map(alike));
  const field = 'keep';
  for (const name of names) {
    problems.push(...misnamed(field, name));
    if (met.has(alike(name)))
      problems.push({
        code: 'wrong-shape',
        field,
        given: String(name),
        allowed: 'would stand twice in the answer',
      });
    met.add(alike(name));
  }
  return names as readonly string[];
}
