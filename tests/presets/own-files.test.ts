import { execFileSync } from 'node:child_process';
import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { estimate, HashwattError, type Problem, readPresets } from '../../src/index.ts';
import { FOLDERS } from '../../src/presets/preset.ts';
import { folders } from './folder.ts';

const { folder, home } = folders();

const miner = (power = '3000 W'): string =>
  `kind: miner\nname: M\nmaker: X\ncooling: air\nvalues:\n  minerPower: { value: ${power}, source: s, as-of: 2026 }\n  minerHashRate: { value: 200 TH/s, source: s, as-of: 2026 }\n`;
const network = (day: string, current = false): string =>
  `kind: network\nname: N\nday: ${day}\n${current ? 'current: true\n' : ''}values: { difficulty: 100T, blockHeight: 950000 block }\n`;

const refused = async (root: string): Promise<readonly Problem[]> => {
  try {
    await readPresets(root);
  } catch (error) {
    if (error instanceof HashwattError) return error.problems;
    throw error;
  }
  throw new Error('nothing was refused');
};

const told = async (root: string): Promise<string[]> =>
  (await refused(root)).map(
    ({ given, file, allowed }) => `${(file ?? given)?.slice(root.length)}: ${allowed}`,
  );

const asked = { plant: 'topaz', cooling: 'air', bitcoinPrice: '95k', today: '2026-06-02' } as const;

