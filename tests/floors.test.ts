import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { expect, test } from 'vitest';
import { offences, type Sources } from './tooling/house.ts';

const src = resolve(import.meta.dirname, '../src');

test('the house keeps its rules', () => {
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.tsx?$/.test(file),
  );
  const sources = files.map((file) => [file.split(sep).join('/'), readFileSync(join(src, file), 'utf8')]);
  expect(files.length).toBeGreaterThan(0);
  expect(offences(Object.fromEntries(sources) as Sources)).toEqual([]);
});

/** The words for a fault, and a house that has it. */
const faults: [string, Sources][] = [
  ['units/a.ts → formula/b.ts does not go down', { 'units/a.ts': "import { b } from '../formula/b.ts';" }],
  ['units/a.ts → study/b.ts does not go down', { 'units/a.ts': "import type { B } from '../study/b.ts';" }],
  ['units/a.ts → study/b.ts does not go down', { 'units/a.ts': "type B = import('../study/b.ts').B;" }],
  [
    'study/a.ts → presets/b.ts does not go down',
    { 'study/a.ts': "const b = await import('../presets/b.ts');" },
  ],
  ['mining/a.ts → interpret/b.ts does not go down', { 'mining/a.ts': "import '../interpret/b.ts';" }],
  ['tui/a.tsx → cli/b.ts does not go down', { 'tui/a.tsx': "import '../cli/b.ts';" }],
  ['cli/a.ts → main.ts does not go down', { 'cli/a.ts': "import '../main.ts';" }],
  ['main.ts may not see study/b.ts', { 'main.ts': "import './study/b.ts';" }],
  ['cli/a.ts may not see study/b.ts', { 'cli/a.ts': "import '../study/b.ts';" }],
  ['cli/a.ts may not see ../package.json', { 'cli/a.ts': "import '../../package.json';" }],
  ['utils/a.ts stands on no floor', { 'utils/a.ts': '' }],
  ['cli/a.ts may not import (computed)', { 'cli/a.ts': 'await import(name);' }],
  ['study/a.ts may not import lodash', { 'study/a.ts': "import 'lodash';" }],
  ['cli/a.ts may not import zod/v4', { 'cli/a.ts': "import { z } from 'zod/v4';" }],
  ['study/a.ts may not import node:fs', { 'study/a.ts': "import 'node:fs';" }],
  ['study/a.ts may not import fs/promises', { 'study/a.ts': "import 'fs/promises';" }],
  [
    'units/b.ts imports decimal.js, as units/a.ts does',
    {
      'units/a.ts': "import { Decimal } from 'decimal.js';",
      'units/b.ts': "import type { Decimal } from 'decimal.js';",
    },
  ],
  [
    'presets/a.ts makes index.ts load zod',
    { 'index.ts': "export { a } from './presets/a.ts';", 'presets/a.ts': "import * as z from 'zod';" },
  ],
  ['units/a.ts passes on what another file exports', { 'units/a.ts': "export * from './b.ts';" }],
  ['cli/a.ts has a default export', { 'cli/a.ts': 'export default 1;' }],
  ['cli/a.ts keeps a module-level `let`', { 'cli/a.ts': 'export let count = 0;' }],
  ['study/a.ts touches the world: process', { 'study/a.ts': 'const { env } = process;' }],
  ['study/a.ts touches the world: Date.now', { 'study/a.ts': 'const started = Date.now();' }],
  ['study/a.ts touches the world: new Date()', { 'study/a.ts': 'const today = new Date();' }],
  ['study/a.ts touches the world: Math.random', { 'study/a.ts': 'const dice = Math.random;' }],
  ['study/a.ts touches the world: import.meta', { 'study/a.ts': 'const here = import.meta.url;' }],
];

test.each(faults)('refused: %s', (sentence, sources) => {
  expect(offences(sources)).toEqual([sentence]);
});

test('what is allowed stays allowed', () => {
  const sources = {
    'units/a.ts': "import { Decimal } from 'decimal.js'; export const day = new Date('2026-01-01').process;",
    'mining/a.ts':
      "import { a } from '../units/a.ts'; export const about = { process: a, console: { fetch: 1 } };",
    'presets/a.ts':
      "import * as z from 'zod'; import { readFile } from 'node:fs/promises'; export const schema = z;",
    'index.ts': "export * from './mining/a.ts'; export const read = () => import('./presets/a.ts');",
    'cli/run.ts':
      "import { Command } from 'commander'; import { about } from '../index.ts'; process.exit(1);",
    'tui/keys.tsx': "import { render } from 'ink'; import type { ReactNode } from 'react';",
    'main.ts': "import { run } from './cli/run.ts'; const open = () => import('./tui/keys.tsx');",
  };
  expect(offences(sources)).toEqual([]);
});
