import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { saveScenario as save } from '../../src/index.ts';
import { saveScenario } from '../../src/presets/save.ts';
import { problemsOf } from '../study/problems.ts';

let folder = '';
const at = (name: string): string => join(folder, name);
const text = (name: string): string => readFileSync(at(name), 'utf8');
const put = (name: string, content: string, mode = 0o644): string => {
  writeFileSync(at(name), content);
  chmodSync(at(name), mode);
  return at(name);
};
const codeOf = (attempt: () => void): string | undefined => problemsOf(attempt)[0]?.code;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hashwatt-save-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a scenario is saved', () => {
  it('under a name that nothing has, and nothing else is left in the folder', async () => {
    await save(at('mine.yaml'), 'name: Ü\n');
    expect(text('mine.yaml')).toBe('name: Ü\n');
    expect(readdirSync(folder)).toEqual(['mine.yaml']);
    expect(statSync(at('mine.yaml')).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  it('over the file that was opened, whose mode stays', async () => {
    await save(put('mine.yaml', 'old', 0o640), 'new', { over: 'old' });
    expect(text('mine.yaml')).toBe('new');
    expect(statSync(at('mine.yaml')).mode & 0o777).toBe(0o640);
    expect(readdirSync(folder)).toEqual(['mine.yaml']);
  });

  it('over a file with a byte order mark, which readers pass over', () => {
    saveScenario(put('mine.yaml', '\ufeffold'), 'new', { over: 'old' });
    saveScenario(at('mine.yaml'), 'newer', { over: '\ufeffnew' });
    expect(text('mine.yaml')).toBe('newer');
  });

  it('over the file that a link leads to; the link stays', () => {
    mkdirSync(at('shared'));
    put('shared/real.yaml', 'old', 0o600);
    symlinkSync('shared/real.yaml', at('mine.yaml'));
    saveScenario(at('mine.yaml'), 'new', { over: 'old' });
    expect(lstatSync(at('mine.yaml')).isSymbolicLink()).toBe(true);
    expect(text('shared/real.yaml')).toBe('new');
    expect(statSync(at('shared/real.yaml')).mode & 0o777).toBe(0o600);
  });
});

describe('a scenario is not saved', () => {
  it('over a file that nobody spoke of', () => {
    expect(problemsOf(() => saveScenario(put('mine.yaml', 'old'), 'new'))).toEqual([
      {
        code: 'existing-file',
        field: 'file',
        given: at('mine.yaml'),
        allowed: 'is there already',
        fix: 'Choose another name, or say that it is to be replaced',
      },
    ]);
    expect(text('mine.yaml')).toBe('old');
  });

  it('where a link leads to nothing, and so to a file that nobody named', () => {
    symlinkSync(at('elsewhere'), at('mine.yaml'));
    expect(codeOf(() => saveScenario(at('mine.yaml'), 'new'))).toBe('existing-file');
    expect(existsSync(at('elsewhere'))).toBe(false);
  });

  it('over a file that has changed since it was opened, or is gone', () => {
    put('mine.yaml', 'theirs');
    expect(codeOf(() => saveScenario(at('mine.yaml'), 'new', { over: 'old' }))).toBe('changed-file');
    expect(text('mine.yaml')).toBe('theirs');
    expect(codeOf(() => saveScenario(at('gone.yaml'), 'new', { over: 'old' }))).toBe('changed-file');
    expect(readdirSync(folder)).toEqual(['mine.yaml']);
  });

  test.each<[string, string, { over?: string }, string]>([
    ['in a folder that is not there', 'no/mine.yaml', {}, 'lies in a folder that does not exist'],
    ['below a file', 'leaf/mine.yaml', {}, 'lies below a file'],
    ['over a folder', 'sub', { over: '' }, 'is no file'],
    ['under a name that no file can have', 'a\0b', {}, 'can’t be written (ERR_INVALID_ARG_VALUE)'],
    ['under a name that is too long', 'x'.repeat(300), {}, 'is too long a name'],
  ])('%s', (_, name, options, allowed) => {
    put('leaf', '');
    mkdirSync(at('sub'));
    const problems = problemsOf(() => saveScenario(at(name), 'new', options));
    expect(problems).toEqual([{ code: 'unwritable-file', field: 'file', given: at(name), allowed }]);
    expect(readdirSync(folder)).toEqual(['leaf', 'sub']);
  });

  // The superuser may write everything.
  it.skipIf(process.getuid?.() === 0)('over a file that may not be written', () => {
    put('mine.yaml', 'old', 0o444);
    expect(codeOf(() => saveScenario(at('mine.yaml'), 'new', { over: 'old' }))).toBe('unwritable-file');
  });
});
