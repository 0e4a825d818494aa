import { Absent } from '../interpret/absent.ts';
import type { CurvePoint, Sizes } from '../study/size.ts';
import { dollar, MW, MWh } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import { write } from '../units/write.ts';
import type { Mark } from './axis.ts';
import { lineChart } from './chart.ts';
import type { Block } from './page.ts';

/** What a megawatt-hour is counted in. */
export const price = dollar.per(MWh);

/** A size as a person would say it. */
export const megawatts = (value: Exact): string => write(value.toSignificantDigits(3), MW, { asGiven: true });

type KnownPoint = CurvePoint & { readonly marginal: Exact };

const isKnown = (point: CurvePoint): point is KnownPoint => !(point.marginal instanceof Absent);

/** What the last megawatt-hour is worth by size, against what it costs, with the sizes at which that decides. */
export function curve({ curve: all, fullCost, best, zeroProfit }: Sizes, width: number): Block[] {
  const points = all.filter(isKnown);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return [];
  const marks = [
    ...markAt('best', best.siteDraw, [first, last]),
    ...markAt('zero profit', zeroProfit.siteDraw, [first, last]),
  ];
  const cost = fullCost instanceof Exact && fullCost.gt(0) ? fullCost : undefined;
  const lines = lineChart(
    points.map(({ marginal }) => marginal.toNumber()),
    {
      width: width - 4,
      height: 8,
      write: (it) => write(new Exact(it), price, { digits: 3 }),
      ...(cost ? { mark: cost.toNumber() } : {}),
      axis: { from: megawatts(first.siteDraw), to: megawatts(last.siteDraw), marks },
    },
  );
  const told = [
    ...(cost ? [`full cost ${write(cost, price, { digits: 4 })}`] : []),
    ...marks.map(({ name, value }) => `${name} ${value}`),
  ];
  const dotted = told.length > 0 ? `; dotted: ${told.join(', ')}` : '';
  return [
    { kind: 'picture', lines },
    { kind: 'aside', text: `What the last MWh is worth${dotted}.` },
  ];
}

/** Where a size stands on the curve, if it does. */
function markAt(
  name: string,
  size: CurvePoint['marginal'],
  [first, last]: readonly [KnownPoint, KnownPoint],
): Mark[] {
  if (size instanceof Absent || size.lt(first.siteDraw) || size.gt(last.siteDraw)) return [];
  const at = size.minus(first.siteDraw).div(last.siteDraw.minus(first.siteDraw)).toNumber();
  return [{ at, name, value: megawatts(size) }];
}
