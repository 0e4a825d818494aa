import { parseSync, Visitor } from 'oxc-parser';

/** One file leaning on another: at once (`value`), when a line is reached (`lazy`), or for the compiler only. */
interface Import {
  readonly from: string;
  readonly kind: 'value' | 'lazy' | 'type';
}

/** What the rules of the house want to know of a file. */
export interface Facts {
  readonly imports: readonly Import[];
  /** What it uses of the world outside: the clock, the dice, the network, the terminal, the process. */
  readonly world: readonly string[];
  /** What no file may hold, in words. */
  readonly habits: readonly string[];
  /** Whether it passes on what another file exports. */
  readonly barrel: boolean;
}

/** The facts of one source text. */
export const factsOf = (path: string, text: string): Facts => {
  const { program, errors } = parseSync(path, text);
  if (errors[0] !== undefined) throw new SyntaxError(`${path}: ${errors[0].message}`);
  return { ...leaning(program), world: worldIn(program), habits: habitsIn(program) };
};

type Program = ReturnType<typeof parseSync>['program'];

const leaning = (program: Program): Pick<Facts, 'imports' | 'barrel'> => {
  const imports: Import[] = [];
  const passedOn: string[] = [];
  const add = (from: string, kind: string) =>
    imports.push({ from, kind: kind === 'type' ? 'type' : 'value' });
  const passOn = (from: string, kind: string) => passedOn.push(from) && add(from, kind);
  new Visitor({
    ImportDeclaration: (it) => add(it.source.value, it.importKind ?? 'value'),
    ExportAllDeclaration: (it) => passOn(it.source.value, it.exportKind ?? 'value'),
    ExportNamedDeclaration: (it) => it.source && passOn(it.source.value, it.exportKind ?? 'value'),
    ImportExpression: ({ source }) => imports.push({ from: literal(source), kind: 'lazy' }),
    TSImportType: (it) => add(it.source.value, 'type'),
  }).visit(program);
  return { imports, barrel: passedOn.length > 0 };
};

/** The name in `import('name')`; one that only run time knows is no name, and stands on no floor. */
const literal = (source: { type: string; value?: unknown }): string =>
  source.type === 'Literal' ? String(source.value) : '(computed)';

const OUTSIDE = new Set(
  ['Buffer', 'Bun', 'Deno', 'Worker', 'console', 'crypto', 'fetch', 'globalThis', 'navigator'].concat([
    'performance',
    'process',
    'require',
    'setImmediate',
    'setInterval',
    'setTimeout',
  ]),
);

const worldIn = (program: Program): string[] => {
  const found: string[] = [];
  const keys = new Set<unknown>();
  const key = (it: { computed?: boolean; key: unknown }) => !it.computed && keys.add(it.key);
  new Visitor({
    MemberExpression: (it) => {
      if (!it.computed) keys.add(it.property);
      const { object, property } = it;
      const name =
        object.type === 'Identifier' && property.type === 'Identifier' && `${object.name}.${property.name}`;
      if (name === 'Date.now' || name === 'Math.random') found.push(name);
    },
    Property: key,
    PropertyDefinition: key,
    MethodDefinition: key,
    TSPropertySignature: key,
    TSMethodSignature: key,
    Identifier: (it) => OUTSIDE.has(it.name) && !keys.has(it) && found.push(it.name),
    MetaProperty: (it) => it.meta.name === 'import' && found.push('import.meta'),
    NewExpression: (it) => it.arguments.length === 0 && isDate(it.callee) && found.push('new Date()'),
    CallExpression: (it) => isDate(it.callee) && found.push('Date()'),
  }).visit(program);
  return found;
};

const isDate = (callee: { type: string; name?: unknown }): boolean =>
  callee.type === 'Identifier' && callee.name === 'Date';

const habitsIn = (program: Program): string[] => {
  const found: string[] = [];
  for (const statement of program.body) {
    if (statement.type === 'ExportDefaultDeclaration') found.push('has a default export');
    const held = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (held?.type === 'VariableDeclaration' && held.kind !== 'const' && !held.declare)
      found.push(`keeps a module-level \`${held.kind}\``);
  }
  return found;
};
