import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eras, HALVING_INTERVAL, SATOSHI_PER_BITCOIN, subsidyAt } from '../../src/bitcoin/subsidy.ts';
import { HashwattError } from '../../src/units/problem.ts';
import { vectors } from '../truth/vectors.ts';

const { block_subsidy: core, consensus_mainnet: mainnet } = vectors;
const height = fc.nat({ max: 20_000_000 });

describe('subsidy', () => {
  it('uses the constants of mainnet', () => {
    expect(HALVING_INTERVAL).toBe(mainnet.nSubsidyHalvingInterval);
    expect(SATOSHI_PER_BITCOIN).toBe(BigInt(mainnet.COIN_satoshi));
  });

  it.each(core.table)('at height $height is $subsidy_sat satoshi', ({ height, subsidy_sat }) => {
    expect(subsidyAt(height)).toBe(BigInt(subsidy_sat));
  });

  it.each([210_000, 150, 1000])('halves 64 times with an interval of %i, then is 0', (interval) => {
    let previous = 100n * SATOSHI_PER_BITCOIN;
    for (let halvings = 0; halvings < 64; halvings++) {
      const subsidy = subsidyAt(halvings * interval, interval);
      expect(subsidy).toBe(previous / 2n);
      previous = subsidy;
    }
    expect(subsidyAt(64 * interval, interval)).toBe(0n);
  });

  it('adds up to the total supply', () => {
    let supply = 0n;
    for (let height = 0; height < 14_000_000; height += 1000) supply += subsidyAt(height) * 1000n;
    expect(supply).toBe(BigInt(core.total_supply_satoshi));
    expect(supply).toBeLessThan(BigInt(mainnet.MAX_MONEY_satoshi));
  });

  it('never rises', () => {
    fc.assert(fc.property(height, height, (a, b) => subsidyAt(Math.min(a, b)) >= subsidyAt(Math.max(a, b))));
  });

  it.each([-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d as a height', (height) => {
    expect(() => subsidyAt(height)).toThrow(HashwattError);
  });
});

describe('eras', () => {
  it('are 33 that create bitcoin and one that does not', () => {
    expect(eras.filter(({ subsidy }) => subsidy > 0n)).toHaveLength(33);
    expect(eras.at(-1)).toEqual({ fromHeight: 6_930_000, subsidy: 0n });
  });

  it('look up what the rule says', () => {
    const lookedUp = (height: number) => eras.findLast(({ fromHeight }) => fromHeight <= height)?.subsidy;
    fc.assert(fc.property(height, (height) => lookedUp(height) === subsidyAt(height)));
  });
});
