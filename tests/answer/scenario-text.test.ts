import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import {
  checkPreset,
  estimate,
  type Name,
  type Preset,
  preset,
  project,
  scenarioText,
  type WhatIf,
} from '../../src/index.ts';
import { parsePreset } from '../../src/presets/parse.ts';
import { fieldOf, names } from '../../src/study/inputs.ts';
import { inUnit } from '../../src/study/what-if.ts';
import { told } from '../study/problems.ts';
import { numbers, outcome, today, values, whatIf } from './what-ifs.ts';

const named = { name: 'Mine' };
const opened = (text: string): Preset => parsePreset({ file: 'mine.yaml', text });

/** What a file says: not whether it says it with a unit. */
const saidIn = ({ values, ...rest }: Preset): object => ({
  ...rest,
  values: Object.fromEntries(
    Object.entries(values).map(([name, it]) => [name, { ...it, unitless: undefined }]),
  ),
});

const raise = (error: unknown): never => {
  throw error;
};

const folder = resolve(import.meta.dirname, '../../presets/scenarios');
const shipped = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));

describe('a what-if as a fresh file', () => {
  it(
    'answers as the what-if does, whatever overrules what',
    () =>
      fc.assert(
        fc.asyncProperty(whatIf, async (it) => {
          const wanted = outcome(() => numbers(estimate(it)));
          fc.pre(wanted !== 'refused');
          const scenario = opened(await scenarioText(it, named));
          expect(outcome(() => numbers(estimate({ scenario, today })))).toBe(wanted);
        }),
        { numRuns: 80 },
      ),
    60_000,
  );

  it('is refused where one word for all would find a quantity in another way, and says which', async () => {
    const said = { scenario: 'zaporizhzhia', netCapacity: '5 GW', houseLoad: '300 MW', today };
    const refused = await scenarioText(said, named).catch((error: unknown) => told(() => raise(error)));
    expect(refused).toMatch(/^runningUnits: would be found in another way .* Give runningUnits itself/);
    const given = { ...said, runningUnits: '5 unit' };
    const scenario = opened(await scenarioText(given, named));
    expect(numbers(estimate({ scenario, today }))).toBe(numbers(estimate(given)));
  });

  const paths: Partial<Record<Name, string>>[] = [
    { bitcoinPrice: '95k; 2028-01: 120k' },
    { bitcoinPrice: '2026-12: 95k; 2028-01: 120k', from: '2026-12', months: '36' } as object,
    { powerPrice: 'Apr-Sep: 30; Oct-Mar: 60', bitcoinPrice: '95k' },
    { netCapacity: '50 MW growing -2 %/year', bitcoinPrice: '95k', machinePrice: '12 $/TH' },
    { powerPrice: '2028-01: 70', bitcoinPrice: '95k' },
    { powerPrice: 'line 2028-01: 70 $/MWh; 2029-01: 80', bitcoinPrice: '95k' },
    { powerPrice: '60', bitcoinPrice: '60k to 140k', discountRate: '8 %/year', months: '24' } as object,
    { hashRate: '2 EH/s', bitcoinPrice: '95k; 2028-01: 120k' },
  ];

  test.each(paths)('answers month by month as the what-if does: %j', async (own) => {
    const said = { scenario: 'site-50mw', today, ...own };
    const scenario = opened(await scenarioText(said, named));
    const [asked, kept] = [project(said), project({ scenario, today })];
    expect(kept.months.map((it) => it.values)).toEqual(asked.months.map((it) => it.values));
    expect(kept.worth).toEqual(asked.worth);
  });

  it('holds what the scenario says, with its sources', async () => {
    const scenario = opened(await scenarioText({ scenario: 'zaporizhzhia', powerPrice: '3.5 c/kWh' }, named));
    const { values: own, ...before } = preset('zaporizhzhia', 'scenario');
    const added = { powerPrice: { value: '35' } };
    expect(scenario).toEqual({
      ...before,
      id: 'mine',
      name: 'Mine',
      values: { ...own, ...added },
      expect: [],
    });
    expect(checkPreset(scenario).holds).toBe(true);
  });

  it('keeps values as they were typed, and drops the source of what they take the place of', async () => {
    const text = await scenarioText(
      { scenario: 'zaporizhzhia', bitcoinPrice: '60k to 140k', pue: '1.10' },
      named,
    );
    expect(text).toContain('\n  bitcoinPrice: 60k to 140k\n  pue: 1.10\n');
    expect(text).not.toContain('ts2.tech');
  });

  it('keeps the source of what was typed again as it was', async () => {
    const again = { scenario: 'site-50mw', powerPrice: '5 c/kWh' };
    expect(opened(await scenarioText(again, named)).values.powerPrice).toEqual(
      preset('site-50mw').values.powerPrice,
    );
  });

  it('names presets in full, and the network only where it was chosen', async () => {
    const rests = async (it: WhatIf<Preset>) => opened(await scenarioText(it, named)).rests;
    expect(await rests({ scenario: 'itaipu', miner: 's21-xp-hyd', cooling: 'hydro' })).toEqual({
      plant: 'itaipu',
      miner: 'antminer-s21-xp-hyd',
      cooling: 'hydro',
    });
    expect((await rests({ scenario: 'site-50mw', network: '2026-06-01' })).network).toBe('2026-06-01');
    expect((await rests({ scenario: preset('2025-12-26') })).network).toBe('2025-12-26');
  });

  it('holds all that a preset of another file says, which it can’t name', async () => {
    const text =
      'kind: plant\nname: Ours\ncountry: C\nfuel: f\nvalues: { netCapacity: { value: 7 MW, source: x } }\n' +
      'warnings: [{ text: beware }]\nleaves-out: [rent]\n';
    const scenario = opened(await scenarioText({ scenario: opened(text), miner: 's21-pro' }, named));
    expect(scenario).toMatchObject({
      values: { netCapacity: { value: '7', source: 'x' } },
      warnings: [{ text: 'beware' }],
      leavesOut: ['rent'],
      rests: { miner: 'antminer-s21-pro' },
    });
    expect(scenario.rests.plant).toBeUndefined();
  });

  test.each(names)('says %s in a unit that is read', (name) => {
    const { whole, max = whole ? '12' : '12.5' } = fieldOf(name);
    const text = JSON.stringify(inUnit(name, max));
    const { values: said } = opened(`kind: scenario\nname: x\nvalues: { ${name}: ${text} }\n`);
    expect(said).toEqual({ [name]: { value: max } });
  });

  it('says any name, and refuses what no file may hold', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (name) => {
        const naming = { name, about: `${name} ${name}`.repeat(9) };
        const text = await scenarioText({ scenario: 'site-50mw' }, naming).catch((error: unknown) => error);
        if (typeof text === 'string') expect(opened(text).name).toBe(name.trim());
        else expect(told(() => raise(text))).toMatch(/^(name|about): /);
      }),
    ));

  test.each<[object, object, object]>([
    [{ bitcoinPrise: '95k' }, named, { field: 'bitcoinPrise', code: 'unknown-name' }],
    [{ bitcoinPrice: 95_000 }, named, { field: 'bitcoinPrice', code: 'wrong-shape' }],
    [{ bitcoinPrice: '5 MW' }, named, { field: 'bitcoinPrice', code: 'wrong-unit' }],
    [{ miner: 'nope' }, named, { field: 'miner', code: 'unknown-name' }],
    [{}, { name: ' ' }, { field: 'name', code: 'wrong-shape' }],
    [{}, { name: 'a\u001b[31m' }, { field: 'name', code: 'wrong-shape' }],
    [
      {},
      { name: 'x', base: 'kind: plant\nname: X\ncountry: C\nfuel: f\n' },
      { field: 'kind', given: 'plant' },
    ],
    [{}, { name: 'x', base: '{' }, { code: 'yaml-syntax' }],
  ])('refuses %j as %j', async (own, naming, problem) => {
    const said = { scenario: 'site-50mw', ...own } as WhatIf<Preset>;
    await expect(scenarioText(said, { name: 'x', ...naming })).rejects.toMatchObject({ problems: [problem] });
  });
});

