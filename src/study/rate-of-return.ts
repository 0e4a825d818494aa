import { growths, WIDEST } from './irr.ts';

/** Newton's steps are few; a bracket that is halved takes as many as a double has bits. */
const STEPS = 100;

/**
 * The internal rate of return a year of monthly flows, in floating point, as a fraction: for many draws.
 * NaN where there is none, or several, within the range that `irr` looks through.
 */
export function rateOfReturn(flows: Float64Array): number {
  if (turnsOf(flows) === 0) return NaN;
  const most = mostRoots(flows);
  if (most === 0) return NaN;
  if (most === 1) return yearly(onlyRoot(flows));
  const { crossings } = growths([...flows], most);
  return crossings.length === 1 ? yearly(Math.exp(-crossings[0]!)) : NaN;
}

const yearly = (x: number): number => x ** -12 - 1;

/** How often numbers change their sign: as many positive roots there are at most, by the rule of Descartes. */
function turnsOf(numbers: Float64Array): number {
  let [turns, before] = [0, 0];
  for (const it of numbers) {
    if (it * before < 0) turns++;
    if (it !== 0) before = it;
  }
  return turns;
}

/** The same rule below and above 1 apart, each side moved to zero: it tells much more often that there is one root. */
function mostRoots(flows: Float64Array): number {
  const turns = turnsOf(flows);
  return turns === 1 ? 1 : Math.min(turns, turnsOf(shifted(flows)) + turnsOf(shifted(flows.toReversed())));
}

/** The coefficients of a polynomial about 1. */
function shifted(flows: Float64Array): Float64Array {
  const moved = Float64Array.from(flows);
  for (let from = 0; from < moved.length - 1; from++)
    for (let at = moved.length - 2; at >= from; at--) moved[at]! += moved[at + 1]!;
  return moved;
}

/** The one root of flows, in what a unit is worth a month later: Newton's method in a bracket. */
function onlyRoot(flows: Float64Array): number {
  const [low, high] = [Math.exp(-WIDEST), Math.exp(WIDEST)];
  const rises = valueAt(flows, low) < 0;
  return rises === valueAt(flows, high) < 0 ? NaN : narrowed(flows, rises, low, high);
}

function narrowed(flows: Float64Array, rises: boolean, from: number, to: number): number {
  let [low, high, x] = [from, to, startOf(flows)];
  for (let step = 0; step < STEPS; step++) {
    const value = valueAt(flows, x);
    const move = value / slopeAt(flows, x);
    if (Math.abs(move) <= 1e-15 * x) return x - move;
    if (value < 0 === rises) low = x;
    else high = x;
    const next = x - move;
    x = next > low && next < high ? next : Math.sqrt(low * high);
  }
  return x;
}

function valueAt(flows: Float64Array, x: number): number {
  let value = 0;
  for (let at = flows.length - 1; at >= 0; at--) value = value * x + flows[at]!;
  return value;
}

function slopeAt(flows: Float64Array, x: number): number {
  let slope = 0;
  for (let at = flows.length - 1; at > 0; at--) slope = slope * x + at * flows[at]!;
  return slope;
}

/** What is paid back after n months earns about 1/n a month. */
function startOf(flows: Float64Array): number {
  let owed = 0;
  const months = flows.findIndex((flow) => (owed += flow) >= 0);
  return months > 0 ? months / (months + 1) : 1 / 1.001;
}
