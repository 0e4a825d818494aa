import type { z } from 'zod';
import { parseCondition } from '../study/condition.ts';
import { fieldOf, isName, type Name, unknownName } from '../study/inputs.ts';
import { isPath } from '../study/path-entries.ts';
import { standIn } from '../study/paths.ts';
import { Exact } from '../units/decimal.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { type Fault, type Field, read } from '../units/read.ts';
import type { Assumptions, Notice, Preset, PresetValue } from './preset.ts';
import { assumptionsFile, type PresetFile, presetFile } from './schema.ts';
import { problemsOf } from './issues.ts';
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
  return { values, network: data.network, limitsOfAge: data['limits-of-age'] };
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
  const all = [...issues, ...problems, ...expectationProblems(yaml.data)];
  if (!outcome.success || all.length > 0) throw new HashwattError(inFile(all));
  return { data: outcome.data, values };
}

type FileValue = PresetFile['values'][string];

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

const fieldsOf = (it: Plain | undefined): Readonly<Record<string, Plain>> =>
  typeof it === 'object' && it !== null ? (it as Record<string, Plain>) : {};

function readValues(values: Readonly<Record<string, FileValue>>) {
  const problems: Problem[] = [];
  const known: [Name, PresetValue][] = [];
  for (const [name, said] of Object.entries(values)) {
    const field = `values.${name}`;
    if (!isName(name)) problems.push({ field, given: name, ...unknownName(name) });
    else {
      const outcome = readValue(said.value, fieldOf(name));
      if ('value' in outcome) known.push([name, { ...stated(said), ...outcome }]);
      else problems.push(...outcome.faults.map((it) => ({ field, given: said.value, ...it })));
    }
  }
  return { values: Object.fromEntries(known) as Preset['values'], problems };
}

/** A number, or a path with the number that stands in for it. */
function readValue(
  text: string,
  field: Field,
): Pick<PresetValue, 'value' | 'path'> | { readonly faults: readonly Fault[] } {
  const outcome = isPath(text) ? standIn(text, field) : read(text, field);
  if (outcome instanceof Exact) return { value: outcome.toFixed(), ...(isPath(text) ? { path: text } : {}) };
  return { faults: 'code' in outcome ? [outcome] : outcome };
}

const stated = ({ source, 'as-of': asOf, assumed, note }: FileValue) =>
  defined({ source, asOf, assumed, note });

/** Without the keys whose value is undefined. */
const defined = <T extends object>(it: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(it).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

const notice = ({ text, source, 'as-of': asOf }: PresetFile['warnings'][number]): Notice => ({
  text,
  ...defined({ source, asOf }),
});

function presetOf(file: PresetFile, id: string, values: Preset['values']): Preset {
  const { kind, name, about, values: _, warnings, 'leaves-out': leavesOut, expect, ...rest } = file;
  const {
    stakes = [],
    'stakes-note': stakesNote,
    from,
    months,
    ...others
  } = { stakes: undefined, 'stakes-note': undefined, from: undefined, months: undefined, ...rest };
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
    rests: isScenario ? named : {},
    facts: isScenario ? {} : named,
  };
}
