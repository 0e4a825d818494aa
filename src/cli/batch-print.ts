import type { Batched, BatchLine, BatchTable, CellRow } from '../index.ts';
import { batchCsv, type BatchHead, batchHeadCsv, batchJson, batchPage } from '../present/batch.ts';
import { asMarkdown } from '../present/markdown.ts';
import { onTerminal } from '../present/terminal.ts';
import { oneLine } from '../present/text.ts';
import { countText } from '../present/values.ts';
import { RowProblems } from './batch-problems.ts';
import type { Io } from './io.ts';

/** Rows that are written at once. */
const BLOCK = 500;

/** Prints every line as it comes, or all of them as a page, also where a file can be read no further. @returns how many are in error */
export function printBatch(
  lines: Batched<CellRow>,
  table: BatchTable,
  form: string | undefined,
  io: Io,
): number {
  const problems = new RowProblems(table.file);
  const shown = form === '--csv' || form === '--json' ? new Stream(lines, table, form, io) : undefined;
  const kept: BatchLine<CellRow>[] = [];
  try {
    for (const line of lines) {
      problems.add(line);
      if (shown) shown.add(line);
      else kept.push(line);
      if (problems.rows % BLOCK === 0) io.live?.(progress(problems.rows, table.size));
    }
  } finally {
    io.live?.('');
    const warnings = [...table.warnings, ...lines.warnings];
    if (shown) shown.end(warnings);
    else io.out(paged(kept, { columns: table.columns, results: lines.results }, warnings, form, io));
    io.err(problems.summary({ brief: shown === undefined }));
  }
  return problems.inError;
}

const paged = (
  lines: readonly BatchLine<CellRow>[],
  head: BatchHead,
  warnings: readonly string[],
  form: string | undefined,
  io: Io,
): string => {
  const page = batchPage(lines, head, warnings);
  return form === '--md' ? asMarkdown(page) : onTerminal(page, io);
};

/** Writes lines some at a time. */
class Stream {
  readonly #head: BatchHead;
  readonly #form: typeof batchCsv;
  readonly #io: Io;
  readonly #kept: BatchLine<CellRow>[] = [];

  constructor({ results }: Batched<CellRow>, { columns }: BatchTable, form: '--csv' | '--json', io: Io) {
    this.#head = { columns, results };
    this.#form = form === '--csv' ? batchCsv : batchJson;
    this.#io = io;
    if (form === '--csv') io.out(batchHeadCsv(this.#head));
  }

  add(line: BatchLine<CellRow>): void {
    if (this.#kept.push(line) >= BLOCK) this.#write();
  }

  end(warnings: readonly string[]): void {
    if (this.#kept.length > 0) this.#write();
    this.#io.err(warnings.map((it) => `hashwatt: ${oneLine(it)}\n`).join(''));
  }

  #write(): void {
    this.#io.live?.('');
    this.#io.out(this.#form(this.#kept.splice(0), this.#head));
  }
}

const progress = (done: number, size: number | undefined): string =>
  `${countText(done)}${size === undefined ? '' : ` of ${countText(size)}`} rows`;
