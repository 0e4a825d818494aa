import { parentPort, workerData } from 'node:worker_threads';
import type { Library } from '../../index.ts';
import type { Page } from '../../present/page.ts';
import { type Job, keyOf } from './job.ts';
import { study } from './study.ts';

/** What the thread says of a job: how far it is, or the page. */
export type Said =
  | { readonly key: string; readonly part: number }
  | { readonly key: string; readonly page: Page }
  | { readonly key: string; readonly fault: string };

const PAUSE = 50;

/** The job that is wanted: another one ends the work on it. */
const wanted = { key: '' };

// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread is no window
const say = (said: Said): void => parentPort?.postMessage(said);

async function work(job: Job): Promise<void> {
  const key = keyOf(job);
  const steps = study(job, workerData as Library);
  let last = performance.now();
  try {
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done) return say({ key, page: step.value });
      if (performance.now() - last < PAUSE) continue;
      say({ key, part: step.value });
      // Only here can another job be heard of.
      // oxlint-disable-next-line no-await-in-loop
      await new Promise(setImmediate);
      if (wanted.key !== key) return undefined;
      last = performance.now();
    }
  } catch (error) {
    say({ key, fault: String(error) });
  }
  return undefined;
}

parentPort?.on('message', (job: Job) => {
  wanted.key = keyOf(job);
  void work(job);
});
