import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { jupyter, notebooks, printed } from '../../docs/notebook.ts';
import { releaseNotes } from '../../docs/release-notes.ts';

const folder = resolve(import.meta.dirname, '../../docs/notebooks');
const textOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

interface Output {
  readonly text?: readonly string[];
  readonly data?: Readonly<Record<string, readonly string[]>>;
}

test('there are four notebooks', () => {
  expect(notebooks).toEqual(['hours', 'ranges', 'size', 'zaporizhzhia']);
});

describe.each(notebooks)('the notebook %s', (name) => {
  it('prints what stands beside it', () => {
    expect(printed(name)).toBe(textOf(`${name}.out.txt`));
  });

  it('is the same for Jupyter, in nbformat 4.5, with what its cells print and find', () => {
    const program = textOf(`${name}.ts`);
    const text = textOf(`${name}.ipynb`);
    expect(text).toBe(jupyter(name));
    const { cells, nbformat, nbformat_minor } = JSON.parse(text) as {
      cells: { cell_type: string; id: string; source: string[]; outputs?: Output[] }[];
      nbformat: number;
      nbformat_minor: number;
    };
    expect([nbformat, nbformat_minor]).toEqual([4, 5]);
    expect(new Set(cells.map(({ id }) => id)).size).toBe(cells.length);
    expect(cells.length).toBe(program.match(/^\/\/ %%/gm)!.length);
    expect(cells.filter(({ source }) => source.join('').trim() === '')).toEqual([]);
    const outputs = cells.flatMap((it) => it.outputs ?? []);
    const plain = outputs.map((it) => it.text?.join('') ?? `${it.data!['text/plain']!.join('')}\n`);
    expect(plain.join('')).toBe(textOf(`${name}.out.txt`));
    expect(outputs.flatMap((it) => it.data?.['text/html'] ?? []).join('')).toContain('<svg');
  });
});

describe('release notes', () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n- New.\n\n## 1.0.0 (2026-01-01)\n\n- First.\n\n## [0.9.0]\n\n- Old.\n';

  test.each([
    ['Unreleased', '- New.'],
    ['1.0.0', '- First.'],
    ['0.9.0', '- Old.'],
    ['0.9', undefined],
  ])('of %s', (version, notes) => {
    expect(releaseNotes(changelog, version)).toBe(notes);
  });
});
