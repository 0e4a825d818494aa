import { Exact } from '../units/decimal.ts';

/** Cash at the start, after one period, after two, …: money that comes in is positive. */
export type Flows = readonly Exact[];

const ZERO = new Exact(0);
const ONE = new Exact(1);

/** What a rate for a month is for a year: `(1 + r)^12 − 1`; both as fractions. */
export const yearlyRate = (monthly: Exact): Exact => monthly.plus(1).pow(12).minus(1);

/** Net present value at the start of flows one period apart, at `rate` a period. */
export const npv = (rate: Exact, flows: Flows): Exact => valueAt(ONE.div(rate.plus(1)), flows);

/** `Σ flow·x^t` by Horner's rule, with `x` the worth today of one unit a period later. */
export const valueAt = (x: Exact, flows: Flows): Exact =>
  flows.reduceRight((value, flow) => value.times(x).plus(flow), ZERO);

/** The first period after which what was owed is owed no more, 0 where nothing ever is, or `undefined` for never. */
export function payback(flows: Flows): number | undefined {
  const sums = summed(flows);
  const begun = sums.findIndex((it) => it.lt(0));
  const at = sums.findIndex((it, period) => period >= begun && it.gte(0));
  return at < 0 ? undefined : at;
}

/** The first period after payback in which something is owed again. */
export function owedAgain(flows: Flows): number | undefined {
  const from = payback(flows);
  const at = summed(flows).findIndex((it, period) => from !== undefined && period > from && it.lt(0));
  return at < 0 ? undefined : at;
}

const summed = (flows: Flows): Exact[] => {
  let sum = ZERO;
  return flows.map((flow) => (sum = sum.plus(flow)));
};

/** Payback of flows that are each worth less by `rate` a period. */
export const discountedPayback = (rate: Exact, flows: Flows): number | undefined =>
  payback(discounted(rate, flows));

/** Each flow as it is worth at the start. */
function discounted(rate: Exact, flows: Flows): Exact[] {
  const step = ONE.div(rate.plus(1));
  let worth = ONE;
  return flows.map((flow, at) => {
    if (at > 0) worth = worth.times(step);
    return flow.times(worth);
  });
}
