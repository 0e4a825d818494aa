import { HashwattError } from '../units/problem.ts';

/** The parts that consensus counts a bitcoin in. */
export const SATOSHI_PER_BITCOIN = 100_000_000n;

/** Blocks between two halvings on mainnet. */
export const HALVING_INTERVAL = 210_000;

/** The blocks from `fromHeight` on, until the next era, that each create `subsidy` satoshi. */
export interface Era {
  readonly fromHeight: number;
  readonly subsidy: bigint;
}

/** The satoshi that the block at `height` may create: `GetBlockSubsidy` of Bitcoin Core. */
export const subsidyAt = (height: number, halvingInterval = HALVING_INTERVAL): bigint => {
  if (!Number.isSafeInteger(height) || height < 0) throw noHeight(height);
  return subsidyAfter(Math.floor(height / halvingInterval));
};

/** Consensus stops at 64 halvings, where a shift of 64 bits has no meaning in C++. */
const LAST_HALVING = 64;

const subsidyAfter = (halvings: number): bigint =>
  halvings >= LAST_HALVING ? 0n : (50n * SATOSHI_PER_BITCOIN) >> BigInt(halvings);

const noHeight = (height: number) =>
  new HashwattError([
    {
      code: 'out-of-range',
      field: 'blockHeight',
      given: `${height}`,
      allowed: 'is no block height; a whole number from 0 on is needed',
    },
  ]);

const schedule = Array.from({ length: LAST_HALVING }, (_, halvings): Era => ({
  fromHeight: halvings * HALVING_INTERVAL,
  subsidy: subsidyAfter(halvings),
}));

/** Every era of mainnet in order; the last one, from height 6,930,000 on, creates nothing. */
export const eras: readonly Era[] = schedule.slice(
  0,
  schedule.findIndex(({ subsidy }) => subsidy === 0n) + 1,
);
