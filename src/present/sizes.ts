import { Absent, type Value } from '../interpret/absent.ts';
import type { CurvePoint, Size, Sizes } from '../study/size.ts';
import type { Name, Stated } from '../study/inputs.ts';
import { miner } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import { write } from '../units/write.ts';
import type { NameOf } from './absences.ts';
import { oldestNote } from './oldest.ts';
import { type Block, type Page, row, section } from './page.ts';
import { curve, megawatts, price } from './size-curve.ts';
import { type Warned, warnings as told } from './warnings.ts';

/** Sizes, and of which scenario. */
export interface SizesShown extends Sizes, Warned {
  readonly stated: ReadonlyMap<Name, Stated>;
  readonly scenario: { readonly id?: string; readonly name: string; readonly about?: string } | null;
}

/** How many of the plant's megawatts are worth using, the three sizes, and the curve of value that decides them. */
export const sizesPage = (it: SizesShown, width: number, nameOf: NameOf = (name) => name): Page => [
  ...section(it.scenario?.name ?? 'Size', { kind: 'answer', text: verdict(it) }),
  ...section('Beware', { kind: 'warnings', items: told(it, nameOf) }),
  ...section('Sizes', {
    kind: 'table',
    head: ['', 'site draw', 'machines', ''],
    rows: [
      sizeRow('Best', it.best, 'the last megawatt earns nothing after capital'),
      sizeRow('Zero profit', it.zeroProfit, 'the whole site earns nothing after capital'),
      sizeRow('Run or stop', it.runOrStop, 'what is built already earns its running cost and no more'),
    ],
    right: [1, 2],
    flexible: [
      [3, 16],
      [1, 12],
    ],
  }),
  ...section('A megawatt-hour', {
    kind: 'table',
    rows: [row('Running cost', text(it.runningCost, price)), row('Full cost', text(it.fullCost, price))],
    flexible: [[1, 20]],
  }),
  ...section('Worth of a megawatt-hour by size', ...curve(it, width), points(it.curve)),
  ...oldestNote(it),
];

function verdict({ available, best, zeroProfit, fullCost }: Sizes): string {
  if (available instanceof Exact && fullCost instanceof Exact && fullCost.lte(0))
    return `All ${megawatts(available)} are worth using: at these prices hash rate costs nothing.`;
  if (available instanceof Absent || best.siteDraw instanceof Absent) {
    const why = best.siteDraw instanceof Absent ? best.siteDraw : (available as Absent);
    return `How much is worth using is not known: ${why.because}`;
  }
  const all = megawatts(available);
  if (best.siteDraw.isZero()) return `Of ${all} none are worth using at these prices.`;
  if (best.siteDraw.gte(available)) return `All ${all} are worth using at these prices.`;
  const rest =
    zeroProfit.siteDraw instanceof Exact && zeroProfit.siteDraw.lt(available)
      ? `; beyond ${megawatts(zeroProfit.siteDraw)} the whole site loses`
      : '';
  return `Of ${all} ${megawatts(best.siteDraw)} are worth using at these prices${rest}.`;
}

const sizeRow = (name: string, { siteDraw, minerCount }: Size, meaning: string) =>
  row(
    name,
    siteDraw instanceof Absent ? `— ${siteDraw.because}` : megawatts(siteDraw),
    text(minerCount, miner).replace(/ miner$/, ''),
    meaning,
  );

const text = (value: Value, unit: typeof price | typeof miner): string =>
  value instanceof Absent ? `— ${value.because}` : write(value, unit, { digits: 4 });

const points = (all: readonly CurvePoint[]): Block => ({
  kind: 'table',
  head: ['site draw', 'average', 'last'],
  rows: all
    .filter((_, at) => at % 5 === 4)
    .map(({ siteDraw, average, marginal }) =>
      row(megawatts(siteDraw), text(average, price), text(marginal, price)),
    ),
  right: [0, 1, 2],
});
