import type { z } from 'zod';
import { HashwattError, type Problem } from '../units/problem.ts';
import type { Assumptions, Notice, OwnAssumptions, Preset } from './preset.ts';
import { assumptionsFile, ownAssumptionsFile, type PresetFile, presetFile } from './schema.ts';
import { correlation, correlationProblems } from './correlations.ts';
import { expectationProblems } from './expectations.ts';
import { defined, fieldsOf } from './fields.ts';
import { problemsOf } from './issues.ts';
import { type FileValue, readValues } from './values.ts';
import { type PlaceOf, type Plain, readYaml } from './yaml.ts';

/** A YAML text and the name under which its problems are told. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/** What a file says, and where in it each field stands. */
export interface Placed<T> {
  readonly file: string;
  readonly said: T;
  readonly placeOf: PlaceOf;
}

/**
 * Reads a preset file.
 * @throws HashwattError with every problem of the file, each with line and column.
 */
export function parsePlaced(source: Source): Placed<Preset> {
  const { data, values, placeOf } = parse(source, presetFile);
  return { file: source.file, said: presetOf(data, idOf(source.file), values), placeOf };
}

/** The same without its places. */
export const parsePreset = (source: Source): Preset => parsePlaced(source).said;

/** Reads `assumptions.yaml`. @throws HashwattError as `parsePreset` does. */
export function parseAssumptions(source: Source): Assumptions {
  const { data, values } = parse(source, assumptionsFile);
  return { values, network: data.network, limitsOfAge: data['limits-of-age'] };
}

/** Reads the assumptions of a user, who may leave out what stays as it is shipped. @throws HashwattError as `parsePreset` does. */
export function parseOwnAssumptions(source: Source): Placed<OwnAssumptions> {
  const { data, values, placeOf } = parse(source, ownAssumptionsFile);
  const said = { values, limitsOfAge: defined(data['limits-of-age']), ...defined({ network: data.network }) };
  return { file: source.file, said, placeOf };
}

export const idOf = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/i, '');

function parse<T extends { values: Record<string, FileValue> }>(source: Source, schema: z.ZodType<T>) {
  const yaml = readYaml(source.text);
  const inFile = (problems: readonly Problem[]) =>
    problems
      .map((it) => ({ file: source.file, ...yaml.placeOf(it.field), ...it }))
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  if (yaml.problems.length > 0) throw new HashwattError(inFile(yaml.problems));
  const outcome = schema.safeParse(yaml.data);
  const issues = outcome.error?.issues.flatMap((it) => problemsOf(it, yaml.data)) ?? [];
  const { values, problems } = readValues(outcome.data?.values ?? legible(yaml.data));
  const all = [...issues, ...problems, ...expectationProblems(yaml.data), ...correlationProblems(yaml.data)];
  if (!outcome.success || all.length > 0) throw new HashwattError(inFile(all));
  return { data: outcome.data, values, placeOf: yaml.placeOf };
}

/** The values that can be read although something else in the file is wrong. */
function legible(data: Plain): Record<string, FileValue> {
  const { values = null } = fieldsOf(data);
  const texts = Object.entries(Array.isArray(values) ? {} : fieldsOf(values)).flatMap(([name, it]) => {
    const text = typeof it === 'string' ? it : fieldsOf(it)['value'];
    return typeof text === 'string' && text.trim() !== '' ? [[name, { value: text }] as const] : [];
  });
  return Object.fromEntries(texts);
}

const notice = ({ text, source, 'as-of': asOf }: PresetFile['warnings'][number]): Notice => ({
  text,
  ...defined({ source, asOf }),
});

/** What only some kinds may say. */
const UNSAID = Object.fromEntries(
  ['stakes', 'stakes-note', 'from', 'months', 'correlations'].map((name) => [name, undefined]),
) as { [name in 'stakes' | 'stakes-note' | 'from' | 'months' | 'correlations']: undefined };

function presetOf(file: PresetFile, id: string, values: Preset['values']): Preset {
  const { kind, name, about, values: _, warnings, 'leaves-out': leavesOut, expect, ...rest } = file;
  const {
    stakes = [],
    'stakes-note': stakesNote,
    correlations = [],
    from,
    months,
    ...others
  } = { ...UNSAID, ...rest };
  const isScenario = kind === 'scenario';
  const horizon = defined({ from, months });
  const named = defined(others) as Record<string, string>;
  return {
    kind,
    id,
    name,
    ...defined({ about }),
    values,
    warnings: warnings.map(notice),
    leavesOut,
    stakes,
    ...(stakesNote ? { stakesNote: notice(stakesNote) } : {}),
    expect,
    ...(Object.keys(horizon).length === 0 ? {} : { horizon }),
    ...(correlations.length === 0 ? {} : { correlations: correlations.map(correlation) }),
    rests: isScenario ? named : {},
    facts: isScenario ? {} : named,
  };
}
