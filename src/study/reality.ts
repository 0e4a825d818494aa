import { constant, type Expression } from '../formula/expression.ts';
import { Absent, type Value } from '../interpret/absent.ts';
import { mining } from '../mining/book.ts';
import { capitalOver, hashRateOver, machinesOver } from '../mining/reality.ts';
import { dollar, exahash, miner, percent, second } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import type { AnyUnit } from '../units/unit.ts';
import { Quantified } from './amount.ts';
import type { Estimate } from './estimate.ts';
import type { YearName } from './inputs.ts';

/** The figures of the world that results are held against. */
type FigureName = 'machines' | 'sales' | 'hashRate';

/** What is measured, in the order in which it prints. */
export const MEASURES = [
  'networkShare',
  'issuanceShare',
  'machinesOverNetwork',
  'machinesOverMaker',
  'hashRateOverListed',
  'capitalOverMaker',
] as const;
export type Measure = (typeof MEASURES)[number];

/** A figure of the world, in the unit of `FIGURE_UNITS`. */
export interface Figure {
  readonly value: string;
  /** Of what: `machines that Bitmain sold in half a year`. */
  readonly of: string;
  readonly source: string;
  readonly asOf: string;
}

/** From where on a measure, in per cent, is silly, and the word for it. */
export interface Silly {
  readonly measure: Measure;
  readonly above: string;
  readonly say: string;
  readonly source?: string;
}

/** What results are held against. */
export interface World {
  readonly figures: Readonly<Record<FigureName, Figure>>;
  readonly silly: readonly Silly[];
}

export const FIGURE_UNITS: Readonly<Record<FigureName, AnyUnit>> = {
  machines: miner,
  sales: dollar,
  hashRate: exahash.per(second),
};

/** A result beside what the world has. */
export interface RealityLine {
  readonly measure: Measure;
  /** The quantity that is held against the world. */
  readonly of: YearName;
  readonly here: Quantified;
  /** What it is held against; nothing for a share, which is held against bounds. */
  readonly beside?: Quantified;
  /** A quantity of the book, or a figure with its source. */
  readonly besideOf?: YearName | Figure;
  /** The one over the other. */
  readonly share: Quantified;
  /** The bounds of the measure, in per cent, least first. */
  readonly bounds: readonly string[];
  /** What to say where it is silly. */
  readonly silly?: Silly;
}

const OF: Readonly<Record<Measure, YearName>> = {
  networkShare: 'networkShare',
  issuanceShare: 'bitcoinPerDay',
  machinesOverNetwork: 'minerCount',
  machinesOverMaker: 'minerCount',
  hashRateOverListed: 'installedHashRate',
  capitalOverMaker: 'machineCapital',
};

/** Results held against the world; what has no value is left out. */
export function realityOf({ evaluation }: Estimate, world: World): RealityLine[] {
  const known = (name: YearName) => ({ value: evaluation.valueOf(mining.quantity(name)), besideOf: name });
  const { machines, sales, hashRate } = world.figures;
  const over = (figure: Figure, unit: AnyUnit, share: Expression<never, never>): Row => ({
    share: evaluation.evaluate(share.in(percent)),
    beside: new Quantified(new Exact(figure.value), unit),
    besideOf: figure,
  });
  const own = (share: YearName, beside?: YearName): Row => ({
    share: known(share).value,
    ...(beside ? { beside: quantified(beside, known(beside).value), besideOf: beside } : {}),
  });
  const rows: Readonly<Record<Measure, Row>> = {
    networkShare: own('networkShare'),
    issuanceShare: own('issuanceShare', 'issuancePerDay'),
    machinesOverNetwork: own('machinesOverNetwork', 'networkMachines'),
    machinesOverMaker: over(machines, miner, machinesOver(constant(machines.value, miner))),
    hashRateOverListed: over(
      hashRate,
      exahash.per(second),
      hashRateOver(constant(hashRate.value, exahash.per(second))),
    ),
    capitalOverMaker: over(sales, dollar, capitalOver(constant(sales.value, dollar))),
  };
  return MEASURES.flatMap((measure) => lineOf(measure, rows[measure], known(OF[measure]).value, world));
}

interface Row extends Pick<RealityLine, 'beside' | 'besideOf'> {
  readonly share: Value;
}

function lineOf(measure: Measure, { share, ...row }: Row, here: Value, { silly }: World): RealityLine[] {
  if (share instanceof Absent || here instanceof Absent) return [];
  const own = silly
    .filter((it) => it.measure === measure)
    .toSorted((a, b) => new Exact(a.above).cmp(b.above));
  const said = own.findLast(({ above }) => share.gt(above));
  return [
    {
      measure,
      of: OF[measure],
      here: quantified(OF[measure], here),
      ...row,
      share: new Quantified(share, percent),
      bounds: own.map(({ above }) => above),
      ...(said ? { silly: said } : {}),
    },
  ];
}

const quantified = (name: YearName, value: Value): Quantified => {
  const { unit, about } = mining.quantity(name);
  return new Quantified(value, unit, about.whole);
};
