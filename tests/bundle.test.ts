import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { build, type BuildOptions, type Metafile } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { estimate } from '../src/index.ts';

const root = resolve(import.meta.dirname, '..');

interface Bundled {
  /** Of its first file. */
  readonly text: string;
  readonly metafile: Metafile;
}

/** What a page would be sent for a program that imports this much of the package, as it is published. */
async function bundled(program: string, options: BuildOptions = {}): Promise<Bundled> {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: root, loader: 'ts' },
    bundle: true,
    minify: true,
    outdir: 'out',
    format: 'esm',
    platform: 'browser',
    logLevel: 'error',
    ...options,
    write: false,
    metafile: true,
  });
  return { text: outputFiles[0]!.text, metafile };
}

/** The sources of which something is left in its first file. */
const sourcesIn = ({ metafile }: Bundled): string[] =>
  Object.entries(Object.values(metafile.outputs)[0]!.inputs).flatMap(([path, { bytesInOutput }]) =>
    bytesInOutput > 0 ? [path] : [],
  );

describe('a bundle', () => {
  test('of the core is under 60 kB without decimal.js', async () => {
    const core = await bundled("export * from 'hashwatt/core';", { external: ['decimal.js'] });
    expect(core.text.length).toBeLessThan(60_000);
    expect(sourcesIn(core).filter((path) => /lib\/(presets|present|chance|answer)\//.test(path))).toEqual([]);
  });

  test('of nothing is empty', async () => {
    expect((await bundled("import 'hashwatt'; import 'hashwatt/core';")).text.length).toBe(0);
  });

  test('of the units leaves the book out', async () => {
    const units = await bundled("import { units } from 'hashwatt'; console.log(units.MW);");
    const used = sourcesIn(units);
    expect(used).toContain('dist/lib/units/catalogue.js');
    expect(
      used.filter((path) => !/^(dist\/lib\/(units\/|index\.js)|node_modules\/|<stdin>)/.test(path)),
    ).toEqual([]);
  });

  test('for a browser answers where nothing of Node is at hand', async () => {
    const page = await bundled("export { estimate } from 'hashwatt';", {
      format: 'iife',
      globalName: 'hashwatt',
    });
    const asked = { scenario: 'zaporizhzhia', bitcoinPrice: '95k', today: '2026-08-01' };
    const program = `${page.text}; String(hashwatt.estimate(${JSON.stringify(asked)}))`;
    expect(runInContext(program, createContext({}))).toBe(`${estimate(asked)}`);
  });
});
