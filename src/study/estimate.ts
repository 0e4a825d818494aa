import type { InputName, ResultName } from '../formula/model.ts';
import type { Quantity } from '../formula/quantity.ts';
import { Absent, type Value } from '../interpret/absent.ts';
import { type Evaluation, ExactReader } from '../interpret/exact.ts';
import { type Mining, mining } from '../mining/book.ts';
import type { Exact } from '../units/decimal.ts';
import { HashwattError } from '../units/problem.ts';
import { write } from '../units/write.ts';
import { outOfBounds } from './bounds.ts';
import { conflicts } from './conflicts.ts';
import { fieldOf, isYearName, type Name, type Stated, yearNames } from './inputs.ts';
import { misfits } from './misfits.ts';
import { provenance, type Provenance } from './provenance.ts';
import type { Uncertain } from './uncertain.ts';
import { unanswered } from './unanswered.ts';
import { rested, unused } from './unused.ts';

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
  /** The given quantities that a result rests on. */
  readonly used: ReadonlySet<Name>;
  readonly evaluation: Evaluation;
}

/** The names that only a user, a preset or a way can fill. */
export type MiningInput = InputName<Mining>;
/** The names that have a formula. */
export type MiningResult = ResultName<Mining>;

const reader = new ExactReader(mining);

/**
 * Evaluates the book.
 * @param elsewhere what another question has a use for, and is not called useless
 * @throws HashwattError when nothing can be answered, with the shortest list of
 * what to give, or when what was given leads out of a quantity's bounds.
 */
export function estimate(all: ReadonlyMap<Name, Stated>, elsewhere: ReadonlySet<Name> = new Set()): Estimate {
  const stated = yearOf(all);
  const evaluation = reader.read(stated);
  const problems = [...outOfBounds(evaluation), ...unanswered(evaluation)];
  if (problems.length > 0) throw new HashwattError(problems);
  const used = new Set([...rested(evaluation), ...elsewhere]);
  const byName = yearNames.map((name) => [name, mining.quantity(name)] as const);
  return {
    inputs: new Map(byName.flatMap(([name, it]) => usedInput(name, it, evaluation, stated))),
    results: new Map(
      byName.flatMap(([name, it]) => (it.kind === 'derived' ? [[name, evaluation.valueOf(it)]] : [])),
    ),
    warnings: [
      ...conflicts(evaluation, stated),
      ...unused(evaluation, stated, used),
      ...misfits(evaluation, used),
      ...beyondAYear(all),
    ],
    used,
    evaluation,
  };
}

/** What is stated of a year; the rest belongs to months. */
export const yearOf = (stated: ReadonlyMap<Name, Stated>): ReadonlyMap<Name, Stated> =>
  new Map([...stated].filter(([name]) => isYearName(name)));

const isPoint = ({ distribution: { low, high } }: Uncertain): boolean => low === high;

const MONTHS_ALONE = 'is used by project only';

/** Whether a warning of a year is none where months stand beside it. */
export const isOfMonths = (warning: string): boolean => warning.endsWith(MONTHS_ALONE);

/** What a user or a scenario gives and a year has no use for. */
export const beyondAYear = (all: ReadonlyMap<Name, Stated>): string[] =>
  [...all].flatMap(([name, { origin, path, range, value }]) => {
    if (!isYearName(name)) return origin === 'given' ? [`${name} ${MONTHS_ALONE}`] : [];
    const text = write(value, fieldOf(name).unit, { digits: 4 });
    return [
      ...(path === undefined ? [] : [`${name} changes by month; ${text} stands for all of them here`]),
      ...(range === undefined || isPoint(range)
        ? []
        : [`${name} is a range; its median ${text} stands for it here`]),
    ];
  });

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
