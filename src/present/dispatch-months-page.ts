import type { Value } from '../interpret/absent.ts';
import type { Dispatch } from '../study/dispatch.ts';
import type { FollowedMonth } from '../study/dispatch-months.ts';
import { sum } from '../study/values.ts';
import { bitcoin, dollar, hour, MWh } from '../units/catalogue.ts';
import { shownSymbol } from '../units/symbols.ts';
import type { AnyUnit } from '../units/unit.ts';
import { write } from '../units/write.ts';
import type { NameOf } from './absences.ts';
import { cellText, csv } from './csv.ts';
import { type DispatchFrame, faultsTold, frameJson, provenanceOf } from './dispatch-prices.ts';
import { PRICE } from './dispatch-amounts.ts';
import { json } from './json.ts';
import { oldestNote } from './oldest.ts';
import { type Page, row, section } from './page.ts';
import { orDash } from './values.ts';
import { warnings } from './warnings.ts';

/** The months of a dispatch that follows a projection. */
export interface FollowedShown extends DispatchFrame {
  readonly months: readonly FollowedMonth[];
}

/** A column of the months: what it is called, where it stands in little room, and whether its months sum to a whole. */
interface Column {
  readonly name: string;
  readonly head?: string;
  readonly narrow?: true;
  readonly unit: AnyUnit;
  readonly sums: boolean;
  readonly of: (found: Dispatch) => Value;
}

const COLUMNS: readonly Column[] = [
  { name: 'strike', head: 'strike', narrow: true, unit: PRICE, sums: false, of: (it) => it.strike },
  { name: 'hours', unit: hour, sums: true, of: (it) => it.hours },
  { name: 'hoursMined', head: 'mined', narrow: true, unit: hour, sums: true, of: (it) => it.hoursMined },
  { name: 'energyMined', unit: MWh, sums: true, of: (it) => it.account.energyMined },
  { name: 'bitcoin', head: 'BTC', unit: bitcoin, sums: true, of: (it) => it.bitcoin },
  { name: 'revenue', head: 'revenue', unit: dollar, sums: true, of: (it) => it.account.revenue },
  { name: 'sales', head: 'sales', unit: dollar, sums: true, of: (it) => it.account.sales },
  { name: 'contracts', unit: dollar, sums: true, of: (it) => it.account.contracts },
  { name: 'energyCost', unit: dollar, sums: true, of: (it) => it.account.energyCost },
  { name: 'net', head: 'net', narrow: true, unit: dollar, sums: true, of: (it) => it.account.net },
  {
    name: 'flexibility',
    head: 'stepping aside',
    narrow: true,
    unit: dollar,
    sums: true,
    of: (it) => it.flexibility,
  },
];

const totalOf = ({ months }: FollowedShown, { of }: Column): Value =>
  sum(months.map(({ found }) => of(found)));

const NARROW = 72;

/** A value without what its head says. */
const text = (value: Value, { unit }: Column): string =>
  orDash(value, unit, 3).replace(/ (?:BTC|h)$|\/MWh$/, '');

/** The months with their strikes, and their sums. */
export function followedPage(it: FollowedShown, width: number, nameOf: NameOf = (name) => name): Page {
  const shown = COLUMNS.filter(({ head, narrow }) => head !== undefined && (narrow || width >= NARROW));
  const rows = it.months.map(({ as, found }) =>
    row(as, ...shown.map((column) => text(column.of(found), column))),
  );
  const whole = shown.map((column) => (column.sums ? text(totalOf(it, column), column) : ''));
  return [
    ...section(it.scenario?.name ?? 'Dispatch', { kind: 'answer', text: verdict(it) }),
    ...section('Beware', { kind: 'warnings', items: warnings(it, nameOf) }),
    ...section(
      'Prices',
      { kind: 'prose', text: provenanceOf(it) },
      { kind: 'warnings', items: faultsTold(it) },
    ),
    ...section('Month by month', {
      kind: 'table',
      head: ['', ...shown.map(({ head = '' }) => head)],
      rows: [...rows, { cells: ['', ...whole], strong: true }],
      right: shown.map((_, at) => at + 1),
    }),
    ...section('Left out', { kind: 'list', items: it.leavesOut }),
    ...oldestNote(it),
  ];
}

const column = (name: string): Column => COLUMNS.find((it) => it.name === name)!;

function verdict(it: FollowedShown): string {
  const [hours, mined, aside] = ['hours', 'hoursMined', 'flexibility'].map((name) =>
    totalOf(it, column(name)),
  );
  const strikes = it.months.map(({ found }) => found.strike);
  const [first, last] = [strikes[0]!, strikes.at(-1)!].map((strike) => write(strike, PRICE, { digits: 4 }));
  const span = `${it.months[0]!.as} to ${it.months.at(-1)!.as}`;
  const worth = orDash(aside!, dollar, 3);
  return `Mines ${orDash(mined!, hour)} of ${orDash(hours!, hour)} from ${span}; stepping aside is worth ${worth}. The strike goes from ${first} to ${last}.`;
}

/** The months as CSV. */
export const followedCsv = ({ months }: FollowedShown): string =>
  csv([
    ['month', 'pricesOf', ...COLUMNS.map(({ name, unit }) => `${name} (${shownSymbol(unit)})`)],
    ...months.map(({ as, month, found }) => [as, month, ...COLUMNS.map(({ of }) => cellText(of(found)))]),
  ]);

/** The months and their sums as JSON. */
export const followedJson = (it: FollowedShown, version: string): string =>
  json({
    ...frameJson(it, version),
    units: Object.fromEntries(COLUMNS.map(({ name, unit }) => [name, shownSymbol(unit)])),
    months: it.months.map(({ as, month, found }) => ({
      month: as,
      pricesOf: month,
      ...Object.fromEntries(COLUMNS.map(({ name, of }) => [name, cellText(of(found)) || null])),
    })),
    total: Object.fromEntries(
      COLUMNS.filter(({ sums }) => sums).map((it2) => [it2.name, cellText(totalOf(it, it2)) || null]),
    ),
    oldest: it.oldest ?? null,
    warnings: it.warnings,
    leavesOut: it.leavesOut,
  });
