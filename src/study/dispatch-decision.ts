import { bestPlan } from '../hours/plan.ts';
import { fixedPoint, rank, type Ranked } from '../hours/ranked.ts';
import { isChained, type Plan, planOf, type Rules } from '../hours/rules.ts';
import { totalOf } from '../hours/total.ts';
import type { Offers } from './dispatch-offers.ts';

/** Which steps are mined, and the value of a megawatt-hour that decided it. */
export interface Decision {
  readonly plan: Plan;
  /** $/MWh: mining pays up to this cost of its energy. */
  readonly strike: number;
}

/** The value of a MWh, in $, when so many MWh are mined; it falls as they grow. */
export type ValueOf = (energy: number) => number;

const ROUNDS = 60;
const PRECISE = 1e-10;

/** What a site earns by mining so many MWh, in $, for an owner whose last hour lowers the worth of all others. */
export type RevenueOf = (energy: number) => number;

/**
 * Decides the hours at the value that they themselves leave to a megawatt-hour: the more are mined, the
 * less each is worth, so there is one such value.
 * @param revenueOf for an owner who counts that, and then takes the whole hours that earn most
 */
export const decide = (offers: Offers, rules: Rules, valueOf: ValueOf, revenueOf?: RevenueOf): Decision =>
  isChained(rules) || rules.least > 0 || rules.most < offers.energies.length
    ? bound(offers, rules, valueOf, revenueOf)
    : free(offers, rules, valueOf, revenueOf);

/** The steps that may be mined in rising order of what they cost. */
export function rankedOffers({ energies, costs, barred }: Offers): Ranked & { readonly steps: Uint32Array } {
  const open = Uint32Array.from(energies.keys()).filter((at) => !barred[at] && energies[at]! > 0);
  const of = (column: Float64Array): Float64Array => Float64Array.from(open, (at) => column[at]!);
  const ranked = rank(of(costs), of(energies));
  return { ...ranked, steps: ranked.order.map((it) => open[it]!) };
}

function free(offers: Offers, rules: Rules, valueOf: ValueOf, revenueOf?: RevenueOf): Decision {
  const ranked = rankedOffers(offers);
  const agreed = fixedPoint(ranked, valueOf);
  const count = revenueOf ? wholeHours(ranked, agreed, revenueOf) : agreed;
  const runs = new Uint8Array(offers.energies.length);
  for (const at of ranked.steps.subarray(0, count)) runs[at] = 1;
  const strike = valueOf(ranked.energy[count]!);
  return { plan: planOf(runs, { gains: gainsAt(strike, offers), barred: offers.barred, rules }), strike };
}

/** The count of hours that earns most, beside that at which the last part of an hour earns its cost. */
function wholeHours({ energy, worth }: Ranked, agreed: number, revenueOf: RevenueOf): number {
  const net = (count: number): number => revenueOf(energy[count]!) - worth[count]!;
  let count = agreed;
  while (count < energy.length - 1 && net(count + 1) > net(count)) count++;
  while (count > 0 && net(count - 1) > net(count)) count--;
  return count;
}

const gainsAt = (strike: number, { energies, costs }: Offers): Float64Array =>
  energies.map((it, at) => (it === 0 ? 0 : (strike - costs[at]!) * it));

/**
 * Under rules the best plan is found anew for each value; more value never means less energy in it, so the value that
 * agrees with its own plan is closed in on from both sides. Where the plan jumps over it, the smaller plan stands, and
 * for an owner the best between the two.
 */
function bound(offers: Offers, rules: Rules, valueOf: ValueOf, revenueOf?: RevenueOf): Decision {
  const bid = (strike: number) => {
    const plan = bestPlan({ gains: gainsAt(strike, offers), barred: offers.barred, rules });
    return { plan, strike, value: valueOf(energyOf(plan, offers)) };
  };
  let high = bid(valueOf(0));
  if (high.value >= high.strike) return high;
  let low = bid(Math.min(high.value, valueOf(total(offers))));
  for (let round = 0; round < ROUNDS && high.strike - low.strike > PRECISE * Math.abs(high.strike); round++) {
    const guess = (low.value + high.value) / 2;
    const isWithin = round % 2 === 0 && guess > low.strike && guess < high.strike;
    const next = bid(isWithin ? guess : (low.strike + high.strike) / 2);
    if (next.value >= next.strike) low = next;
    else high = next;
  }
  if (!revenueOf) return low;
  const most = (count: number): Plan => {
    const gains = gainsAt(high.strike, offers);
    return bestPlan({ gains, barred: offers.barred, rules: { ...rules, most: count } });
  };
  const plan = bestBetween(low.plan, high.plan, most, (it) => netOf(it, offers, rules, revenueOf));
  return { plan, strike: valueOf(energyOf(plan, offers)) };
}

/** The plan of most net between two, found by how many steps it may run. */
function bestBetween(
  low: Plan,
  high: Plan,
  most: (count: number) => Plan,
  net: (plan: Plan) => number,
): Plan {
  let [from, to] = [low.count, high.count];
  const better = (a: Plan, b: Plan): Plan => (net(b) > net(a) ? b : a);
  let best = better(low, high);
  while (to - from > 1) {
    const middle = (from + to) >> 1;
    const [one, other] = [most(middle), most(Math.min(to, middle + 1))];
    best = better(better(best, one), other);
    if (net(other) > net(one)) from = middle;
    else to = middle;
  }
  return best;
}

/** What a plan earns, less its energy and its starts. */
function netOf(plan: Plan, offers: Offers, { startCost }: Rules, revenueOf: RevenueOf): number {
  const { energies, costs } = offers;
  const cost = totalOf(energies.length, (at) => (plan.runs[at] ? energies[at]! * costs[at]! : 0));
  return revenueOf(energyOf(plan, offers)) - cost - plan.starts * startCost;
}

const total = ({ energies }: Offers): number => totalOf(energies.length, (at) => energies[at]!);

/** MWh that a plan mines. */
export const energyOf = ({ runs }: Pick<Plan, 'runs'>, { energies }: Offers): number =>
  totalOf(runs.length, (at) => (runs[at] ? energies[at]! : 0));
