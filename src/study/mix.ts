import type { Node } from '../formula/node.ts';
import { Absent } from '../interpret/absent.ts';
import { type Evaluation, ExactReader, type Given } from '../interpret/exact.ts';
import { mining } from '../mining/book.ts';
import { fleetPower, hashRate, installedHashRate, itPower, minerCount } from '../mining/fleet.ts';
import { utilisation } from '../mining/plant.ts';
import { miner, second, terahash, watt } from '../units/catalogue.ts';
import { Exact } from '../units/decimal.ts';
import { isYearName, type Name, type Stated, STRENGTH, type YearName } from './inputs.ts';
import { split } from './stakes.ts';

/** A model of a mixed fleet: what one of its machines draws, in W, and hashes, in TH/s, and how many there are. */
export interface Model {
  readonly power: Exact;
  readonly hashRate: Exact;
  /** A count, or a share of the IT power in per cent. */
  readonly count?: Exact | undefined;
  readonly share?: Exact | undefined;
}

/** The machine that a mixed fleet has on the average, and how many of each model there are. */
export interface Mix {
  readonly power: Exact;
  readonly hashRate: Exact;
  readonly counts: readonly Exact[];
}

const reader = new ExactReader(mining);
const ZERO = new Exact(0);

/**
 * Finds how many whole machines of each model a fleet has: the counts that were given, or so many that each model
 * draws its share of the power, that all of them reach a hash rate, or that they are as many as was given.
 * @param stated what is stated but power and hash rate of a machine
 */
export function mixOf(models: readonly Model[], stated: ReadonlyMap<Name, Stated>): Mix {
  const given = models.flatMap(({ count }) => count ?? []);
  if (given.length === models.length) return averaged(models, given);
  const ideal = idealOf(models);
  const counts = countsOf(models, evaluated(stated, ideal));
  return counts === undefined || total(counts).isZero() ? ideal : averaged(models, counts);
}

/** The values of a year when a machine of the fleet is the average one. */
const evaluated = (stated: ReadonlyMap<Name, Stated>, ideal: Mix): Evaluation =>
  reader.read(
    new Map<string, Given>([
      ...[...stated].filter(([name]) => isYearName(name)),
      ['minerPower', { value: ideal.power, strength: STRENGTH.preset }],
      ['minerHashRate', { value: ideal.hashRate, strength: STRENGTH.preset }],
    ]),
  );

/** The mix before machines are whole: weights by share over power. */
function idealOf(models: readonly Model[]): Mix {
  const weights = weightsOf(models);
  const mean = (of: 'power' | 'hashRate') =>
    total(models.map((it, at) => it[of].times(weights[at]!))).div(total(weights));
  return { power: mean('power'), hashRate: mean('hashRate'), counts: [] };
}

const weightsOf = (models: readonly Model[]): Exact[] =>
  models.map(({ share = ZERO, power }) => share.div(power));

/** The whole machines of each model, by what decides how many there are; nothing where that is not known. */
function countsOf(models: readonly Model[], evaluation: Evaluation): readonly Exact[] | undefined {
  const by = (name: YearName) => evaluation.plan.get(mining.quantity(name))?.by;
  const valueOf = (formula: Node) => {
    const value = evaluation.evaluate(formula);
    return value instanceof Absent || value.lte(0) ? undefined : value;
  };
  if (by('minerCount') === 'given') {
    const count = valueOf(minerCount.in(miner));
    const weights = weightsOf(models).map((it) => it.toFixed());
    return count && split(count, weights, '1');
  }
  if (by('minerCount') === 'formula' || by('fleetPower') !== 'formula') {
    const power = valueOf((by('minerCount') === 'formula' ? itPower : fleetPower).in(watt));
    return power && within(models, power);
  }
  const wanted = by('installedHashRate') === 'given' ? installedHashRate : hashRate.div(utilisation);
  const reached = valueOf(wanted.in(terahash.per(second)));
  return reached && reaching(models, reached);
}

/** As many machines of each as its share of so many watts runs; what is left goes to whom most is owed. */
function within(models: readonly Model[], available: Exact): readonly Exact[] {
  const owed = models.map(({ share = ZERO }) => share.times(available).div(100));
  const counts = models.map(({ power }, at) => owed[at]!.div(power).floor());
  for (;;) {
    const left = available.minus(sumOf(models, counts, 'power'));
    const [next] = models
      .flatMap(({ power }, at) =>
        power.lte(left) ? [{ at, lacks: owed[at]!.minus(power.times(counts[at]!)) }] : [],
      )
      .toSorted((a, b) => b.lacks.cmp(a.lacks));
    if (!next) return counts;
    counts[next.at] = counts[next.at]!.plus(1);
  }
}

/** As many machines of each, by their shares of the power, as hash so much together, and none that is not needed. */
function reaching(models: readonly Model[], wanted: Exact): readonly Exact[] {
  const weights = weightsOf(models);
  const unit = total(models.map((it, at) => it.hashRate.times(weights[at]!)));
  const counts = weights.map((it) => it.times(wanted).div(unit).ceil());
  for (;;) {
    const excess = sumOf(models, counts, 'hashRate').minus(wanted);
    const [next] = models
      .flatMap(({ hashRate: own }, at) => (own.lte(excess) && counts[at]!.gt(0) ? [{ at, own }] : []))
      .toSorted((a, b) => b.own.cmp(a.own));
    if (!next) return counts;
    counts[next.at] = counts[next.at]!.minus(1);
  }
}

const sumOf = (models: readonly Model[], counts: readonly Exact[], of: 'power' | 'hashRate'): Exact =>
  total(models.map((it, at) => it[of].times(counts[at]!)));

/** So few digits, rounded down, that the rest of forty neither adds a machine nor costs one. */
const DIGITS = 34;

function averaged(models: readonly Model[], counts: readonly Exact[]): Mix {
  const mean = (of: 'power' | 'hashRate') =>
    sumOf(models, counts, of).div(total(counts)).toSignificantDigits(DIGITS, Exact.ROUND_DOWN);
  return { power: mean('power'), hashRate: mean('hashRate'), counts };
}

const total = (values: readonly Exact[]): Exact => values.reduce((sum, it) => sum.plus(it), ZERO);
