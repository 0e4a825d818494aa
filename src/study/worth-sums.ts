import type { Name } from './inputs.ts';

/** What the sums of a projection are worth, in any kind of number: exact ones, or a column of draws. */
export interface Sums<V> {
  /** The worth at the start of a quantity of each month, which comes at its start or its end. */
  readonly worth: (name: Name, at: 'start' | 'end') => V;
  /** The worth at the start of all cash. */
  readonly net: () => V;
  /** A quantity summed over the months. */
  readonly sum: (name: Name) => V;
  readonly one: V;
  readonly plus: (a: V, b: V) => V;
  readonly minus: (a: V, b: V) => V;
  /** A quotient; `zero` says what it means that there is nothing to divide by. */
  readonly over: (a: V, b: V, zero: string) => V;
}

/** What follows from sums. */
type WorthOfSums =
  | 'npv'
  | 'profitabilityIndex'
  | 'costPerBitcoin'
  | 'fullCostPerBitcoin'
  | 'breakEvenPowerPrice'
  | 'buildPowerPrice'
  | 'bitcoinMined';

/** What a projection is worth, as far as it follows from sums: each worked out when it is asked for. */
export const worthOfSums = <V>({
  worth,
  net,
  sum,
  one,
  plus,
  minus,
  over,
}: Sums<V>): Readonly<Record<WorthOfSums, () => V>> => {
  const bitcoin = (): V => worth('bitcoinInMonth', 'end');
  const energy = (): V => worth('energyInMonth', 'end');
  const revenue = (): V => worth('revenueInMonth', 'end');
  const charges = (): V => plus(worth('demandChargeInMonth', 'end'), worth('fixedChargeInMonth', 'end'));
  const running = (): V => plus(worth('energyCostInMonth', 'end'), charges());
  const capital = (): V => worth('capitalInMonth', 'start');
  const own = (): V => worth('spentInMonth', 'start');
  const building = (): V => minus(capital(), worth('resaleInMonth', 'end'));
  return {
    npv: net,
    profitabilityIndex: () => plus(one, over(net(), own(), 'no capital of one’s own is spent')),
    costPerBitcoin: () => over(running(), bitcoin(), 'no bitcoin is mined'),
    fullCostPerBitcoin: () => over(plus(running(), building()), bitcoin(), 'no bitcoin is mined'),
    breakEvenPowerPrice: () => over(revenue(), energy(), 'no energy is used'),
    buildPowerPrice: () => over(minus(revenue(), plus(charges(), building())), energy(), 'no energy is used'),
    bitcoinMined: () => sum('bitcoinInMonth'),
  };
};
