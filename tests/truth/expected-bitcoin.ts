import { epochs } from '../../src/presets/compiled-epochs.ts';
import { shipped } from '../../src/presets/compiled.ts';
import { chainOf } from '../../src/presets/chain.ts';
import { networkMonths } from '../../src/presets/months.ts';
import { expectedBitcoin as expected } from '../../src/study/backtest.ts';
import { Exact } from '../../src/units/decimal.ts';

const chain = chainOf(epochs, networkMonths(shipped));

/** Bitcoin that `hashRate` (EH/s, the same all the time) should have found in a month such as `2024-04`. */
export const expectedBitcoin = (month: string, hashRate: number): number => {
  const found = expected(month, new Exact(hashRate), chain);
  if (!(found instanceof Exact)) throw new Error(found.because);
  return found.toNumber();
};
