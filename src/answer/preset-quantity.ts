import { ExactReader } from '../interpret/exact.ts';
import { mining } from '../mining/book.ts';
import type { Preset } from '../presets/preset.ts';
import { statedBy } from '../presets/stated-by.ts';
import { Quantified } from '../study/amount.ts';
import { isYearName, type YearName } from '../study/inputs.ts';

const reader = new ExactReader(mining);

/** A quantity of the book as the values of a preset alone give it, such as the efficiency of a machine. */
export function presetQuantity(preset: Preset, name: YearName): Quantified {
  const { unit, about } = mining.quantity(name);
  const stated = new Map(statedBy(preset).filter(([it]) => isYearName(it)));
  return new Quantified(reader.read(stated).valueOf(mining.quantity(name)), unit, about.whole);
}
