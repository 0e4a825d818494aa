import type { Held } from '../study/check.ts';
import type { Name } from '../study/inputs.ts';
import type { Problem } from '../units/problem.ts';
import type { Preset, PresetValue } from './preset.ts';

/** What a preset that is shared must not lack: a unit and a source with its date, or the reason of an assumption, for each value. */
export const provenanceProblems = ({ id, kind, values }: Pick<Preset, 'id' | 'kind' | 'values'>): Problem[] =>
  entries(values).flatMap(([name, value]) => {
    const [lacking] = lackedBy(value);
    if (lacking === undefined) return [];
    return [
      {
        code: 'missing-input' as const,
        field: `${kind} ${id}, values.${name}.${lacking}`,
        allowed: 'is missing: a preset says where each value comes from and of which day it is',
        fix: 'Give a unit, source and as-of, or assumed with the reason',
      },
    ];
  });

/** What `check` says of the provenance of each value. */
export const provenanceFindings = (kind: Preset['kind'] | 'assumptions', values: Preset['values']): Held[] =>
  entries(values)
    .filter(([, value]) => kind !== 'scenario' || !isAuthorsWord(value))
    .map(([name, value]) => {
      const lacking = lackedBy(value);
      return {
        condition: `${name} has ${value.assumed === undefined ? 'a unit, a source and a date' : 'a unit and a reason to assume it'}`,
        holds: lacking.length === 0,
        found: lacking.length === 0 ? saidBy(value) : `no ${lacking.join(', no ')}`,
        about: 'source',
        field: `values.${name}`,
      };
    });

/** A scenario is somebody's question: a value that names no source is its author's word, in the unit of the book where none is written. */
const isAuthorsWord = ({ source, assumed }: PresetValue): boolean =>
  source === undefined && assumed === undefined;

function lackedBy({ source, asOf, assumed, unitless }: PresetValue): string[] {
  const unit = unitless ? ['unit'] : [];
  if (assumed !== undefined) return unit;
  return [...unit, ...(source === undefined ? ['source'] : []), ...(asOf === undefined ? ['as-of'] : [])];
}

const saidBy = ({ source, asOf, assumed }: PresetValue): string =>
  assumed === undefined ? `${source}, ${asOf}` : `assumed: ${assumed}`;

const entries = (values: Preset['values']): [Name, PresetValue][] =>
  Object.entries(values) as [Name, PresetValue][];
