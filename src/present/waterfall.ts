import { Absent } from '../interpret/absent.ts';
import { mining } from '../mining/book.ts';
import type { Envelope } from '../study/envelope.ts';
import type { Name } from '../study/inputs.ts';
import { convert } from '../units/convert.ts';
import { Exact } from '../units/decimal.ts';
import { shownSymbol } from '../units/symbols.ts';
import type { AnyUnit } from '../units/unit.ts';
import { group, readableUnit } from '../units/write.ts';
import { unusedLabel } from './fit.ts';
import type { Row, Table } from './page.ts';
import { labelOf, type Precision, valueIn } from './values.ts';

/** A line of both waterfalls: what is there, or what is lost on the way to the next level. */
interface Step {
  readonly is: 'level' | 'loss';
  readonly power?: Name;
  readonly energy?: Name;
}

const steps: readonly Step[] = [
  { is: 'level', power: 'grossCapacity', energy: 'grossEnergyPerYear' },
  { is: 'loss', power: 'houseLoad', energy: 'houseLoadEnergyPerYear' },
  { is: 'loss', energy: 'outageEnergyPerYear' },
  { is: 'level', power: 'netCapacity', energy: 'netEnergyPerYear' },
  { is: 'loss', power: 'notMinedPower', energy: 'notMinedEnergyPerYear' },
  { is: 'loss', power: 'deliveryLossPower', energy: 'deliveryLossEnergyPerYear' },
  { is: 'level', power: 'sitePower' },
  { is: 'loss', power: 'unusedPower', energy: 'unusedEnergyPerYear' },
  { is: 'loss', energy: 'downtimeEnergyPerYear' },
  { is: 'loss', energy: 'headroomEnergyPerYear' },
  { is: 'level', power: 'siteDraw', energy: 'energyPerYear' },
  { is: 'loss', power: 'coolingPower', energy: 'coolingEnergyPerYear' },
  { is: 'level', power: 'fleetPower', energy: 'fleetEnergyPerYear' },
];

/** Whether a quantity stands in the waterfalls, and so need not be told again. */
export const inWaterfall = (name: Name): boolean =>
  steps.some((it) => it.power === name || it.energy === name);

/** What is left after each step, where that is known. */
type Column = readonly (Exact | undefined)[];

/** One of the waterfalls: the unit that it is written in, and its steps. */
export interface Fall {
  readonly unit: string;
  readonly drops: readonly Drop[];
}

/** A step, with what was left before and after it; one that changes nothing has no text. */
export interface Drop {
  readonly is: Step['is'];
  /** The quantity; a level that this waterfall has no name for stands as it was. */
  readonly name?: Name | undefined;
  readonly before?: Exact | undefined;
  readonly left?: Exact | undefined;
  readonly text: string;
}

/** The megawatts from the generators to the machines, or a year’s megawatt-hours. */
export function fallOf(envelope: Envelope, what: 'power' | 'energy', precise = false): Fall {
  const left = column(envelope, what);
  const { unit, cells } = written(left, unitOf(what === 'power' ? 'siteDraw' : 'energyPerYear'), precise);
  const drops = steps.map((step, at) => ({
    is: step.is,
    name: step[what],
    before: left[at - 1],
    left: left[at],
    text: cells[at]!,
  }));
  return { unit, drops };
}

/** Megawatts and a year's megawatt-hours side by side, from the generators to the machines: each column closes. */
export function waterfall(envelope: Envelope, { precise = false }: Precision): Table {
  const [power, energy] = [fallOf(envelope, 'power', precise), fallOf(envelope, 'energy', precise)];
  const rows = steps.map(({ is, ...of }, at): Row => {
    const label = dropLabel(envelope, (of.power ?? of.energy)!);
    return { cells: [label, power.drops[at]!.text, energy.drops[at]!.text], strong: is === 'level' };
  });
  return {
    kind: 'table',
    head: ['', `${power.unit} at full load`, energy.unit],
    rows: rows.filter(({ cells: [, ...values] }) => values.some((it) => it !== '')),
    right: [1, 2],
    flexible: [[0, 12]],
  };
}

/** What a step is called: what the fleet leaves is called by the reason why. */
export const dropLabel = (envelope: Envelope, name: Name): string =>
  name === 'unusedPower' || name === 'unusedEnergyPerYear' ? unusedLabel(envelope) : labelOf(name);

const unitOf = (name: Name): AnyUnit => mining.quantity(name).unit;

function column(envelope: Envelope, what: 'power' | 'energy'): Column {
  const left: (Exact | undefined)[] = [];
  for (const step of steps) {
    const name = step[what];
    const value = name === undefined ? new Exact(0) : valueIn(envelope, name);
    const before = left.at(-1);
    if (step.is === 'loss') left.push(value instanceof Absent ? undefined : before?.minus(value));
    else left.push(name === undefined || value instanceof Absent ? before : value);
  }
  return silenced(left);
}

/** What is left of a difference of forty digits may be their noise, and is then nothing. */
function silenced(left: Column): Column {
  const noise = largest(left).times('1e-30');
  return left.map((it) => (it?.abs().lt(noise) ? new Exact(0) : it));
}

const largest = (left: Column): Exact =>
  left.reduce<Exact>((most, it) => (it?.abs().gt(most) ? it.abs() : most), new Exact(0));

/** The smallest that is not nothing: it decides how many decimals a column needs. */
const smallest = (left: Column): Exact =>
  left.flatMap((it) => (it && !it.isZero() ? [it.abs()] : [])).toSorted((a, b) => a.cmp(b))[0] ??
  new Exact(0);

/** Levels are rounded and losses are what lies between them, so that a column closes as it is printed. */
function written(left: Column, unit: AnyUnit, precise: boolean): { unit: string; cells: string[] } {
  const decisive = precise ? largest(left) : smallest(left);
  const to = precise ? unit : readableUnit(decisive.div(10), unit);
  const places = decisive.isZero() ? 0 : Math.max(0, (precise ? 19 : 3) - convert(decisive, unit, to).e);
  const rounded = left.map((it) => it && convert(it, unit, to).toDecimalPlaces(places));
  const text = (value: Exact) => group(precise ? value.toFixed() : value.toFixed(places));
  const cells = steps.map(({ is }, index) => {
    const [before, here] = [rounded[index - 1], rounded[index]];
    if (!here || (is === 'loss' && (!before || here.eq(before)))) return '';
    return is === 'level' ? text(here) : signed(before!.minus(here), text);
  });
  return { unit: shownSymbol(to), cells };
}

const signed = (loss: Exact, text: (value: Exact) => string): string =>
  `${loss.isNegative() ? '+' : '−'}${text(loss.abs())}`;
