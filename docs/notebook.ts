import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('notebooks/', import.meta.url));

/** The notebooks by name. */
export const notebooks: readonly string[] = readdirSync(folder).flatMap((file) =>
  file.endsWith('.ts') ? [file.slice(0, -'.ts'.length)] : [],
);

/** What a notebook prints when it is run as a program. @throws when it ends badly or complains */
export function printed(name: string): string {
  const tsx = fileURLToPath(new URL('../node_modules/.bin/tsx', import.meta.url));
  const run = spawnSync(tsx, [`${name}.ts`], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  if (run.status !== 0 || run.stderr !== '') throw new Error(`docs/notebooks/${name}.ts: ${run.stderr}`);
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

/** A notebook for Jupyter with the kernel of Deno, in nbformat 4.5. */
export const jupyter = (program: string): string =>
  `${JSON.stringify(
    {
      cells: cellsOf(program).map(({ kind, lines }, at) => ({
        cell_type: kind,
        id: `cell-${at + 1}`,
        metadata: {},
        ...(kind === 'code' ? { execution_count: null, outputs: [] } : {}),
        source: lines.map((line, index) => (index < lines.length - 1 ? `${line}\n` : line)),
      })),
      metadata: {
        kernelspec: { display_name: 'Deno', language: 'typescript', name: 'deno' },
        language_info: { file_extension: '.ts', mimetype: 'text/x.typescript', name: 'typescript' },
      },
      nbformat: 4,
      nbformat_minor: 5,
    },
    null,
    1,
  )}\n`;
