import { join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { readTap } from '../present/tap.ts';
import { folders, OWN_RIG } from '../presets/folder.ts';
import { fileOf, outOf, say, spawn } from './command-line.ts';

const { folder, home } = folders();

const own = folder({
  'miners/own-rig.yaml': OWN_RIG,
  'miners/antminer-s21-xp.yaml': OWN_RIG,
  'scenarios/own-site.yaml': `kind: scenario
name: Own site
miner: own-rig
cooling: air
values: { netCapacity: 20 MW, capacityFactor: 95 %, bitcoinPrice: 95k, powerPrice: 30 }
expect:
  - sitePower = 20 MW
`,
});
const SITE = ['own-site', '--presets', own, '--today', '2026-06-02'];
const MONEY = '--machine-price|12 $/TH|--building-price|300k $/MW|--discount-rate|10 %/year'.split('|');
const prices = fileOf(
  'prices.csv',
  'time,price\n2026-07-01T00:00Z,31\n2026-07-01T01:00Z,-4\n2026-07-01T02:00Z,260\n',
);

/** Every command that takes presets, as it is asked of the own site. */
const commands: readonly (readonly string[])[] = [
  ['estimate', ...SITE],
  ['project', ...SITE, ...MONEY, '--from', '2026-12', '--months', '12'],
  ['solve', ...SITE, '--for', 'powerPrice', '--so-that', 'marginPerYear = 0'],
  [
    'solve',
    ...SITE,
    ...MONEY,
    '--for',
    'powerPrice',
    '--so-that',
    'npv = 0',
    '--from',
    '2026-12',
    '--months',
    '12',
  ],
  ['sweep', ...SITE, '--over', 'powerPrice 20:40:10'],
  ['simulate', ...SITE, '--power-price', '20 to 40', '--draws', '200', '--base-draws', '0'],
  ['size', ...SITE, ...MONEY, '--machine-life', '4', '--building-life', '10'],
  ['dispatch', ...SITE, '--prices', prices],
  ['dispatch', ...SITE, '--prices', prices, '--follow', '2026-12'],
  ['compare', ...SITE, 'site-50mw'],
  ['compare', ...SITE, ...MONEY, '--grid-price', '40', '--from', '2026-12', '--months', '12'],
  ['estimate', ...SITE.filter((it) => it !== '30'), '--dispatch', prices],
];

describe.each(commands)('hashwatt %s %s', (...argv) => {
  test('finds what stands in the own folder, and names the oldest input', async () => {
    const text = (await outOf(...argv)).replace(/\s+/g, ' ');
    expect(text).toMatch(/Oldest input: \w[\w ]*, of 20\d\d/);
  });

  test.each(['--json', '--md', '--csv'])('names the oldest input with %s', async (form) => {
    const { code, out, err } = await say([...argv, form]);
    expect(code).toBe(0);
    if (form === '--json') {
      const { oldest } = JSON.parse(out) as { oldest: unknown };
      const dated = expect.objectContaining({ asOf: expect.stringMatching(/^20\d\d/) as string }) as unknown;
      expect(oldest).toEqual(Array.isArray(oldest) ? [dated, dated] : dated);
    } else expect(form === '--md' ? out : err).toMatch(/Oldest input: \w[\w ]*, of 20\d\d/);
  });

  test('does not know it without the folder', async () => {
    const { code, err } = await say(argv.filter((it) => it !== '--presets' && it !== own));
    expect(code).toBe(2);
    expect(err).toContain('own-site');
  });
});

test('explain takes the folder too', async () => {
  expect(await outOf('explain', 'hashRate', ...SITE)).toContain('200 TH/s');
});

describe('the folder', () => {
  it('may be named in the environment, which the flag beats and an empty word does not name', () => {
    const env = { HASHWATT_PRESETS: own };
    expect(spawn(['estimate', 'own-site'], '', env)).toMatchObject({ code: 0, err: '' });
    expect(
      spawn(['estimate', 'own-site', '--presets', folder({ 'miners/x.yaml': OWN_RIG })], '', env).code,
    ).toBe(2);
    expect(spawn(['estimate', 'itaipu', '--hash-rate', '1 EH/s'], '', { HASHWATT_PRESETS: '' }).code).toBe(0);
  });

  it('is told by what named it when it is not there', async () => {
    const lost = join(home, 'nowhere');
    expect(await say(['estimate', 'itaipu', '--presets', lost])).toEqual({
      code: 2,
      out: '',
      err: `hashwatt: --presets: ${JSON.stringify(lost)} does not exist.\n`,
    });
    expect(spawn(['check'], '', { HASHWATT_PRESETS: lost }).err).toMatch(/^hashwatt: HASHWATT_PRESETS: /);
    expect((await say(['presets', 'path', '--presets', lost])).code).toBe(2);
  });

  it('is told by a warning where it wins', async () => {
    const argv = ['estimate', 'topaz', '--miner', 'antminer-s21-xp', '--cooling', 'air', '--presets', own];
    expect((await outOf(...argv)).replace(/\s+/g, ' ')).toContain('in place of the shipped one');
  });
});

describe('presets', () => {
  it('list says which are your own', async () => {
    const { out } = await say(['presets', 'list', 'miners', '--presets', own], { width: 120 });
    const text = out.replace(/\s+/g, ' ');
    expect(text).toMatch(/own-rig \(your own\) 15 200 3,000/);
    expect(text).toContain('antminer-s21-xp (your own, in place of the shipped one)');
  });

  it('list tells in talk what is replaced where a table has no place for it', async () => {
    const { out, err } = await say(['presets', 'list', 'miners', '--presets', own, '--csv']);
    expect(out).toContain('miner,own-rig,Own rig,15,200,3000,');
    expect(out).toContain(`,${own}/miners/own-rig.yaml\r\n`);
    expect(err).toMatch(/^hashwatt: miner antminer-s21-xp is that of .+, in place of the shipped one\n$/);
  });

  it('show and path know the file', async () => {
    const file = join(own, 'miners/own-rig.yaml');
    expect((await outOf('presets', 'show', 'own-rig', '--presets', own)).replace(/\s+/g, '')).toContain(file);
    expect(await outOf('presets', 'path', 'own-rig', '--presets', own)).toBe(`${file}\n`);
    expect(await outOf('presets', 'path', '--presets', own)).toBe(`${own}\n`);
    const { own: of } = JSON.parse(await outOf('presets', 'show', 'own-rig', '--presets', own, '--json')) as {
      own: object;
    };
    expect(of).toEqual({ file, replaces: false });
  });

  it('outdated lists what to renew, since when, and where to look', async () => {
    const page = (await outOf('presets', 'outdated', '--presets', own, '--today', '2027-01-02')).replace(
      /\s+/g,
      ' ',
    );
    expect(page).toMatch(
      /miner own-rig Power of a 2026-01-01 2027-01-02 \[\d+\] machine, Hash rate of a machine/,
    );
    expect(await outOf('presets', 'outdated', '--presets', own, '--today', '2027-01-01')).not.toContain(
      'own-rig',
    );
    const [first] = JSON.parse(
      await outOf('presets', 'outdated', '--today', '2026-07-01', '--json'),
    ) as object[];
    expect(first).toMatchObject({ kind: 'cooling', id: 'evaporative', asOf: '2003', limitInDays: 1825 });
    expect(await outOf('presets', 'outdated', '--today', '2026-07-01', '--csv')).toMatch(
      /^kind,id,file,names,asOf,limitInDays,oldSince,source\r\n/,
    );
    expect(await outOf('presets', 'outdated', '--today', '2026-07-01', '--md')).toMatch(/^# To renew\n/);
    expect((await say(['presets', 'outdated', '--today', 'May'])).code).toBe(2);
  });

  it('outdated says so where nothing is', async () => {
    const { code, out } = await say(['presets', 'outdated', '--today', '2000-01-01']);
    expect({ code, out }).toEqual({ code: 0, out: 'To renew\n  Nothing is older than its kind may be.\n' });
  });
});

describe('check', () => {
  it('holds every file of the folder, and nothing else', async () => {
    expect(await outOf('check', '--presets', own)).toMatch(
      /\n3 files read, 1 condition, 4 values: all hold\n$/,
    );
  });

  it('holds files that rest on presets of the folder', async () => {
    const file = fileOf(
      'rests.yaml',
      'kind: scenario\nname: R\nminer: own-rig\ncooling: air\nvalues: { netCapacity: 3 MW, capacityFactor: 90 % }\nexpect: [ minerEfficiency = 15 J/TH ]\n',
    );
    expect(await outOf('check', file, '--presets', own)).toMatch(/1 condition: all hold/);
    expect((await say(['check', file])).code).toBe(2);
  });

  const lacking = fileOf(
    'lacking.yaml',
    'kind: miner\nname: L\nmaker: X\ncooling: air\nvalues:\n  minerPower: 3000 W\n  minerHashRate: { value: 200, source: s, as-of: 2024 }\n',
  );

  it('fails a value without source, date or unit, in its line', async () => {
    const { code, out, err } = await say(['check', lacking]);
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(
      /\n {4}line 6: minerPower has a unit, a source and a date: found no source, no\n? +as-of\n/,
    );
    expect(out).toMatch(/\n {4}line 7: minerHashRate has a unit, a source and a date: found no unit\n/);
  });

  it('takes bare values of a scenario for its author’s word', async () => {
    const file = fileOf(
      'bare.yaml',
      'kind: scenario\nname: B\nvalues: { hashRate: 1 EH/s }\nexpect: [ hashRate = 1 EH/s ]\n',
    );
    expect(await outOf('check', file)).toMatch(/1 file read, 1 condition: all hold/);
  });

  it('fails what is old only when it is asked to, from the day that is given', async () => {
    const check = (...more: string[]) => say(['check', '--presets', own, ...more]);
    expect((await check()).code).toBe(0);
    expect((await check('--max-age', '--today', '2027-01-01')).code).toBe(0);
    const { code, out } = await check('--max-age', '--today', '2027-01-02');
    expect(code).toBe(1);
    expect(out).toMatch(/line 6: minerPower is no older than 1 year: found of 2026-01-01, old from/);
    expect((await check('--today', '2027-01-02')).err).toMatch(
      /--today: "2027-01-02" counts only with --max-age/,
    );
    expect((await check('--max-age', '--today', 'May')).err).toMatch(/today: "May" is no day/);
  });

  it('takes other limits from the assumptions of the folder', async () => {
    const more = folder({
      'miners/own-rig.yaml': OWN_RIG,
      'assumptions.yaml': 'limits-of-age: { miner: 1000 }\n',
    });
    const argv = ['check', '--presets', more, '--max-age', '--today', '2027-01-02'];
    expect((await say(argv)).code).toBe(0);
  });

  it('prints TAP and annotations', async () => {
    const tap = await say(['check', lacking, '--format', 'tap']);
    expect(readTap(tap.out).map(({ ok }) => ok)).toEqual([false, false]);
    expect(await say(['check', lacking, '--tap'])).toEqual(tap);
    const { code, out } = await say(['check', lacking, '--format', 'github']);
    expect(code).toBe(1);
    expect(out).toMatch(/^::error file=\S+lacking\.yaml,line=6,col=3::minerPower has/);
  });

  it('annotates a file that can’t be read, and says so on stderr as ever', async () => {
    const broken = fileOf('broken.yaml', 'kind: miner\nnaem: X\n');
    const { code, out, err } = await say(['check', broken, '--github']);
    expect(code).toBe(2);
    expect(out).toMatch(/^::error file=\S+broken\.yaml,line=2,col=1::naem: is no field/m);
    expect(err).toMatch(/broken\.yaml:2:1: naem/);
  });

  it('prints the line of what fails in every form', async () => {
    const file = fileOf(
      'line.yaml',
      'kind: scenario\nname: B\nvalues: { hashRate: 1 EH/s }\nexpect:\n  - hashRate = 2 EH/s\n',
    );
    const forms = await Promise.all(
      ['json', 'junit', 'csv', 'md', 'text'].map((it) => say(['check', file, `--format`, it])),
    );
    expect(forms.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1]);
    expect(forms.map(({ out }) => out)).toEqual([
      expect.stringMatching(/"line": 5,\s+"column": 5/),
      expect.stringMatching(/ file="\S+line\.yaml" line="5"><failure/),
      expect.stringMatching(/,1 EH\/s,no,5\r\n/),
      expect.stringMatching(/\| no \| 5 \|/),
      expect.stringMatching(/line 5: hashRate = 2 EH\/s: found 1 EH\/s/),
    ]);
  });
});

describe('schema', () => {
  it('prints JSON, of one kind or of any preset', async () => {
    expect(JSON.parse(await outOf('schema', 'miner'))).toMatchObject({ properties: { maker: {} } });
    expect(JSON.parse(await outOf('schema'))).toHaveProperty('oneOf');
    expect((await say(['schema', 'minor'])).err).toMatch(/Did you mean "miner"/);
    expect((await say(['schema', 'miner', 'plant'])).code).toBe(2);
  });
});

test('a folder is read where it is, whatever was installed', async () => {
  const out: string[] = [];
  const io = {
    out: (text: string) => out.push(text),
    err: (text: string) => out.push(text),
    width: 80,
    colour: false,
    debug: false,
    version: '',
    presetFolder: resolve('nowhere'),
    presets: own,
  };
  expect(await run(['presets', 'path', 'own-rig'], io)).toBe(0);
  expect(out.join('')).toBe(`${own}/miners/own-rig.yaml\n`);
});
