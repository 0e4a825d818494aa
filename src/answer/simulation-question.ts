import type { Correlated } from '../chance/correlation.ts';
import type { Plan, PlanKind } from '../chance/plan.ts';
import { type Condition, parseCondition } from '../study/condition.ts';
import { isWanted, unwanted, type Wanted } from '../study/wanted.ts';
import type { Name } from '../study/inputs.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { group } from '../units/write.ts';
import type { ProjectQuestion } from './months.ts';

/** What to draw: any value of the question may be a range, such as `60k to 140k`. */
export interface SimulateQuestion extends ProjectQuestion {
  /** How many draws; 10,000 when it is left out. */
  readonly draws?: number | string | undefined;
  /** The same seed gives the same draws; 1 when it is left out. */
  readonly seed?: number | string | undefined;
  /** By chance alone, once in each of as many layers, or as evenly as is known; `latin` when it is left out. */
  readonly sampling?: PlanKind | undefined;
  readonly correlations?: readonly RankCorrelation[] | undefined;
  /** The results to follow, such as `npv` or `marginPerYear`. */
  readonly results?: readonly Wanted[] | undefined;
  /** What to know the probability of, such as `npv > 0`. */
  readonly probability?: readonly string[] | undefined;
  /** Draws in each of the two tables behind Sobol’s indices, 2,048 when it is left out, 0 for no indices. */
  readonly baseDraws?: number | string | undefined;
}

/** How closely the ranks of two inputs follow each other: 1 in the same order, −1 in the opposite one. */
export interface RankCorrelation {
  readonly between: readonly [Name, Name];
  readonly rank: number;
}

/** How a question is to be simulated, read and checked. */
export interface SimulationAsked {
  readonly plan: Plan;
  readonly correlated: readonly Correlated[];
  readonly results: readonly Wanted[];
  readonly conditions: readonly Condition[];
  readonly baseDraws: number;
  /** What remains: what is to be projected. */
  readonly question: ProjectQuestion;
}

const MOST = 1_000_000;
const LARGEST_SEED = 2 ** 32 - 1;
const KINDS: readonly PlanKind[] = ['plain', 'latin', 'sobol'];

/** Reads how to simulate. Everything that is wrong joins `problems`. */
export function readAsked(asked: SimulateQuestion, problems: Problem[]): SimulationAsked | undefined {
  if (typeof asked !== 'object' || asked === null) {
    problems.push({
      code: 'wrong-shape',
      field: 'question',
      allowed: 'is no object such as { draws: 10000 }',
    });
    return undefined;
  }
  const { draws, seed, sampling, correlations, results, probability, baseDraws, ...question } = asked;
  const count = (field: string, given: unknown, otherwise: number, least: number, most: number): number =>
    collect(problems, () => wholeNumber(field, given, otherwise, least, most)) ?? otherwise;
  return {
    plan: {
      kind: collect(problems, () => kindOf(sampling)) ?? 'latin',
      seed: count('seed', seed, 1, 0, LARGEST_SEED),
      draws: count('draws', draws, 10_000, 1, MOST),
    },
    baseDraws: count('baseDraws', baseDraws, 2_048, 0, MOST),
    correlated: listOf('correlations', correlations, problems).flatMap(
      (it) => collect(problems, () => correlatedBy(it)) ?? [],
    ),
    results: listOf('results', results, problems).flatMap((it) => collect(problems, () => result(it)) ?? []),
    conditions: listOf('probability', probability, problems).flatMap(
      (it) => collect(problems, () => parseCondition(textOf(it), 'probability')) ?? [],
    ),
    question,
  };
}

/** What JavaScript lets through that the types do not. */
const textOf = (given: unknown): string =>
  typeof given === 'string' ? given : (JSON.stringify(given) ?? typeof given);

const refuse = (problem: Problem): never => {
  throw new HashwattError([problem]);
};

function wholeNumber(field: string, given: unknown, otherwise: number, least: number, most: number): number {
  if (given === undefined) return otherwise;
  const text = textOf(given).trim();
  const number = /^\d{1,3}(,\d{3})+$|^\d+$/.test(text) ? Number(text.replaceAll(',', '')) : Number.NaN;
  return number >= least && number <= most
    ? number
    : refuse({
        code: 'out-of-range',
        field,
        given: text,
        allowed: `is no whole number from ${group(least)} to ${group(most)}`,
        fix: `Write ${group(otherwise)}, as when it is left out`,
      });
}

const kindOf = (given: unknown): PlanKind =>
  KINDS.find((it) => it === (given ?? 'latin')) ??
  refuse({
    code: 'unknown-name',
    field: 'sampling',
    given: String(given),
    allowed: `is no way to spread draws; there are ${KINDS.join(', ')}`,
    fix: 'Leave it out for latin',
  });

function listOf(field: string, given: unknown, problems: Problem[]): readonly unknown[] {
  if (given === undefined || Array.isArray(given)) return given ?? [];
  problems.push({
    code: 'wrong-shape',
    field,
    given: textOf(given),
    allowed: 'is no list',
    fix: 'Write [ … ]',
  });
  return [];
}

const result = (name: unknown): Wanted =>
  typeof name === 'string' && isWanted(name)
    ? name
    : refuse({ field: 'results', given: textOf(name), ...unwanted(textOf(name)) });

function correlatedBy(given: unknown): Correlated {
  const { between, rank } = (given ?? {}) as Partial<RankCorrelation>;
  const isPair =
    Array.isArray(between) && between.length === 2 && between.every((it) => typeof it === 'string');
  return isPair && typeof rank === 'number' && Number.isFinite(rank)
    ? { pair: [between[0], between[1]], rank }
    : refuse({
        code: 'wrong-shape',
        field: 'correlations',
        allowed: 'holds what names no two inputs and a number',
        fix: "Write { between: ['bitcoinPrice', 'networkHashRate'], rank: 0.5 }",
      });
}
