/** The float64 nearest to a positive fraction, or 0. */
export const toNumber = ({ numerator, denominator }: { numerator: bigint; denominator: bigint }): number => {
  // At least 64 bits of quotient; what the division drops only matters to a tie, so one bit may stand for it.
  const shift = 66 - bitLength(numerator) + bitLength(denominator);
  const [top, bottom] =
    shift < 0 ? [numerator, denominator << BigInt(-shift)] : [numerator << BigInt(shift), denominator];
  const quotient = (top / bottom) | (top % bottom === 0n ? 0n : 1n);
  return Number(quotient) * 2 ** -shift;
};

/** The binary logarithm of a number too large for float64's mantissa, to about 15 digits. */
export const log2 = (positive: bigint): number => {
  const dropped = Math.max(0, bitLength(positive) - 64);
  return dropped + Math.log2(Number(positive >> BigInt(dropped)));
};

const bitLength = (number: bigint): number => number.toString(2).length;
