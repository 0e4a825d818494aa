import { z } from 'zod';
import { bitsOfDifficulty } from '../bitcoin/difficulty.ts';
import { SATOSHI_PER_BITCOIN, subsidyAt } from '../bitcoin/subsidy.ts';
import { Exact } from '../units/decimal.ts';
import { rational } from '../units/rational.ts';

/** What one answer says of the network; times are Unix seconds, fees are in satoshi. */
export interface Told {
  readonly call: string;
  readonly time?: number | undefined;
  /** The height of the newest block. */
  readonly tip?: number | undefined;
  readonly difficulty?: number | undefined;
  /** Hashes per second, as measured by the times of the last blocks. */
  readonly hashRate?: number | undefined;
  readonly fees?: Fees | undefined;
  /** What a reader must know. */
  readonly warning?: string | undefined;
}

/** Fees of blocks that follow each other, or of one. */
export interface Fees {
  readonly from: number;
  readonly to: number;
  readonly perBlock: Exact;
}

const MOST_SATOSHI = `${21_000_000n * SATOSHI_PER_BITCOIN}`;
const height = z.int().min(0).max(100_000_000);
const seconds = z.int().min(1_231_006_505).max(4_102_444_800);
/** The sums of a database come as text. */
const satoshi = z
  .union([z.int(), z.string().regex(/^\d{1,20}$/)], { error: 'is no whole number of satoshi' })
  .transform((it) => new Exact(it))
  .refine((it) => it.gte(0) && it.lte(MOST_SATOSHI), {
    error: 'is more than there is, or less than nothing',
  });
const positive = z.number().positive().finite();
const main = z.literal('main', { error: 'is not the main chain' });
const BITS = /^[0-9a-f]{8}$/;
const bits = z.string().regex(BITS, { error: 'is no compact bits; they are 8 hexadecimal digits' });

const agrees = (it: { readonly difficulty: number; readonly bits?: string | undefined }): boolean =>
  it.bits === undefined ||
  !BITS.test(it.bits) ||
  bitsOfDifficulty(rational(new Exact(it.difficulty).toFixed())) === parseInt(it.bits, 16);
const DIFFERS = { path: ['bits'], error: 'is not the target of the difficulty beside it' };

const chainInfo = z
  .object({
    chain: main,
    blocks: height,
    difficulty: positive,
    bits: bits.optional(),
    time: seconds.optional(),
    mediantime: seconds,
    initialblockdownload: z.boolean().optional(),
  })
  .refine(agrees, DIFFERS)
  .transform(({ blocks: tip, difficulty, time, mediantime, initialblockdownload }) => ({
    tip,
    difficulty,
    time: time ?? mediantime,
    warning: initialblockdownload
      ? 'The node was still downloading blocks; what it calls newest is not'
      : undefined,
  }));

const miningInfo = z
  .object({
    chain: main,
    blocks: height,
    difficulty: positive,
    bits: bits.optional(),
    networkhashps: z.number().min(0),
  })
  .refine(agrees, DIFFERS)
  .transform(({ blocks: tip, difficulty, networkhashps: hashRate }) => ({ tip, difficulty, hashRate }));

const blockStats = z
  .object({ height, totalfee: satoshi, subsidy: satoshi.optional(), time: seconds.optional() })
  .refine((it) => it.subsidy === undefined || it.subsidy.eq(`${subsidyAt(it.height)}`), {
    path: ['subsidy'],
    error: 'is not what the main chain gives at this height',
  })
  .transform(({ height: of, totalfee, time }) => ({ time, fees: { from: of, to: of, perBlock: totalfee } }));

const hashRates = z
  .object({
    currentDifficulty: z.number().positive({ error: 'is 0: the instance did not reach its node' }),
    currentHashrate: z.number().min(0),
  })
  .transform(({ currentDifficulty: difficulty, currentHashrate: hashRate }) => ({ difficulty, hashRate }));

const adjustment = z
  .object({
    nextRetargetHeight: height.min(1),
    remainingBlocks: z.int().min(1).max(2016),
    estimatedRetargetDate: z.number(),
    remainingTime: z.number(),
  })
  .transform((it) => ({
    tip: it.nextRetargetHeight - it.remainingBlocks,
    time: Math.floor((it.estimatedRetargetDate - it.remainingTime) / 1000),
  }))
  .refine(({ time }) => seconds.safeParse(time).success, {
    path: ['estimatedRetargetDate'],
    error: 'and remainingTime, in milliseconds, give no time',
  });

const rewardStats = z
  .object({ startBlock: height, endBlock: height, totalFee: satoshi })
  .refine((it) => it.endBlock >= it.startBlock, { path: ['endBlock'], error: 'lies before startBlock' })
  .transform(({ startBlock: from, endBlock: to, totalFee }) => ({
    fees: { from, to, perBlock: totalFee.div(to - from + 1) },
  }));

const blockFees = z
  .array(z.object({ avgHeight: height, timestamp: seconds, avgFees: satoshi }))
  .min(1)
  .transform((all) => ({
    time: Math.max(...all.map(({ timestamp }) => timestamp)),
    fees: {
      from: Math.min(...all.map(({ avgHeight }) => avgHeight)),
      to: Math.max(...all.map(({ avgHeight }) => avgHeight)),
      perBlock: all.reduce((sum, { avgFees }) => sum.plus(avgFees), new Exact(0)).div(all.length),
    },
  }));

/** An answer that is known: which call gives it, by which fields it is told from others, and how it is read. */
export interface Answer {
  readonly call: string;
  readonly marks: readonly string[];
  readonly read: z.ZodType<Omit<Told, 'call'>>;
}

/** Every answer that is read; one without marks is a number alone. */
export const ANSWERS: readonly Answer[] = [
  { call: 'getblockchaininfo', marks: ['bestblockhash', 'blocks'], read: chainInfo },
  { call: 'getmininginfo', marks: ['networkhashps', 'blocks'], read: miningInfo },
  { call: 'getblockstats', marks: ['totalfee', 'height'], read: blockStats },
  { call: '/api/v1/mining/hashrate', marks: ['currentDifficulty'], read: hashRates },
  { call: '/api/v1/difficulty-adjustment', marks: ['nextRetargetHeight'], read: adjustment },
  { call: '/api/v1/mining/reward-stats', marks: ['startBlock', 'totalFee'], read: rewardStats },
  { call: '/api/v1/mining/blocks/fees', marks: ['0.avgFees'], read: blockFees },
  { call: '/api/blocks/tip/height', marks: [], read: height.transform((tip) => ({ tip })) },
];
