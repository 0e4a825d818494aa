import { Absent } from '../../src/interpret/absent.ts';
import { ExactReader } from '../../src/interpret/exact.ts';
import { mining } from '../../src/mining/book.ts';
import { bitcoinPerDay } from '../../src/mining/network.ts';
import { Exact } from '../../src/units/decimal.ts';

/** What the book needs for bitcoin a day: EH/s of ours, and the network at that time. */
export interface Mining {
  readonly hashRate: number;
  readonly difficulty: number;
  readonly blockHeight: number;
  readonly feesPerBlock: number;
}

// The difficulty of the past already holds the miner's own hash rate, which is what a displacement of 100 % says.
// Reports do not say what the pool kept, so no fee is taken off.
const asReported = { displacement: 100, poolFee: 0 };

const book = new ExactReader(mining);

/** The book's bitcoin a day of a miner on a day of the past. */
export const bookBitcoinPerDay = (on: Mining): number => {
  const inputs = Object.entries({ ...on, ...asReported });
  const given = new Map(inputs.map(([name, value]) => [name, { value: new Exact(value), strength: 1 }]));
  const result = book.read(given).valueOf(bitcoinPerDay);
  if (result instanceof Absent) throw new Error(`The book has no bitcoin for ${JSON.stringify(on)}.`);
  return result.toNumber();
};
