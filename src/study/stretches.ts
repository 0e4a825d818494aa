import { difficultyOfBits } from '../bitcoin/difficulty.ts';
import { RETARGET_INTERVAL } from '../bitcoin/retarget.ts';
import { eras } from '../bitcoin/subsidy.ts';
import { scaled } from '../units/convert.ts';
import { Exact } from '../units/decimal.ts';
import { type MonthIndex, startOf } from './calendar.ts';

/** A difficulty epoch: its compact bits, and the Unix time of its first block. */
export interface ChainEpoch {
  readonly bits: number;
  readonly from: number;
}

/** A time in which neither difficulty nor subsidy changes; from and to are Unix times. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly blockHeight: number;
  readonly difficulty: Exact;
}

/** The stretches of epochs that follow each other from height 0 on; the last epoch only ends the one before it. */
export const stretchesOf = (epochs: readonly ChainEpoch[]): readonly Stretch[] =>
  epochs.slice(1).flatMap(({ from: to }, index) => {
    const { bits, from } = epochs[index]!;
    const difficulty = scaled(new Exact(1), difficultyOfBits(bits));
    return cutAtHalving({ from, to, blockHeight: index * RETARGET_INTERVAL, difficulty });
  });

/** A halving’s time is read off the straight line between the first blocks of two epochs. */
function cutAtHalving(whole: Stretch): readonly Stretch[] {
  const { from, to, blockHeight } = whole;
  const halving = eras.find(
    ({ fromHeight }) => blockHeight < fromHeight && fromHeight < blockHeight + RETARGET_INTERVAL,
  );
  if (!halving) return [whole];
  const passed = (halving.fromHeight - blockHeight) / RETARGET_INTERVAL;
  const time = Math.round(from + passed * (to - from));
  return [
    { ...whole, to: time },
    { ...whole, from: time, blockHeight: halving.fromHeight },
  ];
}

/** The stretches of a month, or none when they do not cover it. */
export function stretchesIn(month: MonthIndex, all: readonly Stretch[]): readonly Stretch[] {
  const [start, end] = [startOf(month), startOf(month + 1)];
  const inside = all
    .filter(({ from, to }) => from < end && to > start)
    .map((it) => ({ ...it, from: Math.max(it.from, start), to: Math.min(it.to, end) }));
  const covered = inside.reduce((sum, { from, to }) => sum + to - from, 0);
  return covered === end - start ? inside : [];
}
