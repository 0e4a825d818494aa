import { HashwattError, type Problem } from '../units/problem.ts';
import { Rational } from '../units/rational.ts';
import { blockWork } from './difficulty.ts';
import { RETARGET_INTERVAL } from './retarget.ts';

/** What hash rate is estimated from: a block's height, its Unix time and its compact bits. */
export interface Header {
  readonly height: number;
  readonly time: number;
  readonly bits: number;
}

const NONE = new Rational(0n);

/**
 * Hashes per second over the `nblocks` blocks up to the last of `headers`, which come in order of height; -1 means
 * since the last retarget. `GetNetworkHashPS` of Bitcoin Core: fewer blocks if the chain is shorter, and 0 where
 * no time has passed. A count of blocks that is neither positive nor -1, or a gap in the headers, is a HashwattError.
 */
export const networkHashRate = (headers: readonly Header[], nblocks = 120): Rational => {
  if (!Number.isSafeInteger(nblocks) || nblocks < -1 || nblocks === 0) throw noCount(nblocks);
  const tip = headers.at(-1);
  if (tip === undefined || tip.height === 0) return NONE;
  const seen = window(headers, Math.min(tip.height, nblocks === -1 ? sinceRetarget(tip) : nblocks));
  const seconds = elapsed(seen);
  const work = seen.slice(1).reduce((sum, { bits }) => sum + blockWork(bits), 0n);
  return seconds === 0n ? NONE : new Rational(work, seconds);
};

const sinceRetarget = ({ height }: Header): number => (height % RETARGET_INTERVAL) + 1;

/** The last `lookup` headers and the one before them, whose time starts the clock. */
const window = (headers: readonly Header[], lookup: number): readonly Header[] => {
  const seen = headers.slice(-lookup - 1);
  if (seen.length <= lookup) throw tooFew(lookup);
  const gap = seen.find(({ height }, index) => index > 0 && height !== seen[index - 1]!.height + 1);
  if (gap) throw outOfOrder(gap);
  return seen;
};

/** Earliest to latest time: block times need not rise. */
const elapsed = (headers: readonly Header[]): bigint => {
  const times = headers.map(({ time }) => time).toSorted((a, b) => a - b);
  return BigInt(times.at(-1)! - times[0]!);
};

const wrong = (problem: Problem) => new HashwattError([problem]);

const noCount = (nblocks: number) =>
  wrong({
    code: 'out-of-range',
    field: 'nblocks',
    given: `${nblocks}`,
    allowed: 'must be a positive number of blocks, or -1 for those since the last retarget',
  });

const tooFew = (lookup: number) =>
  wrong({
    code: 'missing-input',
    field: 'headers',
    allowed: `must reach back ${lookup} blocks from the last one`,
  });

const outOfOrder = ({ height }: Header) =>
  wrong({
    code: 'wrong-shape',
    field: 'headers',
    given: `${height}`,
    allowed: 'does not follow the height before it',
  });
