import type { Node } from '../formula/node.ts';
import { Absent } from '../interpret/absent.ts';
import { mining } from '../mining/book.ts';
import * as economics from '../mining/economics.ts';
import { energyPerYear } from '../mining/fleet.ts';
import * as network from '../mining/network.ts';
import type { Envelope } from '../study/envelope.ts';
import type { Name } from '../study/inputs.ts';
import type { Exact } from '../units/decimal.ts';
import type { AnyUnit } from '../units/unit.ts';
import { valueText } from './values.ts';

/** A value if nobody leaves the network, and if others leave as much as we bring. */
export interface Bounds {
  readonly nobodyLeaves: Exact;
  readonly othersLeave: Exact;
}

interface Readable {
  readonly in: (unit: AnyUnit) => Node;
}

const bitcoin = [network.bitcoinPerDayIfNobodyLeaves, network.bitcoinPerDayIfOthersLeave] as const;
const revenue = [economics.revenuePerDayIfNobodyLeaves, economics.revenuePerDayIfOthersLeave] as const;
const margin = [economics.marginPerDayIfNobodyLeaves, economics.marginPerDayIfOthersLeave] as const;
const perMWh = [revenue[0].div(energyPerYear), revenue[1].div(energyPerYear)] as const;

/** Both bounds of all that depends on who leaves. */
const bounded: { readonly [name in Name]?: readonly [nobodyLeaves: Readable, othersLeave: Readable] } = {
  networkShare: [network.networkShareIfNobodyLeaves, network.networkShareIfOthersLeave],
  bitcoinPerDay: bitcoin,
  bitcoinPerYear: bitcoin,
  revenuePerDay: revenue,
  revenuePerYear: revenue,
  revenuePerMWh: perMWh,
  marginPerDay: margin,
  marginPerYear: margin,
  breakEvenPowerPrice: perMWh,
  breakEvenBitcoinPrice: [
    economics.powerCostPerDay.div(bitcoin[0]),
    economics.powerCostPerDay.div(bitcoin[1]),
  ],
  upliftPerDay: [
    revenue[0].minus(economics.gridRevenuePerDay),
    revenue[1].minus(economics.gridRevenuePerDay),
  ],
};

/** The bounds of a result, where it has any. */
export function boundsOf({ estimate }: Envelope, name: Name): Bounds | undefined {
  const { unit } = mining.quantity(name);
  const [lower, upper] = (bounded[name] ?? []).map((it) => estimate.evaluation.evaluate(it.in(unit)));
  if (lower === undefined || upper === undefined) return undefined;
  if (lower instanceof Absent || upper instanceof Absent) return undefined;
  return { nobodyLeaves: lower, othersLeave: upper };
}

/** Both bounds as `$10.5 … $14.3 M/day`: a unit that they share is written once. */
export function rangeText(name: Name, { nobodyLeaves, othersLeave }: Bounds): string {
  const [lower, upper] = [nobodyLeaves, othersLeave].map((it) => valueText(name, it));
  const unit = /^[^\p{L}%/]*(.*)$/u.exec(upper!)![1]!;
  return `${lower!.endsWith(unit) ? lower!.slice(0, lower!.length - unit.length).trimEnd() : lower} … ${upper}`;
}
