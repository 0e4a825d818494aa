import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { faults } from './faults.ts';
import { site } from './site.ts';

const root = resolve(import.meta.dirname, '../..');
const out = join(root, 'dist/site');

const stat = (path: string) => statSync(join(root, path), { throwIfNoEntry: false });
const made = site(
  {
    isFile: (path) => stat(path)?.isFile() ?? false,
    isFolder: (path) => stat(path)?.isDirectory() ?? false,
    read: (path) => readFileSync(join(root, path), 'utf8'),
  },
  'README.md',
  'docs/README.md',
);

/** Pages of docs/ that no link leads to. */
const lost = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
  .map((it) => join('docs', it))
  .filter((it) => it.endsWith('.md') && !made.made.includes(it));

const wrong = [...faults(made), ...lost.map((it) => `${it}: no link leads to it`)];
for (const it of wrong) console.error(it);
if (wrong.length > 0) process.exitCode = 1;

const placed = (path: string): string => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  return join(out, path);
};
rmSync(out, { recursive: true, force: true });
for (const [path, html] of made.pages) writeFileSync(placed(path), html);
for (const path of made.copies) copyFileSync(join(root, path), placed(path));
console.log(`dist/site: ${made.pages.size} pages, ${made.copies.size} files`);
