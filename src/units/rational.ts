/** An exact fraction. Unit conversions are rational, so no conversion ever rounds. */
export class Rational {
  static readonly one = new Rational(1n);
  readonly numerator: bigint;
  readonly denominator: bigint;

  constructor(numerator: bigint, denominator: bigint = 1n) {
    const common = gcd(numerator, denominator);
    const divisor = common < 0n === denominator < 0n ? common : -common;
    this.numerator = numerator / divisor;
    this.denominator = denominator / divisor;
  }

  minus(other: Rational): Rational {
    return new Rational(
      this.numerator * other.denominator - other.numerator * this.denominator,
      this.denominator * other.denominator,
    );
  }

  times(other: Rational): Rational {
    return new Rational(this.numerator * other.numerator, this.denominator * other.denominator);
  }

  per(other: Rational): Rational {
    return new Rational(this.numerator * other.denominator, this.denominator * other.numerator);
  }

  get inverse(): Rational {
    return new Rational(this.denominator, this.numerator);
  }

  get isOne(): boolean {
    return this.numerator === this.denominator;
  }

  toString(): string {
    return this.denominator === 1n ? `${this.numerator}` : `${this.numerator}/${this.denominator}`;
  }
}

function gcd(a: bigint, b: bigint): bigint {
  return b === 0n ? a : gcd(b, a % b);
}

/** A decimal literal such as `'3.785411784'` as the fraction that it is. */
export const rational = (literal: string): Rational => {
  const [whole = '0', fraction = ''] = literal.split('.');
  return new Rational(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
};
