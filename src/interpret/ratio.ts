/** A number as a fraction: constants that cancel each other then leave no rounding behind. */
export interface Ratio {
  readonly over: number;
  readonly under: number;
}

/** Whether a fraction is of whole numbers that float64 has. */
const isSafe = ({ over, under }: Ratio): boolean => Number.isSafeInteger(over) && Number.isSafeInteger(under);

const common = (a: number, b: number): number => (b === 0 ? Math.abs(a) : common(b, a % b));

/** A fraction in its lowest terms, or the nearest number where it would take whole numbers that float64 has not. */
function ratio(over: number, under: number): Ratio {
  if (!isSafe({ over, under })) return { over: over / under, under: 1 };
  const divisor = common(over, under) * Math.sign(under);
  return { over: over / divisor, under: under / divisor };
}

/** The product of two constants. */
export const product = (a: Ratio, b: Ratio): Ratio => ratio(a.over * b.over, a.under * b.under);

/** One over a constant that is not zero. */
export const inverse = ({ over, under }: Ratio): Ratio =>
  isSafe({ over, under }) ? ratio(under, over) : { over: under / over, under: 1 };

/** A decimal such as `0.25` as the fraction it is, where it is short enough. */
export function ratioOf(text: string): Ratio {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const value = { over: Number(sign + whole + fraction), under: 10 ** fraction.length };
  return text.length < 16 && isSafe(value)
    ? ratio(value.over, value.under)
    : { over: Number(text), under: 1 };
}

/** An exact fraction, where float64 has whole numbers as large. */
export const fraction = (numerator: bigint, denominator: bigint): Ratio =>
  ratio(Number(numerator), Number(denominator));
