import { Absent, type Value } from '../interpret/absent.ts';
import { type Evaluation, ExactReader, type Given } from '../interpret/exact.ts';
import { mining } from '../mining/book.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError } from '../units/problem.ts';
import { yearOf } from './estimate.ts';
import { evenly } from './roots.ts';
import { missing } from './unanswered.ts';
import { type Name, STRENGTH, type Stated } from './inputs.ts';

/** A size of site: what it draws, and the whole machines that it holds. */
export interface Size {
  readonly siteDraw: Value;
  readonly minerCount: Value;
}

/** One point of the curve: what a megawatt-hour is worth when the site is this large, in $/MWh. */
export interface CurvePoint {
  readonly siteDraw: Exact;
  /** Revenue over energy. */
  readonly average: Value;
  /** What the last megawatt adds, after what it takes from the rest of the fleet. */
  readonly marginal: Value;
}

/** How large a site is worth building at these prices. */
export interface Sizes {
  /** What the plant could give. */
  readonly available: Value;
  /** The last megawatt earns nothing after capital. */
  readonly best: Size;
  /** The average value is the running cost. */
  readonly runOrStop: Size;
  /** The whole site earns nothing after capital. */
  readonly zeroProfit: Size;
  /** Running and full cost of a megawatt-hour, in $/MWh. */
  readonly runningCost: Value;
  readonly fullCost: Value;
  readonly curve: readonly CurvePoint[];
}

const POINTS = 40;
const reader = new ExactReader(mining);

/**
 * Finds the sizes of a scenario, and the curve of value that decides them.
 * @throws HashwattError with every price that is missing
 */
export function size(stated: ReadonlyMap<Name, Stated>): Sizes {
  const yearly = yearOf(stated);
  const now = reader.read(yearly);
  const value = (name: Name, at: Evaluation = now): Value => at.valueOf(mining.quantity(name));
  const drawing = (draw: Exact): Evaluation =>
    reader.read(new Map<string, Given>([...yearly, ['siteDraw', { value: draw, strength: STRENGTH.given }]]));
  const sizeOf = (siteDraw: Value): Size => ({
    siteDraw,
    minerCount: siteDraw instanceof Absent ? siteDraw : value('minerCount', drawing(siteDraw)),
  });
  refuseMissing(now);
  const [fullCost, runningCost] = [value('fullCostPerMWh'), value('runningCostPerMWh')];
  const named = [
    unbounded(value('bestSiteDraw'), fullCost),
    unbounded(value('runOrStopSiteDraw'), runningCost),
    unbounded(value('zeroProfitSiteDraw'), fullCost),
  ];
  const [best, runOrStop, zeroProfit] = named.map(sizeOf) as [Size, Size, Size];
  return {
    available: value('sitePower'),
    best,
    runOrStop,
    zeroProfit,
    runningCost,
    fullCost,
    curve: curveTo(largest([best.siteDraw, zeroProfit.siteDraw, value('sitePower')])).map((draw) =>
      pointAt(draw, drawing(draw)),
    ),
  };
}

/** A size needs every price; what is missing is told at once. */
function refuseMissing(now: Evaluation): void {
  const best = now.valueOf(mining.quantity('bestSiteDraw'));
  if (best instanceof Absent && best.missing.length > 0)
    throw new HashwattError(best.missing.map((it) => missing(it as Name, best.missing, now)));
}

/** What costs nothing, or is paid for, has no size at which it stops paying. */
const unbounded = (draw: Value, cost: Value): Value =>
  cost instanceof Absent || cost.gt(0) ? draw : Absent.because('it costs nothing, so every megawatt pays');

const pointAt = (siteDraw: Exact, { valueOf }: Evaluation): CurvePoint => ({
  siteDraw,
  average: valueOf(mining.quantity('revenuePerMWh')),
  marginal: valueOf(mining.quantity('marginalRevenuePerMWh')),
});

const largest = (values: readonly Value[]): Exact =>
  values.reduce<Exact>((most, it) => (it instanceof Absent || it.lt(most) ? most : it), new Exact(0));

const curveTo = (most: Exact): Exact[] =>
  most.isZero()
    ? []
    : evenly(1 / POINTS, 1, POINTS - 1).map((part) => most.times(new Exact(part.toPrecision(15))));
