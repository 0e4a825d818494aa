import { growths } from './irr.ts';
import { yearly } from './returns.ts';

/** The rate of a row of flows that may have several: NaN unless there is one. */
export function onlyRate(flows: Float64Array, highest: number): number {
  const most = mostRoots(flows);
  if (most === 1) return highest;
  const { crossings } = growths([...flows], most);
  return crossings.length === 1 ? yearly(Math.exp(-crossings[0]!)) : NaN;
}

/** The rule of Descartes below and above 1 apart, each side moved to zero: it tells more often that there is one root. */
const mostRoots = (flows: Float64Array): number =>
  Math.min(turnsOf(flows), turnsOf(shifted(flows)) + turnsOf(shifted(flows.toReversed())));

/** How often numbers change their sign: as many positive roots there are at most. */
function turnsOf(numbers: Float64Array): number {
  let [turns, before] = [0, 0];
  for (const it of numbers) {
    if (it * before < 0) turns++;
    if (it !== 0) before = it;
  }
  return turns;
}

/** The coefficients of a polynomial about 1. */
function shifted(flows: Float64Array): Float64Array {
  const moved = Float64Array.from(flows);
  for (let from = 0; from < moved.length - 1; from++)
    for (let at = moved.length - 2; at >= from; at--) moved[at]! += moved[at + 1]!;
  return moved;
}
