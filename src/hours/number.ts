const ZERO = 48;
const PLUS = 43;
const HYPHEN = 45;
const MINUS = 0x2212;
/** Numbers of so many digits, and powers of ten, are exact in a double, so that one division rounds once. */
const DIGITS = 15;
const POWERS = Float64Array.from({ length: DIGITS + 1 }, (_, at) => 10 ** at);

/**
 * Reads the number that stands between two places of a text.
 * @param decimal the character code of the decimal sign
 * @returns NaN when it is no number
 */
export function readNumber(text: string, start: number, end: number, decimal: number): number {
  const first = text.charCodeAt(start);
  const negative = first === HYPHEN || first === MINUS;
  let mantissa = 0;
  let digits = 0;
  let places = -1;
  for (let at = negative || first === PLUS ? start + 1 : start; at < end; at++) {
    const code = text.charCodeAt(at);
    const digit = code - ZERO;
    if (digit >= 0 && digit <= 9) {
      mantissa = mantissa * 10 + digit;
      digits++;
      if (places >= 0) places++;
    } else if (code === decimal && places < 0) places = 0;
    else return slowly(text.slice(start, end), decimal);
  }
  if (digits > DIGITS) return slowly(text.slice(start, end), decimal);
  if (digits === 0) return Number.NaN;
  const value = places > 0 ? mantissa / POWERS[places]! : mantissa;
  return negative ? 0 - value : value;
}

/** Groups of three digits, exponents, and numbers too long to be read at once. */
function slowly(text: string, decimal: number): number {
  const sign = String.fromCharCode(decimal);
  const [whole = '', ...parts] = text.split(sign);
  if (parts.length > 1) return Number.NaN;
  const ungrouped = /^[+\-\u2212]?\d{1,3}([.,'’ \u00a0\u202f]\d{3})(\1?\d{3})*$/.test(whole)
    ? whole.replace(/[.,'’ \u00a0\u202f]/g, '')
    : whole;
  const plain = [ungrouped.replace('\u2212', '-'), ...parts].join('.');
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(plain) ? Number(plain) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}
