import { describe, expect, it, test } from 'vitest';
import { fileOf, OBEYED, say } from './command-line.ts';

const MINE = ['--miner', 's21-xp', '--cooling', 'air', '--today', '2026-06-05'];

const sites = `site,net-capacity,capacityFactor,bitcoinPrice (k$),note
A,50 MW,97 %,95,"=1+1"
B,0.5GW,0.97,95,"x, y"
C,50 MWh,97 %,95,
D,60 MW
E,60 MW,97 %,95,a\u0007b
`;

describe('hashwatt batch', () => {
  it('prints a row for each row, with what is wrong beside it, and ends with 2', async () => {
    const file = fileOf('sites.csv', sites);
    const { code, out, err } = await say([
      'batch',
      file,
      ...MINE,
      '--results',
      'hashRate,revenue-per-year',
      '--csv',
    ]);
    expect(code).toBe(2);
    expect(out.split('\r\n')).toEqual([
      'site,net-capacity,capacityFactor,bitcoinPrice (k$),note,hashRate (EH/s),revenuePerYear ($/year),error',
      expect.stringMatching(/^A,50 MW,97 %,95,'=1\+1,3\.\d+,5\d+\.\d+,$/),
      expect.stringMatching(/^B,0\.5GW,0\.97,95,"x, y",,,"capacityFactor: ""0\.97"" could mean a fraction/),
      expect.stringMatching(/^C,50 MWh,97 %,95,,,,"netCapacity: ""50 MWh"" is energy/),
      expect.stringMatching(/^D,60 MW,,,,,,"row: has 2 cells, where the first line has 5/),
      expect.stringMatching(/^E,60 MW,97 %,95,a\\u\{7\}b,3\.\d+,/),
      '',
    ]);
    expect(err).toMatch(/sites\.csv:3: capacityFactor: "0\.97"/);
    expect(err).toMatch(/sites\.csv:5: row: has 2 cells/);
    expect(err).toMatch(/3 of 5 rows are in error\n$/);
    expect(`${out.replaceAll('\r\n', '')}${err.replaceAll('\n', '')}`).not.toMatch(OBEYED);
  });

  it('prints JSON lines and a page of the same', async () => {
    const file = fileOf('sites.csv', sites);
    const { out } = await say(['batch', file, ...MINE, '--json']);
    const lines = out
      .trim()
      .split('\n')
      .map((it) => JSON.parse(it) as Record<string, unknown>);
    expect(lines.map((it) => [it['line'], 'results' in it, 'error' in it])).toEqual([
      [2, true, false],
      [3, false, true],
      [4, false, true],
      [5, false, true],
      [6, true, false],
    ]);
    expect(lines[0]).toMatchObject({
      row: { site: 'A', note: '=1+1' },
      results: { minerCount: { unit: 'miner' } },
    });
    const page = await say(['batch', file, ...MINE], { width: 40 });
    expect(page.out).toMatch(/5 rows[\s\S]*In error[\s\S]*B: capacityFactor/);
    expect(page.err).toBe('hashwatt: 3 of 5 rows are in error\n');
    expect(page.out.split('\n').filter((it) => it.length > 40)).toEqual([]);
  });

  it('takes plants of the world', async () => {
    const { code, out } = await say(['batch', '--plants', 'country=UKR,fuel=Nuclear', ...MINE, '--csv']);
    expect(code).toBe(0);
    expect(out.split('\r\n').map((it) => it.split(',')[0])).toEqual([
      'plant',
      'zaporizhzhia',
      'south-ukraine-ukr',
      'rivne-rouno-ukr',
      'khmelnytska-ukr',
      '',
    ]);
    const itaipu = await say(['batch', '--plants', 'name=itaipu', ...MINE, '--csv']);
    expect(itaipu.out.trim().split('\r\n')).toHaveLength(2);
  });

  it('takes plants of the world from a column too', async () => {
    const file = fileOf('named.csv', 'plant\ngravelines\nitaipu\nfunil\n');
    const { code, err } = await say(['batch', file, ...MINE, '--csv']);
    expect(code).toBe(2);
    expect(err).toMatch(/named\.csv:4: plant: "funil" could be funil-bra-hydro-216/);
  });

  it('prints what it could read of a file that is broken further down', async () => {
    const text = new TextEncoder().encode('net-capacity,capacityFactor\n5,90\n6,90\n?,90\n');
    text[text.indexOf(63)] = 0xe9;
    const { code, out, err } = await say(['batch', fileOf('cut.csv', text), ...MINE, '--json']);
    expect([code, out.trim().split('\n').length]).toEqual([2, 2]);
    expect(err).toMatch(/cut\.csv:4: .*is not UTF-8 text/);
  });

  it('says which columns may be slips', async () => {
    const file = fileOf('slips.csv', 'netCapacty,net-capacity,capacityFactor\n1,5,90\n');
    const { code, err } = await say(['batch', file, ...MINE, '--csv']);
    expect(code).toBe(0);
    expect(err).toMatch(
      /column netCapacty gives nothing and is passed through\. Did you mean "netCapacity"\?/,
    );
  });

  test.each([
    [['batch'], /file: is missing/],
    [['batch', 'x.csv', '--plants', 'all'], /--plants: cannot be joined with a file/],
    [['batch', '--plants', 'land=UKR,fuel='], /--plants: "land" is no part of[\s\S]*--plants: "fuel"/],
    [['batch', '--plants', 'fuel=nuclear,country=ISL'], /plants: means no plant/],
    [['batch', '--plants', 'all', '--results', 'hashrat,npv'], /--results: "hashrat"[\s\S]*--results: "npv"/],
    [['batch', '--plants', 'all', '--bitcoin-price', '5 MW'], /--bitcoin-price: "5 MW"/],
    [['batch', '--plants', 'all', '--csv', '--json'], /cannot be joined/],
    [['batch', '/nowhere/x.csv'], /does not exist/],
    [
      ['batch', fileOf('doubled.csv', 'netCapacity,net-capacity,pue (MW)\n')],
      /"net-capacity" gives netCapacity[\s\S]*|pue/,
    ],
  ])('%j is refused', async (argv, expected) => {
    const { code, out, err } = await say(argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(expected);
  });
});

describe('a plant of the world', () => {
  it('is estimated by any part of its name, and says what is assumed of it', async () => {
    const { code, out } = await say([
      'estimate',
      'three gorges dam',
      '--miner',
      's21-xp-hyd',
      '--cooling',
      'hydro',
    ]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Three Gorges Dam/);
    expect(out.replaceAll(/\s+/g, ' ')).toMatch(
      /nameplate of a database of 2019.*assumed: mean of the hydro plants of the world/,
    );
  });

  it('may be followed, swept and compared like any other', async () => {
    const plant = ['--plant', 'ikata', ...MINE, '--bitcoin-price', '95k'];
    expect((await say(['project', ...plant, '--months', '3'])).code).toBe(0);
    expect((await say(['sweep', ...plant, '--over', 'pue 1.1, 1.2'])).code).toBe(0);
    expect((await say(['compare', 'ikata', 'gravelines', ...MINE, '--bitcoin-price', '95k'])).code).toBe(0);
  });

  it('never stands in for a plant that was checked by hand', async () => {
    const { out } = await say(['estimate', 'palo verde', ...MINE, '--json']);
    expect(JSON.parse(out)).toMatchObject({
      presets: expect.arrayContaining([expect.objectContaining({ id: 'palo-verde' })]) as unknown,
    });
    const slip = await say(['estimate', 'zaporizhia', ...MINE]);
    expect([slip.code, slip.out]).toEqual([2, '']);
    expect(slip.err).toMatch(/could be zaporizhzhia/);
    const { out: led } = await say(['estimate', 'zaporozhye', '--json']);
    expect(JSON.parse(led)).toMatchObject({ scenario: 'zaporizhzhia' });
  });

  it('is found, listed and shown', async () => {
    const found = await say(['presets', 'find', '--country', 'UKR', '--fuel', 'nuclear', '--csv']);
    expect(found.out).toMatch(
      /^id,name,nameplate \(MW\),fuel,country.*\r\nzaporozhye-ukr,Zaporozhye,6000,nuclear,UKR,.*zaporizhzhia\r\n/,
    );
    expect((await say(['presets', 'find', 'ikata'])).out).toMatch(/ikata-jpn/);
    expect(JSON.parse((await say(['presets', 'find', 'ikata', '--json'])).out)).toMatchObject([
      { id: 'ikata-jpn', checked: null },
    ]);
    expect((await say(['presets', 'find', 'gorlitz'])).err).toMatch(/The nearest are g-rlitz/);
    expect((await say(['presets', 'show', 'ikata'])).out).toMatch(/not used:\s+a model/);
    expect((await say(['presets', 'path', 'ikata'])).out).toMatch(/world\/plants\.csv\n$/);
  });
});
