import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { parse } from 'yaml';
import { presetSchema } from '../../src/index.ts';
import { schemaKinds } from '../../src/presets/json-schema.ts';
import { CLAIMS } from '../../src/presets/claim.ts';
import { FOLDERS, type Kind, KINDS } from '../../src/presets/preset.ts';
import { names } from '../../src/study/inputs.ts';

const root = join(import.meta.dirname, '../..');
const folders = ['presets', 'docs/examples/presets'].map((it) => join(root, it));

/** Files as an editor sees them: YAML 1.2, in which 2026-06-01 is text and 6 a number. */
const filesOf = (name: string): string[] =>
  folders.flatMap((folder) =>
    readdirSync(folder).includes(name)
      ? readdirSync(join(folder, name))
          .filter((it) => it.endsWith('.yaml'))
          .map((it) => join(folder, name, it))
      : [],
  );
const files: readonly (readonly [string, string])[] = [
  ...KINDS.flatMap((kind) => filesOf(FOLDERS[kind]).map((file) => [kind, file] as const)),
  ...filesOf(CLAIMS).map((file) => ['claim', file] as const),
  ...folders.map((folder) => ['assumptions', join(folder, 'assumptions.yaml')] as const),
];

const compiled = async (kind?: string): Promise<ValidateFunction> =>
  new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }).compile(await presetSchema(kind));
const validators = new Map(
  await Promise.all(schemaKinds.map(async (it) => [it, await compiled(it)] as const)),
);
const any = await compiled();

const faults = (validate: ValidateFunction, data: unknown): string[] => {
  validate(data);
  return (validate.errors ?? []).map((it) => `${it.instancePath} ${it.message}`);
};

test('there is a schema for every kind of preset, for claims and for the assumptions', () => {
  expect(schemaKinds).toEqual([...KINDS, 'claim', 'assumptions']);
});

describe('every file that is there is valid', () => {
  test.each(files.map(([kind, file]) => [kind, file.slice(root.length + 1)]))('as %s: %s', (kind, file) => {
    const data: unknown = parse(readFileSync(join(root, file), 'utf8'));
    expect(faults(validators.get(kind)!, data)).toEqual([]);
    if (kind !== 'assumptions') expect(faults(any, data)).toEqual([]);
  });

  it('and there are some', () => expect(files.length).toBeGreaterThan(40));
});

const plant = { kind: 'plant', name: 'X', country: 'C', fuel: 'f' };
const scenario = { kind: 'scenario', name: 'X' };

