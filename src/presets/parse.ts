import type { z } from 'zod';
import { HashwattError, type Problem } from '../units/problem.ts';
import type { Assumptions, Notice, OwnAssumptions, Preset } from './preset.ts';
import {
  assumptionsFile,
  type fieldNames,
  ownAssumptionsFile,
  type PresetFile,
  presetFile,
} from './schema.ts';
import { correlation, correlationProblems } from './correlations.ts';
import { expectationProblems } from './expectations.ts';
import { defined, fieldsOf } from './fields.ts';
import { problemsOf } from './issues.ts';
import { machineOf, machineProblems, worldOf } from './run-points.ts';
import { type FileValue, legible, readValues } from './values.ts';
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
  return {
    values,
    network: data.network,
    limitsOfAge: data['limits-of-age'],
    ...defined({ reality: data.reality && worldOf(data.reality).world }),
  };
}

/** Reads the assumptions of a user, who may leave out what stays as it is shipped. @throws HashwattError as `parsePreset` does. */
export function parseOwnAssumptions(source: Source): Placed<OwnAssumptions> {
  const { data, values, placeOf } = parse(source, ownAssumptionsFile);
  const said = { values, limitsOfAge: defined(data['limits-of-age']), ...defined({ network: data.network }) };
  return { file: source.file, said, placeOf };
}

/** What a file is called, without folder and ending. */
export const idOf = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/i, '');

/** Reads a file of values by its schema, with what else is wrong with it. @throws HashwattError as `parsePreset` does */
export function parse<T extends { values: Record<string, FileValue> }>(
  source: Source,
  schema: z.ZodType<T>,
  further: (data: Plain, file?: T) => readonly Problem[] = presetProblems,
  namesOf?: typeof fieldNames,
): { readonly data: T; readonly values: Preset['values']; readonly placeOf: PlaceOf } {
  const yaml = readYaml(source.text);
  const inFile = (problems: readonly Problem[]) =>
    problems
      .map((it) => ({ file: source.file, ...yaml.placeOf(it.field), ...it }))
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  if (yaml.problems.length > 0) throw new HashwattError(inFile(yaml.problems));
  const outcome = schema.safeParse(yaml.data);
  const issues = outcome.error?.issues.flatMap((it) => problemsOf(it, yaml.data, namesOf)) ?? [];
  const { values, problems } = readValues(outcome.data?.values ?? legible(fieldsOf(yaml.data)['values']));
  const all = [...issues, ...problems, ...further(yaml.data, outcome.data)];
  if (!outcome.success || all.length > 0) throw new HashwattError(inFile(all));
  return { data: outcome.data, values, placeOf: yaml.placeOf };
}

const presetProblems = (data: Plain, file?: object): Problem[] => [
  ...expectationProblems(data),
  ...correlationProblems(data),
  ...(file ? machineProblems(file as PresetFile) : []),
];

/** A fact that a reader must know, as a file has it. */
export const notice = ({ text, source, 'as-of': asOf }: PresetFile['warnings'][number]): Notice => ({
  text,
  ...defined({ source, asOf }),
});

const UNSAID_NAMES = [
  ...(['stakes', 'stakes-note', 'from', 'months'] as const),
  ...(['correlations', 'run-points', 'price'] as const),
] as const;

/** What only some kinds may say. */
const UNSAID = Object.fromEntries(UNSAID_NAMES.map((name) => [name, undefined])) as {
  [name in (typeof UNSAID_NAMES)[number]]: undefined;
};

function presetOf(file: PresetFile, id: string, values: Preset['values']): Preset {
  const { kind, name, about, values: _, warnings, 'leaves-out': leavesOut, expect, ...rest } = file;
  const { stakes = [], ...others } = { ...UNSAID, ...rest };
  const named = Object.fromEntries(
    Object.entries(others).filter(([field, it]) => it !== undefined && !(field in UNSAID)),
  ) as Record<string, string>;
  return {
    kind,
    id,
    name,
    ...defined({ about }),
    values,
    warnings: warnings.map(notice),
    leavesOut,
    stakes,
    expect,
    ...ofKind(file),
    rests: kind === 'scenario' ? named : {},
    facts: kind === 'scenario' ? {} : named,
  };
}

/** What one kind alone says, and may leave out. */
function ofKind(file: PresetFile): Partial<Preset> {
  if (file.kind === 'miner') return machineOf(file).machine;
  if (file.kind === 'network' && file.correlations.length > 0)
    return { correlations: file.correlations.map(correlation) };
  if (file.kind !== 'scenario') return {};
  const { 'stakes-note': stakesNote, from, months } = file;
  const horizon = defined({ from, months });
  return {
    ...(stakesNote ? { stakesNote: notice(stakesNote) } : {}),
    ...(Object.keys(horizon).length === 0 ? {} : { horizon }),
  };
}
