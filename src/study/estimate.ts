import type { Node } from '../formula/expression.ts';
import type { InputName, ResultName } from '../formula/model.ts';
import type { Quantity } from '../formula/quantity.ts';
import { Absent, type Value } from '../interpret/absent.ts';
import { type Evaluation, ExactReader } from '../interpret/exact.ts';
import { type Mining, mining } from '../mining/book.ts';
import { Exact } from '../units/decimal.ts';
import { HashwattError, type Problem } from '../units/problem.ts';
import { within } from '../units/read.ts';
import { shownSymbol } from '../units/symbols.ts';
import { conflicts } from './conflicts.ts';
import { fieldOf, type Name, names, type Stated } from './inputs.ts';
import { provenance, type Provenance } from './provenance.ts';

/** An input as it was used: where it comes from, and how it was found when nobody gave it. */
export interface UsedInput extends Provenance {
  readonly value: Exact;
}

/** What the book says of a set of inputs. */
export interface Estimate {
  /** Every quantity that was given, and every input that follows from one. */
  readonly inputs: ReadonlyMap<Name, UsedInput>;
  /** Every quantity that has a formula: its value, or why it has none. */
  readonly results: ReadonlyMap<Name, Value>;
  readonly warnings: readonly string[];
  readonly evaluation: Evaluation;
}

/** The names that only a user, a preset or a way can fill. */
export type MiningInput = InputName<Mining>;
/** The names that have a formula. */
export type MiningResult = ResultName<Mining>;

const reader = new ExactReader(mining);

/** An estimate needs one of these to say anything. */
const ANSWERS: readonly MiningResult[] = ['hashRate', 'energyPerYear', 'bitcoinPerDay'];

/**
 * Evaluates the book.
 * @throws HashwattError when nothing can be answered, with the shortest list of
 * what to give, or when what was given leads out of a quantity's bounds.
 */
export function estimate(stated: ReadonlyMap<Name, Stated>): Estimate {
  const evaluation = reader.read(stated);
  const problems = [...outOfBounds(evaluation, stated), ...unanswered(evaluation)];
  if (problems.length > 0) throw new HashwattError(problems);
  const byName = names.map((name) => [name, mining.quantity(name)] as const);
  return {
    inputs: new Map(byName.flatMap(([name, it]) => usedInput(name, it, evaluation, stated))),
    results: new Map(
      byName.flatMap(([name, it]) => (it.kind === 'derived' ? [[name, evaluation.valueOf(it)]] : [])),
    ),
    warnings: [...conflicts(evaluation, stated), ...misfits(evaluation)],
    evaluation,
  };
}

function usedInput(
  name: Name,
  quantity: Quantity,
  evaluation: Evaluation,
  stated: ReadonlyMap<Name, Stated>,
): [Name, UsedInput][] {
  const value = evaluation.valueOf(quantity);
  if (value instanceof Absent || (quantity.kind === 'derived' && !stated.has(name))) return [];
  return [[name, { value, ...provenance(quantity, evaluation, stated) }]];
}

/** What was found in another way than by being given must keep the bounds too. */
const outOfBounds = (evaluation: Evaluation, stated: ReadonlyMap<Name, Stated>): Problem[] =>
  names.flatMap((name) => {
    const value = evaluation.valueOf(mining.quantity(name));
    if (stated.has(name) && evaluation.plan.get(mining.quantity(name))?.by === 'given') return [];
    const outcome = value instanceof Absent ? value : within(value, { ...fieldOf(name), whole: false });
    if (value instanceof Absent || outcome instanceof Exact || outcome instanceof Absent) return [];
    return [
      {
        field: name,
        given: value.toSignificantDigits(6).toString(),
        ...outcome,
        fix: 'It follows from the other inputs; check those',
      },
    ];
  });

function unanswered({ valueOf }: Evaluation): Problem[] {
  const lacking = ANSWERS.map((name) => valueOf(mining.quantity(name)));
  if (lacking.some((it) => !(it instanceof Absent))) return [];
  const lists = lacking.flatMap((it) => (it instanceof Absent && it.missing.length > 0 ? [it.missing] : []));
  const [shortest = []] = lists.toSorted((a, b) => a.length - b.length);
  return shortest.map((name) => missing(name as Name));
}

function missing(name: Name): Problem {
  const quantity = mining.quantity(name);
  const ways = mining.ways
    .filter(({ target }) => target === quantity)
    .flatMap(({ formula }) => mining.mentioned(formula));
  const instead = [...new Set(ways)].filter((it) => it.kind === 'derived').map((it) => mining.nameOf(it));
  return {
    code: 'missing-input',
    field: name,
    allowed: `is missing: ${quantity.about.label.toLowerCase()}${quantity.unit.symbol ? `, in ${shownSymbol(quantity.unit)}` : ''}`,
    fix: `Give ${[name, ...instead].join(' or ')}`,
  };
}

/** Inputs that do not contradict each other and yet can't all be meant. */
function misfits(evaluation: Evaluation): string[] {
  const value = (name: Name): Exact | undefined => {
    const it = evaluation.valueOf(mining.quantity(name));
    return it instanceof Absent ? undefined : it;
  };
  const [gross, net] = [value('grossCapacity'), value('netCapacity')];
  const [draw, site] = [value('siteDraw'), value('sitePower')];
  const [pue, peak] = [value('pue'), value('peakPue')];
  return [
    ...(net && gross?.lt(net)
      ? ['netCapacity is more than grossCapacity: what a plant sends out is less than what it makes']
      : []),
    ...(draw && site?.lt(draw)
      ? ['siteDraw is more than sitePower: this fleet does not fit this plant']
      : []),
    ...(pue && peak?.lt(pue)
      ? ['peakPue is below pue: the worst hour can’t be better than the mean of the year']
      : []),
    ...(value('minerInletLimit') && !value('hotHours')
      ? ['no hours above the machines’ inlet limit are counted; give hotHours and machineAvailability']
      : []),
  ];
}

/** A formula of the book with the values of an estimate. */
export const valueIn = ({ evaluation }: Estimate, formula: Node): Value => evaluation.evaluate(formula);
