import { ExactReader } from '../interpret/exact.ts';
import { monthly } from '../mining/book.ts';
import type { Value } from '../interpret/absent.ts';
import { comparisonPage } from '../present/comparison.ts';
import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { type Bridge, bridge } from '../study/compare.ts';
import { isYearName, type Name, type Stated, unknownName, type YearName } from '../study/inputs.ts';
import { projection } from '../study/projection.ts';
import { isWorthName, type WorthName, worthValue } from '../study/worth-names.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { type Answer, estimate } from './estimate.ts';
import { type Printed, printing } from './printing.ts';
import type { Question } from './question.ts';
import { type MonthlyQuestion, type ProjectQuestion, understandMonths } from './months.ts';

/** Scenarios side by side, and how one result gets from the first to each other. */
export interface Comparison extends Printed {
  readonly answers: readonly Answer[];
  readonly result: YearName | WorthName;
  /** One for each answer after the first. */
  readonly bridges: readonly Bridge[];
}

const MOST = 4;
const reader = new ExactReader(monthly);

/**
 * Compares two to four scenarios; the bridge splits the difference of `result` by cause, input after input in the
 * order of the book. A result may be what a projection is worth, such as `npv`.
 * @example compare([{ scenario: 'zaporizhzhia' }, { scenario: 'zaporizhzhia-2016' }], 'revenuePerYear')
 * @throws HashwattError with every problem of every question
 */
export function compare(
  questions: readonly ProjectQuestion[],
  result: Comparison['result'] = 'revenuePerYear',
  library: Library = shipped,
): Comparison {
  if (!isList(questions)) throw new HashwattError([noList]);
  const problems = problemsOf(questions.length, result);
  const read = questions.flatMap((it) => {
    const understood = collect(problems, () => understandMonths(it, library));
    const answer = understood && collect(problems, () => estimate(yearIn(it), library));
    return answer ? [{ answer, understood }] : [];
  });
  problems.push(...read.flatMap(({ understood }) => (isWorthName(result) ? onPaths(understood) : [])));
  if (problems.length > 0) throw new HashwattError(problems);
  const [first, ...others] = read;
  const found = {
    answers: read.map(({ answer }) => answer),
    result,
    bridges: others.map(({ understood }) =>
      bridge(first!.understood.stated, understood.stated, valueOf(result, understood)),
    ),
  };
  return printing(found, (it) => comparisonPage(it));
}

/** A question without its months. */
function yearIn(question: ProjectQuestion): Question {
  const { from: _, months: __, ...others } = question;
  return others;
}

const isList = (it: unknown): boolean => Array.isArray(it);

const noList: Problem = { code: 'wrong-shape', field: 'questions', allowed: 'are no list of questions' };

function problemsOf(count: number, result: string): Problem[] {
  return [
    ...(isYearName(result) || isWorthName(result)
      ? []
      : [{ field: 'result', given: result, ...unknownName(result) }]),
    ...(count < 2
      ? [{ code: 'missing-input', field: 'scenario', allowed: 'is missing: a comparison needs two' } as const]
      : []),
    ...(count > MOST
      ? [
          {
            code: 'out-of-range',
            field: 'scenario',
            given: `${count} of them`,
            allowed: `are more than ${MOST}`,
          } as const,
        ]
      : []),
  ];
}

/** A path moves a result too, and stands under no input that could be taken from the second scenario alone. */
const onPaths = ({ paths }: MonthlyQuestion): Problem[] =>
  [...paths.keys()].map((field) => ({
    code: 'wrong-shape',
    field,
    allowed: 'changes by month, which a bridge between scenarios cannot split',
    fix: 'Give one value, or compare results of a year',
  }));

const valueOf =
  (result: Comparison['result'], { horizon }: MonthlyQuestion) =>
  (stated: ReadonlyMap<Name, Stated>): Value =>
    isWorthName(result)
      ? worthValue(projection({ stated, horizon, paths: new Map() }).worth, result)
      : reader.read(stated).valueOf(monthly.quantity(result));
