import { ExactReader } from '../../src/interpret/exact.ts';
import { monthly } from '../../src/mining/book.ts';
import type { Inputs, Name } from '../../src/study/inputs.ts';
import { months } from '../../src/study/project.ts';
import type { Exact } from '../../src/units/decimal.ts';
import { course, present, type Said, stated } from '../study/course.ts';

const reader = new ExactReader(monthly);

/** One month of these inputs, over what is assumed. */
export const month = (...inputs: readonly Inputs[]): ((name: Name) => Exact) => {
  const { valueOf } = reader.read(stated(...inputs));
  return (name) => present(valueOf(monthly.quantity(name)));
};

/** A quantity month by month. */
export const column = (name: Name, inputs: Inputs, paths: Said, count: number): Exact[] =>
  months(course(inputs, count, paths), [name])
    .column(name)
    .map(present);

/** A fleet of this many EH/s, to the PH/s, at a place that is never short of power. */
export const fleetOf = (hashRate: number): Inputs => ({
  netCapacity: 1_000_000,
  minerCount: Math.round(hashRate * 1_000),
  minerHashRate: '1000 TH/s',
  minerPower: '15 kW',
  pue: '1.1',
  capacityFactor: '100 %',
  uptime: '100 %',
});

/** A network of 1,000 EH/s that pays 3.2 BTC a block. */
export const network = {
  networkHashRate: '1000 EH/s',
  blockHeight: 930_000,
  feesPerBlock: '0.075 BTC',
  bitcoinPrice: 100_000,
  powerPrice: '$30/MWh',
} as const satisfies Inputs;
