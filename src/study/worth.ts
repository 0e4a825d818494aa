import { Absent, type Value } from '../interpret/absent.ts';
import { monthly } from '../mining/book.ts';
import { Exact } from '../units/decimal.ts';
import { discountedPayback, npv, owedAgain, payback, yearlyRate } from './finance.ts';
import type { Name } from './inputs.ts';
import { irr } from './irr.ts';
import type { Months } from './project.ts';
import { type Column, minus, of, over, plus, sum } from './values.ts';
import { type Sums, worthOfSums } from './worth-sums.ts';

/** The worth of a projection at its start; times are in months, rates a year. */
export interface Worth {
  readonly npv: Value;
  /** Every internal rate of return, as fractions a year; none is an answer. */
  readonly irr: readonly Exact[] | Absent;
  /** Months until the cash has come back; `undefined` for never. */
  readonly payback: number | undefined | Absent;
  /** Months after which something is owed again, after a payback that did not last. */
  readonly owedAgain: number | undefined;
  readonly discountedPayback: number | undefined | Absent;
  readonly profitabilityIndex: Value;
  /** Dollars for each bitcoin: running costs alone, and with capital less resale. */
  readonly costPerBitcoin: Value;
  readonly fullCostPerBitcoin: Value;
  /** Dollars for each MWh that the revenue would pay: to run, and to build. */
  readonly breakEvenPowerPrice: Value;
  readonly buildPowerPrice: Value;
  readonly bitcoinMined: Value;
}

const ZERO = new Exact(0);
const ONE = new Exact(1);

/** What money is worth at the start of a projection when it comes after the months of `flows`. */
export const presentValue = ({ first }: Months, flows: Column): Value => {
  const step = first.valueOf(monthly.quantity('discountStep'));
  return of([step, ...flows], ([known, ...all]) => npv(known!.minus(ONE), all));
};

/** The columns that a worth is made of. */
export const WORTHY = [
  'bitcoinInMonth',
  'revenueInMonth',
  'energyInMonth',
  'energyCostInMonth',
  'demandChargeInMonth',
  'fixedChargeInMonth',
  'capitalInMonth',
  'spentInMonth',
  'resaleInMonth',
] as const satisfies readonly Name[];

/** What quantities of all months are worth at the start, each worked out once. */
function worthsOf(followed: Months): Sums<Value>['worth'] {
  const known = new Map<string, Value>();
  return (name, at) => {
    const column = followed.column(name);
    const worth =
      known.get(`${name} ${at}`) ?? presentValue(followed, at === 'end' ? [ZERO, ...column] : column);
    known.set(`${name} ${at}`, worth);
    return worth;
  };
}

/** Values the flows of a projection. */
export function worthOf(followed: Months, flows: Column): Worth {
  const again = of(flows, owedAgain);
  const step = followed.first.valueOf(monthly.quantity('discountStep'));
  const net = presentValue(followed, flows);
  const sums = worthOfSums<Value>({
    worth: worthsOf(followed),
    net: () => net,
    sum: (name) => sum(followed.column(name)),
    one: ONE,
    plus,
    minus,
    over,
  });
  return {
    npv: sums.npv(),
    irr: of(flows, (known) => irr(known).map(yearlyRate)),
    payback: of(flows, payback),
    owedAgain: again instanceof Absent ? undefined : again,
    discountedPayback: of([step, ...flows], ([known, ...all]) => discountedPayback(known!.minus(ONE), all)),
    profitabilityIndex: sums.profitabilityIndex(),
    costPerBitcoin: sums.costPerBitcoin(),
    fullCostPerBitcoin: sums.fullCostPerBitcoin(),
    breakEvenPowerPrice: sums.breakEvenPowerPrice(),
    buildPowerPrice: sums.buildPowerPrice(),
    bitcoinMined: sums.bitcoinMined(),
  };
}
