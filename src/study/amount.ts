import { Absent, type Value } from '../interpret/absent.ts';
import type { Exact } from '../units/decimal.ts';
import { shownSymbol } from '../units/symbols.ts';
import type { AnyUnit } from '../units/unit.ts';
import { write } from '../units/write.ts';

/** How JSON writes a number: without an exponent, to twenty significant digits. */
export const decimalText = (value: Exact): string => value.toSignificantDigits(20).toFixed();

/** A quantity's value in the unit of the book, or why it has none; prints as a person would write it. */
export class Quantified {
  readonly value: Exact | null;
  readonly unit: string;
  /** Why there is no value: `needs powerPrice`, `no energy is used`. */
  declare readonly because?: string;
  /** Where it comes from, for whoever takes it as an input. */
  declare readonly note?: string;
  readonly #unit: AnyUnit;
  readonly #whole: boolean;

  /** @param whole whether rounding would make nothing of it, as of a block height */
  constructor(value: Value, unit: AnyUnit, whole = false, note?: string) {
    this.value = value instanceof Absent ? null : value;
    this.unit = shownSymbol(unit);
    this.#unit = unit;
    this.#whole = whole;
    if (value instanceof Absent) this.because = value.because;
    if (note !== undefined) this.note = note;
  }

  /** The value to so many significant digits, or all of them, or `—` with the reason. */
  text(digits?: number): string {
    if (this.value === null) return `— ${this.because ?? ''}`.trim();
    return write(this.value, this.#unit, digits === undefined ? { asGiven: true } : { digits });
  }

  toString(): string {
    return this.#whole ? this.text() : this.text(4);
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return this.toString();
  }

  toJSON(): { value: string | null; unit: string; because?: string } {
    const value = this.value === null ? null : decimalText(this.value);
    return { value, unit: this.unit, ...(this.because === undefined ? {} : { because: this.because }) };
  }
}
