import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { DRAWS, room } from './monte-carlo.ts';
import type { Job } from './worker.ts';

/** Work B in C: `run` is one round, in milliseconds; `results` are its columns. Undefined without gcc. */
export interface InC {
  readonly run: () => number;
  readonly results: () => Float64Array[];
  readonly remove: () => void;
}

export function inC(): InC | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'hashwatt-bench-'));
  const [source, program, columns] = [
    resolve(import.meta.dirname, 'c/work-b.c'),
    join(folder, 'work-b'),
    join(folder, 'columns'),
  ];
  const flags = ['-O3', '-march=native', '-fno-math-errno', '-fno-trapping-math'];
  const remove = (): void => rmSync(folder, { recursive: true });
  if (spawnSync('gcc', [...flags, source, '-o', program, '-lm']).status !== 0) {
    remove();
    return undefined;
  }
  const run = (): number => Number(execFileSync(program, [columns], { encoding: 'utf8' }).split(' ')[0]);
  return {
    run,
    remove,
    results() {
      run();
      const { buffer } = new Uint8Array(readFileSync(columns));
      return Array.from({ length: 5 }, (_, at) => new Float64Array(buffer, at * DRAWS * 8, DRAWS));
    },
  };
}

/** A thread reads TypeScript only once it has been taught to. */
const START = `
  import('tsx/esm/api').then(({ register }) => {
    register();
    return import(${JSON.stringify(new URL('worker.ts', import.meta.url).href)});
  });
`;

/** Work B from the book in two threads that are warm. */
export function inTwo(): { run: () => Promise<void>; stop: () => Promise<unknown> } {
  const out = room(true);
  const job = (from: number, to: number, columns: readonly number[]): Job => ({ from, to, columns, out });
  const half = DRAWS / 2;
  const workers = [job(0, half, [0, 1, 2]), job(half, DRAWS, [3, 4])].map(
    (workerData) => new Worker(START, { workerData, eval: true }),
  );
  const all = async (what: string): Promise<void> => {
    const done = workers.map((it) => new Promise((settle) => it.once('message', settle)));
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    workers.forEach((it) => it.postMessage(what));
    await Promise.all(done);
  };
  return {
    async run() {
      await all('follow');
      await all('quantiles');
    },
    stop: () => Promise.all(workers.map((it) => it.terminate())),
  };
}
