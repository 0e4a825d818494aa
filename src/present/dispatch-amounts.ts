import type { Value } from '../interpret/absent.ts';
import { Quantified } from '../study/amount.ts';
import type { Dispatch } from '../study/dispatch.ts';
import { bitcoin, dollar, hour, MWh, percent } from '../units/catalogue.ts';
import type { AnyUnit } from '../units/unit.ts';

/** What a megawatt-hour is counted in. */
export const PRICE = dollar.per(MWh);

/** A single number of a dispatch. */
interface AmountShown {
  readonly name: string;
  readonly label: string;
  readonly unit: AnyUnit;
  readonly value: Value;
  readonly strong?: boolean;
  /** Not worth a line when it is nothing. */
  readonly rare?: boolean;
}

/** The single numbers of a dispatch, in the order in which they are told. */
export const amounts = ({ account, ...it }: Dispatch): readonly AmountShown[] => [
  { name: 'hours', label: 'Hours', unit: hour, value: it.hours },
  { name: 'hoursMined', label: 'Hours mined', unit: hour, value: it.hoursMined },
  { name: 'utilisation', label: 'Utilisation', unit: percent, value: it.utilisation },
  { name: 'energyMined', label: 'Energy mined', unit: MWh, value: account.energyMined },
  { name: 'energySold', label: 'Energy sold', unit: MWh, value: account.energySold, rare: true },
  {
    name: 'energySaved',
    label: 'Energy neither mined nor sold',
    unit: MWh,
    value: account.energySaved,
    rare: true,
  },
  { name: 'bitcoin', label: 'Bitcoin', unit: bitcoin, value: it.bitcoin },
  { name: 'strike', label: 'Strike price', unit: PRICE, value: it.strike },
  { name: 'value', label: 'Revenue of a megawatt-hour mined', unit: PRICE, value: it.value },
  { name: 'powerPrice', label: 'Mean price of the hours mined', unit: PRICE, value: account.powerPrice },
  { name: 'salePrice', label: 'Mean price of the hours sold', unit: PRICE, value: account.salePrice },
  { name: 'revenue', label: 'Revenue from mining', unit: dollar, value: account.revenue },
  { name: 'sales', label: 'Revenue from selling', unit: dollar, value: account.sales },
  { name: 'contracts', label: 'Revenue from contracts', unit: dollar, value: account.contracts, rare: true },
  { name: 'energyCost', label: 'Energy mined, at its prices', unit: dollar, value: account.energyCost },
  { name: 'variableCosts', label: 'Variable costs', unit: dollar, value: account.variableCosts, rare: true },
  { name: 'startCosts', label: 'Costs of starting', unit: dollar, value: account.startCosts, rare: true },
  { name: 'net', label: 'Net', unit: dollar, value: account.net, strong: true },
  { name: 'alwaysMining', label: 'Net of always mining', unit: dollar, value: it.alwaysMining },
  { name: 'alwaysSelling', label: 'Net of never mining', unit: dollar, value: it.alwaysSelling },
  { name: 'flexibility', label: 'Worth of stepping aside', unit: dollar, value: it.flexibility },
  { name: 'idleCapital', label: 'Capital of idle time, not subtracted', unit: dollar, value: it.idleCapital },
];

/** The same by name, for programs. */
export const amountsByName = (it: Dispatch): Readonly<Record<string, Quantified>> =>
  Object.fromEntries(amounts(it).map(({ name, value, unit }) => [name, new Quantified(value, unit)]));
