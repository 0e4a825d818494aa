import { describe, expect, it } from 'vitest';
import { blockWork } from '../../src/bitcoin/difficulty.ts';
import { type Header, networkHashRate } from '../../src/bitcoin/network-hash-rate.ts';
import { HashwattError } from '../../src/units/problem.ts';
import { vectors } from '../truth/vectors.ts';
import { toNumber } from './numbers.ts';

const chain = (blocks: number, bits: number, spacing = 600): readonly Header[] =>
  Array.from({ length: blocks + 1 }, (_, height) => ({
    height,
    time: 1_700_000_000 + height * spacing,
    bits,
  }));

/** As in Core's functional test: regtest, where a block takes 2 hashes. */
const regtest = chain(200, 0x207f_ffff);
const rate = (headers: readonly Header[], nblocks?: number) => toNumber(networkHashRate(headers, nblocks));

describe('network hash rate', () => {
  const [usual] = vectors.getnetworkhashps.functional_tests;

  it('of regtest is 2 hashes in 600 s', () => {
    expect(Math.abs(rate(regtest) * 300 - 1)).toBeLessThan(0.0001);
    expect(rate(regtest)).toBe(usual?.expected);
  });

  it('is 0 at the genesis block, of no chain, and where no time has passed', () => {
    expect(rate(regtest.slice(0, 1), 100)).toBe(0);
    expect(rate([])).toBe(0);
    expect(rate(chain(5, 0x207f_ffff, 0))).toBe(0);
  });

  it.each([0, -100, -2, 1.5, Number.NaN])('refuses %d blocks', (nblocks) => {
    expect(() => networkHashRate(regtest, nblocks)).toThrow(HashwattError);
  });

  it('looks back no further than the chain', () => {
    expect(rate(regtest, 1200)).toBeGreaterThan(0.003);
    expect(networkHashRate(regtest, 1200)).toEqual(networkHashRate(regtest, 200));
  });

  it('looks back to the last block of the previous epoch for -1', () => {
    const [easy, hard] = [0x1d00ffff, 0x1c3f_ffc0];
    const headers = chain(2025, easy).map((header) =>
      header.height < 2016 ? header : { ...header, bits: hard },
    );
    expect(rate(headers, -1)).toBeCloseTo(Number(blockWork(hard)) / 600, 6);
    expect(rate(headers, 11)).toBeLessThan(rate(headers, -1));
  });

  it('takes the earliest and the latest time, in whatever order blocks carry them', () => {
    const times = [0, 900, 300, 600];
    const headers = times.map((time, height) => ({ height, time, bits: 0x207f_ffff }));
    expect(rate(headers)).toBeCloseTo(6 / 900, 15);
  });

  it('says that headers are missing', () => {
    expect(() => networkHashRate(regtest.slice(100), 120)).toThrow(/headers: must reach back 120 blocks/);
    expect(() => networkHashRate(regtest.filter(({ height }) => height !== 150))).toThrow(
      /headers: "151" does not follow/,
    );
  });
});
