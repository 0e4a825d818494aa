import type { Value } from '../interpret/absent.ts';
import { Exact } from '../units/decimal.ts';
import type { Name } from './inputs.ts';
import type { Months } from './project.ts';
import { minus, over, plus, sum, times } from './values.ts';
import { presentValue } from './worth.ts';

/** What else the same energy, or the same cash, could do; each at its worth on the first day. */
export interface Alternatives {
  readonly mine: Value;
  /** The energy that mining would use sold to the grid month by month. */
  readonly sellThePower: Value;
  /** The cash that mining takes, put into bitcoin on the same days and sold at the end. */
  readonly buyBitcoin: Value;
  /** Bitcoin that the same cash would buy, beside what is mined. */
  readonly bitcoinBought: Value;
  readonly bitcoinMined: Value;
}

/** The columns that are compared. */
export const COMPARED = [
  'bitcoinPrice',
  'bitcoinInMonth',
  'revenueInMonth',
  'incomeInMonth',
  'saleInMonth',
  'spentInMonth',
  'loanPaymentInMonth',
  'taxInMonth',
] as const satisfies readonly Name[];

const ZERO = new Exact(0);

/** Compares mining, of a worth that is known, with selling the power and with buying bitcoin. */
export function alternatives(followed: Months, worth: Value): Alternatives {
  const { column } = followed;
  const [price, capital] = [column('bitcoinPrice'), column('spentInMonth')];
  const costs = paidOut(followed);
  const bought = sum(capital.map((it, at) => over(plus(it, costs[at]!), price[at]!, 'bitcoin has no price')));
  const proceeds = times(bought, price.at(-1)!);
  const spent = [...capital, minus(ZERO, proceeds)].map((it, at) =>
    plus(it, at === 0 ? ZERO : costs[at - 1]!),
  );
  return {
    mine: worth,
    sellThePower: presentValue(followed, [ZERO, ...column('saleInMonth')]),
    buyBitcoin: minus(ZERO, presentValue(followed, spent)),
    bitcoinBought: bought,
    bitcoinMined: sum(column('bitcoinInMonth')),
  };
}

/** What mining pays at the end of each month: its running costs, loans and taxes. */
function paidOut({ column }: Months): Value[] {
  const [income, loans, taxes] = [
    column('incomeInMonth'),
    column('loanPaymentInMonth'),
    column('taxInMonth'),
  ];
  return column('revenueInMonth').map((it, at) => plus(minus(it, income[at]!), plus(loans[at]!, taxes[at]!)));
}
