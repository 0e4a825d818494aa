import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A machine of one’s own. */
export const OWN_RIG = `kind: miner
name: Own rig
maker: X
cooling: air
values:
  minerPower: { value: 3000 W, source: s, as-of: 2026-01-01 }
  minerHashRate: { value: 200 TH/s, source: s, as-of: 2026-01-01 }
`;

interface Folders {
  /** Where they stand. */
  readonly home: string;
  /** Makes a folder with these files. */
  readonly folder: (files: Readonly<Record<string, string>>) => string;
}

/** The folders of a test file; they are gone when that is done. */
export function folders(): Folders {
  const home = mkdtempSync(join(tmpdir(), 'hashwatt-own-'));
  afterAll(() => rmSync(home, { recursive: true }));
  const folder: Folders['folder'] = (files) => {
    const root = mkdtempSync(join(home, 'folder-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(root, name)), { recursive: true });
      writeFileSync(join(root, name), text);
    }
    return root;
  };
  return { home, folder };
}
