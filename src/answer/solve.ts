import { Absent, type Value } from '../interpret/absent.ts';
import { shipped } from '../presets/compiled.ts';
import type { Library } from '../presets/preset.ts';
import { solutionPage } from '../present/solution.ts';
import type { Warned } from '../present/warnings.ts';
import { type Condition, parseCondition } from '../study/condition.ts';
import { fieldOf, isName, type Name, type Stated, unknownName } from '../study/inputs.ts';
import { rangeOf, type Solution, solve as search } from '../study/solve.ts';
import { lacks } from '../study/unanswered.ts';
import { Exact } from '../units/decimal.ts';
import { collect, HashwattError, type Problem } from '../units/problem.ts';
import { read } from '../units/read.ts';
import { type ProjectQuestion, understandMonths } from './months.ts';
import { type Printed, printing } from './printing.ts';
import { type Question, refuseNoObject } from './question.ts';
import { resultOf, told, valueOf } from './solving.ts';

/** Which input makes a result meet a target. */
export interface SolveQuestion extends ProjectQuestion {
  /** The input to look for. */
  readonly for: Name;
  /** What is to hold, such as `npv = 0` or `marginPerDay = $1 M`. */
  readonly soThat: string;
  /** Where to look, such as `10 to 100`; a wide range about the present value when it is left out. */
  readonly between?: string | undefined;
}

/** Every answer in the range, or the closest. */
export interface Solved extends Solution, Warned, Printed {
  readonly input: Name;
  readonly condition: Condition;
  readonly from: Exact;
  readonly to: Exact;
  readonly stated: ReadonlyMap<Name, Stated>;
}

/**
 * Looks for the input that meets a target, in results of a year or in the worth of a projection.
 * @example solve({ scenario: 'site-50mw', bitcoinPrice: '95k', for: 'powerPrice', soThat: 'marginPerYear = 0' })
 * @throws HashwattError with every problem of what was asked, or when nothing in the range can be answered
 */
export function solve(question: SolveQuestion, library: Library = shipped): Solved {
  refuseNoObject(question);
  const { for: input, soThat, between, ...others } = question;
  const problems = misshapen({ soThat, between });
  if (problems.length > 0) throw new HashwattError(problems);
  const condition = collect(problems, () => targetOf(soThat));
  if (!isName(input)) problems.push({ field: 'for', given: String(input), ...unknownName(String(input)) });
  const understood = collect(problems, () => understandMonths(others as Question, library));
  if (!condition || !understood || problems.length > 0) throw new HashwattError(problems);
  const present = valueOf(understood.stated, input);
  const [from, to] = between === undefined ? usual(input, present) : rangeIn(between, input);
  const result = resultOf(condition.name, understood, input);
  const lacking = lacks(result(from), understood.stated);
  if (lacking.length > 0) throw new HashwattError(lacking);
  const found = search({ input, from, to, target: condition.target, of: condition.name, result });
  const solved = {
    ...found,
    ...told(understood, condition.name, [input, found.closest.input], library),
    input,
    condition,
    from,
    to,
    stated: understood.stated,
  };
  return printing(solved, (it) => solutionPage(it));
}

/** What JavaScript lets through that the types do not. */
const misshapen = (texts: { readonly soThat: unknown; readonly between: unknown }): Problem[] =>
  Object.entries(texts).flatMap(([field, given]): Problem[] =>
    typeof given === 'string' || (given === undefined && field !== 'soThat')
      ? []
      : [{ code: 'wrong-shape', field, allowed: 'is no text; write it like "npv = 0" or "1 to 100"' }],
  );

/** Reads what is to hold. @throws HashwattError when it asks for no value */
function targetOf(soThat: string): Condition {
  const condition = parseCondition(soThat, 'soThat');
  if (condition.sign === '=') return condition;
  const [allowed, fix] = ['does not ask for a value', 'Write it with ='];
  throw new HashwattError([{ code: 'invalid-condition', field: 'soThat', given: soThat, allowed, fix }]);
}

function usual(input: Name, present: Value): readonly [Exact, Exact] {
  const range = rangeOf(input, present);
  if (range) return range;
  const because =
    present instanceof Absent
      ? 'has no value from which a range could be guessed'
      : 'is zero, from which no range can be guessed';
  throw new HashwattError([
    {
      code: 'missing-input',
      field: 'between',
      allowed: `is missing: ${input} ${because}`,
      fix: 'Say where to look, such as "1 to 100"',
    },
  ]);
}

function rangeIn(text: string, input: Name): readonly [Exact, Exact] {
  const [low = '', high = '', ...more] = text.split(/\s+to\s+|\s*\.\.\s*/);
  const refuse = (allowed: string, fix: string): never => {
    throw new HashwattError([{ code: 'wrong-shape', field: 'between', given: text, allowed, fix }]);
  };
  if (high === '' || more.length > 0) return refuse('is no range', 'Write it like "1 to 100"');
  const [from, to] = [low, high].map((it) => read(it, fieldOf(input)));
  const problems = [from, to].flatMap((it): Problem[] =>
    it instanceof Exact || !it ? [] : [{ field: 'between', given: text, ...it }],
  );
  if (!(from instanceof Exact && to instanceof Exact)) throw new HashwattError(problems);
  if (from.eq(to)) return refuse('has no width', 'Write two ends, such as "1 to 100"');
  return from.lt(to) ? [from, to] : refuse('runs from high to low', `Write it as "${high} to ${low}"`);
}
