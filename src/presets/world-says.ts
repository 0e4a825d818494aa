import { z } from 'zod';
import { HashwattError, type Problem } from '../units/problem.ts';
import { provenanceProblems } from './audit.ts';
import { problemsOf } from './issues.ts';
import type { Source } from './parse.ts';
import type { Preset } from './preset.ts';
import { value } from './schema.ts';
import { date, text } from './texts.ts';
import { readValues } from './values.ts';
import type { Fuel, WorldSays } from './world-plant.ts';
import { readYaml } from './yaml.ts';

const share = z.string().regex(/^0\.\d{1,9}$/, { error: 'is no part of 1, such as 0.95' });

const fuelsFile = z.record(
  z.string(),
  z.strictObject({
    capacity: z.enum(['gross', 'net']),
    'net-share': z.strictObject({ value: share, source: text, 'as-of': date, note: text }).optional(),
    values: z.record(z.string(), value),
  }),
);

const checkedFile = z.record(z.string(), z.array(z.strictObject({ country: text, name: text })).min(1));

/** Reads `world/fuels.yaml`. @throws HashwattError with every problem of the file */
export function parseFuels(source: Source): WorldSays['fuels'] {
  const problems: Problem[] = [];
  const fuels = Object.entries(parsed(source, fuelsFile)).map(([name, said]): [string, Fuel] => {
    const { values, problems: found } = readValues(said.values, `${name}.values`);
    problems.push(...found, ...provenanceProblems({ id: name, kind: 'plant', values }));
    const { 'net-share': netShare } = said;
    if (netShare === undefined) return [name, { capacity: said.capacity, values }];
    const { 'as-of': asOf, ...about } = netShare;
    return [name, { capacity: said.capacity, netShare: { ...about, asOf }, values }];
  });
  if (problems.length > 0) throw new HashwattError(problems.map((it) => ({ file: source.file, ...it })));
  return Object.fromEntries(fuels);
}

/**
 * Reads `world/checked.yaml`.
 * @throws HashwattError with every problem of the file, and with each plant that `presets` lack
 */
export function parseChecked(source: Source, presets: readonly Preset[]): WorldSays['checked'] {
  const checked = parsed(source, checkedFile);
  const unknown = Object.keys(checked).filter(
    (it) => !presets.some(({ kind, id }) => kind === 'plant' && id === it),
  );
  if (unknown.length === 0) return checked;
  throw new HashwattError(
    unknown.map((field) => ({ code: 'unknown-name', field, file: source.file, allowed: 'is no plant' })),
  );
}

function parsed<T>({ file, text: yaml }: Source, schema: z.ZodType<T>): T {
  const { data, problems, placeOf } = readYaml(yaml);
  const outcome = problems.length === 0 ? schema.safeParse(data) : undefined;
  if (outcome?.success) return outcome.data;
  const all = outcome ? outcome.error.issues.flatMap((it) => problemsOf(it, data)) : problems;
  throw new HashwattError(all.map((it) => ({ file, ...placeOf(it.field), ...it })));
}
