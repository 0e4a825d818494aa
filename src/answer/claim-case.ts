import type { Value } from '../interpret/absent.ts';
import { ExactReader } from '../interpret/exact.ts';
import { mining, monthly } from '../mining/book.ts';
import type { Claim } from '../presets/claim.ts';
import type { Case, Changed } from '../study/claim.ts';
import type { Condition } from '../study/condition.ts';
import { conflicts } from '../study/conflicts.ts';
import { boundsOf, endsOf } from '../study/ends.ts';
import { outOfBounds } from '../study/bounds.ts';
import { yearOf } from '../study/estimate.ts';
import { isYearName, type Name, STRENGTH, type Stated, type YearName } from '../study/inputs.ts';
import { rootsOf } from '../study/provenance.ts';
import { unused } from '../study/unused.ts';
import { HashwattError } from '../units/problem.ts';
import type { MonthlyQuestion } from './months.ts';
import { resultWith } from './solving.ts';

const reader = new ExactReader(monthly);
const yearly = new ExactReader(mining);

/** What is open and has no value stands somewhere between its bounds. */
export const withOpen = (stated: Case['stated'], file: Claim | undefined): Case['stated'] =>
  new Map([
    ...stated,
    ...(file?.open ?? [])
      .filter((name) => !stated.has(name))
      .map((name): [Name, Stated] => {
        const [from, to] = boundsOf(name, undefined);
        return [
          name,
          { value: from.plus(to).div(2), origin: 'assumed', strength: STRENGTH.scenario, note: 'left open' },
        ];
      }),
  ]);

/** What a question says of a condition: its result with other values, and which of its inputs are open. */
export function caseOf(condition: Condition, understood: MonthlyQuestion, file: Claim | undefined): Case {
  const { stated } = understood;
  const of = resultWith(condition.name, understood);
  const open = new Set(file?.open.filter((name) => stated.get(name)?.origin !== 'given'));
  const inputs = [...inputsOf(condition, stated, open)];
  return {
    condition,
    stated,
    inputs,
    result: (changed) => of(instead(stated, changed)),
    open: new Map(
      inputs.flatMap((name) => {
        const range = stated.get(name)?.range;
        if (range) return [[name, endsOf(name, range)] as const];
        return open.has(name) ? [[name, boundsOf(name, stated.get(name))] as const] : [];
      }),
    ),
  };
}

/** What the result rests on; of months, what somebody said of this question. */
function inputsOf({ name }: Condition, stated: Case['stated'], open: ReadonlySet<Name>): ReadonlySet<Name> {
  if (isYearName(name)) return rootsOf(monthly.quantity(name), reader.read(stated));
  return new Set(
    [...stated].flatMap(([it, { strength }]) => (strength >= STRENGTH.scenario || open.has(it) ? [it] : [])),
  );
}

/** Another value in the same place: whose word it is decides what follows from what. */
const instead = (stated: Case['stated'], changed: Changed): Map<Name, Stated> =>
  new Map(
    [...changed].map(([name, value]) => {
      const { range: _, ...said } = stated.get(name) ?? { origin: 'given', strength: STRENGTH.given };
      return [name, { ...said, value }];
    }),
  );

/** Any quantity of a year, with other values than stated. */
export const quantityOf =
  (stated: Case['stated']) =>
  (name: YearName, changed: Changed): Value =>
    reader.read(new Map([...stated, ...instead(stated, changed)])).valueOf(monthly.quantity(name));

/** What to beware of in what is stated. @throws HashwattError when it leads out of the bounds of a quantity */
export function warningsOf({ condition, stated, inputs }: Case): string[] {
  if (!isYearName(condition.name)) return [];
  const year = yearOf(stated);
  const evaluation = yearly.read(year);
  const problems = outOfBounds(evaluation);
  if (problems.length > 0) throw new HashwattError(problems);
  return [...conflicts(evaluation, year), ...unused(evaluation, year, new Set(inputs))];
}
