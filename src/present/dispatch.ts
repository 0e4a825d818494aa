import { Absent } from '../interpret/absent.ts';
import type { Dispatch } from '../study/dispatch.ts';
import type { DurationPoint, NamedPart, Part } from '../study/dispatch-tables.ts';
import type { MovedStrike } from '../study/strikes.ts';
import { dollar, MWh } from '../units/catalogue.ts';
import { group, write } from '../units/write.ts';
import { type NameOf, notShown } from './absences.ts';
import { amounts, PRICE } from './dispatch-amounts.ts';
import { durationChart, strikeChart, strikeTable } from './dispatch-charts.ts';
import { type DispatchFrame, faultsTold, provenanceOf } from './dispatch-prices.ts';
import { folded, foldedMap } from './dispatch-months.ts';
import { hourMap, SHADES } from './hour-map.ts';
import { oldestNote } from './oldest.ts';
import { type Block, type Page, row, section } from './page.ts';
import { orDash } from './values.ts';
import { warnings } from './warnings.ts';

/** A dispatch with its tables. */
export interface DispatchShown extends Dispatch, DispatchFrame {
  readonly months: readonly NamedPart[];
  readonly hoursOfDay: readonly NamedPart[];
  readonly hourMap: ReadonlyMap<string, ReadonlyMap<number, Part>>;
  readonly strikes: readonly MovedStrike[];
  readonly duration: readonly DurationPoint[];
}

/** The answer, what is wrong with the file, the sums, the curves, and when it mines. */
export const dispatchPage = (it: DispatchShown, width: number, nameOf: NameOf = (name) => name): Page => [
  ...section(
    it.scenario?.name ?? 'Dispatch',
    { kind: 'aside', text: it.scenario?.about ?? '' },
    { kind: 'answer', text: verdict(it) },
  ),
  ...section('Beware', { kind: 'warnings', items: warnings(it, nameOf) }),
  ...section(
    'Prices',
    { kind: 'prose', text: provenanceOf(it) },
    { kind: 'warnings', items: faultsTold(it) },
  ),
  ...section('In all', ...sums(it, nameOf)),
  ...section('What mining adds, by strike', strikeChart(it, width), strikeTable(it, width)),
  ...section('Prices from high to low', ...durationChart(it, width)),
  ...section('By month', monthTable(it, width)),
  ...section(
    'By month and hour of the day',
    { kind: 'picture', lines: hourMap(foldedMap(it.hourMap), width - 4) },
    { kind: 'aside', text: it.hourMap.size > 0 ? SHADES : '' },
  ),
  ...section('Left out', { kind: 'list', items: it.leavesOut }),
  ...oldestNote(it),
];

function verdict({ hours, hoursMined, flexibility, strike }: DispatchShown): string {
  const share = hours.isZero() ? hours : hoursMined.div(hours).times(100);
  const mined = `Mines ${group(hoursMined.toFixed())} of ${group(hours.toFixed())} hours (${share.toSignificantDigits(3)} %)`;
  const worth = write(flexibility.abs(), dollar, { digits: 3 });
  const aside = flexibility.isNegative()
    ? `the terms cost ${worth} against the better of always mining and never`
    : `stepping aside is worth ${worth} over the better of always mining and never`;
  return `${mined}; ${aside}. Mining pays up to ${write(strike, PRICE, { digits: 4 })}.`;
}

function sums(it: DispatchShown, nameOf: NameOf): Block[] {
  const all = amounts(it);
  const there = all.filter(
    ({ value, rare }) => !(value instanceof Absent) && !(rare === true && value.isZero()),
  );
  return [
    {
      kind: 'table',
      rows: there.map(({ label, value, unit, strong = false }) => ({
        ...row(label, orDash(value, unit)),
        strong,
      })),
      right: [1],
      flexible: [[0, 16]],
    },
    {
      kind: 'aside',
      text: notShown(
        all.map(({ label, value }) => [label, value]),
        nameOf,
      ),
    },
  ];
}

/** Below this a month has no room for what its energy and the rest would fetch. */
const NARROW = 64;

function monthTable({ months }: DispatchShown, width: number): Block {
  const shown = width < NARROW ? 4 : undefined;
  return {
    kind: 'table',
    head: ['', ...['hours', 'mined', 'energy', 'revenue', 'its energy', 'sales'].slice(0, shown)],
    rows: folded(months).map(({ name, hours, hoursMined, energyMined, ...money }) =>
      row(
        name,
        ...[
          ...[hours, hoursMined].map((it) => group(it.toFixed())),
          orDash(energyMined, MWh, 3),
          ...[money.revenue, money.energyCost, money.sales].map((it) => orDash(it, dollar, 3)),
        ].slice(0, shown),
      ),
    ),
    right: [1, 2, 3, 4, 5, 6],
  };
}
