/** What compact bits stand for: a target of 256 bits, and the two ways in which they are invalid. */
export interface CompactTarget {
  readonly target: bigint;
  readonly negative: boolean;
  /** The number needs more than 256 bits; `target` holds its lowest 256, as in Bitcoin Core. */
  readonly overflow: boolean;
}

const SIGN = 0x0080_0000;
const TOO_LARGE = 2n ** 256n;

/** The two fields of nBits: the size of the number in bytes, and its three highest bytes, sign and all. */
export const compactFields = (bits: number): { readonly size: number; readonly leading: number } => {
  if (bits !== bits >>> 0) throw new RangeError(`Compact bits are 32 bits without a sign, not ${bits}.`);
  return { size: bits >>> 24, leading: bits & 0x00ff_ffff };
};

/** Reads nBits, a base-256 floating-point number: `SetCompact` of Bitcoin Core's arith_uint256. */
export const decodeCompact = (bits: number): CompactTarget => {
  const { size, leading } = compactFields(bits);
  const number = BigInt(leading & ~SIGN) << byteShift(size);
  return {
    target: BigInt.asUintN(256, number),
    negative: number !== 0n && (leading & SIGN) !== 0,
    overflow: number >= TOO_LARGE,
  };
};

/** Writes a target as nBits, cutting what the 23 bits of the mantissa cannot hold: `GetCompact` of Bitcoin Core. */
export const encodeCompact = (target: bigint, negative = false): number => {
  if (target < 0n || target >= TOO_LARGE)
    throw new RangeError(`A target has 256 bits and no sign; got ${target}.`);
  if (target === 0n) return 0;
  // One byte more than the target fills, when its highest bit would be read as the sign.
  const size = Math.floor(bitLength(target) / 8) + 1;
  const mantissa = Number(target >> byteShift(size));
  return size * 2 ** 24 + (negative ? SIGN : 0) + mantissa;
};

/** How many bits to shift three leading bytes to the left for a number of `size` bytes; to the right where negative. */
export const byteShift = (size: number): bigint => BigInt(8 * (size - 3));

const bitLength = (positive: bigint): number => positive.toString(2).length;
