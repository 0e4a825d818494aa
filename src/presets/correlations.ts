import { isName, type Name, unknownName } from '../study/inputs.ts';
import type { Problem } from '../units/problem.ts';
import { defined, fieldsOf } from './fields.ts';
import type { PresetCorrelation } from './preset.ts';
import type { PresetFile } from './schema.ts';
import type { Plain } from './yaml.ts';

type FileCorrelation = Extract<PresetFile, { kind: 'network' }>['correlations'][number];

/** A correlation of a file whose names are known. */
export const correlation = ({ between, rank, source, note }: FileCorrelation): PresetCorrelation => ({
  between: between as [Name, Name],
  rank,
  ...defined({ source, note }),
});

/** Names in correlations that are no quantities. */
export const correlationProblems = (data: Plain): Problem[] =>
  Object.entries(fieldsOf(fieldsOf(data)['correlations'])).flatMap(([at, it]) =>
    Object.entries(fieldsOf(fieldsOf(it)['between'])).flatMap(([place, name]) =>
      typeof name !== 'string' || isName(name)
        ? []
        : [{ field: `correlations.${at}.between.${place}`, given: name, ...unknownName(name) }],
    ),
  );
