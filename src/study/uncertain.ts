import { samples } from '../chance/discrete.ts';
import { type Distribution, isFault } from '../chance/distribution.ts';
import { isRange } from '../chance/grammar.ts';
import { readRange } from '../chance/range.ts';
import { truncated } from '../chance/truncated.ts';
import { Exact } from '../units/decimal.ts';
import { type Fault, type Field, read } from '../units/read.ts';
import { isPercentage } from '../units/unit.ts';

/** A number that is only known roughly, in the unit of its field. */
export interface Uncertain {
  readonly distribution: Distribution;
  /** As it was given. */
  readonly text: string;
  /** What a reader should know of it, such as what was cut off. */
  readonly notes: readonly string[];
}

/** A value, and the range that it is the median of, if it is of one. */
export interface Central {
  readonly value: Exact;
  readonly range?: Uncertain;
}

/** Reads a value or a range; the median stands for a range, and a range without width is its value, exactly. */
export function readCentral(text: string, field: Field): Central | Fault {
  if (!isRange(text)) {
    const value = read(text, field);
    if (value instanceof Exact) return { value };
    return DASHED.test(text) ? { ...value, fix: 'Write a range as "60k to 140k"' } : value;
  }
  const range = readRange(text, field);
  if (isFault(range)) return range;
  return { ...median({ ...range, text }), ...(range.certain && { value: range.certain }) };
}

/** Two numbers with a dash or dots between, which might mean a range. */
const DASHED = /\d\s*[a-z%$]*\s*(?:[-–—]|\.\.+)\s*\$?\d/iu;

/** What was seen, each value in the unit of its field and as likely as the others. */
export function sampled(values: ArrayLike<number>, { unit, min, max }: Field): Central | Fault {
  const parts = Array.from(values).filter((it) => it > 0 && it < 1);
  if (isPercentage(unit) && parts.length > 0)
    return {
      code: 'percent-as-fraction',
      allowed: `holds ${parts[0]}, which could mean a fraction or a percentage`,
      fix: `Write every sample in ${unit.symbol}, none between 0 and 1`,
    };
  const distribution = samples(values);
  if (isFault(distribution)) return distribution;
  const cut = truncated(distribution, Number(min ?? -Infinity), Number(max ?? Infinity));
  if (isFault(cut)) return cut;
  const lost = cut.below + cut.above;
  const notes = lost > 0 ? [`${(lost * 100).toPrecision(2)} % of the samples lie beyond its limits`] : [];
  return median({ distribution: cut.distribution, text: `${values.length} samples`, notes });
}

/** A range says no more of its median than these digits; what is beyond them is the arithmetic's own. */
const MEDIAN_DIGITS = 6;

const median = (range: Uncertain): Central => ({
  value: new Exact(range.distribution.quantile(0.5)).toSignificantDigits(MEDIAN_DIGITS),
  range: { distribution: range.distribution, text: range.text, notes: range.notes },
});
