import { quantileOf, type Sample } from './sample.ts';
import { firstFrom } from './search.ts';

/** How many values lie between round numbers. */
export interface Histogram {
  /** One more than there are counts. */
  readonly edges: readonly number[];
  /** Each from its lower edge on, and without its upper one but for the last. */
  readonly counts: readonly number[];
  readonly absent: number;
}

/**
 * Counts values in bins of the width that D. Freedman and P. Diaconis recommend (Zeitschrift für
 * Wahrscheinlichkeitstheorie 57 (1981), 453–476), rounded up to 1, 2 or 5 times a power of ten.
 * @param most how many bins there may be
 */
export function histogram(sample: Sample, most = 60): Histogram {
  const { sorted, absent } = sample;
  const [least, greatest] = [sorted[0], sorted.at(-1)];
  if (least === undefined || greatest === undefined) return { edges: [], counts: [], absent };
  const size = Math.max(Math.abs(least), Math.abs(greatest));
  const range = greatest - least > size * NOTHING + TINY ? greatest - least : size > TINY ? size : 1;
  const quarters = quantileOf(sample, 0.75)!.value - quantileOf(sample, 0.25)!.value;
  const width = (2 * quarters) / Math.cbrt(sorted.length);
  // Two bins are kept for what round edges add at both ends.
  const step = roundStep(Math.max(width, range / Math.max(1, most - 2)));
  const near = Math.floor(least / step.value);
  const first = step.times(near) > least ? near - 1 : near;
  const far = Math.max(first + 1, Math.ceil(greatest / step.value));
  const bins = (step.times(far) < greatest ? far + 1 : far) - first;
  const edges = Array.from({ length: bins + 1 }, (_, at) => step.times(first + at));
  const places = edges.map((edge, at) => (at === bins ? sorted.length : firstFrom(sorted, edge)));
  return { edges, counts: places.slice(1).map((place, at) => place - places[at]!), absent };
}

/** A range this small against the numbers themselves is rounding, or none at all. */
const NOTHING = 1e-12;
const TINY = 1e-290;

interface Step {
  readonly value: number;
  times(count: number): number;
}

/** The least of 1, 2 and 5 times a power of ten that is not below a width. */
function roundStep(width: number): Step {
  const power = Math.floor(Math.log10(width));
  const part = width / 10 ** power;
  const digit = part <= 1 ? 1 : part <= 2 ? 2 : part <= 5 ? 5 : 10;
  // 3 × 0.1 is not 0.3, and 3 ÷ 10 is.
  const of = (count: number): number =>
    power < 0 ? (count * digit) / 10 ** -power : count * digit * 10 ** power;
  return { value: of(1), times: of };
}
