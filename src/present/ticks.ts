/** None is more than twice the one before, so that half of the values asked for stand there. */
const STEPS = [1, 2, 2.5, 5, 10];
const WHOLE = [1, 2, 3, 6, 12, 24, 36, 60, 120];

/** Round values from `low` to `high`, about so many: a reader measures by them. */
export function ticks(low: number, high: number, count: number, whole = false): number[] {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [low];
  const step = whole ? wholeStep(span, count) : roundStep(span / count);
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  // A sum of steps would carry the noise of each.
  return Array.from({ length: last - first + 1 }, (_, at) => Number(((first + at) * step).toPrecision(12)));
}

function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return power * STEPS.find((it) => it * power >= least * (1 - 1e-9))!;
}

const wholeStep = (span: number, count: number): number =>
  WHOLE.find((it) => span / it <= count) ?? Math.ceil(span / count);
