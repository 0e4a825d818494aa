import { eras } from '../../src/bitcoin/subsidy.ts';
import { bookBitcoinPerDay } from './book.ts';
import { number, table } from './csv.ts';
import { type Epoch, epochs } from './epochs.ts';

const DAY = 86_400;

/** A time in which neither difficulty nor subsidy changes; from and to are Unix times. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly blockHeight: number;
  readonly difficulty: number;
}

/** An epoch cut at a halving, whose time is read off the straight line between the epochs' first blocks. */
const stretchesOf = (epoch: Epoch, next: Epoch): readonly Stretch[] => {
  const halving = eras.find(
    ({ fromHeight }) => epoch.fromHeight < fromHeight && fromHeight < next.fromHeight,
  );
  const whole = {
    from: epoch.from,
    to: next.from,
    blockHeight: epoch.fromHeight,
    difficulty: Number(epoch.difficulty),
  };
  if (!halving) return [whole];
  const passed = (halving.fromHeight - epoch.fromHeight) / (next.fromHeight - epoch.fromHeight);
  const time = epoch.from + passed * (next.from - epoch.from);
  return [
    { ...whole, to: time },
    { ...whole, from: time, blockHeight: halving.fromHeight },
  ];
};

const stretches = epochs.slice(1).flatMap((next, index) => stretchesOf(epochs[index]!, next));

const feesOf = new Map(
  table('network_by_month.csv').map((row) => [row['month'], number(row, 'fee_btc_per_block')]),
);

/**
 * Bitcoin that `hashRate` (EH/s, the same all the time) should have found in a month such as `2024-04`, from the
 * difficulty of each epoch in it, the subsidy by height and the month's mean fees.
 */
export const expectedBitcoin = (month: string, hashRate: number): number => {
  const feesPerBlock = feesOf.get(month);
  if (feesPerBlock === undefined) throw new Error(`No fees are known for ${month}.`);
  return cutTo(month).reduce((sum, { from, to, ...network }) => {
    return sum + ((to - from) / DAY) * bookBitcoinPerDay({ ...network, hashRate, feesPerBlock });
  }, 0);
};

/** The stretches of a month, which must cover it. */
const cutTo = (month: string): readonly Stretch[] => {
  const [start, end] = limits(month);
  const inside = stretches
    .filter(({ from, to }) => from < end && to > start)
    .map((stretch) => ({ ...stretch, from: Math.max(stretch.from, start), to: Math.min(stretch.to, end) }));
  const covered = inside.reduce((sum, { from, to }) => sum + to - from, 0);
  if (Math.abs(covered - (end - start)) > 1) throw new Error(`The epochs do not cover ${month}.`);
  return inside;
};

const limits = (month: string): readonly [number, number] => {
  const [year = 0, ordinal = 0] = month.split('-').map(Number);
  return [Date.UTC(year, ordinal - 1) / 1000, Date.UTC(year, ordinal) / 1000];
};
