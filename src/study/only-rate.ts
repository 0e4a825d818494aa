import { mostRates } from './descartes.ts';
import { growths, WIDEST, worthAt } from './irr.ts';
import { yearly } from './returns.ts';

/** The rate of a row of flows that may have several, where `found` is one of them or NaN: NaN unless there is one. */
export function onlyRate(flows: Float64Array, found: number): number {
  // Between ends on one side of zero lies an even number of rates.
  if (worthAt(flows, -WIDEST) * worthAt(flows, WIDEST) >= 0) return NaN;
  const all = [...flows];
  if (mostRates(all) < 3 && !Number.isNaN(found)) return found;
  const { crossings } = growths(all);
  return crossings.length === 1 ? yearly(Math.exp(-crossings[0]!)) : NaN;
}
