import { Rational, rational } from './rational.ts';

/**
 * A unit is a fraction of dimensions: `Unit<'money', 'energy'>` is money per
 * energy, and what stands both above and below the line cancels. The compiler
 * knows the dimensions but not their powers; `conversion` knows those as well,
 * and speaks up the moment a wrong formula is loaded.
 */
export class Unit<N extends string, D extends string> implements AnyUnit {
  declare readonly '~dimension': (of: [N, D]) => [N, D];
  readonly symbol: string;
  readonly powers: Powers;
  readonly scale: Rational;
  readonly zero: Rational;

  constructor(symbol: string, powers: Powers, scale: Rational, zero = new Rational(0n)) {
    this.symbol = symbol;
    this.powers = powers;
    this.scale = scale;
    this.zero = zero;
  }

  times<N2 extends string, D2 extends string>(
    other: Unit<N2, D2>,
  ): Unit<Exclude<N, D2> | Exclude<N2, D>, Exclude<D, N2> | Exclude<D2, N>> {
    const symbol = join('·', this.symbol, other.symbol);
    return new Unit(symbol, combine(this.powers, other.powers, 1), this.scale.times(other.scale));
  }

  per<N2 extends string, D2 extends string>(
    other: Unit<N2, D2>,
  ): Unit<Exclude<N, N2> | Exclude<D2, D>, Exclude<D, D2> | Exclude<N2, N>> {
    const symbol = join('/', this.symbol, other.symbol);
    return new Unit(symbol, combine(this.powers, other.powers, -1), this.scale.per(other.scale));
  }

  /** The same dimensions under another symbol, `factor` times as large. */
  scaled(symbol: string, factor: string | Rational): Unit<N, D> {
    const by = typeof factor === 'string' ? rational(factor) : factor;
    return new Unit(symbol, this.powers, this.scale.times(by));
  }

  /** The same unit written otherwise. */
  called(symbol: string): Unit<N, D> {
    return new Unit(symbol, this.powers, this.scale, this.zero);
  }

  /** The same steps counted from another zero, which lies at `zero` of the base unit: °C from 273.15 K. */
  from(symbol: string, zero: Rational): Unit<N, D> {
    return new Unit(symbol, this.powers, this.scale, zero);
  }

  of(value: string | number): Amount<N, D> {
    return { value, unit: this };
  }
}

/** A unit whose dimensions only the running program knows. */
export interface AnyUnit {
  readonly symbol: string;
  readonly powers: Powers;
  /** How many base units one of this is. */
  readonly scale: Rational;
  /** Where this unit's zero lies, in base units: 0 but for °C and °F. */
  readonly zero: Rational;
}

/** A number with its unit: `MW.of(50)`. */
export interface Amount<N extends string, D extends string> {
  readonly value: string | number;
  readonly unit: Unit<N, D>;
}

/** Dimension → exponent, zero exponents left out. */
export type Powers = Readonly<Record<string, number>>;

export class UnitMismatch extends Error {
  override readonly name = 'UnitMismatch';

  constructor(found: AnyUnit, expected: AnyUnit) {
    super(
      `Cannot read ${found.symbol || 'a plain number'} (${dimensionOf(found)}) ` +
        `as ${expected.symbol || 'a plain number'} (${dimensionOf(expected)}).`,
    );
  }
}

export const base = <const N extends string>(symbol: string, dimension: N): Unit<N, never> =>
  new Unit(symbol, { [dimension]: 1 }, Rational.one);

/**
 * How many `to` there are in one `from`, exactly.
 * @throws UnitMismatch when they measure different things, or count from different zeros.
 */
export function conversion(from: AnyUnit, to: AnyUnit): Rational {
  if (!sameDimension(from, to) || `${from.zero}` !== `${to.zero}`) throw new UnitMismatch(from, to);
  return from.scale.per(to.scale);
}

export const sameDimension = (a: AnyUnit, b: AnyUnit): boolean => dimensionOf(a) === dimensionOf(b);

/** The dimension as text, such as `money energy^-1`. */
export const dimensionOf = ({ powers }: AnyUnit): string =>
  Object.keys(powers)
    .toSorted()
    .map((name) => (powers[name] === 1 ? name : `${name}^${powers[name]}`))
    .join(' ') || 'dimensionless';

function combine(left: Powers, right: Powers, sign: 1 | -1): Powers {
  const powers: Record<string, number> = { ...left };
  for (const [dimension, power] of Object.entries(right)) {
    const sum = (powers[dimension] ?? 0) + sign * power;
    if (sum === 0) delete powers[dimension];
    else powers[dimension] = sum;
  }
  return powers;
}

const join = (sign: '·' | '/', left: string, right: string): string => {
  if (!right) return left;
  if (sign === '·') return left ? `${left}·${right}` : right;
  return `${left || 1}/${/[·/]/.test(right) ? `(${right})` : right}`;
};

/** Whether a number in a unit is a percentage, at once or in a time. */
export const isPercentage = ({ symbol }: AnyUnit): boolean => symbol.startsWith('%');
