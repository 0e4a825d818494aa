import { parentPort, workerData } from 'node:worker_threads';
import { follow, fromBook, type Results } from './monte-carlo.ts';
import { quantiles } from './select.ts';

/** What a worker does: first its part of the draws, then the quantiles of its columns. */
export interface Job {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly number[];
  readonly out: Results;
}

const { from, to, columns, out } = workerData as Job;
const evaluate = fromBook();
const scratch = new Float64Array(out[0]!.length);

parentPort!.on('message', (what: 'follow' | 'quantiles') => {
  if (what === 'follow') follow(evaluate, from, to, out);
  else columns.forEach((at) => quantiles(out[at]!, scratch));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
  parentPort!.postMessage(what);
});
