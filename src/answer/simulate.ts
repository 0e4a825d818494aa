import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { monthText } from '../study/calendar.ts';
import { parseCondition } from '../study/condition.ts';
import { working } from '../study/draws.ts';
import { isYearName, names } from '../study/inputs.ts';
import { oldestUsed } from '../study/oldest.ts';
import { Run } from '../study/simulation.ts';
import { trialOf, type TrialInput, uncertain } from '../study/trial.ts';
import type { Wanted } from '../study/wanted.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { correlationsOf } from './correlations.ts';
import { followed, isOfMonths, type Medians, medians } from './medians.ts';
import { type MonthlyQuestion, understandMonths } from './months.ts';
import { type About, type Simulated, Simulating } from './simulating.ts';
import { readAsked, type SimulateQuestion, type SimulationAsked } from './simulation-question.ts';
import { presetWarnings } from './warnings.ts';

/**
 * Draws what is uncertain of a question, and says what follows.
 * @example simulate({ scenario: 'site-50mw', bitcoinPrice: '60k to 140k', powerPrice: '30 to 60' }).results[0].quantiles
 * @throws HashwattError with every problem of what was asked
 */
export function simulate(question: SimulateQuestion, library: Library = shipped): Simulated {
  const it = simulation(question, library);
  while (it.advance());
  return it.outcome();
}

/** The same, to be advanced step by step. @throws HashwattError as `simulate` does */
export function simulation(question: SimulateQuestion, library: Library = shipped): Simulating {
  const problems: Problem[] = [];
  const asked = readAsked(question, problems);
  const understood = asked && collect(problems, () => understandMonths(asked.question, library));
  if (!asked || !understood || problems.length > 0) throw new HashwattError(problems);
  const conditioned = asked.conditions.map(({ name }) => name);
  const inMonths = isOfMonths(understood, asked.question, [...asked.results, ...conditioned]);
  const inputs = drawnOf(understood, inMonths);
  const correlations = correlationsOf(asked.correlated, understood.background.used, inputs);
  const trial = trialOf(inputs, asked.plan, correlations);
  const at = medians(understood, inMonths, library);
  const { stated, horizon } = understood;
  const { results, leftOut } = followed(asked.results, conditioned, at, { stated, inMonths });
  const wanted = [...new Set([...results, ...conditioned])];
  const how = working({ year: at.year, course: understood }, inputs, wanted);
  const isMixed = correlations.some(({ rank }) => rank !== 0);
  const noIndices = whyNoIndices(how.isExact, isMixed);
  const baseDraws = noIndices === undefined ? asked.baseDraws : 0;
  return new Simulating(new Run({ trial, wanted, working: how, baseDraws }), {
    ...warned(understood, at, inputs, library),
    ...(inMonths && { horizon: { from: monthText(horizon.from), months: horizon.months } }),
    correlations,
    ...(noIndices !== undefined && { noIndices }),
    results,
    leftOut,
    conditions: conditionsOf(asked, results),
  });
}

const whyNoIndices = (isExact: boolean, isMixed: boolean): string | undefined => {
  if (isMixed) return 'inputs are correlated';
  return isExact ? 'each draw is followed exactly, which is slow' : undefined;
};

const placeOf = ({ name }: TrialInput): number => names.indexOf(name);

/** The inputs that have a range and are not known month by month, in the order of the book, whoever stated them first. */
function drawnOf({ stated, paths }: MonthlyQuestion, inMonths: boolean): readonly TrialInput[] {
  const inputs = uncertain(stated)
    .filter(({ name }) => !paths.has(name) && (inMonths || isYearName(name)))
    .toSorted((one, other) => placeOf(one) - placeOf(other));
  if (inputs.length > 0) return inputs;
  throw new HashwattError([
    {
      code: 'missing-input',
      field: 'range',
      allowed: `is missing: nothing ${inMonths ? '' : 'that a year rests on '}is uncertain`,
      fix: 'Write one wherever a number goes, such as bitcoinPrice 60k to 140k',
    },
  ]);
}

/** What was asked for, and how often money is lost. */
function conditionsOf(asked: SimulationAsked, results: readonly Wanted[]): About['conditions'] {
  const loss = (['npv', 'marginPerYear'] as const).find((name) => results.includes(name));
  return [
    ...(loss ? [{ ...parseCondition(`${loss} < 0`), isLoss: true }] : []),
    ...asked.conditions.map((it) => ({ ...it, isLoss: false })),
  ];
}

function warned(
  understood: MonthlyQuestion,
  { used, warnings }: Medians,
  inputs: readonly TrialInput[],
  library: Library,
): Pick<About, 'scenario' | 'leavesOut' | 'warnings' | 'ownWarnings' | 'oldest'> {
  const notes = inputs.flatMap(({ name, range }) => range.notes.map((it) => `${name}: ${it}`));
  const idle = inputs.filter(({ name }) => !used.has(name));
  const ownWarnings = [
    ...warnings,
    ...notes,
    ...idle.map(({ name }) => `${name} is drawn and changes nothing: no result rests on it`),
  ];
  return {
    scenario: understood.background.scenario ?? null,
    leavesOut: understood.background.leavesOut,
    warnings: [...presetWarnings(understood, used, library.assumptions.limitsOfAge), ...ownWarnings],
    ownWarnings,
    oldest: oldestUsed(understood.stated, used),
  };
}
