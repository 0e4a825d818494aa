import type { Draws, Results } from './monte-carlo.ts';

// Work B as a person would write it who wants nothing but speed: one loop, no book, no names.

const MONTHS = 120;
const BLOCK = 64;
const ERA = 210_000;
const BLOCKS = 4383;
const HOURS = 730.5;

const flows = new Float64Array(BLOCK * MONTHS);
const [capital, total, start, rate] = [0, 1, 2, 3].map(() => new Float64Array(BLOCK)) as Four;
const [x, low, high, value, slope] = Array.from({ length: 5 }, () => new Float64Array(4)) as Five;
const open = new Uint8Array(4);
type Four = [Float64Array, Float64Array, Float64Array, Float64Array];
type Five = [...Four, Float64Array];

/** Draws `from` to `to` of a block; the columns hold percentages as the book does. */
export function byHand(draws: Draws, from: number, count: number, out: Results): void {
  const [plant, factor, share, pue, efficiency, price0, growth, others0, othersGrowth] = draws as Columns;
  const [fees0, poolFee, uptime, powerPrice, opex, machine, building, discount, height] = draws.slice(
    9,
  ) as Columns;
  const [npvs, coins, margins, paybacks, rates] = out as unknown as Columns;
  for (let i = 0; i < count; i++) {
    const site = plant[i]! * share[i]! * 0.01;
    const hash = site / pue[i]! / efficiency[i]!;
    const use = factor[i]! * uptime[i]! * 1e-4;
    const mean = hash * use;
    const energy = site * use * HOURS;
    const cost = energy * powerPrice[i]!;
    const spent = hash * 1e6 * machine[i]! + site * building[i]!;
    const fixed = (site * opex[i]!) / 12;
    const priceStep = Math.exp(Math.log(1 + growth[i]! * 0.01) / 12);
    const othersStep = Math.exp(Math.log(1 + othersGrowth[i]! * 0.01) / 12);
    const step = Math.exp(-Math.log(1 + discount[i]! * 0.01) / 12);
    const keep = mean * (1 - poolFee[i]! * 0.01);
    const fees = fees0[i]! * BLOCKS;
    const era = Math.floor(height[i]! / ERA);
    const row = i * MONTHS;
    let left = (era + 1) * ERA - height[i]!;
    let subsidy = 25;
    for (let halving = 0; halving < era; halving++) subsidy *= 0.5;
    let price = price0[i]!;
    let others = others0[i]! + 0;
    let npv = 0;
    let mined = 0;
    let margin = 0;
    let run = 0;
    let sum = 0;
    let worth = step;
    let payback = 1;
    let owed = 1;
    for (let m = 0; m < MONTHS; m++) {
      const reward = subsidy * ((left < BLOCKS ? left : BLOCKS) + BLOCKS) + fees;
      const coin = (keep * reward) / (others + mean);
      const surplus = coin * price - cost;
      const runs = surplus >= 0;
      const won = runs ? surplus : 0;
      const flow = won - fixed;
      flows[row + m] = flow;
      const rest = left - BLOCKS;
      const stays = rest > 0;
      left = stays ? rest : rest + ERA;
      subsidy = stays ? subsidy : subsidy * 0.5;
      price *= priceStep;
      others *= othersStep;
      npv += flow * worth;
      worth *= step;
      mined += runs ? coin : 0;
      run += runs ? 1 : 0;
      margin += won;
      sum += flow;
      owed = sum >= spent ? 0 : owed;
      payback += owed;
    }
    npvs[from + i] = npv - spent;
    coins[from + i] = mined;
    margins[from + i] = run > 0 ? margin / (run * energy) : 0;
    paybacks[from + i] = payback;
    capital[i] = spent;
    total[i] = sum;
    start[i] = payback > MONTHS ? 1 / 1.001 : payback / (payback + 1);
  }
  for (let i = 0; i < count; i += 4) fourRates(i);
  rates.set(rate.subarray(0, count), from);
}

type Columns = [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
];

/** The rates of return of four draws at once, by the rule of the work. */
function fourRates(at: number): void {
  let left = 0;
  for (let lane = 0; lane < 4; lane++) {
    const isPaid = total[at + lane]! > capital[at + lane]!;
    open[lane] = isPaid ? 1 : 0;
    low[lane] = isPaid ? 0.5 : 1;
    high[lane] = isPaid ? 1 : 0;
    x[lane] = isPaid ? (start[at + lane]! > 0.5 ? start[at + lane]! : 0.98) : 1;
    if (!isPaid) probe(at, lane);
    left += open[lane]!;
  }
  for (let step = 0; step < 50 && left > 0; step++) {
    fourValues(at);
    left = 0;
    for (let lane = 0; lane < 4; lane++) {
      if (open[lane] === 0) continue;
      const by = value[lane]! / slope[lane]!;
      const next = x[lane]! - by;
      if (Math.abs(by) <= 1e-8 * x[lane]!) open[lane] = 0;
      else if (value[lane]! < 0) low[lane] = x[lane]!;
      else high[lane] = x[lane]!;
      const isIn = open[lane] === 0 || (next > low[lane]! && next < high[lane]!);
      x[lane] = isIn ? next : (low[lane]! + high[lane]!) / 2;
      left += open[lane]!;
    }
  }
  for (let lane = 0; lane < 4; lane++) {
    const squared = x[lane]! * x[lane]!;
    const fourth = squared * squared;
    rate[at + lane] = high[lane] === 0 ? -1 : 1 / (fourth * fourth * fourth) - 1;
  }
}

function probe(at: number, lane: number): void {
  const row = (at + lane) * MONTHS;
  for (const p of [1.01, 1.02, 1.05]) {
    let worth = flows[row + MONTHS - 1]!;
    for (let m = MONTHS - 2; m >= 0; m--) worth = worth * p + flows[row + m]!;
    if (worth * p - capital[at + lane]! > 0) {
      high[lane] = p;
      x[lane] = (low[lane]! + p) / 2;
      open[lane] = 1;
      return;
    }
    low[lane] = p;
  }
}

function fourValues(at: number): void {
  const a = at * MONTHS;
  const [b, c, d] = [a + MONTHS, a + 2 * MONTHS, a + 3 * MONTHS];
  const x0 = x[0]!;
  const x1 = x[1]!;
  const x2 = x[2]!;
  const x3 = x[3]!;
  let f0 = flows[a + MONTHS - 1]!;
  let f1 = flows[b + MONTHS - 1]!;
  let f2 = flows[c + MONTHS - 1]!;
  let f3 = flows[d + MONTHS - 1]!;
  let g0 = 0;
  let g1 = 0;
  let g2 = 0;
  let g3 = 0;
  for (let m = MONTHS - 2; m >= 0; m--) {
    g0 = g0 * x0 + f0;
    f0 = f0 * x0 + flows[a + m]!;
    g1 = g1 * x1 + f1;
    f1 = f1 * x1 + flows[b + m]!;
    g2 = g2 * x2 + f2;
    f2 = f2 * x2 + flows[c + m]!;
    g3 = g3 * x3 + f3;
    f3 = f3 * x3 + flows[d + m]!;
  }
  slope[0] = g0 * x0 + f0;
  value[0] = f0 * x0 - capital[at]!;
  slope[1] = g1 * x1 + f1;
  value[1] = f1 * x1 - capital[at + 1]!;
  slope[2] = g2 * x2 + f2;
  value[2] = f2 * x2 - capital[at + 2]!;
  slope[3] = g3 * x3 + f3;
  value[3] = f3 * x3 - capital[at + 3]!;
}
