import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCompact, encodeCompact } from '../../src/bitcoin/compact.ts';
import { hex, vectors } from '../truth/vectors.ts';

const { vectors: both, encode_only: encodings } = vectors.compact_nbits;
const valid = both.filter(({ overflow }) => !overflow);
const target = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n });

describe('compact bits', () => {
  it.each(both)('$compact_in decode', ({ compact_in, target_hex, negative, overflow }) => {
    const decoded = decodeCompact(Number(compact_in));
    expect(decoded).toMatchObject({ negative, overflow });
    if (target_hex !== null) expect(decoded.target).toBe(BigInt(`0x${target_hex}`));
  });

  it.each(valid)(
    '$compact_in encode as $compact_out',
    ({ target_hex, encode_with_negative_flag, compact_out }) => {
      expect(hex(encodeCompact(BigInt(`0x${target_hex}`), encode_with_negative_flag))).toBe(compact_out);
    },
  );

  it.each(encodings)(
    '$value_hex encodes as $compact_out, clear of the sign',
    ({ value_hex, compact_out }) => {
      expect(hex(encodeCompact(BigInt(`0x${value_hex}`)))).toBe(compact_out);
    },
  );

  it('return to the bits that were decoded from an encoding', () => {
    fc.assert(
      fc.property(target, fc.boolean(), (target, negative) => {
        const bits = encodeCompact(target, negative);
        const decoded = decodeCompact(bits);
        return !decoded.overflow && encodeCompact(decoded.target, decoded.negative) === bits;
      }),
    );
  });

  it('cut a target by less than one part in 2^15', () => {
    fc.assert(
      fc.property(target, (target) => {
        const lost = target - decodeCompact(encodeCompact(target)).target;
        return lost >= 0n && lost << 15n <= target;
      }),
    );
  });

  it('overflow just above 256 bits', () => {
    expect(decodeCompact(0x2200_00ff)).toMatchObject({ target: 0xffn << 248n, overflow: false });
    expect(decodeCompact(0x2200_0100).overflow).toBe(true);
    expect(decodeCompact(0x2100_ffff).overflow).toBe(false);
    expect(decodeCompact(0x2101_0000).overflow).toBe(true);
    expect(decodeCompact(0x2300_0001).overflow).toBe(true);
  });

  it('refuse what is not 32 bits, and targets that are not 256', () => {
    for (const bits of [-1, 0.5, 2 ** 32, Number.NaN]) expect(() => decodeCompact(bits)).toThrow(RangeError);
    for (const target of [-1n, 2n ** 256n]) expect(() => encodeCompact(target)).toThrow(RangeError);
  });
});
