import { describe, expect, it, test } from 'vitest';
import { preset, presetQuantity, presets, runPoints, size } from '../../src/index.ts';
import { faultsOfCsv } from '../present/pages.ts';
import { present } from '../study/course.ts';
import { fileOf, outOf, say } from './command-line.ts';

const TODAY = ['--today', '2026-07-01'];

const kebab = (name: string): string => name.replace(/[A-Z]/g, (it) => `-${it.toLowerCase()}`);
const refusalOf = async (...argv: string[]): Promise<string> => {
  const { code, out, err } = await say(argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  return err;
};

describe('presets list', () => {
  const idsBy = async (kind: string, column: string): Promise<string[]> =>
    (JSON.parse(await outOf('presets', 'list', kind, '--sort', column, '--json')) as { id: string }[]).map(
      ({ id }) => id,
    );
  const miners = presets.filter(({ kind }) => kind === 'miner');

  test.each([
    ['efficiency', 'minerEfficiency', 1],
    ['hash-rate', 'minerHashRate', -1],
    ['power', 'minerPower', 1],
  ] as const)('sorts by %s', async (column, name, sign) => {
    const ids = await idsBy('miners', column);
    const values = ids.map((id) => presetQuantity(preset(id, 'miner'), name).value!.toNumber() * sign);
    expect(values).toEqual(values.toSorted((a, b) => a - b));
    expect(ids.toSorted()).toEqual(miners.map(({ id }) => id).toSorted());
  });

  it('sorts by release, newest first, and by name', async () => {
    const years = (await idsBy('miners', 'released')).map(
      (id) => /\d{4}/.exec(preset(id, 'miner').facts['released'] ?? '')?.[0] ?? '0',
    );
    expect(years).toEqual(years.toSorted().toReversed());
    const names = (await idsBy('miners', 'name')).map((id) => preset(id, 'miner').name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'en')));
  });

  test.each([
    ['plants', 'capacity', 'zaporizhzhia'],
    ['cooling', 'pue', 'optimised-air'],
    ['networks', 'day', '2026-06-01'],
    ['scenarios', 'name', 'site-50mw'],
  ])('sorts %s by %s', async (kind, column, first) => {
    const ids = await idsBy(kind, column);
    expect(ids).toContain(first);
    if (kind !== 'plants') expect(ids[0]).toBe(first);
  });

  test.each(['miners', 'plants', 'cooling', 'networks', 'scenarios'])(
    '%s is CSV and Markdown',
    async (kind) => {
      expect(faultsOfCsv(await outOf('presets', 'list', kind, '--csv'))).toEqual([]);
      expect(await outOf('presets', 'list', kind, '--md')).toMatch(/^# \w+\n\n\|/);
    },
  );

  it('of all kinds is CSV', async () => {
    const text = await outOf('presets', 'list', '--csv');
    expect(text).toMatch(/^kind,id,name,file\r\n/);
    expect(text.trimEnd().split('\r\n')).toHaveLength(1 + presets.length);
  });

  it('has every digit in CSV', async () => {
    expect(await outOf('presets', 'list', 'miners', '--csv')).toMatch(
      /\r\nminer,antminer-s21-xp,Bitmain Antminer S21 XP,13\.5,270,3645,air,September 2024,,miners\/antminer-s21-xp\.yaml\r\n/,
    );
  });

  test.each([
    [['miners', '--sort', 'efficency'], /--sort: "efficency" is none of name, efficiency, .*"efficiency"/],
    [['--sort', 'power'], /--sort: orders one kind of preset\. Name the kind/],
    [['miners', '--sort', 'pue'], /--sort: "pue" is none of/],
    [['miners', '--csv', '--md'], /--md/],
    [['miners', '--sort'], /--sort/],
  ])('%j is refused', async (argv, said) => {
    expect(await refusalOf('presets', 'list', ...argv)).toMatch(said);
  });

  it('shows run points and prices of one', async () => {
    expect(await outOf('presets', 'show', 's19j-pro')).toMatch(
      /^Run points\n +1,740 W +65 TH\/s +26\.77 J\/TH$/m,
    );
    expect(await outOf('presets', 'show', 'antminer-s21')).toMatch(/\$14.*17\.5\/TH/);
  });
});

