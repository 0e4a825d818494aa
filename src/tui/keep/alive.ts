import { readFileSync } from 'node:fs';
import { uptime } from 'node:os';

/** The same number is given to one process after another: with its start it is one process. */
export const isAlive = (pid: number, start: string, kept: Date): boolean => {
  const known = startOf(pid);
  if (known !== undefined) return known === start;
  const booted = Date.now() - uptime() * 1_000;
  return kept.getTime() > booted && isRunning(pid);
};

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When a process started, counted from the start of the system: Linux alone tells it of others without another program.
 * One that has ended and was not yet taken off the list has no start any more.
 */
function startOf(pid: number): string | undefined {
  try {
    // The name of the program may hold anything, parentheses too.
    const facts = readFileSync(`/proc/${pid}/stat`, 'latin1').replace(/^.*\)/su, '').split(' ');
    return facts[1] === ENDED ? '' : facts[20];
  } catch {
    return undefined;
  }
}

/** What Linux calls a process that nobody has buried yet. */
const ENDED = 'Z';

/** When this process started. */
export const ownStart = (): string => startOf(process.pid) ?? '0';
