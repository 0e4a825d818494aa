import { fieldOf, type Name } from '../study/inputs.ts';
import { FIGURE_UNITS, type World } from '../study/reality.ts';
import { percent } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import type { Problem } from '../units/problem.ts';
import { type Field, read } from '../units/read.ts';
import { defined } from './fields.ts';
import type { Preset, PriceRange, RunPoints } from './preset.ts';
import type { AssumptionsFile, PresetFile } from './schema.ts';

type Machine = Extract<PresetFile, { kind: 'miner' }>;

/** Texts of a file that are read in the unit of a field; what is wrong with them is kept, each with its place. */
class Reading {
  readonly problems: Problem[] = [];

  in(field: string, text: string, as: Field): string {
    const value = read(text, as);
    if (value instanceof Exact) return value.toFixed();
    this.problems.push({ field, given: text, ...value });
    return text;
  }

  of(field: string, text: string, name: Name): string {
    return this.in(field, text, fieldOf(name));
  }

  /** Says that texts which can be read do not fit together. */
  refuse(field: string, given: string, allowed: string): void {
    if (this.problems.length === 0) this.problems.push({ code: 'wrong-shape', field, given, allowed });
  }
}

/** The run points of a machine and what it cost, or what is wrong with them. */
export function machineOf({ 'run-points': said, price }: Machine): {
  readonly machine: Pick<Preset, 'runPoints' | 'price'>;
  readonly problems: readonly Problem[];
} {
  const reading = new Reading();
  const machine = defined({
    runPoints: said && runPointsOf(said, reading),
    price: price && priceOf(price, reading),
  });
  return { machine, problems: reading.problems };
}

function runPointsOf(
  { points, source, 'as-of': asOf, note }: NonNullable<Machine['run-points']>,
  reading: Reading,
): RunPoints {
  const field = 'run-points.points';
  const all = points.map(({ name, power, hashRate }, at) => ({
    ...defined({ name }),
    power: reading.of(`${field}.${at}.power`, power, 'minerPower'),
    hashRate: reading.of(`${field}.${at}.hashRate`, hashRate, 'minerHashRate'),
  }));
  for (const [at, { name, power }] of all.entries())
    if (all.slice(0, at).some((it) => it.power === power || (name !== undefined && it.name === name)))
      reading.refuse(`${field}.${at}`, name ?? power, 'stands here twice');
  const ordered = reading.problems.length > 0 ? all : all.toSorted((a, b) => new Exact(a.power).cmp(b.power));
  return { source, asOf, ...defined({ note }), points: ordered };
}

function priceOf(
  { low, high, source, 'as-of': asOf, note }: NonNullable<Machine['price']>,
  reading: Reading,
): PriceRange {
  const [from, to] = [
    reading.of('price.low', low, 'machinePrice'),
    reading.of('price.high', high, 'machinePrice'),
  ];
  if (reading.problems.length === 0 && new Exact(from).gt(to))
    reading.refuse('price.low', low, 'is above high');
  return { low: from, high: to, source, asOf, ...defined({ note }) };
}

/** The figures and bounds of the reality panel, or what is wrong with them. */
export function worldOf({ figures, silly }: NonNullable<AssumptionsFile['reality']>): {
  readonly world: World;
  readonly problems: readonly Problem[];
} {
  const reading = new Reading();
  const known = Object.entries(figures).map(([name, { value, of, source, 'as-of': asOf }]) => {
    const unit = FIGURE_UNITS[name as keyof World['figures']];
    return [
      name,
      { value: reading.in(`reality.figures.${name}`, value, { unit, min: '1' }), of, source, asOf },
    ];
  });
  const bounds = silly.map(({ measure, above, say, source }, at) => ({
    measure,
    above: reading.in(`reality.silly.${at}.above`, above, { unit: percent, min: '0' }),
    say,
    ...defined({ source }),
  }));
  const world = { figures: Object.fromEntries(known) as World['figures'], silly: bounds };
  return { world, problems: reading.problems };
}

/** What is wrong with run points, prices and figures of the world in a file that has its fields right. */
export function machineProblems(file: PresetFile | AssumptionsFile): readonly Problem[] {
  if ('kind' in file) return file.kind === 'miner' ? machineOf(file).problems : [];
  return file.reality ? worldOf(file.reality).problems : [];
}
