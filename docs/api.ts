import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A declaration as the compiler wrote it, and the first sentence of its comment. */
interface Declared {
  readonly text: string;
  readonly about: string;
}

/** What a declaration file exports: its own, and what it passes on from another under a name there, or as a whole. */
interface Exports {
  readonly own: ReadonlyMap<string, Declared>;
  readonly passed: ReadonlyMap<string, { readonly from: string; readonly name: string | null }>;
}

const PREFACE = `Every export of each entry of the package with its declaration: the contract of the library. This file is written by
\`npm run docs\` from the types that are published, and \`npm run docs:check\` fails when they differ: a change here is
a change of the contract, and [package.md](package.md) says which version it asks for.`;

/** The report of every entry in the manifest. */
export function apiReport(): string {
  const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  const entries = Object.entries(exports).flatMap(([path, it]) =>
    typeof it === 'string' ? [] : [chapter(posix.join('hashwatt', path), posix.normalize(it.types))],
  );
  return `# The library, export by export\n\n${PREFACE}\n\n${entries.join('\n\n')}\n`;
}

function chapter(entry: string, file: string): string {
  const names = [...exportsOf(file).passed].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const items = names.map(([name, { from, name: there }]) => {
    if (there === null) return `### ${name}\n\nEvery unit, each with its symbol: ${keysOf(from).join(', ')}.`;
    const { text, about } = declared(from, there);
    return `### ${name}\n\n${about === '' ? '' : `${about}\n\n`}\`\`\`typescript\n${text}\n\`\`\``;
  });
  return [`## ${entry}`, ...items].join('\n\n');
}

const keysOf = (file: string): string[] => {
  const { own, passed } = exportsOf(file);
  return [...own.keys(), ...passed.keys()].toSorted().map((it) => `\`${it}\``);
};

/** A declaration wherever it stands. @throws when no file has it, which the compiler would not let pass */
function declared(file: string, name: string): Declared {
  const { own, passed } = exportsOf(file);
  const found = own.get(name);
  if (found) return found;
  const on = passed.get(name);
  if (!on || on.name === null) throw new Error(`${file} exports no ${name}`);
  return declared(on.from, on.name);
}

const known = new Map<string, Exports>();

function exportsOf(file: string): Exports {
  const found = known.get(file) ?? readExports(file);
  known.set(file, found);
  return found;
}

function readExports(file: string): Exports {
  const text = readFileSync(`${root}${file}`, 'utf8');
  const { program, comments } = parseSync(file, text);
  const own = new Map<string, Declared>();
  const passed = new Map<string, { from: string; name: string | null }>();
  const target = (source: string): string =>
    posix.join(posix.dirname(file), source.replace(/\.(js|ts)$/, '.d.ts'));
  for (const it of program.body) {
    if (it.type === 'ExportAllDeclaration' && it.exported)
      passed.set(nameOf(it.exported), { from: target(it.source.value), name: null });
    if (it.type !== 'ExportNamedDeclaration') continue;
    for (const { exported, local } of it.specifiers)
      if (it.source) passed.set(nameOf(exported), { from: target(it.source.value), name: nameOf(local) });
    const comment = comments.findLast(
      ({ end }) => end <= it.start && text.slice(end, it.start).trim() === '',
    );
    const declaration = {
      text: shortened(text.slice(it.start, it.end)),
      about: sentence(comment?.value ?? ''),
    };
    for (const name of namesIn(it.declaration)) own.set(name, declaration);
  }
  return { own, passed };
}

type Named = { readonly type: string; readonly name?: string; readonly value?: unknown };

const nameOf = (it: Named): string => it.name ?? String(it.value);

function namesIn(declaration: unknown): string[] {
  const it = declaration as { id?: Named | null; declarations?: readonly { id: Named }[] } | null;
  if (it?.declarations) return it.declarations.map(({ id }) => nameOf(id));
  return it?.id ? [nameOf(it.id)] : [];
}

/** The declaration without comments; what is private is nobody’s business. */
const shortened = (text: string): string =>
  text
    .replace(/^\s*\/\*\*[\s\S]*?\*\/\n/gm, '')
    .replace(/^\s*(#private;|private .*)\n/gm, '')
    .replace(/^export (declare )?/, '')
    .replace(/^ +/gm, (it) => it.slice(it.length / 2));

const sentence = (comment: string): string =>
  comment
    .replace(/^\s*\*+ ?/gm, '')
    .replace(/@\w[\s\S]*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
