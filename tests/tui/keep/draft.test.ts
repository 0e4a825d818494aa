import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest';
import { draftFolder, dropDraft, forgetDraft, foundDrafts, keepDraft } from '../../../src/tui/keep/draft.ts';

let home = '';
let folder = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'hashwatt-drafts-'));
  folder = join(home, 'state/drafts');
});
afterEach(() => rmSync(home, { recursive: true }));

const own = (): string => join(folder, readdirSync(folder)[0]!);
/** A number that no process has: the largest that systems give out is below it. */
const GONE = 9_999_999_999;

/** A draft of a process that is gone. */
const left = (name: string, text: string, minute = 0): string => {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  writeFileSync(file, text);
  const time = new Date(Date.UTC(2026, 6, 1, 0, minute));
  utimesSync(file, time, time);
  return file;
};

describe('unsaved work', () => {
  it('is kept whole, for its owner alone, the newest in place of the last', () => {
    expect(keepDraft(folder, 'a', '{"n":1}')).toBe(true);
    expect(keepDraft(folder, 'a', '{"n":2}')).toBe(true);
    expect(readdirSync(folder)).toHaveLength(1);
    expect(statSync(own()).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
    renameSync(own(), join(folder, `${GONE}-1-a.json`));
    expect(foundDrafts(folder)).toMatchObject([{ id: 'a', text: '{"n":2}' }]);
  });

  it('is not offered while its process runs, and is forgotten once it is saved', () => {
    keepDraft(folder, 'a', '{}');
    keepDraft(folder, 'b', '{}');
    expect(foundDrafts(folder)).toEqual([]);
    dropDraft(folder, 'a');
    dropDraft(folder, 'a');
    expect(readdirSync(folder).map((it) => it.slice(-6))).toEqual(['b.json']);
  });

  it('is found when its process was killed', () => {
    const module = resolve(import.meta.dirname, '../../../src/tui/keep/draft.ts');
    const code = `import { keepDraft } from ${JSON.stringify(module)};
      for (let n = 0; n <= 100; n++) keepDraft(${JSON.stringify(folder)}, 'x', JSON.stringify({ n }));
      process.kill(process.pid, 'SIGKILL');`;
    const file = join(home, 'killed.mts');
    writeFileSync(file, code);
    const { signal } = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), file]);
    expect(signal).toBe('SIGKILL');
    expect(foundDrafts(folder)).toMatchObject([{ id: 'x', text: '{"n":100}' }]);
  });

  // Elsewhere the start of another process can't be known.
  it.runIf(existsSync('/proc/self/stat'))('is found when another process has the number of its own', () => {
    keepDraft(folder, 'a', '{}');
    const name = own();
    renameSync(name, name.replace(/-\d+-a/, '-1-a'));
    expect(foundDrafts(folder)).toMatchObject([{ id: 'a' }]);
  });

  it('is found the newest first, and forgotten when it is taken up or given up', () => {
    left(`${GONE}-1-a.json`, '1', 1);
    left(`${GONE}-1-b.json`, '2', 3);
    left(`${GONE}-2-c.json`, '3', 2);
    const drafts = foundDrafts(folder);
    expect(drafts.map(({ id }) => id)).toEqual(['b', 'c', 'a']);
    expect(drafts[0]).toMatchObject({ text: '2', keptAt: new Date('2026-07-01T00:03Z') });
    for (const it of drafts) forgetDraft(it);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that is broken, too large, half written or no draft is passed over', () => {
    left(`${GONE}-1-a.json`, '{"half":');
    left(`${GONE}-1-b.json`, '');
    left(`${GONE}-1-c.json`, `"${'x'.repeat(1_000_000)}"`);
    left(`${GONE}-1-d.json.part`, '{}');
    left('notes.json', '{}');
    mkdirSync(join(folder, `${GONE}-1-e.json`));
    symlinkSync(left('elsewhere', '{}'), join(folder, `${GONE}-1-f.json`));
    expect(foundDrafts(folder)).toEqual([]);
  });

  it('is not kept where no folder can be, and nothing is thrown', () => {
    writeFileSync(join(home, 'file'), '');
    expect(keepDraft(join(home, 'file/drafts'), 'a', '{}')).toBe(false);
    expect(foundDrafts(join(home, 'file/drafts'))).toEqual([]);
    expect(() => dropDraft(join(home, 'file/drafts'), 'a')).not.toThrow();
  });

  it('goes under no name that leads elsewhere', () => {
    expect(() => keepDraft(folder, '../x', '{}')).toThrow(TypeError);
  });
});

test.each<[NodeJS.Platform, Record<string, string>, string]>([
  ['linux', {}, '/home/a/.local/state/hashwatt/drafts'],
  ['linux', { XDG_STATE_HOME: '/var/a' }, '/var/a/hashwatt/drafts'],
  ['linux', { XDG_STATE_HOME: 'not/absolute' }, '/home/a/.local/state/hashwatt/drafts'],
  ['darwin', {}, '/home/a/Library/Application Support/hashwatt/drafts'],
  ['win32', { LOCALAPPDATA: '/home/a/AppData/Local' }, '/home/a/AppData/Local/hashwatt/drafts'],
  ['win32', {}, '/home/a/AppData/Local/hashwatt/drafts'],
])('on %s with %j drafts lie in %s', (platform, env, folder) => {
  expect(draftFolder({ platform, env, home: '/home/a' })).toBe(folder);
});
