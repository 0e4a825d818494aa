import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformSync } from 'esbuild';

const folder = fileURLToPath(new URL('notebooks/', import.meta.url));

/** The notebooks by name. */
export const notebooks: readonly string[] = readdirSync(folder).flatMap((file) =>
  file.endsWith('.ts') ? [file.slice(0, -'.ts'.length)] : [],
);

/** What a notebook prints when it is run as a program. @throws when it ends badly or complains */
export function printed(name: string): string {
  const tsx = fileURLToPath(new URL('../node_modules/.bin/tsx', import.meta.url));
  return ran(tsx, [`${name}.ts`]);
}

function ran(program: string, words: readonly string[], input = ''): string {
  const env = { ...process.env, NO_COLOR: '1' };
  const run = spawnSync(program, words, { cwd: folder, encoding: 'utf8', env, input });
  if (run.status !== 0 || run.stderr !== '')
    throw new Error(`docs/notebooks, ${words.join(' ')}: ${run.stderr}`);
  return run.stdout;
}

interface Cell {
  readonly kind: 'markdown' | 'code';
  readonly lines: readonly string[];
}

const MARK = /^\/\/ %%(?: \[(markdown)\])?$/;

/** The cells of a program in percent style. */
function cellsOf(program: string): Cell[] {
  const cells: { kind: Cell['kind']; lines: string[] }[] = [];
  for (const line of program.split('\n')) {
    const mark = MARK.exec(line);
    if (mark) cells.push({ kind: mark[1] === 'markdown' ? 'markdown' : 'code', lines: [] });
    else cells.at(-1)?.lines.push(line);
  }
  return cells.map(({ kind, lines }) => ({
    kind,
    lines: trimmed(kind === 'code' ? shownLast(lines) : lines.map((it) => it.replace(/^\/\/ ?/, ''))),
  }));
}

/** A notebook shows the value of the last line richly, where a program has to print it. */
const shownLast = (lines: readonly string[]): string[] => {
  const code = trimmed(lines);
  const value = /^console\.log\((\w+)\);$/.exec(code.at(-1) ?? '')?.[1];
  return value === undefined ? code : [...code.slice(0, -1), value];
};

const trimmed = (lines: readonly string[]): string[] => lines.join('\n').trim().split('\n');

/** No program of ours prints it: it parts cells, and what is found from what was printed before. */
const PART = '\u0000';

/** What each cell prints, and finds in its last line, when they run one after another as in a kernel. */
function outputsOf(cells: readonly Cell[]): object[][] {
  const parts = cells.map(({ kind, lines }) => {
    if (kind === 'markdown') return [];
    const isValue = /^\w+$/.test(lines.at(-1)!);
    const bundle = `await ${lines.at(-1)}[Symbol.for('Jupyter.display')]()`;
    return isValue ? [...lines.slice(0, -1), `console.log('${PART}' + JSON.stringify(${bundle}));`] : lines;
  });
  const program = parts.flatMap((lines) => [...lines, `console.log('${PART}');`]).join('\n');
  const { code } = transformSync(program, { loader: 'ts', format: 'esm' });
  const all = ran(process.execPath, ['--input-type=module', '-'], code).split(`${PART}\n`);
  return all.slice(0, -1).map(outputsIn);
}

function outputsIn(text: string, at: number): object[] {
  const [said = '', found] = text.split(PART);
  const stream = { output_type: 'stream', name: 'stdout', text: linesOf(said) };
  const forms = Object.entries(JSON.parse(found ?? '{}') as Record<string, string>);
  const data = Object.fromEntries(forms.map(([form, it]) => [form, linesOf(it)]));
  const result = { output_type: 'execute_result', execution_count: at + 1, metadata: {}, data };
  return [...(said === '' ? [] : [stream]), ...(found === undefined ? [] : [result])];
}

/** Lines with their ends, as Jupyter keeps a text. */
const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** A notebook that was run, for Jupyter with the kernel of Deno, in nbformat 4.5. */
export function jupyter(name: string): string {
  const cells = cellsOf(readFileSync(`${folder}${name}.ts`, 'utf8'));
  const outputs = outputsOf(cells);
  const whole = {
    cells: cells.map(({ kind, lines }, at) => ({
      cell_type: kind,
      id: `cell-${at + 1}`,
      metadata: {},
      ...(kind === 'code' ? { execution_count: at + 1, outputs: outputs[at]! } : {}),
      source: linesOf(lines.join('\n')),
    })),
    metadata: {
      kernelspec: { display_name: 'Deno', language: 'typescript', name: 'deno' },
      language_info: { file_extension: '.ts', mimetype: 'text/x.typescript', name: 'typescript' },
    },
    nbformat: 4,
    nbformat_minor: 5,
  };
  return `${JSON.stringify(whole, null, 1)}\n`;
}
