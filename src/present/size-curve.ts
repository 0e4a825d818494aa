import { Absent } from '../interpret/absent.ts';
import type { CurvePoint, Sizes } from '../study/size.ts';
import { dollar, MW, MWh } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import { write } from '../units/write.ts';
import type { LineChart, Marked } from './chart-data.ts';
import type { Block } from './page.ts';
import { picture } from './picture.ts';

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
  const level = cost && { name: 'full cost', at: cost.toNumber(), text: write(cost, price, { digits: 4 }) };
  const told = [...(level ? [level] : []), ...marks].map(({ name, text }) => `${name} ${text}`);
  const dotted = told.length > 0 ? `; dotted: ${told.join(', ')}` : '';
  return [
    picture({ ...scales, lines: linesOf(points), level, marks }, width - 4),
    { kind: 'aside', text: `What the last MWh is worth${dotted}.` },
  ];
}

/** Where a size stands on the curve, if it does. */
function markAt(
  name: string,
  size: CurvePoint['marginal'],
  [first, last]: readonly [KnownPoint, KnownPoint],
): Marked[] {
  if (size instanceof Absent || size.lt(first.siteDraw) || size.gt(last.siteDraw)) return [];
  return [{ at: size.toNumber(), name, text: megawatts(size) }];
}

const scales = {
  kind: 'lines',
  title: 'Worth of a megawatt-hour by size',
  x: { label: 'Site draw', write: (it) => megawatts(new Exact(it)) },
  y: { label: 'Worth of a MWh', write: (it) => write(new Exact(it), price, { digits: 3 }) },
} as const satisfies Partial<LineChart>;

/** What the last megawatt-hour is worth, and all of them on average. */
const linesOf = (points: readonly KnownPoint[]): LineChart['lines'] => [
  {
    name: 'last MWh',
    points: points.map(({ siteDraw, marginal }) => [siteDraw.toNumber(), marginal.toNumber()]),
  },
  {
    name: 'average',
    points: points.flatMap(({ siteDraw, average }) =>
      average instanceof Absent ? [] : [[siteDraw.toNumber(), average.toNumber()] as const],
    ),
  },
];
