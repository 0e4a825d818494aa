import { quantileOf } from '../chance/sample.ts';
import { Absent, both, type Value } from '../interpret/absent.ts';
import { ExactReader } from '../interpret/exact.ts';
import { Model } from '../formula/model.ts';
import * as fleet from '../mining/fleet.ts';
import * as network from '../mining/network.ts';
import * as plant from '../mining/plant.ts';
import * as pue from '../mining/pue.ts';
import { day, second } from '../units/catalogue.ts';
import { convert } from '../units/convert.ts';
import { Exact } from '../units/decimal.ts';
import { type MonthIndex, monthIndex } from './calendar.ts';
import { STRENGTH } from './inputs.ts';
import { type Stretch, stretchesIn } from './stretches.ts';

/** What is known of the chain’s past: its stretches, and the mean fees of a block in BTC by month. */
export interface Chain {
  readonly stretches: readonly Stretch[];
  readonly fees: ReadonlyMap<MonthIndex, Exact>;
}

/** What a miner says of a month: its average hash rate in EH/s, and the bitcoin that it made. */
export interface Production {
  readonly company: string;
  /** As `2024-09`. */
  readonly month: string;
  readonly hashRate: Exact;
  readonly bitcoin: Exact;
}

/** The same beside what was to be expected. */
export interface Tested extends Production {
  readonly expected: Value;
  /** Reported over expected. */
  readonly ratio: Value;
}

/** How the ratios lie, where there are any. */
export interface Spread {
  readonly median: Exact;
  /** Between these lie four fifths of them. */
  readonly low: Exact;
  readonly high: Exact;
}

export interface Backtest<T extends Tested = Tested> {
  readonly rows: readonly T[];
  /** How many of them could be compared. */
  readonly compared: number;
  readonly spread: Spread | undefined;
}

/** Holds what miners reported beside what the chain paid for such a hash rate. */
export function backtest<T extends Production>(rows: readonly T[], chain: Chain): Backtest<T & Tested> {
  const tested = rows.map((it) => {
    const expected = expectedBitcoin(it.month, it.hashRate, chain);
    return { ...it, expected, ratio: ratioOf(it.bitcoin, expected) };
  });
  const ratios = tested.flatMap(({ ratio }) => (ratio instanceof Exact ? ratio.toNumber() : []));
  return { rows: tested, compared: ratios.length, spread: spreadOf(ratios) };
}

const ratioOf = (reported: Exact, expected: Value): Value =>
  both(reported, expected, (a, b) => (b.isZero() ? Absent.because('no bitcoin is expected') : a.div(b)));

/** The ends of the interval that holds four fifths. */
const [LOW, HIGH] = [0.1, 0.9];

function spreadOf(ratios: readonly number[]): Spread | undefined {
  if (ratios.length === 0) return undefined;
  const sample = { sorted: Float64Array.from(ratios).toSorted(), absent: 0 };
  const at = (share: number): Exact => new Exact(quantileOf(sample, share)!.value);
  return { median: at(0.5), low: at(LOW), high: at(HIGH) };
}

/** The chapters that a share of the network rests on; the whole book takes several times as long. */
const reader = new ExactReader(new Model({ plant, pue, fleet, network }));

/**
 * The bitcoin that a hash rate in EH/s, the same all month, should have made: by the difficulty of each epoch in it, the
 * subsidy by height and the month’s mean fees. Absent where the chain is not known.
 */
export function expectedBitcoin(month: string, hashRate: Exact, { stretches, fees }: Chain): Value {
  const index = monthIndex(month) ?? NaN;
  const feesPerBlock = fees.get(index);
  const inside = stretchesIn(index, stretches);
  if (!feesPerBlock || inside.length === 0) return Absent.because(`the chain of ${month} is not known`);
  return inside.reduce<Value>((sum, { from, to, blockHeight, difficulty }) => {
    const perDay = bitcoinAt({ hashRate, difficulty, blockHeight: new Exact(blockHeight), feesPerBlock });
    const days = convert(new Exact(to - from), second, day);
    return both(sum, perDay, (a, b) => a.plus(b.times(days)));
  }, new Exact(0));
}

/**
 * The difficulty of the past already holds the miner's own hash rate, which is what a displacement of 100 % says.
 * Reports do not say what the pool kept, so no fee is taken off.
 */
const AS_REPORTED = { displacement: new Exact(100), poolFee: new Exact(0) };

function bitcoinAt(on: Readonly<Record<string, Exact>>): Value {
  const inputs = Object.entries({ ...on, ...AS_REPORTED });
  return reader
    .read(new Map(inputs.map(([name, value]) => [name, { value, strength: STRENGTH.given }])))
    .valueOf(network.bitcoinPerDay);
}
