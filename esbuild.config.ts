import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild';
import { licences } from './licences.config.ts';
import { USUAL } from './src/cli/compiled-code.ts';
import { inAscii } from './src/presets/escaped.ts';

const instead = (name: string, filter: RegExp, contents: string): Plugin => ({
  name,
  setup: (bundle) => {
    bundle.onResolve({ filter }, () => ({ path: name, namespace: 'instead' }));
    bundle.onLoad({ filter: /.*/, namespace: 'instead' }, () => ({ contents }));
  },
});

/** What commander would need to start other programs: hashwatt starts none, and opening it takes 3 ms. */
const noChildProcess = instead('child_process', /^(node:)?child_process$/, 'module.exports = {};');

/** What ink loads for whoever develops it. */
const noDevtools = instead('devtools', /^react-devtools-core$|devtools\.js$/, 'export default {};');

const elsewhere = (filter: RegExp, path: string): Plugin => ({
  name: path,
  setup: (bundle) => bundle.onResolve({ filter }, () => ({ path, external: true })),
});

const APART = 'apart';

/** Takes sources that `import()` reaches from elsewhere. @param code an expression for one, by its path */
export const apart = (filter: RegExp, code: (path: string) => string): Plugin => ({
  name: APART,
  setup: (bundle) => {
    bundle.onResolve({ filter }, ({ kind, path, resolveDir }) =>
      kind === 'dynamic-import'
        ? { path: relative(import.meta.dirname, resolve(resolveDir, path)), namespace: APART }
        : undefined,
    );
    bundle.onLoad({ filter: /.*/, namespace: APART }, ({ path }) => ({
      contents: `module.exports = ${code(path)};`,
      resolveDir: import.meta.dirname,
    }));
  },
});

const shared = {
  bundle: true,
  minify: true,
  metafile: true,
  format: 'cjs',
  platform: 'node',
  target: 'node20.19',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"', 'import.meta.dirname': '__dirname' },
} satisfies BuildOptions;

const [WHOLE, LISTENING, PAGE, KEYBOARD] = ['./whole.js', './listening.js', './page.js', './keyboard.mjs'];
const at = (file: string): string => `dist/cli/${file}`;

/** What every command line needs; all else is taken from the whole when it is asked for. */
export const main = {
  ...shared,
  entryPoints: ['src/main.ts'],
  outfile: at('main.js'),
  external: [WHOLE],
  plugins: [apart(/\.ts$/, (path) => `require('${WHOLE}')['${path}']()`)],
} satisfies BuildOptions;

/** What only files of YAML and JSON need: most questions name none. */
const LIBRARIES = ['yaml', 'zod'];

const libraryApart = (name: string): Plugin => elsewhere(new RegExp(`^${name}$`), `./${name}.js`);

/**
 * All that answers, as one file in which a source runs when the first of those that need it does. Opening thirty chunks
 * instead took 20 ms of every start.
 */
const wholeOf = ({ inputs }: Metafile): BuildOptions => ({
  ...shared,
  stdin: {
    contents: Object.keys(inputs)
      .flatMap((path) => (path.startsWith(`${APART}:`) ? [path.slice(APART.length + 1)] : []))
      .map((path) => `exports['${path}'] = () => require('./${path}');`)
      .join('\n'),
    resolveDir: import.meta.dirname,
  },
  outfile: at(WHOLE),
  external: [LISTENING, PAGE],
  plugins: [
    noChildProcess,
    ...LIBRARIES.map(libraryApart),
    apart(
      /(compiled-page|listening)\.ts$/,
      (path) => `require('${path.includes('page') ? PAGE : LISTENING}')`,
    ),
  ],
});

/** The keyboard of the terminal what-if: ink waits for its layout engine when it is opened, which only an ES module can. */
const keyboard = {
  ...shared,
  entryPoints: ['src/tui/keyboard.tsx'],
  outfile: at(KEYBOARD),
  format: 'esm',
  jsx: 'automatic',
  plugins: [noDevtools],
  banner: { js: "import{createRequire as c}from'node:module';const require=c(import.meta.url);" },
} satisfies BuildOptions;

const others: readonly BuildOptions[] = [
  {
    ...shared,
    entryPoints: ['src/tui/listening.ts'],
    outfile: at(LISTENING),
    plugins: [elsewhere(/keyboard\.tsx$/, KEYBOARD)],
  },
  { ...shared, entryPoints: ['src/presets/compiled-page.ts'], outfile: at(PAGE), charset: 'utf8' },
  { ...shared, entryPoints: ['src/tui/studies/worker.ts'], outfile: at('studies.js') },
  ...LIBRARIES.map((name) => ({ ...shared, entryPoints: [name], outfile: at(`${name}.js`) })),
  keyboard,
];

const write = async (): Promise<void> => {
  await rm('dist', { recursive: true, force: true });
  await mkdir(at('.'), { recursive: true });
  const { metafile } = await build(main);
  const built = await Promise.all([wholeOf(metafile), ...others].map(build));
  await writeFile(at(WHOLE), inAscii(await readFile(at(WHOLE), 'utf8')));
  await writeFile(at('package.json'), '{ "type": "commonjs" }\n');
  await chmod(at('main.js'), 0o755);
  await Promise.all(USUAL.map(compile));
  await writeFile(at('LICENSES.txt'), await licences(built.map((it) => it.metafile!)));
};

/** Each in a process of its own: what V8 compiled for one command is what that one needs. */
const compile = (command: string) =>
  promisify(execFile)(process.execPath, ['--import', 'tsx', 'compile.config.ts', command]);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await write();