const MINE = `# My own site.
kind: scenario
name:   'Mine'   # for now
miner: antminer-s21-pro
cooling: air

values:
  # From the contract:
  netCapacity: { value: "50 MW", assumed: a round size }
  powerPrice: {
    value: 50 $/MWh, # all in
    source: https://example.org/a,
    as-of: 2024-03-28,
    note: "the contract"
  }
  bitcoinPrice:
    value: 95k
    source: https://example.org/b
    # seen on the day
    as-of: 2026-01-01
  capacityFactor: 100 %    # all year
  # the end of the values

leaves-out: [rent, staff]
expect:
  - sitePower = 50 MW
# The end.
`;

/** What was opened and changed. */
const changed = (base: string, own: WhatIf<Preset>, naming: object = {}): Promise<string> => {
  const scenario = opened(base);
  return scenarioText({ scenario, ...own }, { name: scenario.name, base, ...naming });
};

describe('a what-if written over the file that was opened', () => {
  test.each([...shipped, MINE, MINE.replaceAll('\n', '\r\n'), `\ufeff${MINE}`, MINE.trim()])(
    'leaves a file as it is where nothing was changed, to the byte: %#',
    async (text) => {
      expect(await changed(text, {})).toBe(text);
    },
  );

  it('changes values where they stand, and takes away what was said of them', async () => {
    const own = {
      powerPrice: '45',
      bitcoinPrice: '60k to 140k',
      capacityFactor: '97 %',
      netCapacity: '60 MW',
    };
    expect(await changed(MINE, own)).toBe(`# My own site.
kind: scenario
name:   'Mine'   # for now
miner: antminer-s21-pro
cooling: air

values:
  # From the contract:
  netCapacity: { value: 60 MW }
  powerPrice: {
    value: 45 # all in
  }
  bitcoinPrice:
    value: 60k to 140k
    # seen on the day
  capacityFactor: 97 %    # all year
  # the end of the values

leaves-out: [rent, staff]
expect:
  - sitePower = 50 MW
# The end.
`);
  });

  it('adds what is new, sets presets, and keeps the line ends of Windows', async () => {
    const own: WhatIf<Preset> = {
      miner: 's21-xp',
      network: '2025-12-26',
      pue: '1.1',
      from: '2026-12',
      months: 60,
    };
    const text = (await changed(MINE, own)).split('\n');
    const before = MINE.split('\n');
    expect(text.filter((it) => !before.includes(it))).toEqual([
      'miner: antminer-s21-xp',
      '  pue: 1.1',
      'network: 2025-12-26',
      'from: 2026-12',
      'months: 60',
    ]);
    expect(before.filter((it) => !text.includes(it))).toEqual(['miner: antminer-s21-pro']);
    expect(await changed(MINE.replaceAll('\n', '\r\n'), own)).toBe(text.join('\r\n'));
    expect(await changed(`\ufeff${MINE.trim()}`, own)).toBe(`\ufeff${text.join('\n')}`);
  });

  it('changes its name and what it is about', async () => {
    const text = await changed(MINE, {}, { name: 'Ours: #1', about: 'A site, ours.' });
    expect(text).toContain('\nname:   "Ours: #1"   # for now\n');
    expect(text).toContain('\nabout: A site, ours.\n');
    expect(opened(text)).toMatchObject({ name: 'Ours: #1', about: 'A site, ours.' });
  });

  it('takes away what the what-if no longer says', async () => {
    const scenario = opened(MINE);
    const { netCapacity, ...others } = scenario.values;
    const less = { ...scenario, values: others, rests: { miner: 'antminer-s21-pro' } };
    const text = await scenarioText({ scenario: less, sitePower: '9 MW' }, { ...named, base: MINE });
    expect(netCapacity).toBeDefined();
    expect(opened(text)).toMatchObject({
      rests: less.rests,
      values: { ...others, sitePower: { value: '9' } },
    });
    expect(text).not.toMatch(/netCapacity|cooling/);
    const none = await scenarioText({ scenario: { ...scenario, values: {} } }, { ...named, base: MINE });
    expect(none).not.toContain('values:\n');
    expect(opened(none).values).toEqual({});
  });

  it('says what another scenario says, where that was opened meanwhile', async () => {
    const text = await scenarioText({ scenario: 'zaporizhzhia' }, { ...named, base: MINE });
    const { expect: _, ...wanted } = preset('zaporizhzhia', 'scenario');
    expect(opened(text)).toEqual({ ...wanted, id: 'mine', name: 'Mine', expect: ['sitePower = 50 MW'] });
    expect(text).toContain('# My own site.');
  });

  const flow = '{"kind": "scenario", "name": "Mine", "values": {"bitcoinPrice": "95k", "pue": "1.1"}}';
  const bases = [...shipped, MINE, flow, `---\n${MINE}...\n`, MINE.replaceAll('\n', '\r\n')];

  it(
    'says what a fresh file says, and keeps every comment, whatever was changed',
    () =>
      fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...bases),
          values,
          whatIf,
          async (base, own, { miner, network, cooling }) => {
            const scenario = opened(base);
            const said = { scenario, ...own, miner, network, cooling };
            const fresh = await scenarioText(said, named);
            const text = await scenarioText(said, { ...named, base });
            expect(saidIn({ ...opened(text), expect: [] })).toEqual(saidIn(opened(fresh)));
            expect(opened(text).expect).toEqual(scenario.expect);
            const comments = base.split(/\r?\n/).filter((it) => it.trim().startsWith('#'));
            expect(comments.filter((it) => !text.includes(it))).toEqual([]);
          },
        ),
        { numRuns: 80 },
      ),
    60_000,
  );
});
