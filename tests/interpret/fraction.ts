/** A fraction on paper: exact, of either sign. */
export class Fraction {
  readonly top: bigint;
  readonly bottom: bigint;

  constructor(top: bigint, bottom = 1n) {
    if (bottom === 0n) throw new RangeError('Nothing is divided by zero.');
    [this.top, this.bottom] = bottom < 0n ? [-top, -bottom] : [top, bottom];
  }

  /** `-1234.5`, without an exponent. */
  static of(decimal: string): Fraction {
    const [whole = '', fraction = ''] = decimal.split('.');
    return new Fraction(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
  }

  plus({ top, bottom }: Fraction): Fraction {
    return new Fraction(this.top * bottom + top * this.bottom, this.bottom * bottom);
  }

  minus({ top, bottom }: Fraction): Fraction {
    return this.plus(new Fraction(-top, bottom));
  }

  times({ top, bottom }: Fraction): Fraction {
    return new Fraction(this.top * top, this.bottom * bottom);
  }

  per({ top, bottom }: Fraction): Fraction {
    return this.times(new Fraction(bottom, top));
  }

  isLessThan(other: Fraction): boolean {
    return this.minus(other).top < 0n;
  }

  floor(): Fraction {
    const whole = this.top / this.bottom;
    return new Fraction(whole * this.bottom > this.top ? whole - 1n : whole);
  }

  ceil(): Fraction {
    const down = new Fraction(-this.top, this.bottom).floor();
    return new Fraction(-down.top);
  }
}
