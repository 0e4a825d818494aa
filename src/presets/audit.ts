import type { Problem } from '../units/problem.ts';
import type { Preset } from './preset.ts';

/** What a preset that is shared must not lack: a source with its date, or the reason of an assumption, for each value. */
export const provenanceProblems = ({ id, kind, values }: Pick<Preset, 'id' | 'kind' | 'values'>): Problem[] =>
  Object.entries(values).flatMap(([name, { source, asOf, assumed }]) => {
    if (assumed !== undefined || (source !== undefined && asOf !== undefined)) return [];
    const lacking = source === undefined ? 'source' : 'as-of';
    return [
      {
        code: 'missing-input' as const,
        field: `${kind} ${id}, values.${name}.${lacking}`,
        allowed: 'is missing: a preset says where each value comes from and of which day it is',
        fix: 'Give source and as-of, or assumed with the reason',
      },
    ];
  });
