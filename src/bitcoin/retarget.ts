import { decodeCompact, encodeCompact } from './compact.ts';

/** Blocks of one difficulty epoch. */
export const RETARGET_INTERVAL = 2016;

/** Seconds that an epoch should last. */
export const TARGET_TIMESPAN = 1_209_600n;

/** The easiest target that mainnet allows. */
export const POW_LIMIT = 2n ** 224n - 1n;

/** What the retarget sees of an epoch: the Unix times of its first and its last block, and its bits. */
export interface Epoch {
  readonly firstBlockTime: number;
  readonly lastBlockTime: number;
  readonly bits: number;
  /** The easiest target of the network; mainnet's unless given. */
  readonly powLimit?: bigint;
}

/**
 * The bits of the next epoch: `CalculateNextWorkRequired` of Bitcoin Core. First to last block are
 * 2,015 intervals, yet the rule compares them with the time of 2,016.
 */
export const nextBits = ({ firstBlockTime, lastBlockTime, bits, powLimit = POW_LIMIT }: Epoch): number =>
  retargeted(bits, BigInt(lastBlockTime - firstBlockTime), powLimit);

/** Whether a block at `height` may follow `oldBits` with `newBits`: `PermittedDifficultyTransition` of Bitcoin Core. */
export const isPermittedTransition = (
  height: number,
  oldBits: number,
  newBits: number,
  powLimit = POW_LIMIT,
): boolean => {
  if (height % RETARGET_INTERVAL !== 0) return oldBits === newBits;
  const targetAfter = (timespan: bigint) => decodeCompact(retargeted(oldBits, timespan, powLimit)).target;
  const { target } = decodeCompact(newBits);
  return targetAfter(SHORTEST) <= target && target <= targetAfter(LONGEST);
};

const SHORTEST = TARGET_TIMESPAN / 4n;
const LONGEST = TARGET_TIMESPAN * 4n;

const retargeted = (bits: number, timespan: bigint, powLimit: bigint): number => {
  const clamped = smaller(larger(timespan, SHORTEST), LONGEST);
  const target = (decodeCompact(bits).target * clamped) / TARGET_TIMESPAN;
  return encodeCompact(smaller(target, powLimit));
};

const smaller = (a: bigint, b: bigint): bigint => (a < b ? a : b);
const larger = (a: bigint, b: bigint): bigint => (a > b ? a : b);
