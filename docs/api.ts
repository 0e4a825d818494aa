import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

const root = fileURLToPath(new URL('../', import.meta.url));

/** A declaration as the compiler wrote it, and the first sentence of its comment. */
interface Declared {
  readonly file: string;
  readonly name: string;
  readonly isExported: boolean;
  readonly text: string;
  readonly about: string;
}

/** A name of another file, or that as a whole. */
interface There {
  readonly from: string;
  readonly name: string | null;
}

/** A declaration file: what it declares, exported or not, what it passes on from another, and what it takes from there. */
interface Module {
  readonly own: ReadonlyMap<string, Declared>;
  readonly passed: ReadonlyMap<string, There>;
  readonly taken: ReadonlyMap<string, There>;
}

const PREFACE = `Every export of each entry of the package with its declaration: the contract of the library. This file is written by
\`npm run docs\` from the types that are published, and \`npm run docs:check\` fails when they differ: a change here is
a change of the contract, and [package.md](package.md) says which version it asks for. What no entry exports,
but its declarations are made of, stands at the end.`;

/** The report of every entry in the manifest. */
export function apiReport(): string {
  const { exports } = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
    exports: Readonly<Record<string, string | { readonly types: string }>>;
  };
  const entries = Object.entries(exports).flatMap(([path, it]) =>
    typeof it === 'string' ? [] : [{ path: posix.join('hashwatt', path), file: posix.normalize(it.types) }],
  );
  const exported = new Set(
    entries.flatMap(({ file }) => [...moduleOf(file).passed.values()].flatMap(declaredAt)),
  );
  const parts = partsOf(exported).map((it) => item(it.name, it));
  const chapters = [...entries.map(chapter), ['## What they are made of', ...parts].join('\n\n')];
  return `# The library, export by export\n\n${PREFACE}\n\n${chapters.join('\n\n')}\n`;
}

const declaredAt = ({ from, name }: There): Declared[] => (name === null ? [] : [declared(from, name)]);

function chapter({ path, file }: { readonly path: string; readonly file: string }): string {
  const names = [...moduleOf(file).passed].toSorted(byName);
  const items = names.map(([name, { from, name: there }]) =>
    there === null
      ? `### ${name}\n\nEvery unit, each with its symbol: ${keysOf(from).join(', ')}.`
      : item(name, declared(from, there)),
  );
  return [`## ${path}`, ...items].join('\n\n');
}

const byName = ([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number =>
  a < b ? -1 : 1;

const item = (name: string, { text, about }: Declared): string =>
  `### ${name}\n\n${about === '' ? '' : `${about}\n\n`}\`\`\`typescript\n${text}\n\`\`\``;

const keysOf = (file: string): string[] => {
  const { own, passed } = moduleOf(file);
  return [...own]
    .flatMap(([name, it]) => (it.isExported ? [name] : []))
    .concat([...passed.keys()])
    .toSorted()
    .map((it) => `\`${it}\``);
};

/** What declarations name that is not among them, and what those name in turn. */
function partsOf(exported: ReadonlySet<Declared>): readonly Declared[] {
  const all = new Set(exported);
  // What is added while it is walked is walked as well.
  for (const it of all)
    for (const name of it.text.match(/\b[A-Z]\w*|(?<=\btypeof )\w+/g) ?? []) add(it.file, name);
  return [...all]
    .filter((it) => !exported.has(it))
    .toSorted((a, b) => byName([a.name + a.file], [b.name + b.file]));

  function add(file: string, name: string): void {
    const { own, taken } = moduleOf(file);
    const there = taken.get(name);
    const part = own.get(name) ?? (there ? declaredAt(there)[0] : undefined);
    if (part) all.add(part);
  }
}

/** A declaration wherever it stands. @throws when no file has it, which the compiler would not let pass */
function declared(file: string, name: string): Declared {
  const { own, passed } = moduleOf(file);
  const found = own.get(name);
  if (found) return found;
  const on = passed.get(name);
  if (!on || on.name === null) throw new Error(`${file} exports no ${name}`);
  return declared(on.from, on.name);
}

const known = new Map<string, Module>();

function moduleOf(file: string): Module {
  const found = known.get(file) ?? readModule(file);
  known.set(file, found);
  return found;
}

function readModule(file: string): Module {
  const text = readFileSync(`${root}${file}`, 'utf8');
  const { program, comments } = parseSync(file, text);
  const own = new Map<string, Declared>();
  const [passed, taken] = [new Map<string, There>(), new Map<string, There>()];
  const target = (source: string): string =>
    posix.join(posix.dirname(file), source.replace(/\.(js|ts)$/, '.d.ts'));
  for (const it of program.body) {
    if (it.type === 'ImportDeclaration' && it.source.value.startsWith('.'))
      for (const one of it.specifiers)
        if (one.type === 'ImportSpecifier')
          taken.set(nameOf(one.local), { from: target(it.source.value), name: nameOf(one.imported) });
    if (it.type === 'ExportAllDeclaration' && it.exported)
      passed.set(nameOf(it.exported), { from: target(it.source.value), name: null });
    if (it.type === 'ExportNamedDeclaration')
      for (const { exported, local } of it.specifiers)
        if (it.source) passed.set(nameOf(exported), { from: target(it.source.value), name: nameOf(local) });
    const comment = comments.findLast(
      ({ end }) => end <= it.start && text.slice(end, it.start).trim() === '',
    );
    const isExported = it.type === 'ExportNamedDeclaration';
    for (const name of namesIn(isExported ? it.declaration : it))
      own.set(name, {
        file,
        name,
        isExported,
        text: shortened(text.slice(it.start, it.end)),
        about: sentence(comment?.value ?? ''),
      });
  }
  return { own, passed, taken };
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
    .replace(/^(export )?(declare )?/, '')
    .replace(/^ +/gm, (it) => it.slice(it.length / 2));

const sentence = (comment: string): string =>
  comment
    .replace(/^\s*\*+ ?/gm, '')
    .replace(/@\w[\s\S]*$/, '')
    .replace(/\s+/g, ' ')
    .trim();
