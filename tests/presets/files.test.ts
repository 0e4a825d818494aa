import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { idOf } from '../../src/presets/parse.ts';
import { readLibrary, readPreset } from '../../src/presets/files.ts';
import { FOLDERS } from '../../src/presets/preset.ts';
import { readSource } from '../../src/presets/source.ts';
import { problemsOf, told } from '../study/problems.ts';

const plant = 'kind: plant\nname: X\ncountry: C\nfuel: f\n';
const assumptions =
  'values: {}\nnetwork: x\nlimits-of-age: { price: 1, network: 1, miner: 1, cooling: 1, plant: 1 }\n';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashwatt-presets-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const written = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

describe('a file', () => {
  it('is read as UTF-8, with or without a byte order mark', () => {
    expect(readPreset(written('plain.yaml', plant.replace('X', 'Hellisheiði'))).name).toBe('Hellisheiði');
    expect(readPreset(written('marked.yaml', `\ufeff${plant}`)).name).toBe('X');
  });

  it('gives a preset its name as the id', () => {
    expect(readPreset(written('palo-verde.yaml', plant)).id).toBe('palo-verde');
    expect(['a/b/c.yaml', 'c.yml', 'a\\c.YAML', '-'].map(idOf)).toEqual(['c', 'c', 'c', '-']);
  });

  test.each<[string, () => string, string]>([
    ['that is not there', () => join(folder, 'nowhere.yaml'), 'does not exist'],
    ['that is a folder', () => folder, 'is a folder; a file is needed'],
    ['below a file', () => join(written('leaf.yaml', plant), 'x.yaml'), 'can’t be read (ENOTDIR)'],
    [
      'with a name that no file can have',
      () => join(folder, 'a\0b'),
      'can’t be read (ERR_INVALID_ARG_VALUE)',
    ],
    [
      'in Latin-1',
      () => written('latin.yaml', Buffer.from('name: Hellisheiði', 'latin1')),
      'is not UTF-8 text',
    ],
    ['in UTF-16', () => written('wide.yaml', Buffer.from(`\ufeff${plant}`, 'utf16le')), 'is not UTF-8 text'],
    ['of more than a megabyte', () => written('large.yaml', '#'.repeat(1_000_001)), 'is larger than 1 MB'],
  ])('%s is refused', (_, file, allowed) => {
    const name = file();
    expect(problemsOf(() => readSource(name))).toEqual([
      { code: 'unreadable-file', field: 'file', given: name, allowed },
    ]);
  });

  // The superuser may read everything.
  it.skipIf(process.getuid?.() === 0)('that may not be read is refused', () => {
    const file = written('locked.yaml', plant);
    chmodSync(file, 0o000);
    expect(told(() => readSource(file))).toContain('may not be read');
  });

  it('that is empty is refused by what it lacks', () => {
    expect(told(() => readPreset(written('empty.yaml', '')))).toMatch(/empty\.yaml:1:1: file: is empty\.$/);
  });
});

describe('a folder of presets', () => {
  const library = (plants: Record<string, string>): string => {
    const root = mkdtempSync(join(folder, 'library-'));
    for (const name of Object.values(FOLDERS)) mkdirSync(join(root, name));
    writeFileSync(join(root, 'assumptions.yaml'), assumptions);
    for (const [name, text] of Object.entries(plants)) writeFileSync(join(root, 'plants', name), text);
    return root;
  };

  it('is read in the order of its names, and what is no YAML file is passed over', () => {
    const { presets } = readLibrary(
      library({ 'b.yaml': plant, 'a.yml': plant, 'README.md': '# no', '.DS_Store': '' }),
    );
    expect(presets.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is refused with the problems of all its files at once', () => {
    const root = library({ 'a.yaml': 'kind: plant', 'b.yaml': plant, 'c.yaml': `${plant}nam: Y\n` });
    const files = problemsOf(() => readLibrary(root)).map(
      ({ file, line }) => `${file?.slice(root.length)}:${line}`,
    );
    expect(files).toEqual(['/plants/a.yaml:1', '/plants/a.yaml:1', '/plants/a.yaml:1', '/plants/c.yaml:5']);
  });
});
