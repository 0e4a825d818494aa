import { Absent, type Value } from '../../src/interpret/absent.ts';
import { ExactReader } from '../../src/interpret/exact.ts';
import { mining } from '../../src/mining/book.ts';
import { type Inputs, type Name, readInputs } from '../../src/study/inputs.ts';
import type { Exact } from '../../src/units/decimal.ts';
import { HashwattError } from '../../src/units/problem.ts';

const reader = new ExactReader(mining);

/** The book with these inputs and nothing assumed. */
const book = (inputs: Inputs): ((name: Name) => Value) => {
  const { stated, problems } = readInputs(inputs);
  if (problems.length > 0) throw new HashwattError(problems);
  const { valueOf } = reader.read(stated);
  return (name) => valueOf(mining.quantity(name));
};

/** The same for quantities that must have a value. */
export const values = (inputs: Inputs): ((name: Name) => Exact) => {
  const read = book(inputs);
  return (name) => {
    const value = read(name);
    if (value instanceof Absent) throw new Error(`${name} has no value: ${value.because}.`);
    return value;
  };
};

/** Why a quantity has no value; undefined where it has one. */
export const reason = (inputs: Inputs, name: Name): string | undefined => {
  const value = book(inputs)(name);
  return value instanceof Absent ? value.because : undefined;
};

/** A mine of 50 MW on the network of 26 December 2025: everything that a revenue and a margin need. */
export const site = {
  netCapacity: '50 MW',
  capacityFactor: '90 %',
  miningShare: '100 %',
  deliveryLoss: '0 %',
  uptime: '97 %',
  pue: '1.10',
  minerPower: '3645 W',
  minerHashRate: '270 TH/s',
  networkHashRate: '1061.24 EH/s',
  blockHeight: '929648',
  feesPerBlock: '0.01527001 BTC',
  displacement: '0 %',
  poolFee: '1 %',
  bitcoinPrice: '87438',
  powerPrice: '45 $/MWh',
  gridPrice: '$60/MWh',
} as const satisfies Inputs;
