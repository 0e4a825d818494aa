import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { median, type Row } from './row.ts';

const ROUNDS = 21;
const main = resolve(import.meta.dirname, '../../dist/cli/main.js');

/** Certificates of one’s own take Node itself three times as long to start, and would flatter every ratio. */
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/** The yardstick first: Node itself, doing nothing. */
const commands = [
  { what: 'node -e 0', args: ['-e', '0'], limit: 1 },
  { what: 'hashwatt --version', args: [main, '--version'], limit: 1.3 },
  { what: 'hashwatt --help', args: [main, '--help'], limit: 1.3 },
  {
    what: 'hashwatt estimate zaporizhzhia --json',
    args: [main, 'estimate', 'zaporizhzhia', '--json'],
    limit: 1.6,
  },
];

/** Whole processes by the wall clock, taken in turns so that a busy moment falls on all of them. */
export const startUp = (): Row[] => {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => commands.map(({ args }) => elapsed(args))).slice(1);
  const times = commands.map((_, command) => median(rounds.map((round) => round[command]!)));
  return commands.map(({ what, limit }, command) => ({
    what,
    limit,
    milliseconds: times[command]!,
    beside: times[0]!,
  }));
};

const elapsed = (args: readonly string[]): number => {
  const started = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env });
  const milliseconds = performance.now() - started;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}\n${stderr}`);
  return milliseconds;
};