describe('what is wrong is not valid', () => {
  test.each<[string, Kind, object]>([
    ['a field that is missing', 'plant', { kind: 'plant', name: 'X', fuel: 'f' }],
    ['a field too many', 'plant', { ...plant, colour: 'red' }],
    ['a field of another kind', 'plant', { ...plant, maker: 'M' }],
    ['another kind', 'miner', plant],
    ['a quantity that is in no book', 'plant', { ...plant, values: { netCapasity: '5 MW' } }],
    ['a value of another shape', 'plant', { ...plant, values: { netCapacity: ['5 MW'] } }],
    ['a value that is no text', 'plant', { ...plant, values: { netCapacity: true } }],
    [
      'a value with an unknown part',
      'plant',
      { ...plant, values: { netCapacity: { value: '5 MW', by: 'me' } } },
    ],
    ['a source without a value', 'plant', { ...plant, values: { netCapacity: { source: 'a page' } } }],
    [
      'a date in words',
      'plant',
      { ...plant, values: { netCapacity: { value: '5 MW', 'as-of': 'May 2025' } } },
    ],
    ['an empty name', 'plant', { ...plant, name: '' }],
    ['a way of cooling that there is not', 'cooling', { kind: 'cooling', name: 'X', cooling: 'ice' }],
    ['a path instead of an id', 'scenario', { ...scenario, plant: '../plants/x' }],
    ['a stake without weight', 'scenario', { ...scenario, stakes: [{ name: 'A' }] }],
    ['a weight below nothing', 'scenario', { ...scenario, stakes: [{ name: 'A', weight: -1 }] }],
    ['conditions that are no list', 'scenario', { ...scenario, expect: 'x = 1' }],
    ['a rank beyond one', 'network', correlated(1.5, 'bitcoinPrice')],
    ['a correlation of what is in no book', 'network', correlated(0.5, 'moon')],
  ])('%s', (_, kind, data) => {
    expect(faults(validators.get(kind)!, data)).not.toEqual([]);
    // What stands in a file of another kind is another matter of the schema of all.
    if (kind === (data as { kind: string }).kind) expect(faults(any, data)).not.toEqual([]);
  });

  it('in a claim', () => {
    const validate = validators.get('claim')!;
    const claim = { kind: 'claim', sentence: 'S', source: 'T', date: 2024, states: 'pue > 1' };
    const open = { 'leaves-open': { pue: null, uptime: '90 to 95 %' } };
    expect(faults(validate, { ...claim, ...open, expect: true })).toEqual([]);
    for (const wrong of [{ expect: 'perhaps' }, { 'leaves-open': { puee: null } }, { date: 'May' }])
      expect(faults(validate, { ...claim, ...wrong })).not.toEqual([]);
  });

  it('in the assumptions', () => {
    const validate = validators.get('assumptions')!;
    expect(faults(validate, { 'limits-of-age': { price: 2 } })).toEqual([]);
    expect(faults(validate, { 'limits-of-age': { price: -2 } })).not.toEqual([]);
    expect(faults(validate, { 'limits-of-age': { prize: 2 } })).not.toEqual([]);
    expect(faults(validate, { kind: 'plant' })).not.toEqual([]);
  });

  it('but what is right in the same places is', () => {
    expect(faults(validators.get('network')!, correlated(0.5, 'bitcoinPrice'))).toEqual([]);
    expect(
      faults(validators.get('scenario')!, { ...scenario, stakes: [{ name: 'A', weight: 0.5 }] }),
    ).toEqual([]);
  });
});

function correlated(rank: number, name: string): object {
  const correlations = [{ between: [name, 'networkHashRate'], rank }];
  return { kind: 'network', name: 'X', day: '2026-06-01', correlations };
}

interface Described {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Described>>;
  readonly items?: Described;
  readonly $defs?: { readonly values: Described; readonly value: { readonly anyOf: readonly Described[] } };
}

/** The paths of fields that say nothing of themselves. */
const silent = ({ properties = {}, items }: Described, path: string): string[] => [
  ...Object.entries(properties).flatMap(([name, it]) => [
    ...((it.description ?? '') === '' ? [`${path}.${name}`] : []),
    ...silent(it, `${path}.${name}`),
  ]),
  ...(typeof items === 'object' ? silent(items, `${path}[]`) : []),
];

describe('an editor is told', () => {
  test.each(schemaKinds)('what each field of %s is', async (kind) => {
    const schema = (await presetSchema(kind)) as Described;
    expect(silent(schema, kind)).toEqual([]);
    expect(silent(schema.$defs!.value.anyOf[1]!, 'value')).toEqual([]);
  });

  it('each quantity with its unit, its bounds and its note', async () => {
    const { properties } = ((await presetSchema('plant')) as Described).$defs!.values;
    expect(Object.keys(properties!)).toEqual([...names]);
    expect(properties!['netCapacity']?.description).toMatch(/^Net capacity, in MW, at least 0/);
    expect(properties!['pue']?.description).toMatch(/^PUE, a plain number, at least 1/);
    expect(properties!['bitcoinPrice']?.description).toContain('$/BTC');
  });
});

it('is refused for a kind that there is not', async () => {
  await expect(presetSchema('minor')).rejects.toThrow(
    'kind: "minor" is no kind of file. Did you mean "miner"?',
  );
  await expect(presetSchema('zzz')).rejects.toThrow(/There are plant, miner/);
});