describe('a mixed fleet', () => {
  const fleet = 's21-xp 60 %, s19j-pro 40 %';

  it('prints its models with counts', async () => {
    const text = await outOf('estimate', 'site-50mw', '--miner', fleet, '--bitcoin-price', '95k', ...TODAY);
    expect(text).toMatch(/^Fleet\n/m);
    expect(text).toMatch(/Bitmain Antminer S21 XP +7,482 +27\.27189 MW/);
    expect(text).toMatch(/together +13,408 /);
  });

  it('is in JSON and in Markdown', async () => {
    const of = async (form: string) =>
      outOf('estimate', 'site-50mw', '--miner', fleet, '--bitcoin-price', '95k', ...TODAY, form);
    const { fleet: parts } = JSON.parse(await of('--json')) as { fleet: { id: string }[] };
    expect(parts.map(({ id }) => id)).toEqual(['antminer-s21-xp', 'antminer-s19j-pro']);
    expect(await of('--md')).toContain('## Fleet');
  });

  it('comes from a file as a list', async () => {
    const file = fileOf(
      'mixed.yaml',
      'kind: scenario\nname: M\nplant: topaz\nminer:\n  - antminer-s21 70 %\n  - antminer-s9 30 %\ncooling: air\n',
    );
    expect(await outOf('estimate', file, ...TODAY)).toMatch(/Bitmain Antminer S9 +\d/);
  });
});

describe('size --run-point', () => {
  const asked = ['size', 'site-50mw', '--miner', 's19j-pro', '--bitcoin-price', '95k', ...TODAY];

  it('says what the library says, in every form', async () => {
    const { points } = runPoints({
      scenario: 'site-50mw',
      miner: 's19j-pro',
      bitcoinPrice: '95k',
      today: '2026-07-01',
    });
    const said = JSON.parse(await outOf(...asked, '--json', '--run-point')) as {
      runPoints: { name: string; minerCount: { value: string } }[];
    };
    expect(said.runPoints.map(({ name, minerCount }) => `${name} ${minerCount.value}`)).toEqual(
      points.map(({ name, values }) => `${name} ${JSON.parse(JSON.stringify(values.minerCount)) as string}`),
    );
    expect(await outOf(...asked, '--md', '--run-point')).toMatch(/^# A site of 50 MW\n/);
    const { code, out } = await say([...asked, '--csv', '--run-point']);
    expect({ code, faults: faultsOfCsv(out) }).toEqual({ code: 0, faults: [] });
  });

  it('with a point sizes a site of machines that run at it', async () => {
    const money = {
      machinePrice: '12 $/TH',
      buildingPrice: '300k $/MW',
      discountRate: '10 %/year',
      machineLife: 4,
      buildingLife: 10,
      powerPrice: 20,
    } as const;
    const flags = Object.entries(money).map(([name, value]) => `--${kebab(name)}=${value}`);
    const said = JSON.parse(await outOf(...asked, ...flags, '--json', '--run-point', '1850 W')) as {
      best: { siteDraw: { value: string } };
    };
    const { best } = size({
      scenario: 'site-50mw',
      miner: 's19j-pro',
      runPoint: '76 TH/s',
      bitcoinPrice: '95k',
      today: '2026-07-01',
      ...money,
    });
    expect(Number(said.best.siteDraw.value)).toBeCloseTo(present(best.siteDraw).toNumber(), 9);
  });

  test.each([
    [['--miner', 's21-xp', '--run-point'], /Run points are known of antminer-s15, antminer-s19, /],
    [['--miner', 's19j-pro', '--run-point', 'eco'], /--run-point: "eco" is no run point of this machine/],
    [['--miner', 's19j-pro', '--table', 'curve', '--run-point'], /--table/],
  ])('%j is refused', async (argv, said) => {
    expect(await refusalOf('size', 'site-50mw', ...argv)).toMatch(said);
  });
});

describe('the reality panel', () => {
  it('stands in text, Markdown and JSON', async () => {
    const asked = ['estimate', 'zaporizhzhia', '--power-price', '30', ...TODAY];
    const text = (await outOf(...asked)).replace(/\s+/g, ' ');
    expect(text).toContain('Beside the world Share of the network');
    expect(text).toContain('against 33 % and 51 %');
    expect(await outOf(...asked, '--md')).toContain('## Beside the world');
    const { reality } = JSON.parse(await outOf(...asked, '--json')) as {
      reality: { measure: string; word: string | null }[];
    };
    expect(reality.find(({ measure }) => measure === 'networkShare')?.word).toBeNull();
    expect(reality.find(({ measure }) => measure === 'hashRateOverListed')?.word).toMatch(/listed/);
  });
});
