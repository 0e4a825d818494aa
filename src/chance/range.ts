import { Exact } from '../units/decimal.ts';
import { bounded, type Fault, type Field, read } from '../units/read.ts';
import { one } from '../units/catalogue.ts';
import { write } from '../units/write.ts';
import { beta, pert } from './beta.ts';
import { triangular, uniform } from './bounded.ts';
import { weighted } from './discrete.ts';
import { type Distribution, impossible, isFault } from './distribution.ts';
import { type Form, type FormName, writtenAs } from './grammar.ts';
import { fieldsOf, numbersOf, within } from './numbers.ts';
import { rounded, truncated } from './truncated.ts';
import { between, lognormal, normal } from './unbounded.ts';

/** A number that is only known roughly, in the unit of its field. */
export interface Range {
  readonly form: Form;
  /** Its numbers as they are written, exactly. */
  readonly numbers: readonly Exact[];
  /** In a list, how often each number comes. */
  readonly weights?: readonly Exact[];
  readonly distribution: Distribution;
  /** The one value of a range that has no width. */
  readonly certain?: Exact;
  /** What a reader should know of it. */
  readonly notes: readonly string[];
}

/**
 * Reads a range in the unit of its field:
 * - `60k to 140k`, `3 to 5 c/kWh`: nine tenths lie between the two; lognormal when both are above 0, else normal;
 * - `uniform(low, high)`, `triangular(low, mode, high)`, `pert(low, mode, high)`, `beta(a, b, low, high)`;
 * - `normal(mean, deviation)`, `lognormal(median, sigma)`: sigma is the deviation of the logarithm, without unit;
 * - `[60k: 1, 95k: 3]`: a list of values with weights, or without, as `[60k, 95k]`.
 *
 * Numbers are parted by a comma and a space. What lies beyond the limits of the field is cut off and noted.
 * @returns the range, or what is wrong with the text
 */
export function readRange(text: string, field: Field): Range | Fault {
  const written = writtenAs(text);
  if (isFault(written)) return written;
  const numbers = numbersOf(written, field);
  if (isFault(numbers)) return numbers;
  const weights = weightsOf(written.weights ?? []);
  if (isFault(weights)) return weights;
  const stated = { form: written.form, numbers, ...(written.weights && { weights }) };
  const distribution = distributionOf(stated, field.whole ?? false);
  if (isFault(distribution)) return distribution;
  return distribution.low === distribution.high
    ? certainly(stated, distribution, field)
    : limited(stated, distribution, field);
}

type Stated = Pick<Range, 'form' | 'numbers' | 'weights'>;

function weightsOf(texts: readonly string[]): readonly Exact[] | Fault {
  const weights: Exact[] = [];
  for (const text of texts) {
    const weight = read(text, { unit: one });
    if (!(weight instanceof Exact)) return within(text, weight);
    weights.push(weight);
  }
  return weights;
}

function distributionOf({ form, numbers, weights }: Stated, whole: boolean): Distribution | Fault {
  const values = numbers.map((it) => it.toNumber());
  if (form.name === 'weighted')
    return weighted(values.map((value, at) => ({ value, weight: weights![at]!.toNumber() })));
  // Whole numbers from 2 to 5 are four, each as likely as the others.
  const [low = 0, high = 0] = values;
  if (form.name === 'uniform' && whole && low < high) return uniform(low - 0.5, high + 0.5);
  return made[form.name](...(values as Parameters<Maker>));
}

type Maker = (...numbers: [number, number, number, number]) => Distribution | Fault;

const made: Readonly<Record<Exclude<FormName, 'weighted'>, Maker>> = {
  interval: between,
  uniform,
  triangular,
  pert,
  normal,
  lognormal,
  beta,
};

/** A range without width is the value itself, as exact as it was written. */
function certainly(stated: Stated, distribution: Distribution, field: Field): Range | Fault {
  const value = stated.numbers.find((it) => it.toNumber() === distribution.low)!;
  const certain = bounded(value, field);
  return certain instanceof Exact ? { ...stated, distribution, certain, notes: [] } : certain;
}

function limited(stated: Stated, distribution: Distribution, field: Field): Range | Fault {
  const { min = -Infinity, max = Infinity, whole = false } = field;
  // What is rounded to the least whole number lies as much as a half below it.
  const beside = whole ? 0.5 : 0;
  const [low, high] = [Number(min), Number(max)];
  const cut = truncated(distribution, low - beside, high + beside);
  if (isFault(cut)) return impossible(`lies where nothing is allowed: ${allowedBy(field)}`, cut.fix!);
  const notes = [
    ...(cut.below > 0 ? [`${percent(cut.below)} of it lies below ${limit(low, field)} and is cut off`] : []),
    ...(cut.above > 0 ? [`${percent(cut.above)} of it lies above ${limit(high, field)} and is cut off`] : []),
  ];
  return { ...stated, distribution: whole ? rounded(cut.distribution, low, high) : cut.distribution, notes };
}

const limit = (value: number, { unit }: Field): string => write(new Exact(value), unit, { asGiven: true });

const allowedBy = (field: Field): string =>
  [
    ...(field.min === undefined ? [] : [`at least ${limit(Number(field.min), field)}`]),
    ...(field.max === undefined ? [] : [`at most ${limit(Number(field.max), field)}`]),
  ].join(' and ');

const percent = (part: number): string =>
  part < 1e-4 ? 'Less than 0.01 %' : `${Number((part * 100).toPrecision(2))} %`;

/** Writes a range so that it is read again as it was, in the unit of its field. */
export function writeRange({ form, numbers, weights }: Range, field: Field): string {
  const fields = fieldsOf({ form, parameters: numbers.map(String) }, field);
  const texts = numbers.map((it, at) =>
    fields[at]!.unit === one ? it.valueOf() : write(it, fields[at]!.unit, { asGiven: true }),
  );
  if (form.name === 'interval') return texts.join(' to ');
  if (!weights) return `${form.name}(${texts.join(', ')})`;
  return `[${texts.map((it, at) => `${it}: ${weights[at]}`).join(', ')}]`;
}