describe('a folder of one’s own', () => {
  it('adds presets, which are chosen like all others', async () => {
    const library = await readPresets(folder({ 'miners/own-rig.yaml': miner() }));
    const { results, warnings } = estimate({ ...asked, miner: 'own-rig' }, library);
    expect(results.minerEfficiency.text()).toBe('15 J/TH');
    expect(warnings.join()).not.toContain('in place of');
    expect(() => estimate({ ...asked, miner: 'own-rig' })).toThrow(/is not known/);
  });

  it('wins over what is shipped, and says so where it is used', async () => {
    const root = folder({ 'miners/antminer-s21-xp.yaml': miner('9000 W') });
    const library = await readPresets(root);
    const { results, warnings } = estimate({ ...asked, miner: 'antminer-s21-xp' }, library);
    expect(results.minerEfficiency.text()).toBe('45 J/TH');
    expect(warnings).toContain(
      `miner antminer-s21-xp is that of ${root}/miners/antminer-s21-xp.yaml, in place of the shipped one`,
    );
    expect(estimate({ ...asked, miner: 's21-pro' }, library).warnings.join()).not.toContain('in place of');
    expect(library.presets.filter(({ id }) => id === 'antminer-s21-xp')).toHaveLength(1);
  });

  it('may assume otherwise, value by value, and says so', async () => {
    const text = 'values: { poolFee: { value: 2 %, assumed: our pool } }\nlimits-of-age: { miner: 1 }\n';
    const root = folder({ 'assumptions.yaml': text });
    const library = await readPresets(root);
    const { inputs, warnings } = estimate({ ...asked, miner: 's21-xp' }, library);
    expect(inputs.poolFee?.text()).toBe('2 %');
    expect(inputs.deliveryLoss?.about.note).toBe('the site stands beside the plant');
    expect(warnings).toContain(`${root}/assumptions.yaml says what is assumed of poolFee`);
    expect(library.assumptions.limitsOfAge).toMatchObject({ miner: 1, network: 28 });
  });

  it('with a current network has the one when none is named, and the other one is of its day', async () => {
    const library = await readPresets(folder({ 'networks/2026-07-01.yaml': network('2026-07-01', true) }));
    const { inputs } = estimate({ ...asked, miner: 's21-xp' }, library);
    expect(inputs.difficulty?.about.preset).toBe('2026-07-01');
    const current = library.presets.filter(({ facts }) => facts['current'] === 'true');
    expect(current.map(({ id }) => id)).toEqual(['2026-07-01']);
  });

  it('lies over another', async () => {
    const first = await readPresets(folder({ 'miners/a.yaml': miner() }));
    const both = await readPresets(folder({ 'miners/b.yaml': miner() }), first);
    expect(both.presets.filter(({ own }) => own).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('may be what is shipped itself, and a link itself', async () => {
    const root = join(folder({}), 'link');
    symlinkSync(resolve(import.meta.dirname, '../../presets'), root);
    const library = await readPresets(root);
    expect(library.presets.filter(({ own }) => own?.replaces).length).toBeGreaterThan(30);
  });

  it('leaves alone what is no preset', async () => {
    const root = folder({
      'miners/a.yaml': miner(),
      'miners/README.md': '# no',
      'miners/.hidden.yaml': '{',
      '.github/workflows/x.yml': '{',
      'docs/a.yaml': '{',
      'claims.txt': '',
    });
    expect((await readPresets(root)).presets.filter(({ own }) => own)).toHaveLength(1);
  });
});

describe('is refused', () => {
  it('with the problems of all its files at once', async () => {
    const root = folder({
      'miners/a.yaml': 'kind: miner',
      'miners/b.yaml': miner('3 GWh'),
      'plants/c.yaml': '{',
      'assumptions.yaml': 'network: X Y',
    });
    const files = (await refused(root)).map(({ file, line }) => `${file?.slice(root.length)}:${line}`);
    expect(new Set(files)).toEqual(
      new Set(['/miners/a.yaml:1', '/miners/b.yaml:6', '/plants/c.yaml:1', '/assumptions.yaml:1']),
    );
  });

  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a preset of another kind', { 'plants/a.yaml': miner() }, '/plants/a.yaml: stands in plants'],
    [
      'a name that nothing could rest on',
      { 'miners/My Miner.yaml': miner() },
      '/miners/My Miner.yaml: is no id of a preset; it looks like antminer-s21-xp',
    ],
    ['YAML beside the folders', { 'a.yaml': miner() }, '/a.yaml: stands where no presets are read'],
    [
      'a folder of nearly the right name',
      { 'miner/a.yaml': miner() },
      '/miner: stands where no presets are read',
    ],
    [
      'a folder in a folder',
      { 'miners/old/a.yaml': miner() },
      '/miners/old: is a folder; the files of a kind stand side by side',
    ],
    ['a file for a folder', { miners: '' }, '/miners: is no folder'],
    ['nothing in it', { 'docs/a.md': '' }, ': holds no presets'],
  ])('with %s', async (_, files, sentence) => {
    expect(await told(folder(files))).toEqual([sentence]);
  });

  it('with an id that two files have, or two current networks', async () => {
    const root = folder({
      'miners/a.yaml': miner(),
      'miners/a.yml': miner(),
      'networks/1.yaml': network('2026-07-01', true),
      'networks/2.yaml': network('2026-07-02', true),
    });
    expect(await told(root)).toEqual([
      `/miners/a.yml: is also said by ${root}/miners/a.yaml`,
      `/networks/2.yaml: is also said by ${root}/networks/1.yaml`,
    ]);
  });

  it('where it is not there, or no folder', async () => {
    const file = join(folder({ 'x.yaml': miner() }), 'x.yaml');
    expect(await refused(join(home, 'nowhere'))).toMatchObject([
      { code: 'unreadable-file', field: 'presets', allowed: 'does not exist' },
    ]);
    expect(await refused(file)).toMatchObject([
      { code: 'unreadable-file', allowed: 'can’t be read (ENOTDIR)' },
    ]);
  });

  it('with an assumed network that nobody knows', async () => {
    const root = folder({ 'assumptions.yaml': 'network: 1999-01-01' });
    expect(await refused(root)).toMatchObject([
      {
        code: 'unknown-name',
        field: 'network',
        given: '1999-01-01',
        file: `${root}/assumptions.yaml`,
        line: 1,
      },
    ]);
  });
});

describe('nothing outside of the folder is reached', () => {
  const outside = folder({ 'secret.yaml': miner(), 'miners/a.yaml': miner() });

  test.each<[string, string, string]>([
    ['a file', 'miners/a.yaml', join(outside, 'secret.yaml')],
    ['a folder of a kind', 'plants', join(outside, 'miners')],
    ['the assumptions', 'assumptions.yaml', join(outside, 'secret.yaml')],
    ['a file by a way of dots', 'miners/b.yaml', `../../${outside.slice(home.length + 1)}/secret.yaml`],
    ['a file of the system', 'miners/c.yaml', '/etc/hostname'],
  ])('by a link to %s', async (_, name, target) => {
    const root = folder({ 'miners/own.yaml': miner() });
    symlinkSync(target, join(root, name));
    expect(await told(root)).toEqual([`/${name}: leads out of the folder`]);
  });

  it('and a folder whose name begins alike is outside', async () => {
    const root = folder({ 'miners/own.yaml': miner() });
    cpSync(outside, `${root}-more`, { recursive: true });
    symlinkSync(`${root}-more/secret.yaml`, join(root, 'miners/a.yaml'));
    expect(await told(root)).toEqual(['/miners/a.yaml: leads out of the folder']);
  });

  it('but a link inside of it may be followed, and one to nowhere is told', async () => {
    const root = folder({ 'miners/own.yaml': miner() });
    symlinkSync('own.yaml', join(root, 'miners/same.yaml'));
    expect((await readPresets(root)).presets.filter(({ own }) => own)).toHaveLength(2);
    symlinkSync('gone.yaml', join(root, 'miners/lost.yaml'));
    symlinkSync('loop.yaml', join(root, 'miners/loop.yaml'));
    expect(await told(root)).toEqual([
      '/miners/loop.yaml: can’t be read (ELOOP)',
      '/miners/lost.yaml: does not exist',
    ]);
  });

  it('by a pipe, on which a read would wait for ever', async () => {
    const root = folder({ 'miners/own.yaml': miner() });
    execFileSync('mkfifo', [join(root, 'miners/pipe.yaml')]);
    expect(await told(root)).toEqual(['/miners/pipe.yaml: is no plain file']);
  });

  test.each(['../miners/a', '/etc/passwd', 'a/b', '..', 'C:\\x'])('by resting on %s', async (id) => {
    const root = folder({ 'scenarios/s.yaml': `kind: scenario\nname: S\nminer: '${id}'\n` });
    expect(await told(root)).toEqual([
      '/scenarios/s.yaml: is no id of a preset, such as antminer-s21-xp, and no fleet of several',
    ]);
  });

  it('by samples of a file', async () => {
    const text = `kind: scenario\nname: S\nvalues: { bitcoinPrice: 'samples(../../etc/passwd, usd)' }\n`;
    const [problem] = await refused(folder({ 'scenarios/s.yaml': text }));
    expect(problem).toMatchObject({ field: 'values.bitcoinPrice', line: 3 });
  });
});

test('every kind has a folder of its own', () => {
  expect(new Set(Object.values(FOLDERS)).size).toBe(Object.keys(FOLDERS).length);
});
