import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** Where the folders of a test file stand; it is gone when that is done. */
export const home: string = mkdtempSync(join(tmpdir(), 'hashwatt-own-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});

/** A folder with these files. */
export function folder(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(home, 'folder-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}
