import { Absent, type Value } from '../interpret/absent.ts';
import { monthly } from '../mining/book.ts';
import { Exact } from '../units/decimal.ts';
import { discountedPayback, npv, owedAgain, payback, yearlyRate } from './finance.ts';
import type { Name } from './inputs.ts';
import { irr } from './irr.ts';
import type { Months } from './project.ts';
import { type Column, minus, of, over, plus } from './values.ts';

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

/** Values the flows of a projection. */
export function worthOf(followed: Months, flows: Column): Worth {
  const again = of(flows, owedAgain);
  const atEnd = (name: Name): Value => presentValue(followed, [ZERO, ...followed.column(name)]);
  const [bitcoin, revenue, energy] = [
    atEnd('bitcoinInMonth'),
    atEnd('revenueInMonth'),
    atEnd('energyInMonth'),
  ];
  const charges = plus(atEnd('demandChargeInMonth'), atEnd('fixedChargeInMonth'));
  const running = plus(atEnd('energyCostInMonth'), charges);
  const capital = presentValue(followed, followed.column('capitalInMonth'));
  const own = presentValue(followed, followed.column('spentInMonth'));
  const building = minus(capital, atEnd('resaleInMonth'));
  const step = followed.first.valueOf(monthly.quantity('discountStep'));
  const net = presentValue(followed, flows);
  return {
    npv: net,
    irr: of(flows, (known) => irr(known).map(yearlyRate)),
    payback: of(flows, payback),
    owedAgain: again instanceof Absent ? undefined : again,
    discountedPayback: of([step, ...flows], ([known, ...all]) => discountedPayback(known!.minus(ONE), all)),
    profitabilityIndex: plus(ONE, over(net, own, 'no capital of one’s own is spent')),
    costPerBitcoin: over(running, bitcoin, 'no bitcoin is mined'),
    fullCostPerBitcoin: over(plus(running, building), bitcoin, 'no bitcoin is mined'),
    breakEvenPowerPrice: over(revenue, energy, 'no energy is used'),
    buildPowerPrice: over(minus(revenue, plus(charges, building)), energy, 'no energy is used'),
  };
}
