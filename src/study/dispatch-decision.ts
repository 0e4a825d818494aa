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

/**
 * Decides the hours at the value that they themselves leave to a megawatt-hour: the more are mined, the
 * less each is worth, so there is one such value.
 */
export const decide = (offers: Offers, rules: Rules, valueOf: ValueOf): Decision =>
  isChained(rules) || rules.least > 0 || rules.most < offers.energies.length
    ? bound(offers, rules, valueOf)
    : free(offers, rules, valueOf);

/** The steps that may be mined in rising order of what they cost. */
export function rankedOffers({ energies, costs, barred }: Offers): Ranked & { readonly steps: Uint32Array } {
  const open = Uint32Array.from(energies.keys()).filter((at) => !barred[at] && energies[at]! > 0);
  const of = (column: Float64Array): Float64Array => Float64Array.from(open, (at) => column[at]!);
  const ranked = rank(of(costs), of(energies));
  return { ...ranked, steps: ranked.order.map((it) => open[it]!) };
}

function free(offers: Offers, rules: Rules, valueOf: ValueOf): Decision {
  const ranked = rankedOffers(offers);
  const count = fixedPoint(ranked, valueOf);
  const runs = new Uint8Array(offers.energies.length);
  for (const at of ranked.steps.subarray(0, count)) runs[at] = 1;
  const strike = valueOf(ranked.energy[count]!);
  return { plan: planOf(runs, { gains: gainsAt(strike, offers), barred: offers.barred, rules }), strike };
}

const gainsAt = (strike: number, { energies, costs }: Offers): Float64Array =>
  energies.map((it, at) => (it === 0 ? 0 : (strike - costs[at]!) * it));

/**
 * Under rules the best plan is found anew for each value; more value never means less energy in it, so the value that
 * agrees with its own plan is closed in on from both sides. Where the plan jumps over it, the smaller plan stands: each
 * plan is exact at its value, and an owner who could gain by something between the two is not told so.
 */
function bound(offers: Offers, rules: Rules, valueOf: ValueOf): Decision {
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
  return low;
}

const total = ({ energies }: Offers): number => totalOf(energies.length, (at) => energies[at]!);

/** MWh that a plan mines. */
export const energyOf = ({ runs }: Pick<Plan, 'runs'>, { energies }: Offers): number =>
  totalOf(runs.length, (at) => (runs[at] ? energies[at]! : 0));
