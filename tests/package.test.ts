import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { resolve } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { apart, main as bundled } from '../esbuild.config.ts';

const root = resolve(import.meta.dirname, '..');
const json = (file: string): unknown => JSON.parse(readFileSync(resolve(root, file), 'utf8'));

interface Manifest {
  readonly version: string;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly optionalDependencies?: Readonly<Record<string, string>> }>
  >;
}

const manifest = json('package.json') as Manifest;

describe('what is published', () => {
  const npm = ['pack', '--dry-run', '--json', '--ignore-scripts'];
  const [{ files, size, unpackedSize }] = JSON.parse(
    execFileSync('npm', npm, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  ) as [{ files: { path: string }[]; size: number; unpackedSize: number }];
  const paths = files.map(({ path }) => path);

  test('is the library, the CLI, the presets and the papers, nothing else', () => {
    const allowed = [
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md)$/,
      /^presets\/.+\.(yaml|json|csv|md)$/,
      /^dist\/lib\/.+\.(d\.ts|js)$/,
      /^dist\/cli\/((main|whole|listening|page|studies|yaml|zod)\.js|keyboard\.mjs|package\.json|LICENSES\.txt)$/,
    ];
    expect(paths.filter((path) => !allowed.some((pattern) => pattern.test(path)))).toEqual([]);
  });

  test.each([
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'dist/lib/index.js',
    'dist/lib/index.d.ts',
    'dist/lib/core.js',
    'dist/lib/core.d.ts',
    'dist/cli/main.js',
    'dist/cli/whole.js',
    'dist/cli/listening.js',
    'dist/cli/page.js',
    'dist/cli/studies.js',
    'dist/cli/yaml.js',
    'dist/cli/zod.js',
    'dist/cli/keyboard.mjs',
    'dist/cli/package.json',
    'dist/cli/LICENSES.txt',
  ])('has %s', (path) => expect(paths).toContain(path));

  test('has the types of each module of the library, and nothing that was left over', () => {
    const modules = paths.flatMap((path) => /^(dist\/lib\/.+)\.js$/.exec(path)?.[1] ?? []);
    const types = paths.flatMap((path) => /^(dist\/lib\/.+)\.d\.ts$/.exec(path)?.[1] ?? []);
    expect(types.toSorted()).toEqual(modules.toSorted());
    const sources = modules.map((path) => path.replace('dist/lib', 'src'));
    expect(sources.filter((path) => !existsSync(resolve(root, `${path}.ts`)))).toEqual([]);
  });

  test('is small', () => {
    expect(size).toBeLessThan(2_500_000);
    expect(unpackedSize).toBeLessThan(8_000_000);
  });

  test('names no folder of the machine that built it', () => {
    const named = paths.filter((path) => {
      const text = readFileSync(resolve(root, path), 'utf8');
      return [root, homedir()].some((folder) => folder.length > 1 && text.includes(`${folder}/`));
    });
    expect(named).toEqual([]);
  });

  test('has presets', () => expect(paths.filter((path) => path.startsWith('presets/'))).not.toEqual([]));

  test('carries the terms of what is bundled, each with its name', () => {
    const terms = readFileSync(resolve(root, 'dist/cli/LICENSES.txt'), 'utf8');
    const bundled = [
      'commander',
      'decimal.js',
      'fastest-levenshtein',
      'ink',
      'react',
      'react-reconciler',
      'yaml',
      'yoga-layout',
      'zod',
    ];
    const texts = new Map(
      terms
        .split(/^(?=[@a-z][\w./-]*\n\n)/m)
        .map((it) => [it.split('\n', 1)[0]!, it.slice(it.indexOf('\n'))]),
    );
    expect(bundled.filter((name) => !texts.has(name))).toEqual([]);
    const grants = /Permission (is hereby granted|to use)|Redistribution and use/;
    const poor = [...texts].filter(([, it]) => !grants.test(it) || !/Copyright|\(c\)/i.test(it));
    expect(poor.map(([name]) => name)).toEqual([]);
  });

  test('names no file that is not in it', () => {
    const maps = paths.filter((path) =>
      /sourceMappingURL=(?!data:)/.test(readFileSync(resolve(root, path), 'utf8')),
    );
    expect(maps).toEqual([]);
  });
});

describe('what is installed', () => {
  test('runs no script of ours', () => {
    const hooks = ['preinstall', 'install', 'postinstall'];
    expect(Object.keys(manifest.scripts).filter((name) => hooks.includes(name))).toEqual([]);
  });

  test('is the version that was tested', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    // So DuckDB calls the releases of its package for one version of itself.
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-r\.\d+)?$/.test(version))).toEqual([]);
  });

  const lock = json('package-lock.json') as Lock;

  test('comes from the registry that the user has chosen', () => {
    expect(Object.keys(lock.packages).filter((name) => 'resolved' in lock.packages[name]!)).toEqual([]);
  });

  test('is locked on every platform, or `npm ci` refuses it', () => {
    const wanted = Object.values(lock.packages).flatMap((it) => Object.keys(it.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !(`node_modules/${name}` in lock.packages))).toEqual([]);
  });
});

describe('the CLI', () => {
  const main = resolve(root, 'dist/cli/main.js');

  test('is a program', () => {
    accessSync(main, constants.X_OK);
    expect(readFileSync(main, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  test('knows its version', () => {
    expect(execFileSync(process.execPath, [main, '--version'], { encoding: 'utf8' })).toBe(
      `${manifest.version}\n`,
    );
  });

  test('loads what is heavy only when it is needed', async () => {
    expect(await runBy('src/main.ts')).not.toMatch(
      /node_modules\/(decimal\.js|zod|yaml|ink|react)\/|src\/mining/,
    );
    const estimate = await runBy('src/cli/estimate.ts');
    expect(estimate).toMatch(/src\/mining/);
    expect(estimate).not.toMatch(/node_modules\/(zod|yaml|ink|react)\//);
  });
});

/** The sources that run before the first line of an entry does, a path a line. */
const runBy = async (entry: string): Promise<string> => {
  const plugins = [apart(/./, () => '{}')];
  const { metafile } = await build({ ...bundled, entryPoints: [entry], plugins, write: false });
  return Object.keys(metafile.inputs)
    .filter((path) => !path.startsWith('apart:'))
    .join('\n');
};
