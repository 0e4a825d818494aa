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

/** Where the code lies that V8 compiled of a chunk when it was built. */
export const compiledPath = (file: string): string => `${file}.v8`;

/**
 * Opens each chunk with the code V8 compiled of it when it was built: compiling was a third of an `estimate`.
 * V8 refuses what another version of it made; then, and without that code, Node compiles as ever.
 */
export const useCompiledCode = (): void =>
  openWith((file, code) => {
    const cachedData = compiledCode(file);
    const script = cachedData && scriptOf(file, code, cachedData);
    return script?.cachedDataRejected ? undefined : script;
  });

/** Opens each chunk of a folder anew. @returns every script that was opened, by its path. */
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
    return readFileSync(compiledPath(file));
  } catch {
    return undefined;
  }
}
