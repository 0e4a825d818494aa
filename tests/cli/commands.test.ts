import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { claims, estimate, explain, presets } from '../../src/index.ts';
import { envelopeCsv } from '../../src/present/csv.ts';
import { fileOf, outOf, say } from './command-line.ts';

const TODAY = ['--today', '2026-07-01'];

interface Json {
  readonly scenario: string | null;
  readonly inputs: Readonly<Record<string, { value: string; origin: string }>>;
  readonly results: Readonly<Record<string, { value: string | null; because?: string }>>;
  readonly warnings: readonly string[];
}

const jsonOf = async (...argv: string[]): Promise<Json> =>
  JSON.parse(await outOf('estimate', ...argv, '--json', ...TODAY)) as Json;

describe('estimate', () => {
  test('says what the library says', async () => {
    const { results } = estimate({ scenario: 'nautilus', bitcoinPrice: '95k', today: '2026-07-01' });
    const said = await jsonOf('nautilus', '--bitcoin-price', '95k');
    expect(said.results).toEqual(JSON.parse(JSON.stringify(results)));
  });

  test('takes a negative value, with and without =', async () => {
    const apart = await jsonOf('nautilus', '--power-price', '-5');
    const joined = await jsonOf('nautilus', '--power-price=-5 $/MWh');
    expect(apart.inputs['powerPrice']).toEqual({ value: '-5', unit: '$/MWh', origin: 'given' });
    expect(joined).toEqual(apart);
  });

  test('takes flags before the scenario', async () => {
    expect(await jsonOf('--pue', '1.05', 'nautilus')).toEqual(await jsonOf('nautilus', '--pue', '1.05'));
  });

  test('takes a name in any of its parts, and a scenario before a plant', async () => {
    expect((await jsonOf('nautil')).scenario).toBe('nautilus');
    expect((await jsonOf('zaporizhzhia')).scenario).toBe('zaporizhzhia');
    expect((await jsonOf('--plant', 'palo', '--miner', 's21-xp', '--cooling', 'air')).scenario).toBeNull();
  });

  test('takes a plant, machines and cooling', async () => {
    const { results } = await jsonOf(
      'palo-verde',
      '--miner',
      's21-xp',
      '--cooling',
      'evap',
      '--network',
      '2020',
    );
    expect(results['networkShare']?.value).toMatch(/^\d+\./);
  });

  test('starts from a hash rate', async () => {
    const { results } = await jsonOf('zaporizhzhia', '--hash-rate', '30 EH/s');
    expect(results['hashRate']?.value).toBe('30');
    expect(Number(results['minerCount']?.value)).toBe(111_112);
  });

  test('reads a file', async () => {
    const file = fileOf(
      'site.yml',
      'kind: scenario\nname: S\nplant: topaz\nminer: antminer-s21\ncooling: air\n',
    );
    expect((await jsonOf(file)).scenario).toBe('site');
    expect(await outOf('estimate', file, ...TODAY)).toMatch(/^S\n/);
  });

  test('prints CSV', async () => {
    const envelope = estimate({ scenario: 'nautilus', today: '2026-07-01' });
    const { code, out, err } = await say(['estimate', 'nautilus', '--csv', ...TODAY]);
    expect({ code, out }).toEqual({ code: 0, out: envelopeCsv(envelope) });
    expect(err).toMatch(/^(hashwatt: .+\n)+$/);
    for (const it of envelope.leavesOut) expect(err).toContain(`hashwatt: left out: ${it}\n`);
    expect(err.split('\n').length).toBeGreaterThan(envelope.warnings.length + envelope.leavesOut.length);
  });

  test('warns in the names of the command line, of what does not fit before what is old', async () => {
    const argv = ['estimate', 'zaporizhzhia', '--hash-rate', '900 EH/s', ...TODAY];
    const text = (await outOf(...argv)).replace(/\s+/g, ' ');
    const fit = text.indexOf('! --site-draw is more than --site-power');
    expect(fit).toBeGreaterThan(0);
    expect(text.search(/older than \d+ (day|year)/)).toBeGreaterThan(fit);
    expect((await jsonOf(...argv.slice(1, 4))).warnings.join('\n')).toContain(
      'siteDraw is more than sitePower',
    );
  });

  test('prints Markdown with sources', async () => {
    const text = await outOf('estimate', 'nautilus', '--md', ...TODAY);
    expect(text).toMatch(/^# Nautilus Cryptomine\n\n/);
    expect(text).toMatch(/\| Power price \| \$20\/MWh \| nautilus, 2023 \| <https:/);
  });

  test('prints every digit when it must be precise', async () => {
    expect(await outOf('estimate', 'nautilus', ...TODAY)).toMatch(/Machines +14,820\n/);
    expect(await outOf('estimate', 'nautilus', '--precise', ...TODAY)).toMatch(/Machines +14,815\n/);
  });

  test('tells what is missing by its flag', async () => {
    const text = await outOf('estimate', 'zaporizhzhia', ...TODAY);
    expect(text.replace(/\s+/g, ' ')).toContain('(needs --power-price)');
  });

  test('warns by the day that it is told', async () => {
    const warnings = async (today: string) => (await jsonOfDay(today)).warnings.join('\n');
    const jsonOfDay = async (today: string) =>
      JSON.parse(await outOf('estimate', 'zaporizhzhia-today', '--json', '--today', today)) as Json;
    expect(await warnings('2026-06-02')).not.toMatch(/network 2026-06-01/);
    expect(await warnings('2026-12-01')).toMatch(/network 2026-06-01/);
  });
});

describe('explain', () => {
  test.each(['revenuePerYear', 'revenue-per-year', '--revenue-per-year'.slice(2)])('%s', async (name) => {
    const text = await outOf('explain', name, 'nautilus', ...TODAY);
    expect(text).toMatch(/^Revenue of a year = \$31\.64 M\/year\n│ {2}= Revenue\n/);
  });

  test('takes the flags of estimate', async () => {
    expect(await outOf('explain', 'pue', 'nautilus', '--pue', '1.02', ...TODAY)).toBe(
      'PUE = 1.02\n   given\n',
    );
  });

  test('prints the tree as JSON', async () => {
    const step = explain(estimate({ scenario: 'nautilus', today: '2026-07-01' }), 'minerCount');
    const said = JSON.parse(await outOf('explain', 'minerCount', 'nautilus', '--json', ...TODAY)) as object;
    expect(said).toEqual({
      hashwatt: '0.0.0',
      scenario: 'nautilus',
      explanation: JSON.parse(JSON.stringify(step)) as object,
    });
  });

  test('prints the tree as Markdown', async () => {
    expect(await outOf('explain', 'minerCount', 'nautilus', '--md', ...TODAY)).toMatch(
      /^- \*\*Machines = 14,815 miner\*\*\\\n/,
    );
  });

  test('explains why there is no number', async () => {
    expect(await outOf('explain', 'margin-per-day', 'zaporizhzhia')).toMatch(
      /^Margin: not known \(needs powerPrice\)\n/,
    );
  });
});

describe('presets', () => {
  test('list shows every one, a line each', async () => {
    const text = await outOf('presets', 'list');
    for (const { id } of presets) expect(text).toMatch(new RegExp(`^  ${id} +\\S`, 'm'));
  });

  test.each(['miner', 'miners'])('list %s shows one kind', async (kind) => {
    const text = await outOf('presets', 'list', kind);
    expect(text).toMatch(/ +J\/TH +TH\/s +W +cooling +released/);
    expect(text).toMatch(/antminer-s21-xp +13\.5 +270 +3,645 +air +Sep 2024/);
    expect(text).not.toMatch(/zaporizhzhia|Air/);
  });

  test('list --json is the presets', async () => {
    expect(JSON.parse(await outOf('presets', 'list', '--json'))).toEqual(JSON.parse(JSON.stringify(presets)));
  });

  test('show says it value by value, with sources that can be followed', async () => {
    const text = await outOf('presets', 'show', 'nautilus');
    expect(text).toMatch(/Power price +\$20\/MWh +2023 \[1\] fixed at 2 c\/kWh/);
    expect(text).toMatch(/^ {2}\[1\] https:\/\/\S+$/m);
  });

  test('show says nothing twice', async () => {
    expect((await outOf('presets', 'show', 'air', '--kind', 'cooling')).match(/cooling +air/g)).toHaveLength(
      1,
    );
  });

  test('show means the scenario, unless the kind is said', async () => {
    const kindOf = async (...argv: string[]) =>
      (JSON.parse(await outOf('presets', 'show', 'zaporizhzhia', ...argv, '--json')) as { kind: string })
        .kind;
    expect(await kindOf()).toBe('scenario');
    expect(await kindOf('--kind', 'plant')).toBe('plant');
  });

  test('path is where it lies', async () => {
    const [folder, file] = [await outOf('presets', 'path'), await outOf('presets', 'path', 'topaz')];
    expect(file.trim().startsWith(folder.trim())).toBe(true);
    expect(existsSync(file.trim())).toBe(true);
  });

  test.each(presets.map((it) => [it.kind, it.id]))('show %s %s', async (kind, id) => {
    expect(await outOf('presets', 'show', id, '--kind', kind)).toMatch(new RegExp(`${kind} +${id}`));
  });
});

describe('check', () => {
  const scenario = (expected: string) =>
    `kind: scenario\nname: S\nplant: topaz\nminer: antminer-s21\ncooling: air\nexpect: [ '${expected}' ]\n`;
  const good = fileOf('good.yaml', scenario('sitePower = 550 MW'));
  const bad = fileOf('bad.yaml', scenario('sitePower > 1 GW'));

  test('holds of all that is shipped', async () => {
    const files = presets.length + (await claims()).length + ['assumptions.yaml'].length;
    expect(await outOf('check')).toMatch(
      new RegExp(`\\n${files} files read, \\d+ conditions, \\d+ values: all hold\\n$`),
    );
  });

  test('ends with 0 where all hold', async () => {
    expect(await outOf('check', good)).toMatch(/1 file read, 1 condition: all hold/);
  });

  test.each([
    ['text', /✗ .*bad\.yaml +0 of 1 hold\n {4}line 6: sitePower > 1 GW: found 550 MW\n/],
    ['json', /"holds": false/],
    ['junit', /<failure message="found 550 MW"\/>/],
  ])('ends with 1 where one does not, as %s', async (form, message) => {
    const { code, out, err } = await say(['check', good, bad, '--format', form]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(message);
  });

  test.each(['json', 'junit'])('takes --%s for --format %s', async (form) => {
    expect(await say(['check', bad, `--${form}`])).toEqual(await say(['check', bad, '--format', form]));
  });

  test('lets a scenario that expects nothing ask', async () => {
    const file = fileOf(
      'asks.yaml',
      'kind: scenario\nname: S\nplant: hellisheidi\nminer: antminer-s21\ncooling: air\n',
    );
    expect(await outOf('check', file)).toMatch(/asks for capacityFactor/);
  });
});

test('a fault of ours is told as one, and is no failed check', async () => {
  const { run } = await import('../../src/cli/run.ts');
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (text: string) => out.push(text),
    err: (text: string) => err.push(text),
    width: 80,
    colour: false,
    version: '',
    presetFolder: '/nowhere\u001b[31m',
  };
  expect(await run(['presets', 'path'], { ...io, debug: false })).toBe(70);
  expect(out).toEqual([]);
  expect(err.join('')).toMatch(
    /^hashwatt: sorry, this is a fault of hashwatt .+\nhashwatt: HASHWATT_DEBUG=1 .+\n$/,
  );
  expect(err.join('')).not.toContain('\u001b');
  await run(['presets', 'path'], { ...io, debug: true });
  expect(err.join('')).toMatch(/\n\s+at /);
});
