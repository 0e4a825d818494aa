import { type Chain, chain, type Sums, sumsOf } from './chain.ts';
import { CountedSearch } from './counted.ts';
import { risingOrder } from './radix.ts';
import { betweenNone, type Choice, isChained, type Plan, planOf, refuseRules, unreachable } from './rules.ts';

/**
 * The plan of most worth that keeps the rules: exact in every case. Steps that do not depend on each other are
 * chosen one by one, or by rank when their number is bound; what does is solved by dynamic programming.
 * @throws HashwattError when the rules can't all be kept
 */
export function bestPlan(choice: Choice): Plan {
  refuseRules(choice.rules);
  return planOf(isChained(choice.rules) ? chained(choice) : byRank(choice), choice);
}

/** Every step that gains, then the best or worst of them until their number is within bounds. */
function byRank({ gains, barred, rules }: Choice): Uint8Array {
  const runs = new Uint8Array(gains.length);
  let count = 0;
  let allowed = 0;
  for (let at = 0; at < gains.length; at++) {
    allowed += barred[at] ? 0 : 1;
    runs[at] = !barred[at] && gains[at]! >= 0 ? 1 : 0;
    count += runs[at]!;
  }
  if (allowed < rules.least) throw unreachable(rules, allowed);
  if (count >= rules.least && count <= rules.most) return runs;
  const rising = risingOrder(gains).filter((it) => !barred[it]);
  const wanted = count < rules.least ? rules.least : Math.floor(rules.most);
  runs.fill(0);
  for (const at of rising.subarray(allowed - wanted)) runs[at] = 1;
  return runs;
}

function chained(choice: Choice): Uint8Array {
  const { least, most } = choice.rules;
  const sums = sumsOf(choice);
  const free = chain(choice, sums, 0);
  if (free.count >= least && free.count <= most) return free.runs;
  const bound = free.count < least ? least : Math.floor(most);
  const { bonus, found } = bonusFor(choice, sums, free, bound);
  return found.count === bound ? found.runs : searched(choice, sums, found, bonus, bound);
}

const DOUBLINGS = 60;
const TANGENTS = 200;

/** A bonus, or a charge, for each step that runs, and the best plan with it. */
interface Bid {
  readonly bonus: number;
  readonly found: Chain;
}

/** The bonus at which the best plans run too seldom and too often alike, so that its bound on the worth is the least. */
function bonusFor(choice: Choice, sums: Sums, free: Chain, bound: number): Bid {
  const bid = (bonus: number): Bid => ({ bonus, found: chain(choice, sums, bonus) });
  const isBeyond = ({ found }: Bid): boolean =>
    free.count < bound ? found.count >= bound : found.count <= bound;
  let short: Bid = { bonus: 0, found: free };
  let beyond = bid((free.count < bound ? 1 : -1) * largestOf(choice));
  for (let round = 0; !isBeyond(beyond); round++) {
    if (round === DOUBLINGS) throw unreachable(choice.rules, beyond.found.count);
    short = beyond;
    beyond = bid(2 * beyond.bonus);
  }
  for (let round = 0; round < TANGENTS && beyond.found.count !== bound; round++) {
    const next = bid((pureOf(short) - pureOf(beyond)) / (beyond.found.count - short.found.count));
    const line = pureOf(short) + next.bonus * short.found.count;
    if (next.found.worth <= line + NOISE * Math.abs(line)) return next;
    if (isBeyond(next)) beyond = next;
    else short = next;
  }
  return beyond;
}

const NOISE = 1e-12;

/** The worth of a plan without its bonus. */
const pureOf = ({ bonus, found }: Bid): number => found.worth - bonus * found.count;

const largestOf = ({ gains, rules }: Choice): number =>
  gains.reduce((most, it) => Math.max(most, Math.abs(it)), rules.startCost) / 1024 || 1;

/** Widens the slack until a plan lies within it; then no plan outside is better. */
function searched(choice: Choice, sums: Sums, found: Chain, bonus: number, bound: number): Uint8Array {
  const { gains, rules } = choice;
  const widest = gains.reduce((sum, it) => sum + Math.abs(it), rules.startCost * gains.length + 1);
  const limit = found.worth - bonus * bound;
  // The noise of sums of doubles, that must not part what is equal.
  const noise = NOISE * (widest + Math.abs(bonus) * gains.length);
  let slack = widest / (gains.length * 64) + noise;
  for (;;) {
    const runs = new CountedSearch(choice, sums, found, bonus, slack).search();
    const gap = runs ? limit - planOf(runs, choice).worth : Number.POSITIVE_INFINITY;
    if (runs && gap <= slack) return runs;
    if (slack > 2 * widest) throw betweenNone(rules);
    slack = runs ? gap + noise : 4 * slack;
  }
}
