import type { z } from 'zod';
import { parseCondition } from '../study/condition.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import type { Assumptions, Notice, Preset } from './preset.ts';
import { type AssumptionsFile, assumptionsFile, type PresetFile, presetFile } from './schema.ts';
import { correlation, correlationProblems } from './correlations.ts';
import { defined, fieldsOf } from './fields.ts';
import { problemsOf } from './issues.ts';
import { machineOf, machineProblems, worldOf } from './run-points.ts';
import { type FileValue, readValues } from './values.ts';
import { type Plain, readYaml } from './yaml.ts';

/** A YAML text and the name under which its problems are told. */
export interface Source {
  readonly file: string;
  readonly text: string;
}

/**
 * Reads a preset file.
 * @throws HashwattError with every problem of the file, each with line and column.
 */
export function parsePreset(source: Source): Preset {
  const { data, values } = parse(source, presetFile);
  return presetOf(data, idOf(source.file), values);
}

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

export const idOf = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.ya?ml$/i, '');

function parse<T extends PresetFile | AssumptionsFile>(source: Source, schema: z.ZodType<T>) {
  const yaml = readYaml(source.text);
  const inFile = (problems: readonly Problem[]) =>
    problems
      .map((it) => ({ file: source.file, ...yaml.placeOf(it.field), ...it }))
      .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  if (yaml.problems.length > 0) throw new HashwattError(inFile(yaml.problems));
  const outcome = schema.safeParse(yaml.data);
  const issues = outcome.error?.issues.flatMap((it) => problemsOf(it, yaml.data)) ?? [];
  const { values, problems } = readValues(outcome.data?.values ?? legible(yaml.data));
  const all = [
    ...issues,
    ...problems,
    ...expectationProblems(yaml.data),
    ...correlationProblems(yaml.data),
    ...(outcome.success ? machineProblems(outcome.data) : []),
  ];
  if (!outcome.success || all.length > 0) throw new HashwattError(inFile(all));
  return { data: outcome.data, values };
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

function expectationProblems(data: Plain): Problem[] {
  const lines = Object.entries(fieldsOf(fieldsOf(data)['expect']));
  const problems: Problem[] = [];
  for (const [index, line] of lines) {
    if (typeof line === 'string' && line.trim() !== '')
      collect(problems, () => parseCondition(line, `expect.${index}`));
  }
  return problems;
}

const notice = ({ text, source, 'as-of': asOf }: PresetFile['warnings'][number]): Notice => ({
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
