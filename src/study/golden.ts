import type { Exact } from '../units/decimal.ts';

const STEPS = 40;
const GOLDEN = '0.381966';

/**
 * Where a measure is least between two inputs: the golden section.
 * @param start a point between them, which is given back when none is better
 * @param probe the point at an input, if there is one
 */
export function golden<T extends { readonly input: Exact }>(
  [from, to]: readonly [Exact, Exact],
  start: T,
  probe: (input: Exact) => T | undefined,
  measure: (point: T) => Exact,
): T {
  let [low, high] = [from, to];
  let best = start;
  for (let step = 0; step < STEPS; step++) {
    const upper = best.input.minus(low).lt(high.minus(best.input));
    const input = best.input.plus((upper ? high : low).minus(best.input).times(GOLDEN));
    const point = probe(input);
    const isBetter = point !== undefined && measure(point).lt(measure(best));
    const edge = isBetter ? best.input : input;
    if (isBetter === upper) low = edge;
    else high = edge;
    if (isBetter) best = point;
  }
  return best;
}
