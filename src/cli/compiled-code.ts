import type { Module } from 'node:module';
import type { Script } from 'node:vm';

const { readFileSync } = process.getBuiltinModule('node:fs');
const path = process.getBuiltinModule('node:path');
const vm = process.getBuiltinModule('node:vm');
const modules = process.getBuiltinModule('node:module');

/** What Node calls to turn the text of a file into a module; packages that cache compiled code lean on it. */
const COMPILE = '_compile';
type Compile = (this: Module, code: string, file: string, ...others: unknown[]) => unknown;

const opener = modules.Module.prototype as unknown as Record<typeof COMPILE, Compile>;

/** The commands that most people ask for: what V8 compiled for one of them, when it was built, is kept. */
export const USUAL = ['estimate', 'explain', 'project', 'presets', 'tui'] as const;
export type Usual = (typeof USUAL)[number];

/** Where the code lies that V8 compiled of a file for a command. */
export const compiledPath = (file: string, command: string): string => `${file}.${command}.v8`;

/**
 * Opens files with the code V8 compiled of them when they were built: compiling was a third of an `estimate`.
 * V8 refuses what another version of it made; then, and without that code, Node compiles as ever.
 *
 * @param command without one it is the what-if; one that no code was kept for shares most with `estimate`
 */
export const useCompiledCode = (command = 'tui'): void =>
  openWith((file, code) => {
    const cachedData = compiledCode(compiledPath(file, USUAL.find((it) => it === command) ?? 'estimate'));
    const script = cachedData && scriptOf(file, code, cachedData);
    return script?.cachedDataRejected ? undefined : script;
  });

/** Opens each file of a folder anew. @returns every script that was opened, by its path. */
export function rememberScripts(folder: string): ReadonlyMap<string, Script> {
  const scripts = new Map<string, Script>();
  openWith((file) => {
    if (path.dirname(file) !== folder) return undefined;
    const script = scriptOf(file, readFileSync(file, 'utf8'));
    scripts.set(file, script);
    return script;
  });
  return scripts;
}

type Open = (this: unknown, ...of: unknown[]) => unknown;

function openWith(find: (file: string, code: string) => Script | undefined): void {
  const compile = opener[COMPILE];
  opener[COMPILE] = function (code, file, ...others) {
    const open = find(file, code)?.runInThisContext() as Open | undefined;
    if (open === undefined) return compile.call(this, code, file, ...others);
    const require = (id: string): unknown => this.require(id);
    return open.call(this.exports, this.exports, require, this, file, path.dirname(file));
  };
}

const scriptOf = (file: string, code: string, cachedData?: Buffer): Script =>
  new vm.Script(modules.wrap(code), {
    filename: file,
    ...(cachedData && { cachedData }),
  });

function compiledCode(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
