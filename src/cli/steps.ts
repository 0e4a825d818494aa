import type { Io } from './io.ts';

/** Work that is done step by step. */
export interface Steps {
  /** @returns whether there is more to do */
  advance(): boolean;
  /** The part that is done. */
  readonly progress: number;
}

/** So long a command may stay silent, and so long a line of progress stands, in milliseconds. */
const [SILENT, STANDS] = [1_000, 200];

/**
 * Does work to its end, or until Ctrl-C; a second one ends the process at once.
 * @param told how far the work is, in words
 * @returns whether it came to its end
 */
export async function worked(
  steps: Steps,
  { live }: Io,
  told: (seconds: number) => string,
): Promise<boolean> {
  const state = { isStopped: false };
  const stop = (): void => void (state.isStopped = true);
  process.once('SIGINT', stop);
  const start = performance.now();
  let last = start + SILENT - STANDS;
  try {
    while (steps.advance()) {
      const now = performance.now();
      if (now - last < STANDS && now - start > SILENT) continue;
      // Only here can Ctrl-C be heard.
      // oxlint-disable-next-line no-await-in-loop
      await new Promise(setImmediate);
      if (state.isStopped) return false;
      if (now - start < SILENT) continue;
      last = now;
      live?.(`hashwatt: ${told((now - start) / 1_000)}${leftOf(steps, now - start)}`);
    }
    return true;
  } finally {
    live?.('');
    process.off('SIGINT', stop);
  }
}

const leftOf = ({ progress }: Steps, spent: number): string =>
  progress > 0 ? `, ${time((spent / progress - spent) / 1_000)} left` : '';

const time = (seconds: number): string =>
  seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
